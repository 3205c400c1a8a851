import { use, useEffect, useMemo } from 'react';
import type { Plan } from '../../model/plan/plan';
import { arrowTargets, neighboursAround } from '../../model/plan/walk';
import { MapContext } from '../context';
import { useEditor } from './plans-context';

/** What lies around a municipality of the plan and where each arrow leads; the map points it out. @param scope of the plan. @param code null = none. */
export function useAround(plan: Plan, scope: ReadonlySet<string>, code: string | null, indexOf: ReadonlyMap<string, number>) {
  const controller = use(MapContext);
  const { registry, planData } = useEditor();
  const around = useMemo(() => {
    const neighbours = code === null ? [] : neighboursAround(indexOf.get(code)!, planData.ways, planData.seats);
    return { neighbours, targets: arrowTargets(neighbours, (index) => scope.has(registry.codes[index]!)) };
  }, [code, indexOf, planData, registry, scope]);
  useEffect(() => {
    if (code !== null) controller?.setHighlight([indexOf.get(code)!]);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the list of findings takes its own away after every edit
  }, [controller, code, indexOf, plan]);
  const pointing = code !== null;
  useEffect(() => {
    // Not between one municipality and the next: the map would be painted twice.
    if (!pointing) return undefined;
    return () => controller?.setHighlight(null);
  }, [controller, pointing]);
  return around;
}
