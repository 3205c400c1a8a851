import type { MultiPolygon, Topology } from 'topojson-specification';
import type { AtlasTopology } from '../map/geometry';
import type { Cell } from '../model/cell';
import { circleAround, distanceKm, type LngLat } from '../model/great-circle';
import { geoJsonShape, rounded, topoJsonShapes, type Shape } from './area-shapes';
import { plainNumber } from './csv';
import { rowName, type ReachSheet } from './handout/from-reach';

type Properties = Readonly<Record<string, string | number | null>>;
type ReachShapes = Pick<ReachSheet, 'rows' | 'areas' | 'whole' | 'nameOf' | 'circles' | 'language'>;

const CORNERS = 72;

/** The areas or zones with their people and shares as GeoJSON (`feature: area`); of all but the nation also the circles that come near the scope (`feature: circle`). */
export function reachGeoJson(reach: ReachShapes, topology: AtlasTopology, attribution: string): GeoJSON.FeatureCollection<GeoJSON.MultiPolygon | GeoJSON.Polygon | null, Properties> & { readonly attribution: string } {
  const { circles: { radiusKm } } = reach;
  const circles = circlesNear(reach).map((at): GeoJSON.Feature<GeoJSON.Polygon, Properties> => {
    // RFC 7946: outer rings anticlockwise, closed.
    const ring = circleAround(at, radiusKm, CORNERS).reverse().map(([lng, lat]) => [rounded(lng), rounded(lat)]);
    return { type: 'Feature', properties: { feature: 'circle', radiusKm, lng: at[0], lat: at[1] }, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] } };
  });
  return {
    type: 'FeatureCollection', attribution,
    features: [...reach.areas.map((area, index): GeoJSON.Feature<GeoJSON.MultiPolygon | null, Properties> => ({ type: 'Feature', properties: propertiesOf(reach, index), geometry: geoJsonShape(topology, shapesOf(area.members, topology)) })), ...circles],
  };
}

/** The areas or zones as TopoJSON. A circle has no arc in common with an area: those who want them as shapes take GeoJSON. */
export function reachTopoJson(reach: ReachShapes, topology: AtlasTopology, attribution: string): Topology<{ areas: { type: 'GeometryCollection'; geometries: (MultiPolygon & { properties: Properties })[] } }> & { readonly attribution: string } {
  const { arcs, shapes } = topoJsonShapes(topology, reach.areas.map(({ members }) => shapesOf(members, topology)));
  return {
    type: 'Topology', attribution, ...(topology.transform ? { transform: topology.transform } : {}), arcs,
    objects: { areas: { type: 'GeometryCollection', geometries: shapes.map((shape, index) => ({ ...shape, properties: propertiesOf(reach, index) })) } },
  };
}

function shapesOf(members: readonly number[], { objects: { municipalities: { geometries } } }: AtlasTopology): Shape[] {
  return members.map((index) => geometries[index]!);
}

function propertiesOf({ rows, areas, nameOf, language }: ReachShapes, index: number): Properties {
  const area = areas[index]!;
  const { people, seats, towns } = rows[index]!;
  const figure = (name: string, cell: Cell | undefined): Properties => ({
    [name]: cell?.value === undefined || cell.value === null ? null : plainNumber(cell.value),
    [`${name}_quality`]: cell && cell.value !== null ? cell.quality : 'missing',
    [`${name}_note`]: (cell?.value === null ? cell.reason : cell?.note)?.[language] ?? null,
  });
  return { feature: 'area', code: area.code, name: rowName(area, nameOf), ...figure('people', people), ...figure('seats_within_percent', seats?.cell), ...figure('towns_within_percent', towns?.cell) };
}

/** Facilities whose circle may hold somebody of the scope. */
function circlesNear({ circles: { centres, homes, radiusKm }, whole }: ReachShapes): readonly LngLat[] {
  if (whole.level === 'nation') return [];
  return centres.filter((at) => homes.some((home) => distanceKm(at, home.at) <= radiusKm));
}
