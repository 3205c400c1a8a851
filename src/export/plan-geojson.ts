import { feature, merge, mergeArcs } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { AtlasTopology } from '../map/geometry';
import { largestFirst, type Polygons, type Ring } from '../map/rings';
import { membersByZone, type Plan, type Zone } from '../model/plan/plan';
import { zoneFileNames } from '../model/plan/zone-file-names';

/** Figures of a zone by property name; null = missing (a property that ends in `_note` may say why). */
export type ZoneMetrics = Readonly<Record<string, string | number | null>>;
/** By zone id. */
export type MetricsByZone = ReadonlyMap<string, ZoneMetrics>;
type Properties = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

interface Rest {
  readonly plan: string;
  readonly vintage: string;
  /** Source, vintage, quality and date, as every export carries them. */
  readonly attribution: string;
}
export type ZoneFeatures = GeoJSON.FeatureCollection<GeoJSON.MultiPolygon | null, Properties> & Rest;
export type ZoneTopology = Topology<{ zones: { type: 'GeometryCollection'; geometries: (MultiPolygon & { properties: Properties })[] } }> & Rest;

type Shape = Polygon | MultiPolygon;

/** A zone's own properties first, then its figures, so that no figure can hide the name or the members. */
function propertiesOf(plan: Plan, metrics: MetricsByZone): (zone: Zone, index: number) => Properties {
  const names = zoneFileNames(plan.zones);
  const members = membersByZone(plan);
  return (zone, index) => ({
    ...metrics.get(zone.id),
    zone: names.get(zone.id)!,
    number: index + 1,
    municipalities: members.get(zone.id)!,
    lead: zone.marks.filter(({ kind }) => kind === 'lead').map(({ name }) => name),
    hub: zone.marks.filter(({ kind }) => kind === 'hub').map(({ name }) => name),
    items: zone.items,
  });
}

function shapesByZone(plan: Plan, topology: AtlasTopology): ReadonlyMap<string, Shape[]> {
  const shapes = new Map(topology.objects.municipalities.geometries.map((shape) => [String(shape.id), shape]));
  return new Map([...membersByZone(plan)].map(([zone, codes]) => [zone, codes.flatMap((code) => shapes.get(code) ?? [])]));
}

/**
 * The zones of a plan as GeoJSON (RFC 7946: WGS 84, outer rings anticlockwise), largest part first; a zone without
 * municipalities has no geometry. Read back by `readPlanGeoJson`.
 */
export function planGeoJson(plan: Plan, topology: AtlasTopology, metrics: MetricsByZone, attribution: string): ZoneFeatures {
  const describe = propertiesOf(plan, metrics);
  const shapes = shapesByZone(plan, topology);
  return {
    type: 'FeatureCollection', plan: plan.name, vintage: plan.vintage, attribution,
    features: plan.zones.map((zone, index) => {
      const own = shapes.get(zone.id)!;
      const parts = own.length === 0 ? null : largestFirst(merge(topology, own as MultiPolygon[]).coordinates as unknown as Polygons);
      return { type: 'Feature', id: index + 1, properties: describe(zone, index), geometry: parts && { type: 'MultiPolygon', coordinates: parts.map((rings) => rings.map((ring, at) => turned(ring, at === 0))) } };
    }),
  };
}

/** Metre precision: a sixth decimal of a degree is 11 cm. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

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

/** The zones of a plan as TopoJSON: neighbours share their arcs, and only the arcs of these zones are kept. */
export function planTopoJson(plan: Plan, topology: AtlasTopology, metrics: MetricsByZone, attribution: string): ZoneTopology {
  const describe = propertiesOf(plan, metrics);
  const shapes = shapesByZone(plan, topology);
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
  const geometries = plan.zones.map((zone, index) => {
    // The types name a polygon alone; what comes back is a multipolygon.
    const merged = mergeArcs(topology, shapes.get(zone.id)! as MultiPolygon[]) as unknown as MultiPolygon;
    const sizes = new Map(merged.arcs.map((rings) => [rings, Math.abs(twiceArea(feature(topology, { type: 'Polygon', arcs: rings }).geometry.coordinates[0]! as unknown as Ring))]));
    const parts = merged.arcs.toSorted((a, b) => sizes.get(b)! - sizes.get(a)!);
    return { type: 'MultiPolygon' as const, arcs: parts.map((rings) => rings.map((ring) => ring.map(keep))), properties: describe(zone, index) };
  });
  return {
    type: 'Topology', plan: plan.name, vintage: plan.vintage, attribution,
    ...(topology.transform ? { transform: topology.transform } : {}),
    objects: { zones: { type: 'GeometryCollection', geometries } },
    arcs,
  };
}
