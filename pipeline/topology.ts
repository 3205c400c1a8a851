import { merge, quantize, transform } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { RegistryFile } from '../src/model/registry';
import { registryFile } from './areas';
import { TAKEN_OVER, type Dataset } from './dataset';
import { assertTotal, SourceError, type SourceFolder } from './sources';
import { adjacencyOf } from './geometry/adjacency';
import { polygonsOf, renumberArcs, withPolygons, type AtlasTopology, type Shape, type Shapes } from './geometry/shapes';
import { simplifyForNation } from './geometry/simplify';
import { visualCentre, type Ring } from './geometry/visual-centre';
import { ZONES_FILE, type ZoneRow, type Zones } from './zones';

const FILE = 'boundaries/N03-21_210101.topojson';
const OBJECT = 'N03-21_210101';

/** Villages of the Northern Territories: land of the map, but in no medical area and no statistic. */
const NO_AREA = new Set(['01695', '01696', '01697', '01698', '01699', '01700']);

/**
 * At zoom 4.8, where the nation fits a desktop window, a CSS pixel is 0.025° wide: the grid is a third of one and a
 * bend has to swing two thirds of a square pixel to stay. The finest pair that keeps the file under 60 KB brotli.
 */
const NATIONAL = { gridDegrees: 0.0075, bend: 8e-4, island: 5e-4 };

type Source = Topology<Record<string, GeometryCollection<{ N03_007: string | null }>>>;

/** Arranges the source as shipped: municipalities in registry order with their parents' codes, other land apart. */
function arrange(source: Source, zones: Zones): AtlasTopology {
  const geometries = source.objects[OBJECT]?.geometries;
  if (!geometries) throw new SourceError(FILE, '', `no object "${OBJECT}"`);
  assertTotal(FILE, 'geometries', geometries.length, 1906);

  const byCode = new Map<string, Shape>();
  const others: Shape[] = [];
  for (const [index, geometry] of geometries.entries()) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new SourceError(FILE, `geometry ${index}`, `is a ${geometry.type ?? 'null'}, a polygon expected`);
    const { type, arcs } = geometry;
    const shape = { type, arcs } as Shape;
    const code = geometry.properties?.N03_007 ?? null;
    if (code === null) others.push(shape);
    else if (byCode.has(code)) throw new SourceError(FILE, `geometry ${index}`, `code ${code} stands twice`);
    else byCode.set(code, shape);
  }
  assertTotal(FILE, 'codes', byCode.size, 1902);
  for (const [code, shape] of byCode) {
    if (NO_AREA.has(code)) others.push({ ...shape, id: code });
    else if (!zones.indexOf.has(code)) throw new SourceError(FILE, '', `${code} is not in ${ZONES_FILE}`);
  }
  const registry = registryFile(zones);
  const municipalities = zones.rows.map((row, index): Shape => {
    const shape = byCode.get(row.code);
    if (!shape) throw new SourceError(FILE, '', `${row.code} ${row.name} of ${ZONES_FILE} has no boundary`);
    const { type, arcs } = shape;
    return { type, id: row.code, properties: parentsOf(registry, index), arcs } as Shape;
  });
  const collection = (list: Shape[]): Shapes => ({ type: 'GeometryCollection', geometries: list });
  const objects = { municipalities: collection(municipalities), others: collection(others) };
  // The source's grid is three times finer than its own simplification warrants; 1e5 is 28 m and a sixth smaller.
  const { arcs } = unquantised(source);
  return renumberArcs(quantize({ type: 'Topology', objects, arcs }, 1e5));
}

function unquantised(source: Source): Source {
  const point = transform(source.transform ?? null);
  // The index tells the transformer where an arc starts, whatever its published type says.
  return { ...source, arcs: source.arcs.map((arc) => arc.map((delta, index) => point([...delta], index as unknown as boolean))) };
}

/** Name and the code of every parent, as the registry has them: whoever takes only this file needs no other. */
function parentsOf(registry: RegistryFile, index: number): Record<string, string> {
  const parents = Object.entries(registry.levels).map(([level, { codes, areaOf }]) => [level, codes[areaOf[index]!]!] as const);
  return { name: registry.municipalities.names[index]!, ...Object.fromEntries(parents) };
}

