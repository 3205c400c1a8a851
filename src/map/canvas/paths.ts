import type { Level } from '../../model/registry';
import type { Geometry } from '../geometry';
import { worldAt } from '../mercator';
import type { Lines, Polygons, Ring } from '../rings';

/** Paths are in world pixels at zoom 0, from a point in the middle of Japan: canvas coordinates are single precision. */
export const ORIGIN = worldAt([137, 36]);

/** Path2D objects of a geometry, each made when first drawn and kept. */
export interface Paths {
  municipality(index: number): Path2D;
  others(): Path2D;
  borders(level: Level): Path2D;
  prefectures(): Path2D;
  coast(): Path2D;
  outline(members: readonly number[]): Path2D;
}

function trace(path: Path2D, ring: Ring): void {
  ring.forEach((at, index) => {
    const [x, y] = worldAt(at);
    if (index === 0) path.moveTo(x - ORIGIN[0], y - ORIGIN[1]);
    else path.lineTo(x - ORIGIN[0], y - ORIGIN[1]);
  });
}

function areaPath(polygons: Polygons): Path2D {
  const path = new Path2D();
  for (const polygon of polygons) {
    for (const ring of polygon) {
      trace(path, ring);
      path.closePath();
    }
  }
  return path;
}

function linePath(lines: Lines): Path2D {
  const path = new Path2D();
  for (const line of lines) trace(path, line);
  return path;
}

const shared = new WeakMap<Geometry, Paths>();

/** The paths of a geometry, shared by every canvas that draws it: small maps and the printer's still trace nothing anew. */
export function pathsOf(geometry: Geometry): Paths {
  const known = shared.get(geometry);
  if (known) return known;
  const paths = createPaths(geometry);
  shared.set(geometry, paths);
  return paths;
}

function createPaths(geometry: Geometry): Paths {
  const municipalities: Path2D[] = [];
  const single = new Map<string, Path2D>();
  // Weak: a plan under the brush makes a new level, and new members, at every stroke.
  const perLevel = new WeakMap<Level, Path2D>();
  const outlines = new WeakMap<readonly number[], Path2D>();
  const kept = <K>(cache: { get(key: K): Path2D | undefined; set(key: K, path: Path2D): unknown }, key: K, make: () => Path2D): Path2D => {
    const known = cache.get(key);
    if (known) return known;
    const path = make();
    cache.set(key, path);
    return path;
  };
  return {
    municipality: (index) => (municipalities[index] ??= areaPath(geometry.polygons[index]!)),
    others: () => kept(single, 'others', () => areaPath(geometry.others)),
    borders: (level) => kept(perLevel, level, () => linePath(geometry.borders(level))),
    prefectures: () => kept(single, 'prefectures', () => linePath(geometry.prefectureBorders())),
    coast: () => kept(single, 'coast', () => linePath(geometry.coast())),
    outline: (members) => kept(outlines, members, () => areaPath(geometry.outline(members))),
  };
}
