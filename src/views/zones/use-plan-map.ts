import { use, useEffect, useMemo, useState } from 'react';
import { shortName } from '../../i18n/names';
import { zoneScenes } from '../../map/zone-scene';
import { MapContext, useLanguage } from '../context';
import { useEditor, type PlanView } from './plans-context';
import { useTools } from './tool-store';
import { useMapTools } from './use-map-tools';

/**
 * Puts a plan on the map and lets the map edit it with the tool in hand.
 * @returns code of the municipality under the pointer or in the middle after the arrow keys.
 */
export function usePlanMap({ plan, review }: PlanView): string | null {
  const controller = use(MapContext);
  const { plans, registry, names, points } = useEditor();
  const language = useLanguage();
  const patterned = useTools((state) => state.patterned);
  const [over, setOver] = useState<number | null>(null);
  const { pick, hover } = useMapTools();
  const { colours } = review;
  const named = useMemo(() => ({ points: points?.['municipality'] ?? null, nameOf: (index: number) => shortName(names(registry.codes[index]!)[language]) }), [registry, names, points, language]);
  const sceneOf = useMemo(() => zoneScenes(registry), [registry]);
  const scene = useMemo(() => sceneOf(plan, colours, named, patterned), [sceneOf, plan, colours, named, patterned]);
  useEffect(() => {
    controller?.setOverlay({
      scene,
      hover(area) {
        setOver(area);
        hover(area === null ? null : registry.codes[area]!);
      },
      select: (area) => pick(registry.codes[area]!),
    });
  }, [controller, scene, registry, pick, hover]);
  useEffect(() => () => {
    controller?.setOverlay(null);
    controller?.focusOn(null, true);
  }, [controller]);
  const scope = plan.scope.join();
  useEffect(() => {
    controller?.focusOn(scope.split(',').map((code) => registry.codes.indexOf(code)), true);
  }, [controller, registry, scope]);
  // What was pointed out has been worked on.
  useEffect(() => plans.subscribe((state, before) => { if (state.history !== before.history) controller?.setHighlight(null); }), [controller, plans]);
  return over === null ? null : registry.codes[over]!;
}
