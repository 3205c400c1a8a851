import { expect, test } from 'vitest';
import { peakClasses, peakIndex } from '../../src/model/peak';
import { VINTAGES } from '../../src/model/subjects';
import { figures, store } from './fixtures/atlas';

test('the peak is the first year of the maximum', () => {
  expect(peakIndex([1, 3, 2])).toBe(1);
  expect(peakIndex([1, 3, 3, 2])).toBe(1);
  expect(peakIndex([5, 5, 5])).toBe(0);
  expect(peakIndex([3, 1, 3])).toBe(0);
  expect(peakIndex([1, 2, 3])).toBe(2);
  expect(peakIndex([0, 0])).toBe(0);
});

test('classes of the 2018 projection are the ministry’s: 2015年以前, 2020 … 2035, 2040年以降', () => {
  const classes = peakClasses(VINTAGES.h30.years);
  expect(classes.map(({ label }) => label.ja)).toEqual(['2015年以前', '2020年', '2025年', '2030年', '2035年', '2040年以降']);
  expect(classes.map(({ years }) => years)).toEqual([[2015], [2020], [2025], [2030], [2035], [2040, 2045]]);
});

test('classes of the 2023 projection are its years, the last being still rising', () => {
  const classes = peakClasses(VINTAGES.r5.years);
  expect(classes.map(({ label }) => label.ja)).toEqual(['2020年以前', '2025年', '2030年', '2035年', '2040年', '2045年', '2050年（なお増加）']);
  expect(classes.map(({ years }) => years)).toEqual([[2020], [2025], [2030], [2035], [2040], [2045], [2050]]);
});

test.each(['h30', 'r5'] as const)('every peak year of %s is in exactly one class, and the classes have labels of their own', async (vintage) => {
  const classes = peakClasses(VINTAGES[vintage].years);
  expect(classes.flatMap(({ years }) => years)).toEqual([...VINTAGES[vintage].years]);
  for (const texts of [classes.map(({ label }) => label.en), classes.map(({ short }) => short.ja), classes.map(({ short }) => short.en)]) expect(new Set(texts).size).toBe(classes.length);
  const peaks = (await figures('municipality', `peak-75plus-${vintage}`)).flatMap(({ cell }) => cell.value ?? []);
  expect(peaks.filter((year) => !classes.some(({ years }) => years.includes(year)))).toEqual([]);
  expect(peaks.length).toBeGreaterThan(1800);
});

test('a peak cell carries the people of that year, which no other year exceeds and no earlier year equals', async () => {
  const peaks = await figures('secondary335', 'peak-65plus-r5');
  const { registry } = await store.atlas(['r5-65plus']);
  const byYear = await Promise.all(VINTAGES.r5.years.map((year) => figures('secondary335', 'value-65plus-r5', { year })));
  expect(registry.levels.secondary335.areas).toHaveLength(peaks.length);
  peaks.forEach(({ cell }, index) => {
    if (cell.value === null) return;
    const series = byYear.map((year) => year[index]!.cell.value!);
    const at = (VINTAGES.r5.years as readonly number[]).indexOf(cell.value);
    expect(cell.numerator).toBe(series[at]);
    expect(series.every((people) => people <= cell.numerator!)).toBe(true);
    expect(series.slice(0, at).every((people) => people < cell.numerator!)).toBe(true);
  });
});
