import { expect, test } from 'vitest';
import { CameraGroup } from '../../src/map/camera-group';
import { buildGeometry, type AtlasTopology } from '../../src/map/geometry';
import { GROUNDS } from '../../src/map/ground';
import { grounded } from '../../src/map/grounded';
import { mainLand } from '../../src/map/main-land';
import { differenceScene } from '../../src/map/difference-scene';
import { zoneScene } from '../../src/map/zone-scene';
import type { Camera, MapRenderer } from '../../src/map/scene';
import { COVERAGE_METRICS } from '../../src/model/coverage/coverage-metrics';
import { municipalityIndex } from '../../src/model/registry';
import type { Plan } from '../../src/model/plan/plan';
import { comparedColumns, comparedParts, coverageOfZone, differencesFromFirst, isSame } from '../../src/views/compare/compared';
import { markedBy, samePointed, type Pointed } from '../../src/views/compare/marked';
import { GROUPED_COVERAGE } from '../../src/views/compare/coverage-groups';
import { store } from './fixtures/atlas';
import { comparisonCsv } from '../../src/export/compare-csv';
import { coverageCell } from '../../src/model/coverage/coverage';
import { suppose } from '../../src/model/whatif/apply';
import { appended } from '../../src/model/whatif/change-log';
import { moved, planData, planOfLevel } from './fixtures/plans';

const data = await planData();
const { registry } = data.atlas;
const tottori = planOfLevel(registry, 'secondary335', '31');
const edited: Plan = { ...moved(tottori, ['31302', '3102']), id: 'edited', name: '岩美を中部へ' };
const planOf = (id: string): Plan | null => (id === 'edited' ? edited : null);
const level = (id: 'secondary335' | 'prefecture') => ({ kind: 'level', level: id }) as const;

test('a counterpart has the colour of its zone in the first column, and what is gone is left out', () => {
  const found = comparedParts(data, { prefecture: null, columns: [level('secondary335'), { kind: 'plan', plan: 'edited' }, { kind: 'plan', plan: 'lost' }, level('secondary335')] }, planOf, 'ja');
  if (found.scope === null) throw new Error(found.reason.ja);
  expect(found.gone).toEqual([2]);
  expect(found.parts.map(({ name }) => name)).toEqual(['二次医療圏（第7次・335）', '岩美を中部へ', '二次医療圏（第7次・335）（2つ目）']);
  const [first, second, third] = found.parts;
  const byName = ({ plan, colours }: NonNullable<typeof first>) => Object.fromEntries(plan.zones.map(({ id, name }) => [name, colours.get(id)]));
  expect(byName(second!)).toEqual(byName(first!));
  expect(byName(third!)).toEqual(byName(first!));
  const columns = comparedColumns({ atlas: data.atlas }, found.parts);
  const [toEdited, toItself] = differencesFromFirst(data, columns);
  expect(toEdited!.moves.map(({ code }) => code)).toEqual(['31302']);
  expect(toItself!.same).toBe(true);
  expect(coverageOfZone(columns[1]!, '3101').people.value! > 30_000).toBe(true);
  expect(() => coverageOfZone(columns[1]!, 'none')).toThrow('no municipalities');
});

