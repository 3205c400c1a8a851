import { describe, expect, test } from 'vitest';
import { axisOf, bivariateLegend, readingOfClass } from '../../src/model/bivariate';
import type { Cell } from '../../src/model/cell';
import { evaluate } from '../../src/model/evaluate';
import { LEVEL_IDS } from '../../src/model/levels';
import { indicator, realAtlas } from './fixtures/atlas';

const cell = (value: number | null, quality: 'official' | 'estimate' = 'official'): Cell => (value === null ? { value, reason: { ja: '秘匿', en: 'withheld' } } : { value, quality });

test('the class of an area is its column and its row', () => {
  const first = { indicator: indicator('peak-65plus-h30'), cells: [2015, 2025, 2040, 2045, null, 2020].map((year) => cell(year)) };
  const second = { indicator: indicator('density-zaishishin-2023-per-75plus'), cells: [10, 20, 30, 11, 21, null].map((value) => cell(value)) };
  const { x, y, classOf, missing, classes } = bivariateLegend(first, second);
  expect([x.groups.length, y.groups.length]).toEqual([3, 3]);
  // 2015 low, 2025 middle, 2040 high, 2045 low; without either figure there is no class.
  expect([...classOf]).toEqual([0, 4, 8, 2, -1, -1]);
  expect(missing).toBe(2);
  expect(classes.map(({ count }) => count)).toEqual([1, 0, 1, 0, 1, 0, 0, 0, 1]);
});

test('an area is an estimate when either figure is', () => {
  const first = { indicator: indicator('peak-65plus-h30'), cells: [cell(2020), cell(2020, 'estimate'), cell(2020), cell(null)] };
  const second = { indicator: indicator('density-zaishishin-2025-per-75plus'), cells: [cell(1), cell(2), cell(3, 'estimate'), cell(4, 'estimate')] };
  expect([...bivariateLegend(first, second).estimate]).toEqual([0, 1, 1, 0]);
});

test('many areas without any facility are a group of their own, few are not', () => {
  const of = (values: number[]) => axisOf({ indicator: indicator('count-zaishishin-2025'), cells: values.map((value) => cell(value)) });
  expect(of([0, 0, 0, 5, 6, 7, 8]).groups[0]!.reading.ja).toBe('資源がない');
  expect(of([0, 1, 2, 3, 4, 5, 6, 7, 8]).groups.map(({ reading }) => reading.ja)).toEqual(['資源が薄い', '資源は中ほど', '資源が厚い']);
});

test('no group of a change holds both shrinking and growing areas', () => {
  const { groups, breaks } = axisOf({ indicator: indicator('index-65plus-h30'), cells: [0.7, 0.8, 0.9, 0.95, 1.05, 1.2].map((value) => cell(value)) });
  expect(breaks).toContain(1);
  expect(groups.map(({ reading }) => reading.ja)).toEqual(['減る', '減り方が小さい', '増える']);
});

describe.each(LEVEL_IDS)('%s', (level) => {
  test('peak year × support clinics: counts add up to the areas, every reading is in words', async () => {
    const atlas = await realAtlas();
    const figures = (id: string) => ({ indicator: indicator(id), cells: evaluate(atlas, level, indicator(id)) });
    const legend = bivariateLegend(figures('peak-65plus-h30'), figures('density-zaishishin-2025-per-75plus'));
    expect(legend.missing + legend.classes.reduce((sum, { count }) => sum + count, 0)).toBe(atlas.registry.levels[level].areas.length);
    legend.classes.forEach((_, index) => {
      const { ja, en } = readingOfClass(legend.x, legend.y, index);
      expect(ja).toMatch(/[ぁ-ん一-龥].*、.*[ぁ-ん一-龥]/);
      expect(en).not.toMatch(/[ぁ-ん一-龥]/);
    });
  });
});

test('鳥取県: each area stands in the column of its peak year', async () => {
  const atlas = await realAtlas();
  const figures = (id: string) => ({ indicator: indicator(id), cells: evaluate(atlas, 'secondary335', indicator(id)) });
  const first = figures('peak-65plus-h30');
  const legend = bivariateLegend(first, figures('density-zaishishin-2023-per-75plus'));
  const { areas } = atlas.registry.levels.secondary335;
  const tottori = areas.filter(({ code }) => code.startsWith('31'));
  expect(tottori).toHaveLength(3);
  for (const area of tottori) {
    const column = legend.classOf[area.index]! % 3;
    const year = first.cells[area.index]!.value!;
    expect(column).toBe(year < 2025 ? 0 : year < 2040 ? 1 : 2);
  }
});
