import type { MultiPolygon, Topology } from 'topojson-specification';
import type { AtlasTopology } from '../map/geometry';
import { readingOfClass, type BivariateLegend } from '../model/bivariate';
import type { Cell } from '../model/cell';
import type { Area } from '../model/registry';
import type { Shown } from '../state/store';
import { geoJsonShape, topoJsonShapes, type Shape } from './area-shapes';
import { plainNumber } from './csv';
import type { NamedFigures } from './table';

type Properties = Readonly<Record<string, string | number | null>>;

/** What is said of all features: as every export, source, vintage, quality, date and link. */
export interface About {
  readonly title: string;
  readonly level: string;
  readonly indicator: string;
  readonly unit: string;
  readonly attribution: string;
  readonly link: string;
  readonly date: string;
}

/** Areas with their figures; of what is shown, those listed. */
export interface ViewShapes {
  readonly shown: Shown;
  /** Maps side by side; [] = the one alone. */
  readonly maps: readonly NamedFigures[];
  readonly areas: readonly Area[];
  readonly nameOf: (area: Area) => string;
  readonly prefectureOf: (area: Area) => string;
}

export type ViewFeatures = GeoJSON.FeatureCollection<GeoJSON.MultiPolygon, Properties> & About;
export type ViewTopology = Topology<{ areas: { type: 'GeometryCollection'; geometries: (MultiPolygon & { properties: Properties })[] } }> & About;

/** A missing value is null with its reason; quality is a column of its own. */
function propertiesOf({ shown, maps, nameOf, prefectureOf }: ViewShapes): (area: Area) => Properties {
  const { language } = shown.content;
  const figure = (cell: Cell, ending: string): Properties => ({
    [`value${ending}`]: cell.value === null ? null : plainNumber(cell.value),
    [`quality${ending}`]: cell.value === null ? 'missing' : cell.quality,
    [`note${ending}`]: (cell.value === null ? cell.reason : cell.note)?.[language] ?? null,
  });
  const { legend, second } = shown;
  return (area) => {
    const group = legend.classOf[area.index]!;
    const { x, y } = legend as BivariateLegend;
    const reading = group < 0 ? null : second ? readingOfClass(x, y, group)[language] : legend.classes[group]!.label[language];
    return { code: area.code, name: nameOf(area), prefecture: prefectureOf(area) || null, ...figure(shown.cells[area.index]!, ''), ...(second && figure(second.cells[area.index]!, '2')), class: reading, ...Object.assign({}, ...maps.map(({ cells, key }) => figure(cells[area.index]!, `_${key}`))) };
  };
}

function shapesOf(topology: AtlasTopology): (area: Area) => Shape[] {
  const { geometries } = topology.objects.municipalities;
  return ({ members }) => members.map((index) => geometries[index]!);
}

/** The areas on the map as GeoJSON, in code order, parts largest first. */
export function viewGeoJson(view: ViewShapes, topology: AtlasTopology, about: About): ViewFeatures {
  const describe = propertiesOf(view);
  const shapes = shapesOf(topology);
  return { type: 'FeatureCollection', ...about, features: view.areas.map((area) => ({ type: 'Feature', id: area.code, properties: describe(area), geometry: geoJsonShape(topology, shapes(area))! })) };
}

/** The same as TopoJSON: neighbours share their borders, at a fraction of the size. */
export function viewTopoJson(view: ViewShapes, topology: AtlasTopology, about: About): ViewTopology {
  const describe = propertiesOf(view);
  const { arcs, shapes } = topoJsonShapes(topology, view.areas.map(shapesOf(topology)));
  const geometries = view.areas.map((area, index) => ({ ...shapes[index]!, id: area.code, properties: describe(area) }));
  return { type: 'Topology', ...about, ...(topology.transform ? { transform: topology.transform } : {}), objects: { areas: { type: 'GeometryCollection', geometries } }, arcs };
}
