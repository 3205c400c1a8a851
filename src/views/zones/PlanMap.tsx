import { use, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { shortName } from '../../i18n/names';
import { zoneScene } from '../../map/zone-scene';
import type { Plan } from '../../model/plan/plan';
import { MapContext, useLanguage, useSettings } from '../context';
import { useEditor } from './plans-context';

/** A small still of a plan in the colours of its zones; `named`: with the zones' numbers and names. */
export function PlanMap({ plan, colours, label, named = false }: { readonly plan: Plan; readonly colours: ReadonlyMap<string, number>; readonly label: string; readonly named?: boolean }) {
  const controller = use(MapContext);
  const language = useLanguage();
  const { registry, names, points } = useEditor();
  const box = useRef<HTMLDivElement>(null);
  const theme = useDeferredValue(useSettings((state) => state.shownTheme));
  const scene = useMemo(
    () => zoneScene(registry, plan, colours, { points: named ? points?.['municipality'] ?? null : null, nameOf: (index) => shortName(names(registry.codes[index]!)[language]) }),
    [registry, plan, colours, names, points, named, language],
  );
  useEffect(() => {
    if (plan.scope.length === 0) return undefined;
    const members = plan.scope.length === registry.codes.length ? null : plan.scope.map((code) => registry.codes.indexOf(code));
    return controller?.addStill(box.current!, scene, members);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- drawn on the ground of the map, which has put the theme on before
  }, [controller, scene, plan, registry, theme]);
  return <div ref={box} className="plan-map" role="img" aria-label={label} />;
}
