import { expect, test } from 'vitest';
import { figure, figures, readGeo, realArea } from './fixtures/atlas';

/** Published totals, each read from the source paper (docs/data.md lists where), through the model's nation level. */
const NATION: [indicator: string, year: number, published: number][] = [
  ['value-total-h30', 2015, 127_094_745],
  ['value-total-h30', 2045, 106_421_185],
  ['value-65plus-h30', 2040, 39_205_717],
  ['value-65plus-r5', 2020, 36_026_632],
  ['value-65plus-r5', 2040, 39_284_984],
  ['value-65plus-r5', 2050, 38_878_226],
  ['value-75plus-r5', 2050, 24_331_533],
  ['value-total-juki2025', 2025, 124_330_690],
  ['value-65plus-juki2025', 2025, 35_916_031],
  ['value-75plus-juki2025', 2025, 20_663_966],
  ['value-85plus-juki2025', 2025, 6_605_114],
];
test.each(NATION)('%s %i for the nation is %i, as published', async (indicator, year, published) => {
  expect(await figure('nation', '00', indicator, { year })).toEqual({ value: published, quality: 'computed' });
});

const COUNTS: [indicator: string, published: number][] = [
  ['count-zaishishin-2023', 14_725],
  ['count-clinics-2023', 104_894],
  ['count-zaishibyo-2025', 2_075],
  ['count-nursingstation-2026', 17_880],
];
test.each(COUNTS)('%s for the nation is %i, as published', async (indicator, published) => {
  expect(await figure('nation', '00', indicator)).toEqual({ value: published, quality: 'computed' });
});

test.each(['secondary335', 'prefecture'] as const)('support clinics of 2023: every %s has its published count and they add up to 14,725', async (level) => {
  const cells = (await figures(level, 'count-zaishishin-2023')).map(({ cell }) => cell);
  expect(cells.every((cell) => cell.value !== null && cell.quality === 'official')).toBe(true);
  expect(cells.reduce((sum, cell) => sum + cell.value!, 0)).toBe(14_725);
});

test('support clinics by type in 34 prefectures: 137, 1,901 and 5,033, together the 7,071 counted from the lists', async () => {
  const totals = await Promise.all(['1', '2', '3'].map(async (type) => (await figures('prefecture', `count-zaishishin${type}-2025`)).reduce((sum, { cell }) => sum + (cell.value ?? 0), 0)));
  expect(totals).toEqual([137, 1_901, 5_033]);
  const byPrefecture = await figures('prefecture', 'count-zaishishin-2025');
  const exact = byPrefecture.filter(({ cell }) => cell.value !== null && cell.quality !== 'estimate');
  expect(exact).toHaveLength(34);
  expect(exact.reduce((sum, { cell }) => sum + cell.value!, 0)).toBe(7_071);
});

test.each([['65plus', 21, 26], ['75plus', 17, 30]] as const)('2025→2040, %s falls in %i prefectures and rises in %i (H30)', async (subject, falls, rises) => {
  const changes = (await figures('prefecture', `change-${subject}-h30`)).map(({ cell }) => cell.value!);
  expect([changes.filter((change) => change < 1).length, changes.filter((change) => change > 1).length]).toEqual([falls, rises]);
});

test('65+ peak year of the 335 areas (H30): 329 valued, the 6 of Fukushima missing with the reason', async () => {
  const all = await figures('secondary335', 'peak-65plus-h30');
  const missing = all.filter(({ cell }) => cell.value === null);
  expect(all.length - missing.length).toBe(329);
  expect(missing.map(({ area }) => area.code)).toEqual(['0701', '0702', '0703', '0706', '0707', '0708']);
  for (const { cell } of missing) expect(cell).toEqual({ value: null, reason: { ja: '福島県は市町村別推計なし', en: 'No municipal projection for Fukushima' } });
});

/** 2015年以前, 2020, 2025, 2030, 2035, 2040年以降. */
const PEAKS_65 = [28, 107, 55, 4, 1, 134];

test('65+ peak classes of the 335 areas (H30) are 28/107/55/4/1/134', async () => {
  const years = (await figures('secondary335', 'peak-65plus-h30')).map(({ cell }) => cell.value);
  const counts = [2015, 2020, 2025, 2030, 2035].map((year) => years.filter((peak) => peak === year).length);
  expect([...counts, years.filter((peak) => peak === 2040 || peak === 2045).length]).toEqual(PEAKS_65);
});

test('the same classes come from the shipped rows by plain adding, without the model', async () => {
  const registry = (await readGeo('areas.json')) as { municipalities: { codes: string[] }; levels: { secondary335: { codes: string[]; areaOf: number[] } }; cities: unknown[] };
  const units = (await readGeo('units-h30.json')) as { cities: string[]; absent: { municipalities: number[] }[] };
  const { rows } = (await readGeo('series-h30-65plus.json')) as { rows: number[][] };
  const absent = new Set(units.absent[0]!.municipalities);
  // Rows stand as 47 prefectures, 20 cities, then the municipalities that are not absent.
  let row = 47 + units.cities.length;
  const sums = registry.levels.secondary335.codes.map(() => [0, 0, 0, 0, 0, 0, 0]);
  const known = new Set<number>();
  registry.municipalities.codes.forEach((_, municipality) => {
    if (absent.has(municipality)) return;
    const area = registry.levels.secondary335.areaOf[municipality]!;
    known.add(area);
    let people = 0;
    rows[row++]!.forEach((step, year) => { people += step; sums[area]![year]! += people; });
  });
  expect(row).toBe(rows.length);
  const counts = [0, 0, 0, 0, 0, 0];
  sums.forEach((series, area) => { if (known.has(area)) counts[Math.min(5, series.indexOf(Math.max(...series)))]!++; });
  expect(counts).toEqual(PEAKS_65);
});

test('鳥取県東部: 65+ by H30 is 72,094 in 2025 and again in 2030, so its peak is the first of the two', async () => {
  expect((await realArea('secondary335', '3101')).name).toBe('東部');
  const people = await Promise.all([2020, 2025, 2030, 2035].map(async (year) => (await figure('secondary335', '3101', 'value-65plus-h30', { year })).value));
  expect(people).toEqual([70_202, 72_094, 72_094, 70_840]);
  expect(await figure('secondary335', '3101', 'peak-65plus-h30')).toEqual({ value: 2025, quality: 'computed', numerator: 72_094 });
});
