import { array, assert, constant, constantFrom, double, integer, nat, oneof, option, property, record, uniqueArray, type Arbitrary } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readWhatIf, writeWhatIf } from '../../src/data/what-if-file';
import type { Cell } from '../../src/model/cell';
import { coverageCell, planCoverage, supportCount } from '../../src/model/coverage/coverage';
import type { Facility } from '../../src/model/facilities';
import { evaluateArea } from '../../src/model/evaluate';
import { planProblems } from '../../src/model/plan/checks';
import { ZONE_METRICS } from '../../src/model/plan/metric-list';
import { cellOf, planFigures, type PlanData } from '../../src/model/plan/metrics';
import { areaByCode } from '../../src/model/registry';
import { suppose } from '../../src/model/whatif/apply';
import { changedFacilities } from '../../src/model/whatif/effects';
import { appended, removed, toggled, type Change, type ChangeLog, type Provider } from '../../src/model/whatif/change-log';
import { facilitiesNeeded } from '../../src/model/whatif/needed';
import { closedFacilities, supposedFacilities, unnamedClosures } from '../../src/model/whatif/supposed-facilities';
import { keepWhatIf, keptWhatIf } from '../../src/state/what-if-storage';
import { indicator, store } from './fixtures/atlas';
import { planData, planOfLevel } from './fixtures/plans';

const data = await planData();
await store.atlas(['zaishishin-2023', 'r5-75plus']);
const { registry } = data.atlas;
const tottori = planOfLevel(registry, 'secondary335', '31');
const logOf = (...changes: readonly Change[]): ChangeLog => changes.reduce<ChangeLog>(appended, []);
const supposed = (...changes: readonly Change[]): PlanData => ({ ...data, atlas: suppose(data.atlas, logOf(...changes)).atlas });
const zoneCell = (from: PlanData, zone: string, metric: string): Cell => cellOf(planFigures(from)(tottori).zones.find((one) => one.zone.id === zone)!.figures, metric);
const provider = (more: Partial<Provider> = {}): Provider => ({ id: null, kind: 'clinic', type: 1, name: '新しい診療所', municipality: '31364', at: null, ...more });

test('clinics added to a municipality are in every figure that counts them, which become the user’s; the others stay', () => {
  const after = supposed({ kind: 'clinics', municipality: '31364', count: 3, type: 2 });
  for (const [metric, more] of [['count-zaishishin-2025', 3], ['count-zaishishin2-2025', 3], ['count-zaishishin1-2025', 0], ['count-zaishibyo-2025', 0]] as const) {
    expect(zoneCell(after, '3102', metric).value).toBe(zoneCell(data, '3102', metric).value! + more);
    expect(zoneCell(after, '3101', metric)).toEqual(zoneCell(data, '3101', metric));
  }
  expect(zoneCell(after, '3102', 'count-zaishishin-2025')).toMatchObject({ quality: 'yours' });
  expect(zoneCell(after, '3102', 'density-zaishishin-2025-per-75plus')).toMatchObject({ quality: 'yours' });
  expect(zoneCell(after, '3102', 'load-homevisit-mhlw-now')).toMatchObject({ quality: 'yours' });
  expect(zoneCell(after, '3102', 'people-75plus-r5-2025')).toEqual(zoneCell(data, '3102', 'people-75plus-r5-2025'));
  // The official count by area of 2023 follows as well, and so do the prefecture and the nation.
  for (const [level, code] of [['secondary335', '3102'], ['prefecture', '31'], ['nation', '00']] as const) {
    const of = ({ atlas }: PlanData) => evaluateArea(atlas, areaByCode(registry, level, code)!, indicator('count-zaishishin-2023'));
    expect(of(after)).toMatchObject({ value: of(data).value! + 3, quality: 'yours' });
  }
});

