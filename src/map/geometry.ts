import { feature, merge, mesh } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Polygon as PolygonObject, Topology } from 'topojson-specification';
import type { Level } from '../model/registry';
import { boundsOfPolygons, contains, largestFirst, overlaps, unionOfBounds, type Bounds, type Lines, type Polygons } from './rings';

type Shape = PolygonObject | MultiPolygon;
interface Shapes {
  type: 'GeometryCollection';
  geometries: Shape[];
}
/** `topology-first.json` and `topology-full.json`. */
export type AtlasTopology = Topology<{ municipalities: Shapes; others: Shapes }>;

/** The shapes both renderers draw, decoded once; everything above municipalities is computed when first asked for. */
export interface Geometry {
  /** Codes in registry order. */
  readonly codes: readonly string[];
  /** By municipality index. */
  readonly polygons: readonly Polygons[];
  readonly bounds: readonly Bounds[];
  /** Land that belongs to no area. */
  readonly others: Polygons;
  /** Box around a list of municipality indexes. */
  boundsOf(members: readonly number[]): Bounds;
  /** Outline of a list of municipality indexes, kept as long as the list itself. */
  outline(members: readonly number[]): Polygons;
  /** Lines between areas of a level, kept as long as the level; not the coast. */
  borders(level: Level): Lines;
  prefectureBorders(): Lines;
  coast(): Lines;
  /** Municipality index at a place, or null on the sea. */
  municipalityAt(lng: number, lat: number): number | null;
}

export function buildGeometry(topology: AtlasTopology): Geometry {
  const { municipalities, others } = topology.objects;
  const shapes = municipalities.geometries;
  const codes = shapes.map(({ id }) => String(id));
  const indexOf = new Map<GeometryObject, number>(shapes.map((shape, index) => [shape, index]));
  const decode = (shape: Shape): Polygons => {
    const { geometry } = feature(topology, shape as MultiPolygon);
    // topojson types a Polygon and a MultiPolygon apart, at run time either may come.
    const either = geometry as GeoJSON.Polygon | GeoJSON.MultiPolygon;
    return largestFirst((either.type === 'Polygon' ? [either.coordinates] : either.coordinates) as unknown as Polygons);
  };
  const polygons = shapes.map(decode);
  const bounds = polygons.map(boundsOfPolygons);
  const linesBetween = (differ: (a: number, b: number) => boolean): Lines =>
    mesh(topology, municipalities, (a, b) => a !== b && differ(indexOf.get(a)!, indexOf.get(b)!)).coordinates as unknown as Lines;

  const outlines = new WeakMap<readonly number[], Polygons>();
  const borders = new WeakMap<Level, Lines>();
  const once = <T>(compute: () => T): (() => T) => {
    let value: T | undefined;
    return () => (value ??= compute());
  };
  const kept = <K extends object, V>(cache: WeakMap<K, V>, key: K, compute: () => V): V => {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const value = compute();
    cache.set(key, value);
    return value;
  };

  return {
    codes,
    polygons,
    bounds,
    others: others.geometries.flatMap(decode),
    boundsOf: (members) => unionOfBounds(members.map((index) => bounds[index]!)),
    outline: (members) => kept(outlines, members, () => largestFirst(merge(topology, members.map((index) => shapes[index]!)).coordinates as unknown as Polygons)),
    borders: (level) => kept(borders, level, () => linesBetween((a, b) => level.areaOf[a] !== level.areaOf[b])),
    prefectureBorders: once(() => linesBetween((a, b) => codes[a]!.slice(0, 2) !== codes[b]!.slice(0, 2))),
    coast: once(() => mesh(topology, municipalities, (a, b) => a === b).coordinates as unknown as Lines),
    municipalityAt(lng, lat) {
      const found = bounds.findIndex(([west, south, east, north], index) => lng >= west && lng <= east && lat >= south && lat <= north && contains(polygons[index]!, lng, lat));
      return found < 0 ? null : found;
    },
  };
}

const NOTHING: Polygons = [];

/** The same shapes as far as they reach into a box: an inset of a corner of the country draws only that corner. Indexes stay. */
export function within(geometry: Geometry, box: Bounds): Geometry {
  const reaches = (lines: Lines): Lines => lines.filter((line) => overlaps(boundsOfPolygons([[line]]), box));
  const polygons = geometry.polygons.map((shape, index) => (overlaps(geometry.bounds[index]!, box) ? shape : NOTHING));
  return {
    ...geometry,
    polygons,
    others: geometry.others.filter((polygon) => overlaps(boundsOfPolygons([polygon]), box)),
    borders: (level) => reaches(geometry.borders(level)),
    prefectureBorders: () => reaches(geometry.prefectureBorders()),
    coast: () => reaches(geometry.coast()),
  };
}
