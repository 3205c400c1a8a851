/**
 * Where a name sits best in a polygon: the point farthest from every edge (pole of inaccessibility).
 * The centroid will not do, since bays and horseshoe areas put it outside.
 */

type Position = readonly [number, number];
export type Ring = readonly Position[];

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly distance: number;
  /** No point of the cell can be farther from the edge than this. */
  readonly bound: number;
}

/** Signed distance from a point to the outline, positive inside (holes count as outside). */
function distanceToEdge(x: number, y: number, rings: readonly Ring[]): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i]!;
      const [bx, by] = ring[j]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const dx = bx - ax;
      const dy = by - ay;
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
      nearest = Math.min(nearest, (ax + t * dx - x) ** 2 + (ay + t * dy - y) ** 2);
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

/**
 * @param rings outer ring first, then holes, closed, in any planar unit.
 * @param precision how far from the best distance the answer may be, in the rings' unit.
 */
export function visualCentre(rings: readonly Ring[], precision: number): Position {
  const outer = rings[0]!;
  const xs = outer.map(([x]) => x);
  const ys = outer.map(([, y]) => y);
  const west = Math.min(...xs);
  const south = Math.min(...ys);
  const width = Math.max(...xs) - west;
  const height = Math.max(...ys) - south;
  const size = Math.min(width, height);
  if (size === 0) return [west, south];

  const cell = (x: number, y: number, half: number): Cell => {
    const distance = distanceToEdge(x, y, rings);
    return { x, y, half, distance, bound: distance + half * Math.SQRT2 };
  };
  const half = size / 2;
  const queue: Cell[] = [];
  for (let x = west; x < west + width; x += size) {
    for (let y = south; y < south + height; y += size) queue.push(cell(x + half, y + half, half));
  }
  let best = cell(west + width / 2, south + height / 2, 0);
  while (queue.length > 0) {
    let top = 0;
    for (let i = 1; i < queue.length; i++) if (queue[i]!.bound > queue[top]!.bound) top = i;
    const next = queue.splice(top, 1)[0]!;
    if (next.distance > best.distance) best = next;
    if (next.bound - best.distance <= precision) break;
    const quarter = next.half / 2;
    for (const sx of [-quarter, quarter]) {
      for (const sy of [-quarter, quarter]) queue.push(cell(next.x + sx, next.y + sy, quarter));
    }
  }
  return [best.x, best.y];
}