test('checks and coverage follow: 三朝町 with a clinic is no municipality without', () => {
  const [before, after] = [data, supposed({ kind: 'add', facility: provider() })].map((from) => planCoverage(from, planFigures(from)(tottori)));
  expect([before!, after!].map((one) => coverageCell(one, 'municipalities-without').value)).toEqual([2, 1]);
  expect(coverageCell(after!, 'support-municipalities')).toMatchObject({ quality: 'yours' });
  const alone = { ...tottori, zones: [{ ...tottori.zones[0]!, id: 'm' }], zoneOf: new Map([['31364', 'm']]) };
  const kinds = (from: PlanData) => planProblems(registry, planFigures(from)(alone)).map(({ kind }) => kind);
  expect(kinds(data)).toContain('no-support');
  expect(kinds(supposed({ kind: 'add', facility: provider() }))).not.toContain('no-support');
});

test('a facility that moves leaves one zone and enters the other; retyped it changes its type alone; closed it is gone', () => {
  const clinic = provider({ municipality: '31201', type: 3 });
  const count = (from: PlanData, zone: string, id: string): number => zoneCell(from, zone, `count-${id}`).value!;
  const moving = supposed({ kind: 'move', facility: clinic, to: { municipality: '31203', at: null } });
  expect([count(moving, '3101', 'zaishishin-2025') - count(data, '3101', 'zaishishin-2025'), count(moving, '3102', 'zaishishin3-2025') - count(data, '3102', 'zaishishin3-2025')]).toEqual([-1, 1]);
  const retyped = supposed({ kind: 'retype', facility: clinic, type: 1 });
  expect([count(retyped, '3101', 'zaishishin-2025') - count(data, '3101', 'zaishishin-2025'), count(retyped, '3101', 'zaishishin3-2025') - count(data, '3101', 'zaishishin3-2025'), count(retyped, '3101', 'zaishishin1-2025') - count(data, '3101', 'zaishishin1-2025')]).toEqual([0, -1, 1]);
  expect(count(supposed({ kind: 'close', facility: provider({ kind: 'hospital', municipality: '31201', type: null }) }), '3101', 'zaishibyo-2025')).toBe(count(data, '3101', 'zaishibyo-2025') - 1);
});

test('a facility that moves within its municipality is counted as before', () => {
  const moved = supposed({ kind: 'move', facility: provider({ municipality: '31201', type: 3 }), to: { municipality: '31201', at: [134.2257, 35.4937] } });
  expect(zoneCell(moved, '3101', 'count-zaishishin-2025')).toEqual(zoneCell(data, '3101', 'count-zaishishin-2025'));
});

test('what cannot be taken away is left out and named, and the rest is done', () => {
  const log = logOf({ kind: 'close', facility: provider() }, { kind: 'clinics', municipality: '31201', count: 1, type: null });
  const { atlas, problems } = suppose(data.atlas, log);
  expect(problems).toEqual([{ entry: 'c1', text: { ja: '三朝町には、減らすだけの施設がデータにない', en: 'The data have no such facility in 三朝町 to take away' } }]);
  expect(zoneCell({ ...data, atlas }, '3101', 'count-zaishishin-2025').value).toBe(zoneCell(data, '3101', 'count-zaishishin-2025').value! + 1);
});

test('what builds on a change that could not be done cannot be done either, and names it; the same facility without that can', () => {
  const clinic = provider({ id: 'x', name: '青い診療所', municipality: '31364' });
  const log = logOf({ kind: 'move', facility: clinic, to: { municipality: '31203', at: null } }, { kind: 'close', facility: clinic }, { kind: 'clinics', municipality: '31203', count: 1, type: null });
  const { atlas, problems, done } = suppose(data.atlas, log);
  expect(problems.map(({ entry }) => entry)).toEqual(['c1', 'c2']);
  expect(problems[1]!.text.ja).toContain('「青い診療所を移す」');
  expect(done.map(({ id }) => id)).toEqual(['c3']);
  expect(zoneCell({ ...data, atlas }, '3102', 'count-zaishishin-2025').value).toBe(zoneCell(data, '3102', 'count-zaishishin-2025').value! + 1);
  expect(suppose(data.atlas, toggled(log, 'c1')).problems[0]!.text.ja).not.toContain('青い診療所');
});

