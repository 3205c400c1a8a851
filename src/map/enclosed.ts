import type { Point } from './mercator';
import { contains } from './rings';

/** The corners of a rectangle drawn from one corner to the opposite one. */
export function rectangle([x, y]: Point, [toX, toY]: Point): readonly Point[] {
  return [[x, y], [toX, y], [toX, toY], [x, toY]];
}

/**
 * Which places a line drawn around them encloses; it is closed from its end to its beginning. Where it crosses itself,
 * what it goes round twice is outside, as it looks when filled.
 * @param places by index; null where there is none.
 */
export function enclosed(line: readonly Point[], places: readonly (Point | null)[]): readonly number[] {
  if (line.length < 3) return [];
  const ring = [[...line, line[0]!]];
  return places.flatMap((place, index) => (place && contains([ring], ...place) ? [index] : []));
}
