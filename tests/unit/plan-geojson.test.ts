import { feature, mesh } from 'topojson-client';
import { beforeAll, expect, test } from 'vitest';
import { readPlanGeoJson } from '../../src/data/plan-geojson-read';
import { planGeoJson, planTopoJson, type MetricsByZone } from '../../src/export/plan-geojson';
import type { AtlasTopology } from '../../src/map/geometry';
import type { CodeBook } from '../../src/model/plan/municipality-codes';
import type { Plan } from '../../src/model/plan/plan';
import { startPlan } from '../../src/model/plan/starts';
import { newZone } from '../../src/model/plan/zone-list';
import { readGeo, store } from './fixtures/atlas';
import { realCodes } from './fixtures/code-book';

let book: CodeBook;
let topology: AtlasTopology;
let plan: Plan;
const metrics: MetricsByZone = new Map([['z1', { population75plus: 33_000, visits_note: '秘匿', visits: null, zone: 'not the name' }]]);
beforeAll(async () => {
  const real = await realCodes();
  book = real.book;
  topology = (await readGeo('topology-first.json')) as AtlasTopology;
  const parts = startPlan(await store.registry(), { id: 'p', name: '鳥取県の案', scope: real.tottori, start: { kind: 'areas', level: 'secondary335', cities: 'within' } });
  plan = { ...parts, zones: [...parts.zones.map((zone) => ({ ...zone, marks: [{ kind: 'hub' as const, name: '医師会', municipality: null }] })), newZone('empty', '空')] };
});
const signedArea = (ring: readonly GeoJSON.Position[]): number => ring.slice(1).reduce((sum, [x, y], at) => sum + ring[at]![0]! * y! - x! * ring[at]![1]!, 0) / 2;

test('GeoJSON: a feature a zone, largest part first, rings turned as RFC 7946 wants them, figures as properties', () => {
  const collection = planGeoJson(plan, topology, metrics, '出典: …');
  expect(collection).toMatchObject({ type: 'FeatureCollection', plan: '鳥取県の案', vintage: '2021-01-01', attribution: '出典: …' });
  expect(collection.features.map(({ properties }) => [properties.number, properties.zone])).toEqual([[1, '東部'], [2, '西部'], [3, '中部'], [4, '空']]);
  expect(collection.features[0]!.properties).toMatchObject({ population75plus: 33_000, visits: null, visits_note: '秘匿', hub: ['医師会'], municipalities: ['31201', '31302', '31325', '31328', '31329'] });
  for (const { geometry } of collection.features.slice(0, 3)) {
    const areas = geometry!.coordinates.map(([outer]) => signedArea(outer!));
    expect(areas.every((area) => area > 0)).toBe(true);
    expect(areas).toEqual(areas.toSorted((a, b) => b - a));
    for (const [outer, ...holes] of geometry!.coordinates) {
      expect(outer!.at(-1)).toEqual(outer![0]);
      for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
    }
  }
  expect(collection.features[3]!.geometry).toBeNull();
});

test('the merged zones have the area of their municipalities, to the last degree', () => {
  const total = (shapes: readonly GeoJSON.Position[][][]): number => shapes.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
  const merged = planGeoJson(plan, topology, metrics, '').features.reduce((sum, { geometry }) => sum + (geometry ? total(geometry.coordinates) : 0), 0);
  const own = topology.objects.municipalities.geometries.filter(({ id }) => String(id).startsWith('31')).reduce((sum, shape) => {
    const { geometry } = feature(topology, shape) as unknown as { geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon };
    return sum + Math.abs(total(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
  }, 0);
  // TopoJSON turns the outer rings the other way; shared sides cancel out.
  expect(merged).toBeCloseTo(own, 4);
});

test('TopoJSON: the same shapes over shared arcs, and no arc of anyone else', () => {
  const zones = planTopoJson(plan, topology, metrics, '出典');
  const shapes = feature(zones, zones.objects.zones).features;
  const outlines = planGeoJson(plan, topology, metrics, '').features;
  shapes.slice(0, 3).forEach(({ geometry, properties }, index) => {
    const parts = (geometry as GeoJSON.MultiPolygon).coordinates;
    expect(parts.map(([outer]) => Math.abs(signedArea(outer!)).toFixed(6))).toEqual(outlines[index]!.geometry!.coordinates.map(([outer]) => signedArea(outer!).toFixed(6)));
    expect(properties).toEqual(outlines[index]!.properties);
  });
  const used = new Set(zones.objects.zones.geometries.flatMap(({ arcs }) => arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc))));
  expect(used.size).toBe(zones.arcs.length);
  expect(zones.arcs.length).toBeLessThan(topology.arcs.length / 20);
  expect(mesh(zones, zones.objects.zones, (a, b) => a !== b).coordinates.length).toBeGreaterThan(0);
});

test('our own GeoJSON and TopoJSON are read back; so is any with code or N03_007 and zone', () => {
  const read = (content: unknown) => readPlanGeoJson('案.geojson', new TextEncoder().encode(JSON.stringify(content)), book);
  const back = read(planGeoJson(plan, topology, metrics, ''));
  expect(back.problems).toEqual([]);
  const nameOf = new Map(plan.zones.map(({ id, name }) => [id, name]));
  expect(back.zoneNameOf!).toEqual(new Map([...plan.zoneOf].map(([code, zone]) => [code, nameOf.get(zone)])));
  expect(read(planTopoJson(plan, topology, metrics, ''))).toEqual(back);
  const one = (properties: Record<string, unknown>) => ({ type: 'Feature', geometry: null, properties });
  expect(read({ type: 'FeatureCollection', features: [one({ N03_007: '31201', zone: 1 }), one({ N03_007: '01101', zone: '2' })] }).zoneNameOf!).toEqual(new Map([['31201', '1'], ['01101', '2']]));
  const failing = read({ type: 'FeatureCollection', features: [one({ code: 31201, zone: '東' }), one({ code: '31326', zone: '東' })] });
  expect(failing.problems.map(({ kind, row, column }) => [kind, row, column])).toEqual([['unknownCode', 2, 'code']]);
  expect([...failing.zoneNameOf!.keys()]).toEqual(['31201']);
});
