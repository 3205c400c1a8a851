import type { Cell } from '../cell';
import { derived, weakest, type Quality } from '../quality';
import type { Text } from '../text';
import { touched } from '../whatif/touched';

/** Classes of access in the form of the ministry's table of 2017 (受診アクセス（運転時間）と出生数): from the first bound up to, not including, the next. */
export const ACCESS_CLASSES = [
  { id: 'under15', from: 0, to: 15, label: { ja: '15分未満', en: 'under 15 min' } },
  { id: 'under30', from: 15, to: 30, label: { ja: '15分以上30分未満', en: '15 to under 30 min' } },
  { id: 'under60', from: 30, to: 60, label: { ja: '30分以上60分未満', en: '30 to under 60 min' } },
  { id: 'over60', from: 60, to: Infinity, label: { ja: '60分以上', en: '60 min or more' } },
] as const satisfies readonly { readonly id: string; readonly from: number; readonly to: number; readonly label: Text }[];

/** Minutes from each municipality (or part of one) to the nearest facility, and where they come from. */
export interface AccessTimes {
  /** `yours`: a table of the user's; `estimate`: straight-line distance at a stated speed. */
  readonly quality: Extract<Quality, 'yours' | 'estimate'>;
  readonly note: Text;
  /** Why there are people without a time. */
  readonly reason: Text;
  /** Municipality index → minutes of its points with the share of its people at each. What is missing of them to 1 is unknown. */
  readonly minutes: ReadonlyMap<number, readonly AccessPoint[]>;
}
export interface AccessPoint {
  readonly minutes: number;
  readonly share: number;
}

/** People of a set of municipalities by access class. */
export interface AccessRow {
  /** In the order of `ACCESS_CLASSES`. */
  readonly people: readonly Cell[];
  /** Percent of all people of the set, those without a time included. */
  readonly shares: readonly Cell[];
  /** People of whom no time is known; 0 when all are. */
  readonly unknown: number;
}

const DUST = 0.5;

/**
 * One row of the table of access.
 * @param whole people of the set. @param places its municipalities with their index and people.
 */
export function accessRow({ quality, note, reason: without, minutes }: AccessTimes, whole: Cell, places: readonly { readonly index: number; readonly people: Cell }[]): AccessRow {
  const sums = ACCESS_CLASSES.map(() => 0);
  let counted = 0;
  let mark: Quality = quality;
  for (const { index, people } of places) {
    const points = minutes.get(index);
    if (!points || people.value === null) continue;
    mark = weakest(mark, people.quality);
    for (const point of points) {
      sums[accessClass(point.minutes)]! += people.value * point.share;
      counted += people.value * point.share;
    }
  }
  const unknown = whole.value === null ? NaN : whole.value - counted > DUST ? whole.value - counted : 0;
  const reason = whole.value === null ? whole.reason : without;
  const missing = whole.value === null || counted === 0;
  const partly: Text = unknown > 0 ? { ja: `${note.ja}。時間のない${Math.round(unknown)}人（${without.ja}）を除く`, en: `${note.en}; ${Math.round(unknown)} people without a time (${without.en}) left out` } : note;
  const people = sums.map((sum): Cell => (missing ? { value: null, reason } : { value: sum, quality: mark, note: partly }));
  const shares = sums.map((sum): Cell => (missing || whole.value === null ? { value: null, reason } : { value: (sum / whole.value) * 100, quality: weakest(mark, derived(whole.quality)), note: partly, numerator: sum, denominator: whole.value }));
  return { people, shares, unknown };
}

/** A row of a supposition beside the one of the data: what it changes is the user's. */
export function touchedAccess(now: AccessRow, supposed: AccessRow): AccessRow {
  const each = (before: readonly Cell[], then: readonly Cell[]): Cell[] => then.map((cell, at) => touched(before[at]!, cell));
  return { people: each(now.people, supposed.people), shares: each(now.shares, supposed.shares), unknown: supposed.unknown };
}

/** Position of a time in `ACCESS_CLASSES`. @param minutes not negative. */
export function accessClass(minutes: number): number {
  return ACCESS_CLASSES.findIndex(({ to }) => minutes < to);
}

const HIDDEN: Text = { ja: '名簿のない都府県などの施設が、もっと近くにあるか分からない', en: 'a facility that no list places may be nearer' };

/**
 * Times by straight-line distance at a speed: no road, no river and no mountain is known, so it is a proxy and an estimate.
 * Where a facility without a place may be nearer, and so much that it makes another class, the time is unknown.
 * @param distances km from each point to the nearest facility; NaN = none.
 * @param hidden km to the nearest place where one without a place may be; NaN = none, or none nearer.
 * @param municipalityOf municipality of each point. @param speed km/h, stated by the user.
 */
export function straightLineTimes(distances: Float64Array, hidden: Float64Array, municipalityOf: Uint16Array, speed: number): AccessTimes {
  if (!(speed > 0)) throw new Error(`speed ${speed} is not above 0`);
  const counts = new Map<number, number>();
  for (const municipality of municipalityOf) counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  const minutes = new Map<number, AccessPoint[]>();
  const classAt = (km: number): number => accessClass((km / speed) * 60);
  distances.forEach((km, point) => {
    if (Number.isNaN(km) || (hidden[point]! < km && classAt(hidden[point]!) < classAt(km))) return;
    const municipality = municipalityOf[point]!;
    const list = minutes.get(municipality);
    const one = { minutes: (km / speed) * 60, share: 1 / counts.get(municipality)! };
    if (list) list.push(one);
    else minutes.set(municipality, [one]);
  });
  return { quality: 'estimate', minutes, reason: HIDDEN, note: { ja: `直線距離を時速${speed}kmで進むとした代用（道路・地形は見ない）`, en: `A proxy: straight-line distance at ${speed} km/h, roads and terrain left out` } };
}
