import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOver } from '../../src/model/compare/columns';
import { planDifference, type ComparedPlan } from '../../src/model/compare/difference';
import { matchZones } from '../../src/model/compare/match';
import { changeOf } from '../../src/model/compare/verdict';
import { planCoverage } from '../../src/model/coverage/coverage';
import { COVERAGE_METRICS } from '../../src/model/coverage/coverage-metrics';
import { planFigures } from '../../src/model/plan/metrics';
import type { Plan } from '../../src/model/plan/plan';
import { moved, planData, planOfLevel, zoneNamed } from './fixtures/plans';

const data = await planData();
const { registry } = data.atlas;
const tottori = planOfLevel(registry, 'secondary335', '31');
const compared = (plan: Plan): ComparedPlan => {
  const figures = planFigures(data)(plan);
  return { figures, coverage: planCoverage(data, figures) };
};
const difference = (first: Plan, second: Plan) => planDifference(data.atlas, compared(first), compared(second));

/** Any plan of 鳥取県 with up to six zones, some empty, some municipalities in none. */
const anyPlan = tuple(array(integer({ min: -1, max: 5 }), { minLength: 19, maxLength: 19 }), constantFrom('z', 'y')).map(([choice, letter]): Plan => ({
  ...tottori, id: letter, name: letter, zones: [0, 1, 2, 3, 4, 5].map((index) => zoneNamed(`${letter}${index}`)),
  zoneOf: new Map(tottori.scope.flatMap((code, index) => (choice[index]! < 0 ? [] : [[code, `${letter}${choice[index]}`] as const]))),
}));

test('a plan differs from itself in nothing, whatever its zones are called', () => {
  assert(property(anyPlan, (plan) => {
    const renamed: Plan = { ...plan, zones: plan.zones.map((zone) => ({ ...zone, id: `other-${zone.id}` })).reverse(), zoneOf: new Map([...plan.zoneOf].map(([code, zone]) => [code, `other-${zone}`])) };
    for (const other of [plan, renamed]) {
      const { same, moves, moved75, zones, coverage } = difference(plan, other);
      expect([same, moves, moved75.value]).toEqual([true, [], 0]);
      expect(zones.every(({ first, second }) => first !== null && second !== null)).toBe(true);
      for (const { verdict } of [...coverage, ...zones.flatMap(({ changes }) => changes!)]) expect(['same', 'unknown']).toContain(verdict);
    }
  }), { numRuns: 10 });
});

test('from the second to the first is the mirror image of from the first to the second', () => {
  const mirrorOf = { better: 'worse', worse: 'better', more: 'less', less: 'more', same: 'same', unknown: 'unknown' } as const;
  assert(property(anyPlan, anyPlan, (first, second) => {
    const [there, back] = [difference(first, second), difference(second, first)];
    expect(back.moves).toEqual(there.moves.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from })));
    expect(back.zones.map(({ first: one, second: other, shared }) => [one, other, shared])).toEqual(there.zones.map(({ first: one, second: other, shared }) => [other, one, shared]));
    expect(back.coverage.map(({ verdict }) => verdict)).toEqual(there.coverage.map(({ verdict }) => mirrorOf[verdict]));
    expect(back.coverage.map(({ from, to }) => [from, to])).toEqual(there.coverage.map(({ from, to }) => [to, from]));
  }), { numRuns: 15 });
});

test('one municipality that changes its zone is the one that moves, with its people', () => {
  const { moves, moved65, moved75, zones, coverage } = difference(tottori, moved(tottori, ['31302', '3102']));
  expect(moves).toMatchObject([{ code: '31302', from: '3101', to: '3102' }]);
  expect(moves[0]!.people75.value).toBe(moved75.value);
  expect(moved65.value! > moved75.value! && moved75.value! > 1000).toBe(true);
  expect(zones.map(({ first, second }) => [first, second])).toEqual([['3101', '3101'], ['3103', '3103'], ['3102', '3102']]);
  const verdict = (id: string): string => coverage[COVERAGE_METRICS.findIndex((metric) => metric.id === id)]!.verdict;
  expect(verdict('support-municipalities')).toBe('same');
  expect(verdict('people-ratio')).toBe('less');
  expect(verdict('density-gini')).not.toBe('same');
});