test('a plan stands beside itself with what is supposed: figures of the user’s, the same zones, the changes in the file', () => {
  const log = appended([], { kind: 'clinics', municipality: '31364', count: 2, type: null });
  const supposition = { planData: { ...data, atlas: suppose(data.atlas, log).atlas }, log };
  const found = comparedParts(data, { prefecture: null, columns: [{ kind: 'plan', plan: 'edited' }, { kind: 'plan', plan: 'edited', supposed: true }] }, planOf, 'ja', () => supposition);
  if (found.scope === null) throw new Error(found.reason.ja);
  expect(found.parts.map(({ name }) => name)).toEqual(['岩美を中部へ', '岩美を中部へ（もし…なら）']);
  const columns = comparedColumns({ atlas: data.atlas }, found.parts);
  const [difference] = differencesFromFirst(data, columns);
  expect([difference!.same, isSame(difference!)]).toEqual([true, false]);
  expect(columns.map(({ coverage }) => coverageCell(coverage, 'municipalities-without'))).toMatchObject([{ value: 2, quality: 'computed' }, { value: 1, quality: 'yours' }]);
  const named = columns.map((column) => ({ ...column, changes: column.supposed ? ['二か所増やす'] : [] }));
  expect(comparisonCsv({ registry, columns: named, differences: [difference!] }).split('\n').filter((line) => line.startsWith('supposed'))).toEqual(['supposed,岩美を中部へ（もし…なら）,,,二か所増やす,,,,']);
});

test('in a dark look what lies outside is land like any other, and the zones keep their colours', () => {
  const found = comparedParts(data, { prefecture: '31', columns: [level('secondary335')] }, planOf, 'ja');
  if (found.scope === null) throw new Error(found.reason.ja);
  const { plan, colours } = found.parts[0]!;
  const light = zoneScene(registry, plan, colours, { points: null, nameOf: () => '' });
  const dark = grounded(light, GROUNDS.dark);
  const colourOf = (scene: typeof light, code: string): string => scene.colours[scene.classOf[municipalityIndex(registry, code)]!]!;
  expect(colourOf(dark, '32201')).toBe(GROUNDS.dark.otherLand);
  expect(colourOf(dark, '31201')).toBe(colourOf(light, '31201'));
  expect(dark.ground).toBe(GROUNDS.dark);
});

test('without a prefecture or a plan there is nothing to compare over, and that is said', () => {
  const found = comparedParts(data, { prefecture: null, columns: [level('secondary335')] }, planOf, 'ja');
  expect(found.scope === null && found.reason.ja).toContain('範囲が決まらない');
});

test('on the map of who moves only those are hatched and numbered, in the colour of where they go', () => {
  const found = comparedParts(data, { prefecture: '31', columns: [level('secondary335'), { kind: 'plan', plan: 'edited' }] }, planOf, 'ja');
  if (found.scope === null) throw new Error(found.reason.ja);
  const columns = comparedColumns({ atlas: data.atlas }, found.parts);
  const [{ moves }] = differencesFromFirst(data, columns) as [ReturnType<typeof differencesFromFirst>[number]];
  const points = registry.codes.map((): readonly [number, number] => [134, 35.4]);
  const after = zoneScene(registry, columns[1]!.plan, columns[1]!.colours, { points, nameOf: () => '' });
  const scene = differenceScene(registry, after, moves, points, (index) => registry.codes[index]!);
  const [moving, staying, outside] = ['31302', '31201', '32201'].map((code) => municipalityIndex(registry, code)) as [number, number, number];
  expect(scene.classOf[moving]).toBe(columns[1]!.colours.get('3102'));
  const hatched = [...scene.classOf].flatMap((own, index) => (scene.zones!.patternOf[own] === 'moves' ? [index] : []));
  expect(hatched).toEqual([moving]);
  expect(scene.colours[scene.classOf[staying]!]).not.toBe(scene.colours[scene.classOf[outside]!]);
  expect(scene.zones!.badges).toMatchObject([{ number: 1, name: '31302' }]);
});

