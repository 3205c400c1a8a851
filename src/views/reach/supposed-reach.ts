import { REACH, reachText } from '../../i18n/reach-messages';
import { WHAT_IF } from '../../i18n/what-if-messages';
import { chosenTargets } from '../../model/coverage/chosen-targets';
import type { FacilityTargets } from '../../model/coverage/facility-targets';
import { matchesFilter, type Facility, type FacilityFilter } from '../../model/facilities';
import { populationKey } from '../../model/indicators';
import type { Atlas } from '../../model/reading';
import type { Language, Text } from '../../model/text';
import type { ChangeLog } from '../../model/whatif/change-log';
import { closedFacilities, supposedFacilities, unnamedClosures } from '../../model/whatif/supposed-facilities';
import type { ReachContent } from '../../state/reach-link';
import type { Supposing } from '../../state/store';
import type { ReachBase } from './base';

/** What reach is worked out on under a supposition. */
export interface SupposedReach {
  readonly of: Text;
  /** The changes that bear on reach, in words. */
  readonly lines: readonly Text[];
  readonly atlas: Atlas;
  readonly targets: FacilityTargets;
  /** Facilities that count and that the changes put somewhere, alter or close. */
  readonly marked: readonly Facility[];
  /** How many of them nobody has said the place of. */
  readonly undecided: number;
  /** Whether those stand at the town hall for want of a place; else they have none. */
  readonly atSeats: boolean;
  /** Clinics taken away of which nobody has said which: they count still. */
  readonly unnamed: number;
}

/** @param all the facilities as the lists have them. @param atSeats puts those without a place at the town hall. */
export function supposedReach(base: ReachBase, { of, log, lines, apply }: Supposing, all: readonly Facility[], listed: ReadonlySet<string>, filter: FacilityFilter, age: ReachContent['age'], atSeats: boolean): SupposedReach {
  const bears = ({ change }: ChangeLog[number]): boolean => (change.kind === 'growth' ? change.table === populationKey(age, 'r5') : change.kind !== 'rates' && change.kind !== 'basis');
  const list = supposedFacilities(base.atlas.registry, all, log, atSeats ? base.seatPlaces : null);
  const marked = [...list.filter(({ supposed }) => supposed), ...closedFacilities(all, log)].filter((one) => matchesFilter(one, filter));
  return {
    of, marked, atSeats, atlas: apply(base.atlas),
    lines: lines.slice(1).filter((_, at) => bears(log[at]!)),
    targets: chosenTargets(base.atlas.registry, list, listed, filter),
    undecided: marked.filter(({ place }) => (place.at ? place.accuracy === 'seat' : place.reason === 'undecided')).length,
    unnamed: filter.clinic?.length ? unnamedClosures(log) : 0,
  };
}

/** What is supposed, line by line, for paper and files; none of the data as they are, or where nothing bears on reach. */
export function supposedLines(supposed: SupposedReach | null, language: Language): string[] {
  if (!supposed || supposed.lines.length === 0) return [];
  const { of, lines, undecided, atSeats, unnamed } = supposed;
  return [WHAT_IF.shown, of, ...lines, ...(undecided > 0 ? [reachText.undecided(undecided), atSeats ? REACH.areAtSeats : REACH.haveNoPlace] : []), ...(unnamed > 0 ? [reachText.unnamed(unnamed)] : [])].map((line) => line[language]);
}
