import { expect, test } from 'vitest';
import { DEFAULT_YEAR, datasetsOf, INDICATORS, indicatorById, isActivity, isResource, partlyEstimated, resolveOptions, tablesOf } from '../../src/model/indicators';
import { evaluate } from '../../src/model/evaluate';
import { LEVEL_IDS } from '../../src/model/levels';
import { ALL_TABLES, indicator, store } from './fixtures/atlas';

test('ids read measure-subject-vintage, each once, and find their indicator', () => {
  expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length);
  for (const one of INDICATORS) {
    expect(one.id).toMatch(/^(peak|peakratio|value|change|index|share|count|density|rate|load|supply)-[a-z0-9]+-(h30|r5|\d{4}|juki2025|mhlw|ndb\d{4})(-per-(65plus|75plus|85plus|100km2)|-per75plus|-now|-peak)?$/);
    expect(indicatorById(one.id)).toBe(one);
    expect(one.id.startsWith(`${isActivity(one) ? (one.per === null ? 'value' : 'rate') : one.measure}-`)).toBe(true);
  }
  expect(indicatorById('peak-65plus-h29')).toBeUndefined();
});

test.each([
  'peak-65plus-h30', 'value-75plus-r5', 'change-65plus-h30', 'density-zaishishin-2023-per-65plus',
  'peak-total-h30', 'peak-85plus-h30', 'value-85plus-h30', 'share-65plus-r5', 'count-zaishishin-2025', 'count-zaishishin1-2025', 'count-zaishibyo-2025',
  'count-nursingstation-2026', 'count-clinics-2023', 'count-hospitals-2025', 'density-nursingstation-2026-per-100km2', 'density-zaishishin-2023-per-85plus',
])('%s is one of them', (id) => {
  expect(indicatorById(id)).toBeDefined();
});

test('R5 publishes no 85+, and a register of one day has no peak and no change', () => {
  expect(INDICATORS.filter(({ id }) => /85plus-r5|(peak|change|index)-.*-juki/.test(id))).toEqual([]);
});

test('labels and units are in both languages and labels tell indicators apart within a vintage', () => {
  for (const { label, id } of INDICATORS) {
    expect(label.ja, id).not.toBe('');
    expect(label.en, id).not.toMatch(/[ぁ-ん一-龥]/);
  }
  for (const vintage of ['h30', 'r5', 'juki2025']) {
    const labels = INDICATORS.filter((one) => !isResource(one) && one.vintage === vintage).map(({ label }) => label.ja);
    expect(new Set(labels).size).toBe(labels.length);
  }
  const resources = INDICATORS.filter(isResource).map(({ label }) => label.ja);
  expect(new Set(resources).size).toBe(resources.length);
});

test('the default year is 2025, and a year the indicator does not have falls back to it', () => {
  expect(resolveOptions(indicator('value-65plus-h30'), {})).toEqual({ year: DEFAULT_YEAR, baseYear: null, denominator: null });
  expect(resolveOptions(indicator('value-65plus-h30'), { year: 2045 }).year).toBe(2045);
  expect(resolveOptions(indicator('value-65plus-h30'), { year: 2050 }).year).toBe(2025);
  expect(resolveOptions(indicator('peak-65plus-h30'), { year: 2045 }).year).toBeNull();
});

test('an index compares 2040 with 2025, or the years that are asked for and there', () => {
  const years = (id: string, options = {}) => { const { year, baseYear } = resolveOptions(indicator(id), options); return [year, baseYear]; };
  expect(years('index-65plus-h30')).toEqual([2040, 2025]);
  expect(years('index-homevisit-mhlw')).toEqual([2040, 2024]);
  expect(years('index-65plus-r5', { year: 2050, baseYear: 2020 })).toEqual([2050, 2020]);
  expect(years('index-65plus-h30', { year: 2050, baseYear: 2050 })).toEqual([2040, 2025]);
  expect(years('value-65plus-h30', { baseYear: 2020 })).toEqual([2025, null]);
});

test('densities divide by the newest projection that has the age group, at the year nearest to the count', () => {
  const denominator = (id: string, options = {}) => resolveOptions(indicator(id), options).denominator;
  expect(denominator('density-zaishishin-2023-per-65plus')).toEqual({ subject: '65plus', vintage: 'r5', year: 2025 });
  expect(denominator('density-zaishishin-2023-per-85plus')).toEqual({ subject: '85plus', vintage: 'h30', year: 2025 });
  expect(denominator('density-zaishishin-2023-per-85plus', { denominatorVintage: 'r5' })).toEqual({ subject: '85plus', vintage: 'h30', year: 2025 });
  expect(denominator('density-zaishishin-2023-per-75plus', { denominatorVintage: 'juki2025' })).toEqual({ subject: '75plus', vintage: 'juki2025', year: 2025 });
  expect(denominator('density-zaishishin-2023-per-75plus', { denominatorYear: 2050 })).toEqual({ subject: '75plus', vintage: 'r5', year: 2050 });
  expect(denominator('density-zaishishin-2023-per-75plus', { denominatorVintage: 'h30', denominatorYear: 2050 })).toEqual({ subject: '75plus', vintage: 'h30', year: 2025 });
  expect(denominator('density-zaishishin-2023-per-100km2', { denominatorVintage: 'h30' })).toBeNull();
  expect(denominator('count-zaishishin-2023', { denominatorVintage: 'h30' })).toBeNull();
});

test('every table an indicator names is shipped, every dataset is in the catalogue', async () => {
  const ids = new Set((await store.catalog()).datasets.map(({ id }) => id));
  for (const one of INDICATORS) {
    for (const denominatorVintage of ['h30', 'r5', 'juki2025'] as const) {
      expect(tablesOf(one, { denominatorVintage }).every((key) => ALL_TABLES.includes(key)), one.id).toBe(true);
      expect(datasetsOf(one, { denominatorVintage }).every((id) => ids.has(id)), one.id).toBe(true);
    }
  }
  expect(tablesOf(indicator('density-zaishishin-2023-per-65plus'), {})).toEqual(['zaishishin-2023', 'r5-65plus']);
  expect(datasetsOf(indicator('density-zaishishin-2023-per-65plus'), { denominatorVintage: 'juki2025' })).toEqual(['resources-medical-facilities-2023', 'population-juki2025']);
  expect(tablesOf(indicator('share-65plus-h30'), {})).toEqual(['h30-65plus', 'h30-total']);
});

test('no level shows the ministry\'s demand as published or computed where figures on it are allocated, unless it is said', async () => {
  const atlas = await store.atlas(ALL_TABLES);
  const ministrys = INDICATORS.filter((other) => !isResource(other) && other.vintage === 'mhlw').flatMap((one) => LEVEL_IDS.map((level) => ({ one, level })));
  const allocated = ministrys.filter(({ one, level }) => evaluate(atlas, level, one).some((cell) => cell.value !== null && cell.quality === 'estimate'));
  expect(allocated.length).toBeGreaterThan(0);
  expect(allocated.filter(({ one, level }) => !partlyEstimated(one, level)).map(({ one, level }) => `${one.id} ${level}`)).toEqual([]);
  expect(partlyEstimated(indicator('value-homevisit-mhlw'), 'planning339')).toBe(false);
  expect(partlyEstimated(indicator('value-homevisit-mhlw'), 'municipality')).toBe(true);
});
