export type Bounds = readonly [west: number, south: number, east: number, north: number];


export type Position = readonly [number, number];
export type Ring = readonly Position[];
/** Outer ring, then holes. */
export type Polygon = readonly Ring[];
/** The parts of a shape, largest first. */
export type Polygons = readonly Polygon[];
export type Lines = readonly Ring[];

function ringArea(ring: Ring): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  return Math.abs(twice) / 2;
}

/**
 * Largest part first. MapLibre takes the winding of a whole MultiPolygon from its first ring: when that is a tiny
 * island which a tile's grid has collapsed, the shape can lose all its fill (いわき市 at zoom 6.2–6.6).
 */
export function largestFirst(polygons: Polygons): Polygons {
  if (polygons.length < 2) return polygons;
  return polygons
    .map((polygon) => ({ polygon, area: ringArea(polygon[0]!) }))
    .sort((a, b) => b.area - a.area)
    .map(({ polygon }) => polygon);
}

export function boundsOfPolygons(polygons: Polygons): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of polygons) {
    for (const [x, y] of polygon[0]!) {
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  return [west, south, east, north];
}

export function unionOfBounds(list: Iterable<Bounds>): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const bounds of list) {
    west = Math.min(west, bounds[0]);
    south = Math.min(south, bounds[1]);
    east = Math.max(east, bounds[2]);
    north = Math.max(north, bounds[3]);
  }
  return [west, south, east, north];
}

export function overlaps(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Even-odd over all rings, so holes need no case of their own. */
export function contains(polygons: Polygons, x: number, y: number): boolean {
  let inside = false;
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = ring[i - 1]!;
        const [bx, by] = ring[i]!;
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      }
    }
  }
  return inside;
}
