import { describe, expect, test } from 'vitest';
import { areasAlong } from '../../src/map/along';
import { enclosed, rectangle } from '../../src/map/enclosed';
import { buildGeometry, type AtlasTopology } from '../../src/map/geometry';
import { outlineChanges, patternChanges, patternsOf } from '../../src/map/maplibre/zone-layers';
import type { Point } from '../../src/map/mercator';
import type { Polygons } from '../../src/map/rings';
import type { Scene, SceneZones } from '../../src/map/scene';
import { zoneScene, type ZoneSceneOptions } from '../../src/map/zone-scene';
import { assign, unassign } from '../../src/model/plan/assign';
import { membersByZone } from '../../src/model/plan/members';
import type { Plan } from '../../src/model/plan/plan';
import { lockMunicipalities } from '../../src/model/plan/plan-properties';
import { readGeo, store } from './fixtures/atlas';
import { after, realPlans, zoneNamed } from './fixtures/real-plan';

const { registry, planOf } = await realPlans();
const geometry = buildGeometry((await readGeo('topology-full.json')) as AtlasTopology);
const adjacency = await store.adjacency();
const points = (await store.labels())['municipality']!;
const names = { points, nameOf: (index: number) => registry.levels.municipality.areas[index]!.name };

const indexOf = (code: string): number => registry.codes.indexOf(code);
const sceneOf = (plan: Plan, options: ZoneSceneOptions = {}): Scene => zoneScene(registry, plan, new Map(plan.zones.map(({ id }, index) => [id, index])), names, options);
const zonesOf = (plan: Plan, options: ZoneSceneOptions = {}): SceneZones => sceneOf(plan, options).zones!;