test('suppositions that a browser keeps and nobody can read are told of with their text, and stay', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) });
  const codes = new Set(registry.codes);
  expect(keptWhatIf(codes)).toEqual({ log: [], damaged: null });
  const log = logOf({ kind: 'clinics', municipality: '31364', count: 2, type: null });
  keepWhatIf(log);
  expect(keptWhatIf(codes)).toEqual({ log, damaged: null });
  const [key] = kept.keys();
  for (const [text, where] of [['{"version":1', 'JSON'], [JSON.stringify(writeWhatIf(log)).replace('31364', '31999'), 'entries.0.change.municipality']] as const) {
    kept.set(key!, text);
    expect(keptWhatIf(codes)).toEqual({ log: [], damaged: { text, where } });
    expect(kept.get(key!)).toBe(text);
  }
  vi.unstubAllGlobals();
});

test('a hospital that the bed report does not name is taken from the filings alone, in whose numbers it is', () => {
  const closing = supposed({ kind: 'close', facility: provider({ id: 'h', kind: 'hospital', type: 1, municipality: '20350', lists: ['bureau'] }) });
  const of = ({ atlas }: PlanData, id: string): number | null => evaluateArea(atlas, areaByCode(registry, 'prefecture', '20')!, indicator(id)).value;
  expect([of(closing, 'count-zaishibyo-2025')! - of(data, 'count-zaishibyo-2025')!, of(closing, 'count-zaishibyo1-2025')! - of(data, 'count-zaishibyo1-2025')!]).toEqual([0, -1]);
});

test('clinics that came after 2023 can close too: 五島市 had two then, and has three', () => {
  const closing = suppose(data.atlas, logOf({ kind: 'clinics', municipality: '42211', count: -3, type: null }));
  const of = ({ atlas }: Pick<PlanData, 'atlas'>, level: 'municipality' | 'secondary335', code: string, id: string): number | null => evaluateArea(atlas, areaByCode(registry, level, code)!, indicator(id)).value;
  expect(closing.problems).toEqual([]);
  expect([of(data, 'municipality', '42211', 'count-zaishishin-2025'), of(closing, 'municipality', '42211', 'count-zaishishin-2025')]).toEqual([3, 0]);
  const area = registry.levels.secondary335.areas[registry.levels.secondary335.areaOf[registry.codes.indexOf('42211')]!]!;
  expect([of(data, 'secondary335', area.code, 'count-zaishishin-2023'), of(closing, 'secondary335', area.code, 'count-zaishishin-2023')]).toEqual([2, 2]);
});

test('a clinic that moves to where no list tells types leaves the numbers of its type behind it', () => {
  const after = supposed({ kind: 'move', facility: provider({ id: 'f', municipality: '31201', type: 3 }), to: { municipality: '28225', at: null } });
  expect(zoneCell(after, '3101', 'count-zaishishin3-2025').value).toBe(zoneCell(data, '3101', 'count-zaishishin3-2025').value! - 1);
});

test('growth compounds from its year on, in peaks too', () => {
  const after = supposed({ kind: 'growth', table: 'r5-75plus', percent: 1, from: 2025 });
  for (const [year, factor] of [[2020, 1], [2025, 1], [2030, 1.01 ** 5], [2050, 1.01 ** 25]] as const) {
    const id = `people-75plus-r5-${year}`;
    expect(zoneCell(after, '3101', id).value!).toBeCloseTo(zoneCell(data, '3101', id).value! * factor, 5);
    expect(zoneCell(after, '3101', id)).toMatchObject({ quality: 'yours' });
  }
  expect(zoneCell(after, '3101', 'peak-75plus-r5').value!).toBeGreaterThanOrEqual(zoneCell(data, '3101', 'peak-75plus-r5').value!);
  expect(zoneCell(after, '3101', 'people-65plus-r5-2040')).toEqual(zoneCell(data, '3101', 'people-65plus-r5-2040'));
  const demand = supposed({ kind: 'growth', table: 'mhlw-homevisit', percent: 2, from: 2024 });
  expect(zoneCell(demand, '3101', 'load-homevisit-mhlw-peak')).toMatchObject({ quality: 'yours' });
});

