import type { MultiPolygon, Topology } from 'topojson-specification';
import type { AtlasTopology } from '../map/geometry';
import type { Language } from '../model/text';
import { topoJsonShapes } from './area-shapes';
import type { NamedColumn } from './compare-csv';
import { planGeoJson, shapesByZone, zoneProperties, type ZoneFeatures } from './plan-geojson';
import { zoneMetrics } from './plan-metrics';

type Properties = ZoneFeatures['features'][number]['properties'];

/** What is said of the whole file. */
interface Rest {
  readonly columns: readonly string[];
  readonly attribution: string;
}

/** The zones of every column of a comparison, with their figures and the column they are of (`column`, from 1; `columnName`). */
export function compareGeoJson(columns: readonly NamedColumn[], topology: AtlasTopology, attribution: string, language: Language): Pick<ZoneFeatures, 'type' | 'features'> & Rest {
  return {
    type: 'FeatureCollection', columns: columns.map(({ name }) => name), attribution,
    features: columns.flatMap(({ name, figures }, at) => planGeoJson(figures.plan, topology, zoneMetrics(figures, language), attribution).features.map((feature) => ({ ...feature, id: `${at + 1}-${feature.id}`, properties: { ...feature.properties, ...columnOf(name, at) } }))),
  };
}

/** The same as TopoJSON, an object a column (`column1`, …): all share their arcs. */
export function compareTopoJson(columns: readonly NamedColumn[], topology: AtlasTopology, attribution: string, language: Language): Topology<Record<string, { type: 'GeometryCollection'; geometries: (MultiPolygon & { properties: Properties })[] }>> & Rest {
  const zones = columns.flatMap(({ name, figures }, at) => {
    const { plan } = figures;
    const describe = zoneProperties(plan, zoneMetrics(figures, language));
    const shapes = shapesByZone(plan, topology);
    return plan.zones.map((zone, index) => ({ at, shapes: shapes.get(zone.id)!, properties: { ...describe(zone, index), ...columnOf(name, at) } }));
  });
  const { arcs, shapes } = topoJsonShapes(topology, zones.map((zone) => zone.shapes));
  return {
    type: 'Topology', columns: columns.map(({ name }) => name), attribution,
    ...(topology.transform ? { transform: topology.transform } : {}),
    objects: Object.fromEntries(columns.map((_, at) => [`column${at + 1}`, { type: 'GeometryCollection' as const, geometries: zones.flatMap((zone, index) => (zone.at === at ? [{ ...shapes[index]!, properties: zone.properties }] : [])) }])),
    arcs,
  };
}

function columnOf(name: string, at: number): Properties {
  return { column: at + 1, columnName: name };
}
