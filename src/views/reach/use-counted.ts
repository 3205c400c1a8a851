import { useMemo } from 'react';
import { reachAbout, type ReachAbout } from '../../export/reach-about';
import type { Circles } from '../../map/circles-layer';
import type { FacilityTargets } from '../../model/coverage/facility-targets';
import { reachOf, reachTargets } from '../../model/coverage/reach';
import type { Reach } from '../../model/coverage/reach-share';
import { besideNow, beyondBesideNow, municipalitiesBeyond, reachRows, type Beyond, type ReachRow } from '../../model/coverage/reach-table';
import type { Atlas } from '../../model/reading';
import type { Area } from '../../model/registry';
import type { ReachContent } from '../../state/reach-link';
import { useAreaName, useLanguage } from '../context';
import { circlesOf, type ReachBase } from './base';
import { supposedLines } from './supposed-reach';
import type { Asked } from './use-asked';
import { useTownReach, type TownWork } from './use-town-reach';

/** What lies within reach, as tables, maps and paper show it. */
export interface Counted {
  /** How far the towns are; until they are there figures rest on the town halls. */
  readonly work: TownWork;
  /** Of the data, then of a supposition, if there is one. */
  readonly bases: readonly { readonly atlas: Atlas; readonly targets: FacilityTargets }[];
  /** Of the areas, and of the whole as the last. */
  readonly rows: readonly ReachRow[];
  readonly beyond: readonly Beyond[];
  /** Where people are beyond as the data are, and nobody under the supposition. */
  readonly relieved: readonly Area[];
  readonly from: Reach['from'];
  readonly circles: Circles;
  readonly about: ReachAbout;
}

export function useCounted(base: ReachBase, choice: ReachContent, { targets, listed, supposed, scope }: Asked): Counted {
  const language = useLanguage();
  const nameOf = useAreaName();
  const { atlas, towns, seats } = base;
  const { registry } = atlas;
  const { radiusKm, age, year } = choice;
  const bases = useMemo(() => [{ atlas, targets }, ...(supposed ? [supposed] : [])], [atlas, targets, supposed]);
  const counted = bases.at(-1)!;
  const jobs = useMemo(() => bases.map((one) => one.targets), [bases]);
  const fromSeats = useMemo(() => jobs.map(({ facilities, hiddenIn }) => reachOf(registry.codes.length, seats, reachTargets(facilities, hiddenIn, seats), radiusKm)), [registry, seats, jobs, radiusKm]);
  const work = useTownReach(towns, jobs, registry.codes.length, radiusKm);
  const fromTowns = work.state === 'ready' ? work.reaches : null;
  const rows = useMemo(() => {
    const [now, then] = bases.map((one, at) => reachRows(one.atlas, [...scope.areas, scope.whole], { age, year }, fromSeats[at]!, fromTowns?.[at] ?? null));
    return then ? besideNow(now!, then) : now!;
  }, [bases, scope, age, year, fromSeats, fromTowns]);
  const { beyond, relieved } = useMemo(() => {
    const [now, then] = bases.map((one, at) => municipalitiesBeyond(one.atlas, scope.whole.members, { age, year }, (fromTowns ?? fromSeats)[at]!));
    if (!then) return { beyond: now!, relieved: [] };
    return { beyond: beyondBesideNow(now!, then), relieved: now!.map(({ area }) => area).filter((area) => then.every((one) => one.area !== area)) };
  }, [bases, scope, age, year, fromSeats, fromTowns]);
  const circlesIn = useMemo(() => circlesOf(base, counted.targets, scope.whole, supposed?.marked), [base, counted, scope, supposed]);
  const circles = useMemo(() => circlesIn(radiusKm), [circlesIn, radiusKm]);
  const about = useMemo(() => reachAbout(registry, choice, counted.targets.facilities.length, listed, scope.whole, nameOf, language, supposedLines(supposed, language)), [registry, choice, counted, listed, scope, nameOf, language, supposed]);
  return { work, bases, rows, beyond, relieved, from: fromTowns ? 'towns' : 'seats', circles, about };
}