test('of a zone split in two the part with more people is its counterpart', () => {
  // 日野郡 leaves 西部.
  const split = { ...moved(tottori, ['31401', 'new'], ['31402', 'new'], ['31403', 'new']), zones: [...tottori.zones, zoneNamed('new')] };
  const { zones, moves } = difference(tottori, split);
  expect(zones.at(-1)).toMatchObject({ first: null, second: 'new', changes: null });
  expect(moves.map(({ code, from, to }) => [code, from, to])).toEqual([['31401', '3103', 'new'], ['31402', '3103', 'new'], ['31403', '3103', 'new']]);
});

test('zones that share as many people go by municipalities, then by the first of them, from either side', () => {
  const plan = (zones: readonly string[]): Plan => ({ ...tottori, scope: ['a', 'b', 'c', 'd'], zones: [...new Set(zones)].map((id) => zoneNamed(id)), zoneOf: new Map(zones.map((zone, index) => ['abcd'[index]!, zone])) });
  const [first, second] = [plan(['p', 'p', 'q', 'q']), plan(['x', 'y', 'x', 'y'])];
  expect(matchZones(first, second, () => 1).map(({ first: one, second: other, shared }) => [one, other, shared])).toEqual([['p', 'x', ['a']], ['q', 'y', ['d']]]);
  expect(matchZones(second, first, () => 1).map(({ first: one, second: other }) => [one, other])).toEqual([['x', 'p'], ['y', 'q']]);
});

test('a change is judged only where the field has a view of it', () => {
  const cell = (value: number) => ({ value, quality: 'computed' as const });
  const missing = { value: null, reason: { ja: '-', en: '-' } };
  expect([changeOf(cell(1), cell(2), 'more'), changeOf(cell(1), cell(2), 'less'), changeOf(cell(1), cell(2), null), changeOf(cell(2), cell(1), null)].map(({ verdict }) => verdict)).toEqual(['better', 'worse', 'more', 'less']);
  expect(changeOf(cell(0.1 + 0.2), cell(0.3), 'more')).toMatchObject({ verdict: 'same', difference: 0 });
  expect(changeOf(missing, cell(1), 'more')).toMatchObject({ verdict: 'unknown', difference: null });
});

test('columns stand over what the plans have in common, and say what was cut off', () => {
  const both = planOfLevel(registry, 'healthcentre', '31', '32');
  const columns = columnsOver(registry, [{ kind: 'plan', plan: tottori }, { kind: 'plan', plan: { ...both, name: '山陰' } }, { kind: 'level', level: 'secondary335' }, { kind: 'level', level: 'prefecture' }]);
  if (columns.scope === null) throw new Error(columns.reason.ja);
  expect(columns.scope).toEqual(tottori.scope);
  expect(columns.columns.map(({ scope, zones }) => [scope.length, zones.length])).toEqual([[19, 3], [19, 3], [19, 3], [19, 1]]);
  expect(columns.cut?.ja).toBe('比べるのは、どの案にもある19市区町村（鳥取県）だけ。範囲の外: 「山陰」の19市区町村');
  expect(planDifference(data.atlas, compared(columns.columns[0]!), compared(columns.columns[2]!)).same).toBe(true);
  const apart = columnsOver(registry, [{ kind: 'plan', plan: tottori }, { kind: 'plan', plan: planOfLevel(registry, 'secondary335', '32') }]);
  expect(apart.scope === null && apart.reason.ja).toContain('重ならない');
  expect(columnsOver(registry, [{ kind: 'level', level: 'secondary335' }]).scope).toBeNull();
});

test('who comes to a zone with more providers per person, and who to one with fewer: 鳥取県 as one zone', () => {
  const { shifts } = difference(tottori, planOfLevel(registry, 'prefecture', '31'));
  // 東部 72.5 and 中部 60.2 come up to 86.8, 西部 comes down from 111.9: recomputed from public/geo by a script of its own.
  const said = Object.entries(shifts).map(([verdict, { codes, people75 }]) => [verdict, codes.length, people75.value]);
  expect(said).toEqual([['better', 10, 59_917], ['worse', 9, 43_782], ['same', 0, 0], ['unknown', 0, 0]]);
  const loose = difference(tottori, moved(tottori, ['31302', null]));
  expect(loose.shifts.unknown).toMatchObject({ codes: ['31302'], people75: { value: 2268 } });
});
