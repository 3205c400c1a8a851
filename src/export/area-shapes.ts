import { feature, merge, mergeArcs } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { AtlasTopology } from '../map/geometry';
import { largestFirst, type Polygons, type Ring } from '../map/rings';

/** A municipality's shape in the topology. */
export type Shape = Polygon | MultiPolygon;

/** Municipalities as one shape (RFC 7946: WGS 84, outer rings anticlockwise), largest part first; null where there are none. */
export function geoJsonShape(topology: AtlasTopology, shapes: readonly Shape[]): GeoJSON.MultiPolygon | null {
  if (shapes.length === 0) return null;
  const parts = largestFirst(merge(topology, shapes as MultiPolygon[]).coordinates as unknown as Polygons);
  return { type: 'MultiPolygon', coordinates: parts.map((rings) => rings.map((ring, at) => turned(ring, at === 0))) };
}

/** Metre precision: a sixth decimal of a degree is 11 cm. */
export const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

function turned(ring: Ring, anticlockwise: boolean): GeoJSON.Position[] {
  const twice = twiceArea(ring);
  const points = ring.map(([lng, lat]) => [rounded(lng), rounded(lat)]);
  return twice > 0 === anticlockwise ? points : points.reverse();
}

/** Twice the area in square degrees, above 0 when the ring turns anticlockwise. */
function twiceArea(ring: Ring): number {
  let twice = 0;
  for (let at = 1; at < ring.length; at++) twice += ring[at - 1]![0] * ring[at]![1] - ring[at]![0] * ring[at - 1]![1];
  return twice;
}

/** Groups of municipalities as shapes that share their arcs, largest part first; only the arcs of these groups are kept. */
export function topoJsonShapes(topology: AtlasTopology, groups: readonly (readonly Shape[])[]): { readonly arcs: Topology['arcs']; readonly shapes: MultiPolygon[] } {
  const arcs: Topology['arcs'] = [];
  const kept = new Map<number, number>();
  const keep = (arc: number): number => {
    const forward = arc < 0 ? ~arc : arc;
    let index = kept.get(forward);
    if (index === undefined) {
      index = arcs.length;
      kept.set(forward, index);
      arcs.push(topology.arcs[forward]!);
    }
    return arc < 0 ? ~index : index;
  };
  const shapes = groups.map((group): MultiPolygon => {
    // The types name a polygon alone; what comes back is a multipolygon.
    const merged = mergeArcs(topology, group as MultiPolygon[]) as unknown as MultiPolygon;
    const sizes = new Map(merged.arcs.map((rings) => [rings, Math.abs(twiceArea(feature(topology, { type: 'Polygon', arcs: rings }).geometry.coordinates[0]! as unknown as Ring))]));
    const parts = merged.arcs.toSorted((a, b) => sizes.get(b)! - sizes.get(a)!);
    return { type: 'MultiPolygon', arcs: parts.map((rings) => rings.map((ring) => ring.map(keep))) };
  });
  return { arcs, shapes };
}
