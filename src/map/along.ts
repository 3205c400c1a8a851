import type { Point } from './mercator';

/** A fast pointer leaves gaps between its events; between them the way is walked in steps no municipality slips through unseen. */
const STEP_PX = 4;

/** Areas on the way from a point along a path, each once, in that order. */
export function areasAlong(areaAt: (at: Point) => number | null, from: Point, path: readonly Point[]): readonly number[] {
  const found = new Set<number>();
  let [x, y] = from;
  for (const [toX, toY] of path) {
    const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / STEP_PX));
    for (let step = 1; step <= steps; step++) {
      const area = areaAt([x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps]);
      if (area !== null) found.add(area);
    }
    [x, y] = [toX, toY];
  }
  return [...found];
}
