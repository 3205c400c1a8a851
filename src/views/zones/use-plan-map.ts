import { use, useEffect, useMemo, useState } from 'react';
import { shortName } from '../../i18n/names';
import { zoneScenes } from '../../map/zone-scene';
import { zonesText } from '../../i18n/zones-messages';
import type { Area } from '../../model/registry';
import { MapContext, useAreaName, useLanguage, useText } from '../context';
import { useSearched } from '../use-searched';
import { useEditor, type PlanView } from './plans-context';
import { useTools } from './tool-store';
import { useMapTools } from './use-map-tools';

/**
 * Puts a plan on the map and lets the map edit it with the tool in hand.
 * @returns `over`: code of the municipality under the pointer, in the middle after the arrow keys, or found by the search box;
 * `found`: not null where that is what the search found, and what of the plan lies in it if it is larger.
 */
export function usePlanMap({ plan, review }: PlanView): { readonly over: string | null; readonly found: string | null } {
  const controller = use(MapContext);
  const { plans, registry, names, points } = useEditor();
  const language = useLanguage();
  const patterned = useTools((state) => state.patterned);
  const [over, setOver] = useState<number | null>(null);
  const [sought, setSought] = useState<Area | null>(null);
  const t = useText();
  const nameOf = useAreaName();
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
  useEffect(() => plans.subscribe((state, before) => {
    if (state.history === before.history) return;
    controller?.setHighlight(null);
    setSought(null);
  }), [controller, plans]);
  const inScope = (area: Area): readonly number[] => area.members.filter((member) => plan.scope.includes(registry.codes[member]!));
  useSearched((area) => {
    setSought(area);
    controller?.focusOn(area.members, false);
    controller?.setHighlight(inScope(area));
  });
  const searched = over === null ? sought : null;
  const one = over ?? (searched?.members.length === 1 ? searched.members[0]! : null);
  // A single municipality is told as the one under the pointer is.
  const found = searched && (one === null ? t(zonesText.found(nameOf(searched), inScope(searched).length, searched.members.length)) : '');
  return { over: one === null ? null : registry.codes[one]!, found };
}
