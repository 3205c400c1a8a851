import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { chosenTargets } from '../../model/coverage/chosen-targets';
import type { FacilityTargets } from '../../model/coverage/facility-targets';
import type { FacilityFilter } from '../../model/facilities';
import { readFilter } from '../../model/facility-filter';
import type { ReachContent } from '../../state/reach-link';
import { useFacilities, type LoadedFacilities } from '../facilities/use-facilities';
import { scopeOfReach, type ReachBase, type ReachScope } from './base';
import { useOpenPlan } from './open-plan';
import { supposedReach, type SupposedReach } from './supposed-reach';
import { useSupposing } from './use-supposing';

/** Of whom reach is asked, and where. */
export interface Asked {
  readonly targets: FacilityTargets;
  /** Codes of the prefectures whose list names clinics. */
  readonly listed: ReadonlySet<string>;
  /** The same under a supposition; null: the data as they are. */
  readonly supposed: SupposedReach | null;
  readonly scope: ReachScope;
}

/** Whether supposed facilities that nobody has said the place of stand at the town hall; of this visit, on the screen and on paper alike. */
export const placedAtSeats = createStore<boolean>()(() => false);

/** @returns `asked` null while something is loaded, or where the rows are those of a plan and none is open (`noPlan`). */
export function useAsked(base: ReachBase, choice: ReachContent): { readonly asked: Asked | null; readonly noPlan: boolean; readonly filter: FacilityFilter; readonly loaded: LoadedFacilities } {
  const { registry } = base.atlas;
  const { points, prefecture, rows, age } = choice;
  const filter = useMemo(() => readFilter(points), [points]);
  const loaded = useFacilities(true, filter.station !== undefined);
  const { support, nursing } = loaded;
  const open = useOpenPlan(rows === 'plan');
  const supposing = useSupposing(open);
  const atSeats = useStore(placedAtSeats);
  const all = useMemo(() => (support && (!filter.station || nursing) ? [...support.facilities, ...(filter.station ? nursing!.facilities : [])] : null), [support, nursing, filter]);
  const listed = support?.listed;
  const targets = useMemo(() => all && listed && chosenTargets(registry, all, listed, filter), [registry, all, listed, filter]);
  const supposed = useMemo(() => all && listed && supposing && supposedReach(base, supposing, all, listed, filter, age, atSeats), [base, supposing, all, listed, filter, age, atSeats]);
  const plan = open?.plan ?? null;
  const scope = useMemo(() => scopeOfReach(registry, { prefecture, rows }, plan), [registry, prefecture, rows, plan]);
  return { asked: targets && listed && scope ? { targets, listed, supposed: supposed ?? null, scope } : null, noPlan: !scope && open !== undefined, filter, loaded };
}
