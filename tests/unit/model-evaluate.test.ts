import { expect, test } from 'vitest';
import { areaSeries, evaluate, evaluateArea, type Atlas } from '../../src/model/evaluate';
import { buildTable } from '../../src/model/table';
import { figure, figures, indicator } from './fixtures/atlas';
import { tinyRegistry, tinyUnits } from './fixtures/tiny';

const REASON = { ja: '推計なし', en: 'none' };
const H30_YEARS = [2015, 2020, 2025, 2030, 2035, 2040, 2045];

/** One row of people a municipality, by eye: hundreds in 2015, growing until the named year. */
function tinyAtlas(): Atlas {
  const people = tinyUnits({ absent: [{ reason: REASON, municipalities: [5] }] });
  const elders = [[1, 1, 2, 2, 2, 1, 1], [3, 3, 3, 3, 3, 3, 3], [0, 0, 0, 0, 0, 0, 0], [4, 5, 6, 7, 8, 9, 10], [10, 9, 8, 7, 6, 5, 4]];
  const clinics = tinyUnits({ estimated: [1] });
  return {
    registry: tinyRegistry,
    tables: new Map([
      ['h30-65plus', buildTable(people, H30_YEARS, elders)],
      ['h30-total', buildTable(people, H30_YEARS, elders.map((row) => row.map((value) => value * 4)))],
      ['nursingstation-2026', buildTable(clinics, [0], [[1], [2], [0], [3], [5], [8]])],
      ['land-habitable', buildTable(clinics, [0], [[10], [20], [30], [0], [50], [60]])],
    ]),
  };
}

test('value, peak, change and share of one municipality, by eye', () => {
  const atlas = tinyAtlas();
  const of = (id: string, options = {}) => evaluate(atlas, 'municipality', indicator(id), options);
  expect(of('value-65plus-h30')[0]).toEqual({ value: 2, quality: 'official' });
  expect(of('value-65plus-h30', { year: 2045 })[3]).toEqual({ value: 10, quality: 'official' });
  expect(of('peak-65plus-h30').map(({ value }) => value)).toEqual([2025, 2015, 2015, 2045, 2015, null]);
  expect(of('peak-65plus-h30')[0]).toEqual({ value: 2025, quality: 'computed', numerator: 2 });
  expect(of('change-65plus-h30')[3]).toEqual({ value: 9 / 6, quality: 'computed', numerator: 9, denominator: 6 });
  expect(of('share-65plus-h30')[0]).toEqual({ value: 25, quality: 'computed', numerator: 2, denominator: 8 });
});

test('an area’s figures are those of its summed people, not sums or means of its members’ figures', () => {
  const atlas = tinyAtlas();
  // 2015 4, 2020 4, 2025 5, … 2040 4: peak 2025 although two of three members peak in 2015.
  expect(evaluate(atlas, 'secondary335', indicator('peak-65plus-h30')).map(({ value }) => value)).toEqual([2025, 2045, null]);
  expect(evaluate(atlas, 'secondary335', indicator('change-65plus-h30'))[0]).toEqual({ value: 0.8, quality: 'computed', numerator: 4, denominator: 5 });
});

test('nothing to divide by is missing with the reason 分母0, never 0 and never infinite', () => {
  const atlas = tinyAtlas();
  const zero = { value: null, reason: { ja: '分母0', en: 'Denominator is zero' } };
  expect(evaluate(atlas, 'municipality', indicator('change-65plus-h30'))[2]).toEqual(zero);
  expect(evaluate(atlas, 'municipality', indicator('share-65plus-h30'))[2]).toEqual(zero);
  expect(evaluate(atlas, 'municipality', indicator('density-nursingstation-2026-per-65plus'), { denominatorVintage: 'h30' })[2]).toEqual(zero);
  expect(evaluate(atlas, 'municipality', indicator('density-nursingstation-2026-per-100km2'))[3]).toEqual(zero);
});

test('a missing row makes every area that needs it missing, with the row’s reason', () => {
  const atlas = tinyAtlas();
  for (const level of ['municipality', 'secondary335', 'prefecture', 'nation'] as const) expect(evaluate(atlas, level, indicator('value-65plus-h30')).at(-1), level).toEqual({ value: null, reason: REASON });
  // The clinics are known there; only what is divided by the people is not.
  expect(evaluate(atlas, 'municipality', indicator('count-nursingstation-2026'))[5]).toMatchObject({ value: 8 });
  expect(evaluate(atlas, 'municipality', indicator('density-nursingstation-2026-per-65plus'), { denominatorVintage: 'h30' })[5]).toEqual({ value: null, reason: REASON });
});

test('a density shows what was divided by what, per 100,000 people or 100 km²', () => {
  const atlas = tinyAtlas();
  const people = evaluate(atlas, 'secondary335', indicator('density-nursingstation-2026-per-65plus'), { denominatorVintage: 'h30', denominatorYear: 2025 });
  expect(people[0]).toEqual({ value: 60_000, quality: 'estimate', numerator: 3, denominator: 5 });
  const land = evaluate(atlas, 'prefecture', indicator('density-nursingstation-2026-per-100km2'));
  expect(land[1]).toMatchObject({ value: (16 / 110) * 100, numerator: 16, denominator: 110 });
});

