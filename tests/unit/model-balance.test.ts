import { expect, test } from 'vitest';
import { comingPeakIndex, nowIndex } from '../../src/model/peak';
import { figure, figures } from './fixtures/atlas';

test('today is the year of the series nearest 2025, and a peak behind it does not count', () => {
  expect(nowIndex([2024, 2030, 2035])).toBe(0);
  expect(nowIndex([2015, 2020, 2025, 2030])).toBe(2);
  expect(comingPeakIndex([2015, 2020, 2025, 2030, 2035], [9, 8, 5, 7, 7])).toBe(3);
  expect(comingPeakIndex([2015, 2020, 2025, 2030], [9, 8, 7, 6])).toBe(2);
});

test('peak ÷ now: 65+ of 中部 peaks in 2025, so 1; 75+ in 2035', async () => {
  expect(await figure('secondary335', '3102', 'peakratio-65plus-h30')).toMatchObject({ value: 1, numerator: 35_144, denominator: 35_144, note: { ja: '最大は2025年' } });
  const older = await figure('secondary335', '3102', 'peakratio-75plus-h30');
  expect(older).toMatchObject({ numerator: 21_645, quality: 'computed', note: { ja: '最大は2035年' } });
  const passed = (await figures('secondary335', 'peakratio-65plus-h30')).filter(({ cell }) => cell.value !== null && cell.note!.ja.includes('過去'));
  // 28 areas peak in 2015 and 107 in 2020: all of them past.
  expect(passed).toHaveLength(135);
  expect(passed.filter(({ cell }) => cell.value! > 1).length).toBeLessThan(10);
});

test('load: the ministry’s demand ÷ clinics of 2023 and hospitals of FY2025, both dates in the note', async () => {
  const demand = await figure('secondary335', '3101', 'value-homevisit-mhlw', { year: 2024 });
  const [clinics, hospitals] = [await figure('secondary335', '3101', 'count-zaishishin-2023'), await figure('secondary335', '3101', 'count-zaishibyo-2025')];
  const now = await figure('secondary335', '3101', 'load-homevisit-mhlw-now');
  expect(clinics.value).toBe(26);
  expect(now).toMatchObject({ numerator: demand.value, denominator: 26 + hospitals.value!, quality: 'computed', note: { ja: '需要は2024年度、在支診は2023年10月、在支病は2025年度' } });
  const peak = await figure('secondary335', '3101', 'load-homevisit-mhlw-peak');
  expect(peak.value! / now.value!).toBeCloseTo((await figure('secondary335', '3101', 'peakratio-homevisit-mhlw')).value!, 12);
});

test('load of municipalities rests on the lists of 2025 and is an estimate; none to share the demand is no figure', async () => {
  const cells = await figures('municipality', 'load-homevisit-mhlw-now');
  expect(cells.find(({ area }) => area.code === '31201')!.cell).toMatchObject({ quality: 'estimate' });
  expect(cells.find(({ area }) => area.code === '31364')!.cell).toMatchObject({ value: null, reason: { ja: '分母0' } });
  expect(cells.some(({ cell }) => cell.value === 0)).toBe(false);
});

test('supply: visits billed a month per claim of demand; what is withheld is passed on', async () => {
  const nation = await figure('nation', '00', 'supply-homevisit-mhlw-now');
  const demand = await figure('nation', '00', 'value-homevisit-mhlw', { year: 2024 });
  expect(nation).toMatchObject({ numerator: 21_956_943 / 12, denominator: demand.value, quality: 'computed' });
  const eastern = await figure('secondary335', '3101', 'supply-homevisit-mhlw-peak');
  expect(eastern).toMatchObject({ quality: 'estimate', note: { ja: expect.stringContaining('実際は31,864〜31,897回/年') } });
  const withheld = (await figures('secondary335', 'value-visits-ndb2022')).filter(({ cell }) => cell.value === null).map(({ area }) => area.code);
  expect((await figures('secondary335', 'supply-homevisit-mhlw-now')).filter(({ cell }) => cell.value === null).map(({ area }) => area.code)).toEqual(withheld);
  expect(withheld.length).toBeGreaterThan(0);
});
