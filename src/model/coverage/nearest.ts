import { chordKm, chordSquared, type UnitVectors } from '../great-circle';

/**
 * A k-d tree over points on the sphere, packed in place: the middle of each range splits it along the axis that alternates
 * with depth. Chords of the unit sphere are ordered as great-circle distances are, so the nearest point in space is the
 * nearest on the ground, poles and the antimeridian included, without one sine a comparison.
 */
export interface NearestIndex {
  /** Points in tree order, three numbers each. */
  readonly vectors: UnitVectors;
  /** Tree position → index of the point as given. */
  readonly order: Uint32Array;
}

/** Builds the tree; O(n log² n), some 20 ms for 27,000 points. */
export function nearestIndex(points: UnitVectors): NearestIndex {
  const count = points.length / 3;
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  const split = (from: number, to: number, axis: number): void => {
    if (to - from < 2) return;
    const middle = (from + to) >> 1;
    select(points, order, from, to - 1, middle, axis);
    split(from, middle, (axis + 1) % 3);
    split(middle + 1, to, (axis + 1) % 3);
  };
  split(0, count, 0);
  const vectors = new Float64Array(points.length);
  order.forEach((point, at) => vectors.set(points.subarray(point * 3, point * 3 + 3), at * 3));
  return { vectors, order };
}

/** Hoare's selection: what is smaller along the axis comes before position `k`, what is larger after it. */
function select(points: UnitVectors, order: Uint32Array, first: number, last: number, k: number, axis: number): void {
  let [left, right] = [first, last];
  while (right > left) {
    const pivot = points[order[(left + right) >> 1]! * 3 + axis]!;
    let [i, j] = [left, right];
    while (i <= j) {
      while (points[order[i]! * 3 + axis]! < pivot) i++;
      while (points[order[j]! * 3 + axis]! > pivot) j--;
      if (i <= j) {
        const held = order[i]!;
        order[i++] = order[j]!;
        order[j--] = held;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}

export interface Nearest {
  /** Index of the point as given to `nearestIndex`. */
  readonly point: number;
  readonly km: number;
}

/**
 * The nearest point of the index to one point, within a distance.
 * @param at position of the point in `from`. @param mostKm farther ones are not looked for. @returns null when there is none.
 */
export function nearestTo({ vectors, order }: NearestIndex, from: UnitVectors, at: number, mostKm = Infinity): Nearest | null {
  const [x, y, z] = [from[at * 3]!, from[at * 3 + 1]!, from[at * 3 + 2]!];
  // A hair more than the limit, so that a point at the very distance is found whatever was rounded.
  let closest = Number.isFinite(mostKm) ? chordSquared(mostKm) * (1 + 1e-12) : Infinity;
  let found = -1;
  const search = (start: number, end: number, axis: number): void => {
    if (start >= end) return;
    const middle = (start + end) >> 1;
    const position = middle * 3;
    const [dx, dy, dz] = [vectors[position]! - x, vectors[position + 1]! - y, vectors[position + 2]! - z];
    const squared = dx * dx + dy * dy + dz * dz;
    // Of equally near points the first as given, whatever the tree's shape.
    if (squared < closest || (squared === closest && (found < 0 || order[middle]! < order[found]!))) [closest, found] = [squared, middle];
    const offset = axis === 0 ? dx : axis === 1 ? dy : dz;
    const next = axis === 2 ? 0 : axis + 1;
    if (offset > 0) {
      search(start, middle, next);
      if (offset * offset <= closest) search(middle + 1, end, next);
    } else {
      search(middle + 1, end, next);
      if (offset * offset <= closest) search(start, middle, next);
    }
  };
  search(0, order.length, 0);
  return found < 0 ? null : { point: order[found]!, km: chordKm(closest) };
}
