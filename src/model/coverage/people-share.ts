import type { Cell } from '../cell';
import { derived, weakest, type Quality } from '../quality';
import type { Text } from '../text';
import type { Presence } from './presence';

/** People of one part of a whole and whether the part has what is asked for. */
export interface PeoplePart {
  readonly people: Cell;
  readonly presence: Presence;
}

/** Which share of the people of a whole has something. */
export interface PeopleShare {
  /** Percent; missing, with the range in its reason, where parts of the whole are unknown. */
  readonly cell: Cell;
  readonly having: number;
  readonly lacking: number;
  /** People of whom the data cannot tell, and people whose number in a part is unknown. */
  readonly unknown: number;
}

/** Less than half a person: what adding allocated parts leaves. */
const DUST = 0.5;

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const percent = (part: number, whole: number): string => ((part / whole) * 100).toFixed(1);

/**
 * Share of the people who live in a part that has it. Those of whom nothing is known are neither counted with one side
 * nor left out of the whole: the share is then no figure but a range, told as the reason.
 * @param whole people of all parts together.
 */
export function peopleShare(whole: Cell, parts: readonly PeoplePart[]): PeopleShare {
  const count = new PeopleCount();
  for (const { people, presence } of parts) {
    if (presence.there === null) count.unknown(presence.reason);
    else count.add(people, presence.there ? 1 : 0, presence.there ? 0 : 1, presence.quality);
  }
  return count.shareOf(whole);
}

/** Adds up who has something and who lacks it, part by part. */
export class PeopleCount {
  private having = 0;
  private lacking = 0;
  private quality: Quality = 'computed';
  private readonly reasons = new Map<string, Text>();

  /** @param having share of the part's people that have it; @param lacking share that lack it; what is left is unknown. */
  add(people: Cell, having: number, lacking: number, quality: Quality): void {
    if (people.value === null) return this.unknown(people.reason);
    this.having += people.value * having;
    this.lacking += people.value * lacking;
    // A part without people moves nothing, however weak.
    if (people.value > 0) this.quality = weakest(this.quality, weakest(derived(people.quality), derived(quality)));
  }

  unknown(reason: Text): void {
    this.reasons.set(reason.ja, reason);
  }

  /** @param whole people of all parts together. */
  shareOf(whole: Cell): PeopleShare {
    const { having, lacking } = this;
    if (whole.value === null) return { cell: { value: null, reason: whole.reason }, having, lacking, unknown: NaN };
    const rest = whole.value - having - lacking;
    const unknown = rest > DUST ? rest : 0;
    if (whole.value === 0) return { cell: { value: null, reason: NOBODY }, having, lacking, unknown };
    if (unknown > 0) return { cell: { value: null, reason: rangeReason(having, unknown, whole.value, [...this.reasons.values()]) }, having, lacking, unknown };
    return { cell: { value: (having / whole.value) * 100, quality: weakest(this.quality, derived(whole.quality)), numerator: having, denominator: whole.value }, having, lacking, unknown };
  }
}

const NOBODY: Text = { ja: '対象の人がいない', en: 'No people to speak of' };

function rangeReason(having: number, unknown: number, whole: number, reasons: readonly Text[]): Text {
  const why = reasons[0] ?? { ja: '内訳の人口が分からない', en: 'people of some parts are unknown' };
  const more = reasons.length > 1 ? { ja: 'ほか', en: ' and others' } : { ja: '', en: '' };
  if (unknown > whole - DUST) return { ja: `${why.ja}${more.ja}`, en: `${why.en}${more.en}` };
  const [from, to] = [percent(having, whole), percent(having + unknown, whole)];
  return {
    ja: `${grouped.format(unknown)}人について分からない（${why.ja}${more.ja}）。${from}〜${to}%の間`,
    en: `Unknown for ${grouped.format(unknown)} people (${why.en}${more.en}); between ${from} and ${to} %`,
  };
}
