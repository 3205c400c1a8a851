import { array, assert, double, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../src/model/cell';
import { coverageCell, planCoverage, supportCount } from '../../src/model/coverage/coverage';
import { COVERAGE_METRICS } from '../../src/model/coverage/coverage-metrics';
import { weightedGini } from '../../src/model/coverage/gini';
import { latePeaks } from '../../src/model/coverage/late-peaks';
import { peopleShare } from '../../src/model/coverage/people-share';
import { ENHANCED_COUNTS, enhancedPresence, SUPPORT_COUNTS, supportPresence } from '../../src/model/coverage/presence';
import { evaluate } from '../../src/model/evaluate';
import { planFigures } from '../../src/model/plan/metrics';
import { indicator } from './fixtures/atlas';
import { moved, planData, planOfLevel } from './fixtures/plans';

const data = await planData();
const { atlas } = data;
const { registry } = atlas;
const coverage = (plan: Parameters<ReturnType<typeof planFigures>>[0]) => planCoverage(data, planFigures(data)(plan));
const cell = (value: number, quality: 'official' | 'computed' | 'estimate' | 'yours' = 'computed'): Cell => ({ value, quality });
const none = (ja: string): Cell => ({ value: null, reason: { ja, en: ja } });
const valueOf = (one: Cell): number => {
  if (one.value === null) throw new Error(one.reason.ja);
  return one.value;
};

test('one of either is enough, and what is allocated proves nothing below one', () => {
  expect(supportPresence([cell(0), cell(1)])).toEqual({ there: true, quality: 'computed' });
  expect(supportPresence([cell(3, 'estimate'), cell(0)])).toEqual({ there: true, quality: 'estimate' });
  expect(supportPresence([cell(0), cell(0)])).toEqual({ there: false, quality: 'computed' });
  expect(supportPresence([cell(0.4, 'estimate'), cell(0)]).there).toBeNull();
  expect(supportPresence([cell(0, 'estimate'), cell(0)]).there).toBeNull();
  expect(supportPresence([none('なし'), cell(2)]).there).toBe(true);
  expect(supportPresence([none('なし'), cell(0)])).toEqual({ there: null, reason: { ja: 'なし', en: 'なし' } });
  // Filed, though the bed report does not name it.
  expect(supportPresence([cell(0), cell(0), cell(1), cell(0), cell(0)])).toEqual({ there: true, quality: 'computed' });
  expect(supportPresence([cell(0), cell(0), none('名簿なし'), none('名簿なし'), none('名簿なし')]).there).toBe(false);
  // What the user put on top of an allocated count keeps its fraction.
  expect(supportPresence([cell(0.4, 'yours'), cell(0)]).there).toBeNull();
  expect(supportPresence([cell(1, 'yours'), cell(0)]).there).toBe(true);
  const none4 = [cell(0), cell(0), cell(0), cell(0)];
  expect(enhancedPresence([cell(0), cell(2), cell(0), cell(0), cell(0), cell(0)])).toEqual({ there: true, quality: 'computed' });
  expect(enhancedPresence([cell(0), cell(0), cell(0), cell(1), cell(0), cell(1)])).toEqual({ there: true, quality: 'computed' });
  expect(enhancedPresence([...none4, cell(1), cell(1)])).toEqual({ there: false, quality: 'computed' });
  expect(enhancedPresence([...none4, cell(1), cell(2)])).toMatchObject({ there: null, reason: { ja: '在支病1か所の種別が届出の名簿にない' } });
  expect(enhancedPresence([...none4, cell(1), cell(0)]).there).toBe(false);
  const unlisted = none('名簿なし');
  expect(enhancedPresence([unlisted, unlisted, unlisted, unlisted, unlisted, cell(2)])).toEqual({ there: null, reason: unlisted.value === null && unlisted.reason });
});

test('people of whom nothing is known make a range, not a share, and are never nobody', () => {
  const parts = [{ people: cell(60), presence: { there: true, quality: 'computed' } as const }, { people: cell(30), presence: { there: false, quality: 'estimate' } as const }];
  expect(peopleShare(cell(90), parts)).toMatchObject({ cell: { quality: 'estimate', numerator: 60, denominator: 90 }, having: 60, lacking: 30, unknown: 0 });
  const partly = peopleShare(cell(100), [...parts, { people: none('秘匿'), presence: { there: true, quality: 'computed' } }]);
  expect(partly.unknown).toBe(10);
  expect(partly.cell).toMatchObject({ value: null, reason: { ja: '10人について分からない（秘匿）。60.0〜70.0%の間' } });
  expect(peopleShare(cell(50), [{ people: cell(50), presence: { there: null, reason: { ja: '名簿なし', en: 'no list' } } }]).cell).toEqual({ value: null, reason: { ja: '名簿なし', en: 'no list' } });
});

test('the Gini coefficient is the weighted mean difference over twice the mean', () => {
  const slow = (values: readonly number[], weights: readonly number[]): number => {
    const people = weights.reduce((a, b) => a + b, 0);
    const mean = values.reduce((sum, value, index) => sum + value * weights[index]!, 0) / people;
    let sum = 0;
    values.forEach((x, i) => values.forEach((y, j) => { sum += weights[i]! * weights[j]! * Math.abs(x - y); }));
    return sum / (2 * people * people * mean);
  };
  const parts = array(tuple(double({ min: 0.1, max: 500, noNaN: true }), integer({ min: 1, max: 100_000 })), { minLength: 1, maxLength: 30 });
  assert(property(parts, (list) => {
    const [values, weights] = [list.map(([value]) => value), list.map(([, weight]) => weight)];
    const gini = weightedGini(values, weights)!;
    expect(gini).toBeCloseTo(slow(values, weights), 9);
    expect(gini).toBeLessThan(1);
  }));
  expect(weightedGini([5, 5, 5], [1, 20, 300])).toBeCloseTo(0, 12);
  // One of ten equal people has all: 1 − 1/10.
  expect(weightedGini([0, 100], [9, 1])).toBeCloseTo(0.9, 12);
  expect(weightedGini([0, 0], [1, 1])).toBeNull();
});

test('late is after 2040; zones without a figure are left out and counted', () => {
  expect(latePeaks([cell(2040), cell(2045), cell(2050, 'estimate'), none('なし')])).toMatchObject({ value: 2, quality: 'estimate', note: { ja: '3圏域のうち。2040年を含めれば3。値のない1圏域を除く' } });
  expect(latePeaks([none('なし')])).toMatchObject({ value: null, reason: { ja: 'なし' } });
});

// 福島県 is left out: of 浜通り the level shows one joint value twice, a plan none (it would count people twice).
test('the 335 areas as a plan are covered as the secondary level is', () => {
  const level = registry.levels.secondary335.areas;
  const column = (id: string): readonly Cell[] => evaluate(atlas, 'secondary335', indicator(id));
  const [people, ...counts] = ['value-75plus-r5', ...SUPPORT_COUNTS].map(column) as [readonly Cell[], ...(readonly Cell[])[]];
  const types = ENHANCED_COUNTS.map(column);
  const supportAt = (index: number) => supportPresence(counts.map((cells) => cells[index]!));
  for (const prefecture of registry.levels.prefecture.areas.filter(({ code }) => code !== '07')) {
    const result = coverage(planOfLevel(registry, 'secondary335', prefecture.code));
    const areas = result.zones.map(({ zone }) => level.find(({ code }) => code === zone.id)!);
    expect(areas).toHaveLength(level.filter((area) => area.prefecture === prefecture.index).length);
    expect(result.zones.map(({ people: own }) => own.value)).toEqual(areas.map(({ index }) => people[index]!.value));
    expect(result.zones.map(({ support }) => support)).toEqual(areas.map(({ index }) => supportAt(index)));
    expect(result.zones.map(({ enhanced }) => enhanced)).toEqual(areas.map(({ index }) => enhancedPresence(types.map((cells) => cells[index]!))));
    const having = areas.reduce((sum, { index }) => sum + (supportAt(index).there ? people[index]!.value! : 0), 0);
    const all = areas.reduce((sum, { index }) => sum + people[index]!.value!, 0);
    expect(result.shares['support-zones'].having).toBeCloseTo(having, 6);
    const { value } = coverageCell(result, 'support-zones');
    expect(value === null ? null : value.toFixed(9)).toBe(result.shares['support-zones'].unknown > 0 ? null : ((having / all) * 100).toFixed(9));
  }
}, 120_000);

test('a municipality whose one support hospital is in the filings alone is not without', () => {
  const nagano = coverage(planOfLevel(registry, 'secondary335', '20'));
  const hokkaido = coverage(planOfLevel(registry, 'secondary335', '01'));
  // 依田窪病院 (長和町) and 広尾町国民健康保険病院: no flag in the bed report, and no clinic beside them.
  expect([nagano.municipalitiesWithout.includes('20350'), hokkaido.municipalitiesWithout.includes('01642')]).toEqual([false, false]);
  expect(nagano.municipalitiesWithout).toContain('20349');
});

test('a plan with a zone that has no facility has no heaviest load, and cannot be called better for leaving that zone out', () => {
  const plan = planOfLevel(registry, 'secondary335', '31');
  const [without] = coverage(plan).municipalitiesWithout;
  const alone = coverage(moved({ ...plan, zones: [...plan.zones, { ...plan.zones[0]!, id: 'z9', name: '圏域9' }] }, [without!, 'z9']));
  for (const metric of ['load-now-most', 'load-peak-most', 'load-peak-variation']) {
    expect(coverageCell(coverage(plan), metric).value).toBeGreaterThan(0);
    expect(coverageCell(alone, metric)).toMatchObject({ value: null, reason: { ja: '在支診・在支病が0の1圏域の重さは、1か所あたりで表せない' } });
  }
  // The density of such a zone is 0 and stays in.
  expect(coverageCell(alone, 'density-least').value).toBe(0);
});

test('one zone alone has no spread: a prefecture as one is not called more even than its areas', () => {
  const alone = coverage(planOfLevel(registry, 'prefecture', '31'));
  for (const metric of ['density-ratio', 'density-variation', 'density-gini', 'people-ratio', 'people-variation', 'load-now-variation', 'load-peak-variation']) {
    expect(coverageCell(alone, metric)).toMatchObject({ value: null, reason: { ja: '値のある圏域が一つだけで、差を言えない' } });
  }
  // The example of docs/methods.md.
  expect(['density-least', 'load-peak-most'].map((metric) => valueOf(coverageCell(alone, metric)).toFixed(1))).toEqual(['86.8', '85.8']);
});

test('where no list names types, enhanced clinics are missing with the reason, never none', () => {
  const hyogo = coverage(planOfLevel(registry, 'secondary335', '28'));
  expect(coverageCell(hyogo, 'enhanced-zones')).toEqual({ value: null, reason: { ja: '種別の分かる名簿がない都府県', en: 'No list with types for this prefecture' } });
  const fukushima = coverageCell(coverage(planOfLevel(registry, 'secondary335', '07')), 'support-zones');
  expect(fukushima.value === null && fukushima.reason.ja).toContain('浜通り');
});

test('whatever the zones, shares lie between 0 and 100, people add up, and municipalities do not depend on zones', () => {
  const tottori = planOfLevel(registry, 'secondary335', '31');
  const review = planFigures(data);
  const fixed = ['support-municipalities', 'enhanced-municipalities', 'municipalities-without', 'load-now', 'load-peak'];
  const base = planCoverage(data, review(tottori));
  assert(property(array(integer({ min: -1, max: 2 }), { minLength: 19, maxLength: 19 }), (choice) => {
    const plan = moved(tottori, ...tottori.scope.map((code, index) => [code, tottori.zones[choice[index]!]?.id ?? null] as const));
    const result = planCoverage(data, review(plan));
    for (const id of fixed) expect(coverageCell(result, id)).toEqual(coverageCell(base, id));
    const shares = COVERAGE_METRICS.flatMap(({ unit }, index) => (unit.ja === '%' ? [result.cells[index]!.value ?? 0] : []));
    expect(shares.filter((value) => value < 0 || value > 100 + 1e-9)).toEqual([]);
    const { having, lacking, unknown } = result.shares['support-zones'];
    expect(having + lacking + unknown).toBeCloseTo(103_699, 6);
  }), { numRuns: 20 });
});

test('the example of docs/methods.md: 鳥取県 in its three secondary areas', () => {
  const tottori = planOfLevel(registry, 'secondary335', '31');
  const figures = planFigures(data)(tottori);
  const result = planCoverage(data, figures);
  const of = (id: string): number => valueOf(coverageCell(result, id));
  // 東部, 西部, 中部: in the order of their first municipality.
  expect(figures.zones.map(({ figures: own }) => supportCount(own).value)).toEqual([29, 49, 12]);
  expect(result.zones.map(({ density }) => valueOf(density).toFixed(1))).toEqual(['72.5', '111.9', '60.2']);
  expect(of('support-zones')).toBe(100);
  expect(of('support-municipalities').toFixed(1)).toBe('98.1');
  expect(result.municipalitiesWithout.map((code) => registry.levels.municipality.areas[registry.codes.indexOf(code)]!.name)).toEqual(['三朝町', '日吉津村']);
  expect(of('enhanced-zones')).toBe(100);
  expect(of('enhanced-municipalities').toFixed(1)).toBe('79.0');
  expect(of('density-ratio').toFixed(2)).toBe('1.86');
  expect(of('density-variation').toFixed(3)).toBe('0.270');
  expect(of('density-gini').toFixed(3)).toBe('0.133');
  expect(of('load-now-most').toFixed(1)).toBe('71.4');
  expect(of('load-peak-most').toFixed(1)).toBe('91.9');
  expect(of('late-peak-homevisit-mhlw')).toBe(3);
  expect(of('late-peak-75plus-r5')).toBe(0);
});
