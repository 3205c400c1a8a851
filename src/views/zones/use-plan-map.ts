import { use, useEffect, useMemo, useState } from 'react';
import { shortName } from '../../i18n/names';
import { zoneScenes } from '../../map/zone-scene';
import { assign, unassign } from '../../model/plan/assign';
import { MapContext, useLanguage } from '../context';
import { useEditor, type PlanView } from './plans-context';
import type { Tool } from './Tools';

/**
 * Puts a plan on the map and lets the map edit it: a click, a tap or Enter assigns, a brush paints.
 * @returns code of the municipality under the pointer or in the middle after the arrow keys.
 */
export function usePlanMap({ plan, review }: PlanView, tool: Tool): string | null {
  const controller = use(MapContext);
  const { plans, registry, names, points } = useEditor();
  const language = useLanguage();
  const [over, setOver] = useState<number | null>(null);
  const { colours } = review;
  const named = useMemo(() => ({ points: points?.['municipality'] ?? null, nameOf: (index: number) => shortName(names(registry.codes[index]!)[language]) }), [registry, names, points, language]);
  const sceneOf = useMemo(() => zoneScenes(registry), [registry]);
  const scene = useMemo(() => sceneOf(plan, colours, named, false), [sceneOf, plan, colours, named]);
  useEffect(() => {
    controller?.setOverlay({
      scene,
      hover: setOver,
      select(area) {
        const { zone, edit } = plans.getState();
        const code = registry.codes[area]!;
        edit((at) => (zone === null ? unassign([code]) : assign(at, [code], zone)));
      },
    });
  }, [controller, scene, plans, registry]);
  useEffect(() => () => {
    controller?.setOverlay(null);
    controller?.focusOn(null, true);
  }, [controller]);
  const scope = plan.scope.join();
  useEffect(() => {
    controller?.focusOn(scope.split(',').map((code) => registry.codes.indexOf(code)), true);
  }, [controller, registry, scope]);
  useEffect(() => {
    if (!controller || tool !== 'brush') return undefined;
    const { paint, endStroke, cancelStroke } = plans.getState();
    return controller.takeBrush({ paint: (areas) => paint(areas.map((area) => registry.codes[area]!)), end: endStroke, cancel: cancelStroke });
  }, [controller, tool, plans, registry]);
  return over === null ? null : registry.codes[over]!;
}
