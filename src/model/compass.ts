import type { SeatVectors } from './plan/seat-spread';
import type { Text } from './text';

/** The eight directions, clockwise from north. */
export const DIRECTIONS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const DIRECTION_LABEL: Record<Direction, Text> = {
  N: { ja: '北', en: 'north' },
  NE: { ja: '北東', en: 'north-east' },
  E: { ja: '東', en: 'east' },
  SE: { ja: '南東', en: 'south-east' },
  S: { ja: '南', en: 'south' },
  SW: { ja: '南西', en: 'south-west' },
  W: { ja: '西', en: 'west' },
  NW: { ja: '北西', en: 'north-west' },
};

/**
 * In which direction one sets out along the great circle from one seat to another: degrees clockwise from north, from 0 to under 360.
 * @param seats unit vectors (`seatVectors`).
 * @param from and `to`: municipality indexes; two seats at one place give 0.
 */
export function bearing(seats: SeatVectors, from: number, to: number): number {
  const [ax, ay, az] = [seats[from * 3]!, seats[from * 3 + 1]!, seats[from * 3 + 2]!];
  const [bx, by, bz] = [seats[to * 3]!, seats[to * 3 + 1]!, seats[to * 3 + 2]!];
  // East and north at `from`, both scaled by the cosine of its latitude: the angle needs only their ratio.
  const east = ax * by - ay * bx;
  const north = bz * (ax * ax + ay * ay) - az * (ax * bx + ay * by);
  const degrees = (Math.atan2(east, north) * 180) / Math.PI;
  return degrees < 0 ? (degrees + 360) % 360 : degrees;
}

/** The nearest of the eight directions; each has 45 degrees around it. */
export function directionOf(degrees: number): Direction {
  return DIRECTIONS[Math.round(degrees / 45) % 8]!;
}

/** The angle between two bearings, 0 to 180 degrees. */
export function angleBetween(first: number, second: number): number {
  const turn = Math.abs(first - second) % 360;
  return Math.min(turn, 360 - turn);
}
