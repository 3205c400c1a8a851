import { expect, test } from 'vitest';
import { evaluate } from '../../src/model/evaluate';
import { legendOf } from '../../src/model/legend';
import { valuesOverYears } from '../../src/model/year-values';
import { DEFAULT_CONTENT, type Content } from '../../src/state/content';
import { multiplesKinds, multiplesOf, multiplesTables } from '../../src/state/multiples';
import { figures, indicator, realAtlas } from './fixtures/atlas';

test('an index of 2040 on 2025 is the change that is published as such, for all areas', async () => {
  const [index, change] = [await figures('secondary335', 'index-65plus-h30'), await figures('secondary335', 'change-65plus-h30')];
  expect(index.map(({ cell }) => cell)).toEqual(change.map(({ cell }) => cell));
});

test('鳥取県: an index is the year’s people by the base year’s', async () => {
  const [index] = (await figures('prefecture', 'index-75plus-r5', { year: 2050, baseYear: 2020 })).filter(({ area }) => area.code === '31');
  const at = async (year: number) => (await figures('prefecture', 'value-75plus-r5', { year })).find(({ area }) => area.code === '31')!.cell.value!;
  expect(index!.cell.value).toBeCloseTo((await at(2050)) / (await at(2020)), 12);
  expect(index!.cell).toMatchObject({ numerator: await at(2050), denominator: await at(2020), quality: 'computed' });
});

test('an area’s index in the base year itself is 1', async () => {
  for (const { cell } of await figures('prefecture', 'index-total-r5', { year: 2030, baseYear: 2030 })) expect(cell.value).toBe(1);
});

test('the classes of a series are the same in every year, and rest on all of them but the base year', async () => {
  const atlas = await realAtlas();
  for (const id of ['value-65plus-h30', 'share-75plus-r5', 'index-75plus-r5', 'value-homevisit-mhlw']) {
    const one = indicator(id);
    const years = 'years' in one ? one.years : [];
    const labels = years.map((year) => {
      const pool = valuesOverYears(atlas, 'secondary335', one, { year })!;
      expect(pool).toBe(valuesOverYears(atlas, 'secondary335', one, {}));
      const legend = legendOf(one, evaluate(atlas, 'secondary335', one, { year }), undefined, pool);
      return legend.classes.map(({ label }) => label.ja);
    });
    for (const list of labels) expect(list).toEqual(labels[0]);
  }
  expect(valuesOverYears(atlas, 'prefecture', indicator('index-total-r5'), {})).toHaveLength(47 * 6);
  expect(valuesOverYears(atlas, 'prefecture', indicator('value-total-r5'), {})).toHaveLength(47 * 7);
  expect(valuesOverYears(atlas, 'prefecture', indicator('peak-total-r5'), {})).toBeNull();
  expect(valuesOverYears(atlas, 'prefecture', indicator('count-zaishishin-2023'), {})).toBeNull();
  expect(valuesOverYears(atlas, 'prefecture', indicator('value-total-juki2025'), {})).toBeNull();
});

const content = (patch: Partial<Content>): Content => ({ ...DEFAULT_CONTENT, level: 'prefecture', ...patch });

test('small maps: a year each, or all peak years of a projection, in the same classes', async () => {
  const atlas = await realAtlas();
  const years = multiplesOf(atlas, content({ indicator: 'value-75plus-r5', multiples: 'years' }));
  expect(years.map(({ year }) => year)).toEqual([2020, 2025, 2030, 2035, 2040, 2045, 2050]);
  // The published national totals of the 2023 projection.
  expect(years.at(-1)!.nation.value).toBe(24_331_533);
  const peaks = multiplesOf(atlas, content({ indicator: 'peak-65plus-h30', multiples: 'indicators' }));
  expect(peaks.map((one) => one.indicator.id)).toEqual(expect.arrayContaining(['peak-65plus-h30', 'peak-inpatient-h30', 'peak-outpatient-h30', 'peak-homevisit-h30', 'peak-emergency-h30', 'peak-homenursing-h30']));
  for (const list of [years, peaks]) for (const one of list) expect(one.legend.classes.map(({ label }) => label)).toEqual(list[0]!.legend.classes.map(({ label }) => label));
});

test('numbers of different things are never set side by side as if of one scale', () => {
  expect(multiplesKinds(indicator('peak-65plus-h30'))).toEqual(['indicators']);
  expect(multiplesKinds(indicator('value-65plus-h30'))).toEqual(['years']);
  expect(multiplesKinds(indicator('index-65plus-h30'))).toEqual(['years', 'indicators']);
  expect(multiplesKinds(indicator('density-zaishishin-2023-per-75plus'))).toEqual([]);
  expect(multiplesTables(content({ indicator: 'value-75plus-r5', multiples: 'years' }))).toEqual(['r5-75plus']);
});
