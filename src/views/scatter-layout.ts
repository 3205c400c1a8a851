import { classOf } from '../model/classes';
import type { Axis } from '../model/bivariate';

/** Where an area stands in the plot, shares of its width and height from the lower left. */
export interface Dot {
  readonly area: number;
  readonly x: number;
  readonly y: number;
}

/** Free edge of a cell, share of the cell. */
const EDGE = 0.07;
const GOLDEN = 0.618034;
/** A group with fewer different values than this (years, zero) has its dots spread, or they would lie on one another. */
const FEW = 8;

/**
 * Every group takes the same room, and values lie in it by their size: so the plot's cells are the legend's cells, and
 * a few very large areas do not press the others into a corner. Areas of one and the same value are spread by a fixed
 * rule, always the same one.
 * @param values by area; null = missing, no place.
 * @returns place on the axis from 0 to 1 by area, null for missing.
 */
export function placesOnAxis({ groups, breaks }: Axis, values: readonly (number | null)[]): (number | null)[] {
  const count = groups.length;
  const cut = { breaks, zero: false, count, belowNeutral: null };
  const groupOf = values.map((value) => (value === null ? -1 : classOf(value, cut)));
  const ranges = groups.map((_, group) => {
    const inside = values.filter((value, area): value is number => value !== null && groupOf[area] === group);
    const distinct = [...new Set(inside)].sort((a, b) => a - b);
    return { low: distinct[0] ?? 0, high: distinct.at(-1) ?? 0, distinct };
  });
  return values.map((value, area) => {
    if (value === null) return null;
    const group = groupOf[area]!;
    const { low, high, distinct } = ranges[group]!;
    const spread = (area * GOLDEN) % 1;
    const share = distinct.length < FEW ? (distinct.indexOf(value) + 0.15 + 0.7 * spread) / distinct.length : (value - low) / (high - low);
    return (group + EDGE + (1 - 2 * EDGE) * share) / count;
  });
}

/** The dots of all areas that have both figures. */
export function dotsOf(x: Axis, xValues: readonly (number | null)[], y: Axis, yValues: readonly (number | null)[]): Dot[] {
  const across = placesOnAxis(x, xValues);
  const up = placesOnAxis(y, yValues);
  return across.flatMap((at, area) => (at === null || up[area] == null ? [] : [{ area, x: at, y: up[area] }]));
}

/** The area nearest a place of the plot (px from the upper left), null when none is within reach. */
export function nearestDot(dots: readonly Dot[], at: { readonly x: number; readonly y: number }, size: { readonly width: number; readonly height: number }, reachPx: number): number | null {
  let found: number | null = null;
  let least = reachPx;
  for (const { area, x, y } of dots) {
    const distance = Math.hypot(x * size.width - at.x, (1 - y) * size.height - at.y);
    if (distance <= least) {
      least = distance;
      found = area;
    }
  }
  return found;
}