test('what is pointed at is the same municipalities on every map, and marks the zones that hold them', () => {
  const found = comparedParts(data, { prefecture: '31', columns: [level('secondary335'), level('prefecture'), { kind: 'plan', plan: 'edited' }] }, planOf, 'ja');
  if (found.scope === null) throw new Error(found.reason.ja);
  const called = { place: (code: string) => code, area: ({ name }: { readonly name: string }) => name };
  const mark = (pointed: Pointed) => markedBy(registry, found.parts, pointed, called);
  const tobu = found.parts[0]!.plan.zones[0]!.id;
  const zone = mark({ kind: 'zone', column: 0, zone: tobu })!;
  expect(zone.name).toBe('東部');
  expect(zone.members.map((index) => registry.codes[index])).toEqual(['31201', '31302', '31325', '31328', '31329']);
  expect(zone.within.map((counts) => [...counts.values()])).toEqual([[5], [5], [4, 1]]);
  expect(mark({ kind: 'municipality', index: municipalityIndex(registry, '31201') })!.within[0]).toEqual(new Map([[tobu, 1]]));
  // 松江市 lies beyond what is compared; a zone whose column has been taken out marks nothing.
  expect(mark({ kind: 'municipality', index: municipalityIndex(registry, '32201') })!.within.map(({ size }) => size)).toEqual([0, 0, 0]);
  expect([mark({ kind: 'zone', column: 3, zone: tobu }), mark({ kind: 'zone', column: 0, zone: 'gone' })]).toEqual([null, null]);
  const nation = registry.levels.nation.areas[0]!;
  expect(mark({ kind: 'area', area: nation })!.within[1]).toEqual(new Map([[found.parts[1]!.plan.zones[0]!.id, 19]]));
  expect([samePointed({ kind: 'zone', column: 0, zone: tobu }, { kind: 'zone', column: 1, zone: tobu }), samePointed({ kind: 'area', area: nation }, { kind: 'area', area: nation }), samePointed(null, null)]).toEqual([false, true, true]);
});

test('every measure of the whole stands in one group', () => {
  expect(GROUPED_COVERAGE.flatMap(({ metrics }) => metrics).toSorted((a, b) => a - b)).toEqual(COVERAGE_METRICS.map((_, index) => index));
});

test('far islands do not make a speck of the rest, and are told', async () => {
  const geometry = buildGeometry((await store.topology('first')) as AtlasTopology);
  const land = (prefecture: string) => mainLand(geometry, registry.codes.flatMap((code, index) => (code.startsWith(prefecture) ? [index] : [])));
  const tokyo = land('13');
  expect(tokyo.away.map((index) => registry.codes[index])).toContain('13421');
  expect(tokyo.away.every((index) => /^13[34]/.test(registry.codes[index]!))).toBe(true);
  expect(tokyo.bounds[1] > 33).toBe(true);
  for (const prefecture of ['01', '20', '31', '46']) expect(land(prefecture).away).toEqual([]);
});

/** A map that draws at once what it is told. */
function map(group: CameraGroup): { readonly renderer: Pick<MapRenderer, 'setCamera'>; readonly at: () => Camera } {
  let camera: Camera = { lng: 0, lat: 0, zoom: 0 };
  const renderer = { setCamera: (next: Camera) => { camera = next; group.moved(renderer, next); } };
  group.add(renderer);
  return { renderer, at: () => camera };
}

test('maps stand where the one that was moved last stands, and stay fitted until one is', () => {
  const group = new CameraGroup();
  const [a, b] = [map(group), map(group)];
  group.setHome([133, 35, 134.6, 35.7]);
  group.resized({ width: 400, height: 300 });
  const fitted = a.at();
  expect(b.at()).toEqual(fitted);
  group.resized({ width: 800, height: 600 });
  expect(a.at().zoom > fitted.zoom).toBe(true);
  const there: Camera = { lng: 133.5, lat: 35.2, zoom: 9 };
  a.renderer.setCamera(there, false);
  expect([b.at(), group.camera()]).toEqual([there, there]);
  group.resized({ width: 400, height: 300 });
  expect(b.at()).toEqual(there);
  group.goTo([133.4, 35.4, 133.5, 35.5]);
  expect(a.at()).toEqual(b.at());
  expect([a.at().lng, a.at().zoom > fitted.zoom]).toEqual([133.45, true]);
  group.goHome();
  expect([a.at(), b.at()]).toEqual([fitted, fitted]);
});