function withoutProperties(topology: AtlasTopology): AtlasTopology {
  const { municipalities, others } = topology.objects;
  const bare = municipalities.geometries.map((shape) => withPolygons({ ...shape, properties: undefined }, polygonsOf(shape)));
  return { ...topology, objects: { municipalities: { ...municipalities, geometries: bare }, others } };
}

/** How an area of each level is told from the others; "lowest" = areas are ordered by their lowest municipality. */
const LABELLED = {
  municipality: (row: ZoneRow) => row.code,
  healthcentre: (row: ZoneRow) => `${row.prefecture.code}${row.healthcentre}`,
  secondary335: (row: ZoneRow) => row.secondary335.code,
  secondary330: (row: ZoneRow) => row.secondary330.code,
  planning339: (row: ZoneRow) => row.planning339.code,
  tertiary52: (row: ZoneRow) => row.tertiary52.code,
  prefecture: (row: ZoneRow) => row.prefecture.code,
};

/** Label points of a level: health-centre areas by lowest municipality, the others by ascending code, as in the registry. */
function labelPoints(level: keyof typeof LABELLED, full: AtlasTopology, zones: Zones): number[][] {
  const members = new Map<string, Shape[]>();
  zones.rows.forEach((row, index) => {
    const key = LABELLED[level](row);
    const list = members.get(key) ?? [];
    list.push(full.objects.municipalities.geometries[index]!);
    members.set(key, list);
  });
  const keys = level === 'healthcentre' ? [...members.keys()] : [...members.keys()].sort();
  return keys.map((key) => labelPoint(merge(full, members.get(key)!).coordinates as unknown as Ring[][]));
}

/** Visual centre of the largest polygon, [lng, lat] to about 10 m. */
function labelPoint(polygons: readonly Ring[][]): number[] {
  const [, south] = polygons[0]![0]![0]!;
  // Squares on the ground should be squares on the plane: shrink longitudes.
  const narrow = Math.cos((south * Math.PI) / 180);
  const planar = polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x * narrow, y] as const)));
  const sizes = planar.map(([outer]) => area(outer!));
  const [x, y] = visualCentre(planar[sizes.indexOf(Math.max(...sizes))]!, 1e-4);
  return [Math.round((x / narrow) * 1e4) / 1e4, Math.round(y * 1e4) / 1e4];
}

function area(ring: Ring): number {
  return Math.abs(ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length]![1] - ring[(i + 1) % ring.length]![0] * y, 0)) / 2;
}

export const topology: Dataset = {
  entry: {
    id: 'topology',
    title: { ja: '市区町村の境界（2021年1月1日）', en: 'Municipality boundaries (1 January 2021)' },
    publisher: { ja: '国土交通省（SmartNews メディア研究所による間引き版）', en: 'Ministry of Land, Infrastructure, Transport and Tourism (simplified by SmartNews SMRI)' },
    page: 'https://nlftp.mlit.go.jp/ksj/gml/datalist/KsjTmplt-N03-2021.html',
    vintage: { ja: '2021年1月1日', en: '1 January 2021' },
    retrieved: TAKEN_OVER,
    terms: { ja: '「国土数値情報（行政区域データ）」（国土交通省）を加工して作成', en: 'Made from 国土数値情報 N03 (MLIT); open with attribution' },
    quality: 'official',
    notes: [
      { ja: '頂点を1％まで間引いた形状です。面積や距離の計測には使えません。', en: 'Simplified to 1 % of the vertices: not for measuring areas or distances.' },
      { ja: '所属未定地4か所と北方領土の6村はどの圏域にも属さず、灰色で示します。', en: 'Four unassigned pieces of land and six villages of the Northern Territories belong to no area and are grey.' },
    ],
  },

  async build(sources: SourceFolder, zones: Zones) {
    const full = arrange(sources.json(FILE) as Source, zones);
    const levels = Object.keys(LABELLED) as (keyof typeof LABELLED)[];
    const neighbours = adjacencyOf(full);
    assertTotal(FILE, 'pairs of municipalities with a common border', neighbours.reduce((sum, list) => sum + list.length, 0), 4831);
    return {
      'topology-first.json': simplifyForNation(withoutProperties(full), NATIONAL),
      'topology-full.json': full,
      'adjacency.json': { neighbours },
      'labels.json': Object.fromEntries(levels.map((level) => [level, labelPoints(level, full, zones)])),
    };
  },
};
