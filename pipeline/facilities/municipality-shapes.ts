import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { SourceError, type SourceFolder } from '../sources';
import type { Zones } from '../zones';

const FILE = 'boundaries/N03-21_210101.topojson';
const KM_PER_DEGREE = 111.2;

interface Shape {
  readonly rings: readonly (readonly Position[])[];
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The municipalities' shapes, to ask whether a point lies in the one its address names. */
export class MunicipalityShapes {
  constructor(private readonly shapes: readonly Shape[]) {}

  static read(sources: SourceFolder, zones: Zones): MunicipalityShapes {
    const topology = sources.json(FILE) as Topology<Record<string, GeometryCollection<{ N03_007: string | null }>>>;
    const [object] = Object.values(topology.objects);
    const shapes: Shape[] = [];
    for (const { geometry, properties } of feature(topology, object!).features) {
      const index = zones.indexOf.get(properties.N03_007 ?? '');
      if (index !== undefined) shapes[index] = shapeOf(geometry as Polygon | MultiPolygon);
    }
    const missing = zones.rows.find((_, index) => !shapes[index]);
    if (missing) throw new SourceError(FILE, '', `${missing.code} ${missing.name} has no boundary`);
    return new MunicipalityShapes(shapes);
  }

  /** How far a point lies outside a municipality, km; 0 inside. Degrees of longitude are shortened by the latitude. */
  distanceKm(municipality: number, [lng, lat]: readonly [number, number]): number {
    const { rings } = this.shapes[municipality]!;
    return insideRings(rings, lng, lat) ? 0 : Math.min(...rings.map((ring) => ringDistanceKm(ring, lng, lat)));
  }

  /** The municipality a point lies in, or null at sea. */
  containing([lng, lat]: readonly [number, number]): number | null {
    const index = this.shapes.findIndex(({ rings, west, south, east, north }) => lng >= west && lng <= east && lat >= south && lat <= north && insideRings(rings, lng, lat));
    return index < 0 ? null : index;
  }
}

function shapeOf(geometry: Polygon | MultiPolygon): Shape {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const [lngs, lats] = [0, 1].map((axis) => rings.flatMap((ring) => ring.map((position) => position[axis]!))) as [number[], number[]];
  const least = (list: number[]): number => list.reduce((a, b) => Math.min(a, b));
  const most = (list: number[]): number => list.reduce((a, b) => Math.max(a, b));
  return { rings, west: least(lngs), south: least(lats), east: most(lngs), north: most(lats) };
}

/** Even-odd over all rings, so holes need no case of their own. */
function insideRings(rings: readonly (readonly Position[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1] as [number, number], ring[i] as [number, number]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

function ringDistanceKm(ring: readonly Position[], lng: number, lat: number): number {
  const shorten = Math.cos((lat * Math.PI) / 180);
  let least = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [(ring[i - 1]![0]! - lng) * shorten, ring[i - 1]![1]! - lat];
    const [dx, dy] = [(ring[i]![0]! - ring[i - 1]![0]!) * shorten, ring[i]![1]! - ring[i - 1]![1]!];
    const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
  }
  return least * KM_PER_DEGREE;
}