test('a rate set takes the place of the shipped one', async () => {
  const rates = Array.from({ length: 47 }, () => Array.from({ length: 38 }, () => 1000));
  const own = { file: 'mine.csv', at: '2026-11-22T00:00:00.000Z', rates };
  const log = logOf({ kind: 'rates', subject: 'homevisit', own });
  const { atlas } = suppose(data.atlas, log, new Map([[own, await store.tableFrom('homevisit', own)]]));
  const cell = zoneCell({ ...data, atlas }, '3101', 'need-homevisit-h30-now');
  expect(cell).toMatchObject({ quality: 'yours' });
  expect(cell.value!).toBeCloseTo(zoneCell(data, '3101', 'people-total-h30-2025').value! / 100, 0);
  expect(() => suppose(data.atlas, log)).toThrow('mine.csv');
});

test('another basis changes what densities and shares are taken of', () => {
  const after = supposed({ kind: 'basis', vintage: 'r5', year: 2040 });
  const people = zoneCell(data, '3101', 'people-75plus-r5-2040').value!;
  expect(zoneCell(after, '3101', 'density-zaishishin-2025-per-75plus')).toMatchObject({ denominator: people });
  const result = planCoverage(after, planFigures(after)(tottori));
  expect(result.zones[0]!.people.value).toBe(people);
  expect(coverageCell(result, 'support-municipalities')).toMatchObject({ denominator: zoneCell(data, '3101', 'people-75plus-r5-2040').value! + zoneCell(data, '3102', 'people-75plus-r5-2040').value! + zoneCell(data, '3103', 'people-75plus-r5-2040').value! });
  expect(zoneCell(after, '3101', 'density-zaishishin-2025-per-75plus')).toMatchObject({ quality: 'yours', note: { en: 'Over the people of 2040, 2023 projection' } });
  expect(zoneCell(after, '3101', 'density-zaishishin-2025-per-85plus')).toMatchObject({ quality: 'yours', note: { en: 'Over the people of 2040, 2018 projection' } });
  expect(zoneCell(after, '3101', 'density-zaishishin-2025-per-100km2')).toEqual(zoneCell(data, '3101', 'density-zaishishin-2025-per-100km2'));
  expect(['support-zones', 'enhanced-municipalities', 'density-gini', 'people-ratio'].map((id) => (coverageCell(planCoverage(after, planFigures(after)(tottori)), id) as { quality?: string }).quality)).toEqual(Array(4).fill('yours'));
});

const someChange: Arbitrary<Change> = oneof(
  record({ kind: constant('clinics' as const), municipality: constantFrom(...tottori.scope), count: integer({ min: -2, max: 5 }), type: option(constantFrom(1 as const, 2 as const, 3 as const), { nil: null }) }),
  record({ kind: constant('growth' as const), table: constantFrom('r5-75plus', 'mhlw-homevisit', 'h30-65plus'), percent: double({ min: -5, max: 5, noNaN: true }).map((value) => value + 0), from: constantFrom(2020, 2025) }),
  record({ kind: constant('basis' as const), vintage: constantFrom('r5' as const, 'h30' as const), year: constantFrom(2025, 2040) }),
  record({ kind: constant('add' as const), facility: record({ id: constant(null), kind: constantFrom('clinic' as const, 'hospital' as const, 'station' as const), type: constantFrom(1 as const, null), name: constantFrom('医院', ''), municipality: constantFrom(...tottori.scope), lists: constantFrom(['bureau' as const], ['bureau' as const, 'bedReport' as const]), at: option(constant([134.2, 35.5] as const), { nil: null }) }) }),
);
const someLog = array(someChange, { maxLength: 6 }).map((changes) => logOf(...changes));

test('whatever is supposed, the data stay as they were, and a log switched off changes nothing', () => {
  const figures = (from: PlanData): readonly Cell[] => planFigures(from)(tottori).zones.flatMap((zone) => zone.figures.cells);
  const before = figures(data);
  assert(property(someLog, (log) => {
    const off = log.reduce((all, { id }) => toggled(all, id), log);
    figures({ ...data, atlas: suppose(data.atlas, log).atlas });
    expect(figures({ ...data, atlas: suppose(data.atlas, off).atlas })).toEqual(before);
    expect(figures(data)).toEqual(before);
    expect(off.reduce((all, { id }) => toggled(all, id), off)).toEqual(log);
  }), { numRuns: 15 });
  expect(before).toHaveLength(3 * ZONE_METRICS.length);
});

