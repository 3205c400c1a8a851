import type { Cell } from '../cell';
import { derived, weakest } from '../quality';
import { bothNotes } from '../reading';

/**
 * How many facilities more a zone needs to reach so many per 100,000 people: the smallest whole number n with
 * (there + n) × 100,000 ≥ wanted × people; 0 where there are enough.
 * @param wanted per 100,000 people. @param there facilities of the zone (`supportCount`). @param people of the zone in the year asked for.
 */
export function facilitiesNeeded(wanted: number, there: Cell, people: Cell): Cell {
  if (there.value === null) return there;
  if (people.value === null) return people;
  const enough = wanted * people.value;
  const reached = (more: number): boolean => (there.value! + more) * PER >= enough;
  // Division may miss a whole number by a rounding: settled by the rule itself.
  let more = Math.max(0, Math.ceil(enough / PER - there.value));
  while (more > 0 && reached(more - 1)) more--;
  while (!reached(more)) more++;
  const note = bothNotes(there.note, people.note);
  return { value: more, quality: weakest(derived(there.quality), derived(people.quality)), ...(note && { note }) };
}

const PER = 100_000;
