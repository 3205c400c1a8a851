import type { Cell } from '../cell';
import { chordKm, unitVectors, type UnitVectors } from '../great-circle';
import type { Text } from '../text';

/** Seats as points on the unit sphere, one a municipality in registry order. */
export type SeatVectors = UnitVectors;

/** @param seats longitude and latitude in degrees, one pair a municipality in registry order. */
export const seatVectors = unitVectors;

export interface SeatSpread {
  readonly cell: Cell;
  /** The two municipalities that lie farthest apart; null for fewer than two. */
  readonly ends: readonly [number, number] | null;
}

const ONE_SEAT: Text = { ja: '市区町村が1つ以下のため、間の距離はない', en: 'One municipality or none: nothing to measure between' };
const NOTE: Text = { ja: '役場の間の大円距離。道路の距離や所要時間ではない', en: 'Great-circle distance between town halls, not road distance or travel time' };

/** Largest great-circle distance between the seats of a set of municipalities, km. */
export function seatSpread(members: readonly number[], vectors: SeatVectors): SeatSpread {
  let farthest = -1;
  let [one, other] = [0, 0];
  for (let first = 0; first < members.length; first++) {
    const a = members[first]! * 3;
    const x = vectors[a]!;
    const y = vectors[a + 1]!;
    const z = vectors[a + 2]!;
    for (let second = first + 1; second < members.length; second++) {
      const b = members[second]! * 3;
      const dx = x - vectors[b]!;
      const dy = y - vectors[b + 1]!;
      const dz = z - vectors[b + 2]!;
      const squared = dx * dx + dy * dy + dz * dz;
      if (squared <= farthest) continue;
      farthest = squared;
      one = members[first]!;
      other = members[second]!;
    }
  }
  if (farthest < 0) return { cell: { value: null, reason: ONE_SEAT }, ends: null };
  return { cell: { value: chordKm(farthest), quality: 'computed', note: NOTE }, ends: [one, other] };
}