test('a log is read back as it was written; a damaged one names its place', () => {
  const codes = new Set(registry.codes);
  assert(property(someLog, (log) => {
    expect(readWhatIf(JSON.parse(JSON.stringify(writeWhatIf(log))), codes)).toEqual({ log });
  }));
  const one = writeWhatIf(logOf({ kind: 'clinics', municipality: '99999', count: 1, type: null }));
  expect(readWhatIf(one, codes)).toEqual({ log: null, where: 'entries.0.change.municipality' });
  expect(readWhatIf({ version: 1, entries: [{ id: 'a', on: true, change: { kind: 'clinics', municipality: '31201', count: 1.5, type: null } }] }, codes)).toEqual({ log: null, where: 'entries.0.change.count' });
  for (const [vintage, year] of [['h30', 2050], ['r5', 2015], ['r5', 2023]]) {
    expect(readWhatIf({ version: 1, entries: [{ id: 'a', on: true, change: { kind: 'basis', vintage, year } }] }, codes)).toEqual({ log: null, where: 'entries.0.change.year' });
  }
  for (const foreign of [null, 'x', { version: 2, entries: [] }, { version: 1 }]) expect(readWhatIf(foreign, codes).log).toBeNull();
});

test('ids of a log stay single, whatever is taken out', () => {
  assert(property(someLog, uniqueArray(nat(5)), (log, out) => {
    const less = out.reduce((all, index) => removed(all, `c${index + 1}`), log);
    const more = appended(less, { kind: 'basis', vintage: 'r5', year: 2025 });
    expect(new Set(more.map(({ id }) => id)).size).toBe(more.length);
  }));
});

test('the facilities a zone needs are the smallest whole number that is enough', () => {
  const cell = (value: number): Cell => ({ value, quality: 'computed' });
  assert(property(double({ min: 0.1, max: 500, noNaN: true }), nat(200), nat(500_000), (wanted, there, people) => {
    const { value } = facilitiesNeeded(wanted, cell(there), cell(people));
    expect((there + value!) * 100_000).toBeGreaterThanOrEqual(wanted * people);
    expect(value === 0 || (there + value! - 1) * 100_000 < wanted * people).toBe(true);
  }));
  expect(facilitiesNeeded(50, cell(3), cell(10_000)).value).toBe(2);
  expect(facilitiesNeeded(50, cell(5), cell(10_000)).value).toBe(0);
  expect(facilitiesNeeded(50, { value: null, reason: { ja: '秘匿', en: 'withheld' } }, cell(1))).toMatchObject({ value: null, reason: { ja: '秘匿' } });
});

test('the example of docs/methods.md: 鳥取県 at 100 per 100,000 aged 75+, now and in 2040', () => {
  const figures = planFigures(data)(tottori);
  const needed = (year: number) => Object.fromEntries(figures.zones.map(({ zone, figures: own }) => [zone.id, facilitiesNeeded(100, supportCount(own), cellOf(own, `people-75plus-r5-${year}`)).value]));
  expect(needed(2025)).toEqual({ 3101: 11, 3102: 8, 3103: 0 });
  expect(needed(2040)).toEqual({ 3101: 15, 3102: 9, 3103: 0 });
});