/** Edges of polygons without direction, each with how often it is there. */
function edgesOf(list: readonly Polygons[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ring of list.flat(2)) {
    for (let at = 1; at < ring.length; at++) {
      const key = [ring[at - 1]!.join(), ring[at]!.join()].toSorted().join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
const once = (counts: ReadonlyMap<string, number>): string[] => [...counts].flatMap(([edge, count]) => (count === 1 ? [edge] : [])).toSorted();

describe('a zone’s outline', () => {
  test.each(['東部', '中部', '西部'])('of %s is every edge that only one of its members has, and no other', (name) => {
    const plan = planOf('31');
    const members = membersByZone(plan).get(zoneNamed(plan, name))!.map(indexOf);
    expect(once(edgesOf([geometry.outline(members)]))).toEqual(once(edgesOf(members.map((index) => geometry.polygons[index]!))));
  });

  test('keeps the hole of an enclave: the neighbours of 安曇野市 without it', () => {
    const inside = indexOf('20220');
    const outline = geometry.outline(adjacency[inside]!);
    const holes = outline.flatMap((polygon) => polygon.slice(1));
    expect(holes).not.toHaveLength(0);
    const edges = edgesOf([holes.map((hole) => [hole])]);
    for (const edge of edgesOf([geometry.polygons[inside]!]).keys()) expect(edges.has(edge), edge).toBe(true);
  });
});

describe('a plan’s scene', () => {
  test('numbers the zones, draws the edge of the scope, and leaves the land outside plain', () => {
    const plan = planOf('31');
    const zones = zonesOf(plan);
    expect(zones.badges.map(({ number, name }) => `${number} ${name}`)).toEqual(plan.zones.map(({ name }, index) => `${index + 1} ${name}`));
    expect(zones.scope).toEqual(plan.scope.map(indexOf));
    expect(zones.outlines.map(({ members }) => members.length)).toEqual(plan.zones.map(({ id }) => membersByZone(plan).get(id)!.length));
    const scene = sceneOf(plan);
    expect(patternsOf(scene, zones).every((pattern) => pattern === null)).toBe(true);
    expect(scene.classOf[indexOf('32201')]).toBe(scene.classOf[indexOf('01101')]);
    expect(scene.classOf[indexOf('31201')]).not.toBe(scene.classOf[indexOf('32201')]);
  });

  test('hatches what is in no zone, and nothing else', () => {
    const plan = after(planOf('31'), () => unassign(['31204']));
    expect([...patternsOf(sceneOf(plan), zonesOf(plan)).entries()].filter(([, pattern]) => pattern)).toEqual([[indexOf('31204'), 'hatch']]);
  });

  test('patterns stand in for colours: one for each colour, white below them', () => {
    const plan = planOf('20');
    const scene = sceneOf(plan, { patterned: true });
    const patterns = patternsOf(scene, scene.zones!);
    expect(new Set(plan.scope.map((code) => patterns[indexOf(code)])).size).toBe(10);
    for (const code of plan.scope) expect(scene.colours[scene.classOf[indexOf(code)]!]).toBe('#ffffff');
  });

  test('marks locked municipalities and zones', () => {
    const plan = after(planOf('31'), () => lockMunicipalities(['31202'], true));
    const locked = { ...plan, zones: plan.zones.map((zone, index) => ({ ...zone, locked: index === 1 })) };
    const zones = zonesOf(locked);
    expect(zones.locks.map(({ at }) => at)).toEqual([points[indexOf('31202')]]);
    expect(zones.badges.map((badge) => badge.locked)).toEqual([false, true, false]);
  });

  test('after an edit only the two zones it touched have new outlines, and these are all that is sent', () => {
    const plan = planOf('20');
    const before = sceneOf(plan);
    const next = after(plan, (at) => assign(at, ['20220'], zoneNamed(plan, '大北')));
    const scene = sceneOf(next, { before });
    const changed = scene.zones!.outlines.filter((outline, index) => outline !== before.zones!.outlines[index]).map(({ zone }) => plan.zones.find(({ id }) => id === zone)!.name);
    expect(changed.toSorted()).toEqual(['大北', '松本']);
    expect(scene.zones!.scope).toBe(before.zones!.scope);
    expect(scene.labels).toBe(before.labels);
    const lists = (zones: SceneZones) => new Map(zones.outlines.map(({ zone, members }) => [zone, members]));
    expect(outlineChanges(geometry, lists(before.zones!), lists(scene.zones!))!.add).toHaveLength(2);
    expect(outlineChanges(geometry, lists(scene.zones!), lists(scene.zones!))).toBeNull();
    expect(patternChanges(geometry, patternsOf(before, before.zones!), patternsOf(scene, scene.zones!))).toBeNull();
  });
});

describe('a line around municipalities', () => {
  const places: (Point | null)[] = [[5, 5], [15, 5], [25, 5], null];

  test('takes those whose place it encloses, whichever way it is drawn', () => {
    const line = rectangle([0, 0], [20, 10]);
    expect(enclosed(line, places)).toEqual([0, 1]);
    expect(enclosed(line.toReversed(), places)).toEqual([0, 1]);
    expect(enclosed(rectangle([20, 10], [0, 0]), places)).toEqual([0, 1]);
  });

  test('is closed from its end to its beginning', () => {
    expect(enclosed([[0, 0], [30, 0], [0, 12]], places)).toEqual([0, 1]);
  });

  test('takes nothing while it is a point or a stroke', () => {
    expect(enclosed([], places)).toEqual([]);
    expect(enclosed([[0, 0], [30, 10]], places)).toEqual([]);
    expect(enclosed(rectangle([5, 5], [5, 5]), places)).toEqual([]);
  });

  test('leaves out what it goes round twice, as it looks when filled', () => {
    expect(enclosed([[0, 0], [10, 0], [10, 10], [0, 10], [0, 0], [10, 0], [10, 10], [0, 10]], [[5, 5]])).toEqual([]);
  });
});

test('a fast pointer passes every area on its way, also between two events', () => {
  const areaAt = ([x]: Point): number | null => (x < 0 ? null : Math.floor(x / 6));
  expect(areasAlong(areaAt, [0, 0], [[60, 0]])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(areasAlong(areaAt, [0, 0], [[-30, 0], [13, 0]])).toEqual([0, 1, 2]);
  expect(areasAlong(areaAt, [3, 0], [])).toEqual([]);
});