test('a count from a list is computed even where one row is the whole area; an estimated member makes the area an estimate', () => {
  const cells = evaluate(tinyAtlas(), 'municipality', indicator('count-nursingstation-2026'));
  expect(cells.map((cell) => cell.value !== null && cell.quality)).toEqual(['computed', 'estimate', 'computed', 'computed', 'computed', 'computed']);
  expect(evaluate(tinyAtlas(), 'prefecture', indicator('count-nursingstation-2026'))).toEqual([{ value: 3, quality: 'estimate' }, { value: 16, quality: 'computed' }]);
});

test('one area at a time gives what the whole level gives', () => {
  const atlas = tinyAtlas();
  for (const id of ['peak-65plus-h30', 'value-65plus-h30', 'count-nursingstation-2026', 'density-nursingstation-2026-per-100km2']) {
    expect(tinyRegistry.levels.secondary335.areas.map((area) => evaluateArea(atlas, area, indicator(id))), id).toEqual(evaluate(atlas, 'secondary335', indicator(id)));
  }
});

test('an area’s series is the sum of its members’, or the reason there is none', () => {
  const atlas = tinyAtlas();
  const [first, , third] = tinyRegistry.levels.secondary335.areas;
  expect(areaSeries(atlas, first!, 'h30-65plus')).toEqual({ years: H30_YEARS, values: [4, 4, 5, 5, 5, 4, 4], quality: 'computed' });
  expect(areaSeries(atlas, third!, 'h30-65plus')).toEqual({ values: null, reason: REASON });
});

test('a table that is not loaded is an error of ours, not a missing value', () => {
  expect(() => evaluate({ registry: tinyRegistry, tables: new Map() }, 'nation', indicator('value-65plus-h30'))).toThrow('table h30-65plus is not loaded');
});

test('the denominator can be chosen by vintage and year', async () => {
  const id = 'density-zaishishin-2023-per-65plus';
  const tottori = (options = {}) => figure('secondary335', '3101', id, options);
  const people = async (vintage: string, year: number) => (await figure('secondary335', '3101', `value-65plus-${vintage}`, { year })).value;
  // By default the newest projection, at its year nearest to October 2023.
  expect(await tottori()).toMatchObject({ denominator: await people('r5', 2025), quality: 'computed' });
  expect(await tottori({ denominatorVintage: 'h30' })).toMatchObject({ denominator: await people('h30', 2025) });
  expect(await tottori({ denominatorVintage: 'juki2025' })).toMatchObject({ denominator: await people('juki2025', 2025) });
  expect(await tottori({ denominatorVintage: 'h30', denominatorYear: 2040 })).toMatchObject({ denominator: await people('h30', 2040) });
  const distinct = new Set(await Promise.all([people('r5', 2025), people('h30', 2025), people('juki2025', 2025), people('h30', 2040)]));
  expect(distinct.size).toBe(4);
});

test('people a joint unit shares are divided into the facilities of the whole unit, said so', async () => {
  const [soso, iwaki] = await Promise.all(['相双', 'いわき'].map(async (name) => (await figures('secondary335', 'density-zaishishin-2023-per-65plus')).find(({ area }) => area.name === name)!.cell));
  expect(soso).toEqual(iwaki);
  const counts = await Promise.all(['相双', 'いわき'].map(async (name) => (await figures('secondary335', 'count-zaishishin-2023')).find(({ area }) => area.name === name)!.cell.value!));
  expect(soso).toMatchObject({ quality: 'estimate', numerator: counts[0]! + counts[1]! });
  expect(soso).toHaveProperty('note.ja', expect.stringContaining('浜通り'));
  // Both the joint denominator and the allocated numerator are told.
  const allocated = (await figures('secondary335', 'density-zaishishin-2025-per-65plus')).find(({ area }) => area.name === '相双')!.cell;
  expect(allocated).toHaveProperty('note.ja', '浜通り13市町村を一つの単位とした推計の値（浜通り全体）、2023年10月の公表値を配分した推計');
});

test('habitable land: wards of designated cities have none, their city’s area has', async () => {
  expect(await figure('municipality', '01101', 'density-zaishibyo-2025-per-100km2')).toEqual({ value: null, reason: { ja: '政令指定都市の区には面積の公表がない', en: 'No land area is published for wards of designated cities' } });
  const sapporo = await figure('secondary335', '0104', 'density-zaishibyo-2025-per-100km2');
  expect(sapporo).toMatchObject({ quality: 'computed', denominator: expect.any(Number) });
});

test('counts of two dates: a prefecture shows the one it has, the nation shows none and says why', async () => {
  expect(await figure('prefecture', '31', 'count-zaishishin-2025')).toMatchObject({ quality: 'computed' });
  expect(await figure('prefecture', '13', 'count-zaishishin-2025')).toMatchObject({ quality: 'estimate', note: { ja: '2023年10月の公表値を配分した推計' } });
  expect(await figure('nation', '00', 'count-zaishishin-2025')).toMatchObject({ value: null, reason: { ja: expect.stringContaining('合計しない') } });
  // All of Tohoku is allocated from one date and adds up.
  expect(await figure('bureau', 'B2', 'count-zaishishin-2025')).toMatchObject({ value: expect.any(Number), quality: 'estimate' });
});