test('the list of facilities follows the log', () => {
  const at = (index: number, more: Partial<Facility> = {}): Facility => ({ id: `f${index}`, kind: 'clinic', type: 3, lists: ['bureau'], name: `f${index}`, address: null, municipality: index, place: { at: [135, 35], accuracy: 'town' }, ...more });
  const list = [at(0), at(1)];
  const known = provider({ id: 'f0', name: 'f0', municipality: registry.codes[0]!, at: [135, 35], type: 3 });
  const facilities = supposedFacilities(registry, list, logOf(
    { kind: 'retype', facility: known, type: 1 }, { kind: 'move', facility: known, to: { municipality: registry.codes[2]!, at: [136, 36] } },
    { kind: 'close', facility: { ...known, id: 'f1' } }, { kind: 'add', facility: provider({ municipality: registry.codes[3]! }) }, { kind: 'add', facility: provider({ at: [134, 35.5] }) },
  ));
  expect(facilities.map(({ id, municipality, place }) => [id, municipality, place.at])).toEqual([['f0', 2, [136, 36]], ['what-if-c4', 3, null], ['what-if-c5', registry.codes.indexOf('31364'), [134, 35.5]]]);
  expect(list.map(({ id }) => id)).toEqual(['f0', 'f1']);
  expect(facilities.map((one) => one.supposed)).toEqual(['moved', 'added', 'added']);
});

test('facilities without a place go to the town hall only where that is asked for, and say so; the closed are told apart', () => {
  const known: Facility = { id: 'f0', kind: 'clinic', type: 3, lists: ['bureau'], name: 'f0', address: '鳥取市', municipality: registry.codes.indexOf('31201'), place: { at: [134, 35.5], accuracy: 'town' } };
  const clinic = provider({ id: 'f0', municipality: '31201', at: [134, 35.5], type: 3 });
  const seats = registry.codes.map((_, index): [number, number] => [index, 1]);
  const misasa = registry.codes.indexOf('31364');
  const log = logOf({ kind: 'move', facility: clinic, to: { municipality: '31364', at: null } }, { kind: 'clinics', municipality: '31364', count: 2, type: 2 }, { kind: 'clinics', municipality: '31201', count: -3, type: null });
  expect(supposedFacilities(registry, [known], log).map(({ place }) => place)).toEqual(Array.from({ length: 3 }, () => ({ at: null, reason: 'undecided' })));
  const seated = supposedFacilities(registry, [known], log, seats);
  expect(seated.map((one) => [one.place, one.lists, one.supposed])).toEqual([[{ at: [misasa, 1], accuracy: 'seat' }, ['bureau'], 'moved'], ...[1, 2].map(() => [{ at: [misasa, 1], accuracy: 'seat' }, [], 'added'])]);
  expect(unnamedClosures(log)).toBe(3);
  expect(closedFacilities([known], log)).toEqual([]);
  expect(closedFacilities([known], logOf({ kind: 'close', facility: clinic }))).toEqual([{ ...known, supposed: 'closed' }]);
});

test('a facility named twice goes on from where the earlier change left it; closed, it cannot close again', () => {
  const clinic = provider({ id: 'f0', municipality: '31201', type: 2 });
  const move: Change = { kind: 'move', facility: clinic, to: { municipality: '31203', at: null } };
  const counts = (log: ChangeLog): number[] => {
    const atlas = { ...data, atlas: suppose(data.atlas, log).atlas };
    return ['zaishishin-2025', 'zaishishin1-2025', 'zaishishin2-2025', 'zaishishin3-2025'].flatMap((id) => ['3101', '3102'].map((zone) => zoneCell(atlas, zone, `count-${id}`).value! - zoneCell(data, zone, `count-${id}`).value!));
  };
  const retyped = logOf({ kind: 'retype', facility: clinic, type: 1 }, { kind: 'retype', facility: clinic, type: 3 }, move);
  expect(counts(retyped)).toEqual([-1, 1, 0, 0, -1, 0, 0, 1]);
  expect(counts(toggled(retyped, 'c2'))).toEqual([-1, 1, 0, 1, -1, 0, 0, 0]);
  const twice = logOf(move, { kind: 'close', facility: clinic }, { kind: 'close', facility: clinic });
  expect(counts(twice)).toEqual([-1, 0, 0, 0, -1, 0, 0, 0]);
  expect(suppose(data.atlas, twice).problems.map(({ entry }) => entry)).toEqual(['c3']);
  expect([...changedFacilities(twice)]).toEqual([['f0', null]]);
  expect([...changedFacilities(toggled(toggled(twice, 'c2'), 'c3')).values()]).toMatchObject([{ municipality: '31203', type: 2 }]);
});
