import type { MultiPolygon, Topology } from 'topojson-specification';
import type { AtlasTopology } from '../map/geometry';
import { membersByZone } from '../model/plan/members';
import type { Plan, Zone } from '../model/plan/plan';
import { zoneFileNames } from '../model/plan/zone-file-names';
import { geoJsonShape, topoJsonShapes, type Shape } from './area-shapes';

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

/** A zone's own properties first, then its figures, so that no figure can hide the name or the members. */
export function zoneProperties(plan: Plan, metrics: MetricsByZone): (zone: Zone, index: number) => Properties {
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

/** Shapes of each zone's municipalities, by zone id. */
export function shapesByZone(plan: Plan, topology: AtlasTopology): ReadonlyMap<string, Shape[]> {
  const shapes = new Map(topology.objects.municipalities.geometries.map((shape) => [String(shape.id), shape]));
  return new Map([...membersByZone(plan)].map(([zone, codes]) => [zone, codes.flatMap((code) => shapes.get(code) ?? [])]));
}

/**
 * The zones of a plan as GeoJSON (RFC 7946: WGS 84, outer rings anticlockwise), largest part first; a zone without
 * municipalities has no geometry. Read back by `readPlanGeoJson`.
 */
export function planGeoJson(plan: Plan, topology: AtlasTopology, metrics: MetricsByZone, attribution: string): ZoneFeatures {
  const describe = zoneProperties(plan, metrics);
  const shapes = shapesByZone(plan, topology);
  return {
    type: 'FeatureCollection', plan: plan.name, vintage: plan.vintage, attribution,
    features: plan.zones.map((zone, index) => ({ type: 'Feature', id: index + 1, properties: describe(zone, index), geometry: geoJsonShape(topology, shapes.get(zone.id)!) })),
  };
}

/** The zones of a plan as TopoJSON: neighbours share their arcs, and only the arcs of these zones are kept. */
export function planTopoJson(plan: Plan, topology: AtlasTopology, metrics: MetricsByZone, attribution: string): ZoneTopology {
  const describe = zoneProperties(plan, metrics);
  const shapes = shapesByZone(plan, topology);
  const { arcs, shapes: merged } = topoJsonShapes(topology, plan.zones.map(({ id }) => shapes.get(id)!));
  const geometries = plan.zones.map((zone, index) => ({ ...merged[index]!, properties: describe(zone, index) }));
  return {
    type: 'Topology', plan: plan.name, vintage: plan.vintage, attribution,
    ...(topology.transform ? { transform: topology.transform } : {}),
    objects: { zones: { type: 'GeometryCollection', geometries } },
    arcs,
  };
}
