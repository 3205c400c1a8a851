import { expect, test } from 'vitest';
import { ACTIVITIES } from '../../src/model/activities';
import { coverLevel } from '../../src/model/cover';
import { CARE_FUNCTIONS, functionsOf, functionTables } from '../../src/model/functions';
import { DataError } from '../../src/data/geo-files';
import { DataStore } from '../../src/data/store';
import { mostAt, sumAt } from '../../src/model/table';
import { WITHHELD_TOLERANCE, withheldCell } from '../../src/model/withheld';
import { figure, figures, readGeo, realArea, store } from './fixtures/atlas';

test('national totals are those the files print', async () => {
  const of = async (id: string) => (await figure('nation', '00', id)).value;
  expect(await of('value-housecalls-ndb2022')).toBe(3_077_627);
  expect(await of('value-housecalls-ndb2019')).toBe(2_448_145);
  expect(await of('value-endoflife-ndb2022')).toBe(198_175);
  // 9,217,312 + 11,914,536 + 33,945 + 99,424 (C001) + 690,756 + 970 (C001-2)
  expect(await of('value-visits-ndb2022')).toBe(21_956_943);
  expect(await figure('nation', '00', 'value-housecalls-ndb2022')).toMatchObject({ quality: 'official' });
  expect(await figure('nation', '00', 'value-visits-ndb2022')).toMatchObject({ quality: 'computed' });
});

test.each(ACTIVITIES.map(({ id }) => id))('%s: prefectures, areas and nation agree within what is withheld', async (key) => {
  const { registry, tables } = await store.atlas([key]);
  const table = tables.get(key)!;
  const rangeOf = (level: 'nation' | 'prefecture' | 'secondary335') => coverLevel(registry.levels[level], table.set).map((cover) => {
    if (!cover.units) throw new Error('NDB has a row for every area, prefecture and the nation');
    return [sumAt(table, cover, 0), mostAt(table, cover, 0)] as const;
  });
  const [nation] = rangeOf('nation');
  const prefectures = rangeOf('prefecture');
  const areas = rangeOf('secondary335');
  const sum = (list: readonly (readonly [number, number])[], end: 0 | 1) => list.reduce((total, range) => total + range[end], 0);
  expect(sum(prefectures, 0)).toBeLessThanOrEqual(nation![1]);
  expect(sum(prefectures, 1)).toBeGreaterThanOrEqual(nation![0]);
  registry.levels.prefecture.areas.forEach(({ index }) => {
    const own = areas.filter((_, area) => registry.levels.secondary335.areas[area]!.prefecture === index);
    expect(sum(own, 0)).toBeLessThanOrEqual(prefectures[index]![1]);
    // FY2019 has claims whose area could not be told: there the areas may fall short of their prefecture.
    expect(sum(own, 1)).toBeGreaterThanOrEqual(key.endsWith('ndb2022') ? prefectures[index]![0] : 0);
  });
});

test('withheld is never 0: little withheld is an estimate with its range, much is missing with it', async () => {
  const cells = (await figures('secondary335', 'value-endoflife-ndb2022')).map(({ cell }) => cell);
  const missing = cells.filter(({ value }) => value === null);
  expect(missing).toHaveLength(19);
  expect(missing.every((cell) => cell.value === null && /^秘匿（\d[\d,]*〜\d[\d,]*回）$/.test(cell.reason.ja))).toBe(true);
  // Two areas are printed as 0: nobody was attended at home there.
  expect(cells.filter(({ value }) => value === 0)).toHaveLength(2);
  const unit = { ja: '回', en: 'claims' };
  expect(withheldCell({ value: 95, quality: 'computed' }, 100, unit)).toMatchObject({ value: 95, quality: 'estimate', note: { ja: '公表分の合計（秘匿分を除く）。実際は95〜100回' } });
  expect(withheldCell({ value: 94, quality: 'computed' }, 100, unit)).toEqual({ value: null, reason: { ja: '秘匿（94〜100回）', en: 'Withheld (94 to 100 claims)' } });
  expect(withheldCell({ value: 0, quality: 'official' }, 0, unit)).toEqual({ value: 0, quality: 'official' });
  expect(WITHHELD_TOLERANCE).toBe(0.05);
});

test('鳥取県: home visits per 1,000 aged 75+ are claims ÷ people of the nearest projected year, by default 2025', async () => {
  const cell = await figure('secondary335', '3103', 'rate-housecalls-ndb2022-per75plus');
  const count = await figure('secondary335', '3103', 'value-housecalls-ndb2022');
  expect(cell).toMatchObject({ denominator: 43_782, numerator: count.value, quality: 'computed' });
  expect(cell.value).toBeCloseTo((count.value! / 43_782) * 1000, 9);
  // FY2019 is nearest to 2020.
  expect(await figure('secondary335', '3103', 'rate-housecalls-ndb2019-per75plus')).toMatchObject({ denominator: (await figure('secondary335', '3103', 'value-75plus-r5', { year: 2020 })).value });
  expect((await figure('secondary335', '3103', 'rate-housecalls-ndb2022-per75plus', { denominatorVintage: 'h30', denominatorYear: 2040 })).value).toBeLessThan(cell.value!);
});

test('a municipality has no value but the reason; a planning area has one where it is a secondary area', async () => {
  expect(await figure('municipality', '31201', 'value-visits-ndb2022')).toMatchObject({ value: null, reason: { ja: 'NDBオープンデータは二次医療圏（335）単位の公表で、この区域の値なし' } });
  expect(await figure('planning339', '3101', 'value-housecalls-ndb2022')).toEqual(await figure('secondary335', '3101', 'value-housecalls-ndb2022'));
  const mie = (await figures('planning339', 'value-housecalls-ndb2022')).filter(({ area }) => area.code.startsWith('24'));
  expect(mie.filter(({ cell }) => cell.value === null)).toHaveLength(7);
});

test('the four functions of 西部: rate, place among 335 and among three, change of the counts', async () => {
  const atlas = await store.atlas(functionTables());
  const area = await realArea('secondary335', '3103');
  const rows = functionsOf(atlas, area);
  expect(rows.map(({ careFunction }) => careFunction.label.ja)).toEqual(['退院支援', '日常の療養支援', '急変時の対応', '看取り']);
  for (const row of rows) {
    const values = row.all.flatMap(({ value }) => (value === null ? [] : [value]));
    expect(row.place).toMatchObject({ rank: 1 + values.filter((value) => value > row.rate.value!).length, of: values.length, missing: 335 - values.length });
    expect(row.placeInPrefecture!.of).toBeLessThanOrEqual(3);
    expect(row.nation.value).toBeGreaterThan(0);
  }
  const sudden = rows.find(({ careFunction }) => careFunction.id === 'sudden')!;
  expect(sudden.change.value).toBeCloseTo((await figure('secondary335', '3103', 'value-housecalls-ndb2022')).value! / (await figure('secondary335', '3103', 'value-housecalls-ndb2019')).value!, 12);
});

test('an area whose figure is withheld has no place, and ties share one', async () => {
  const atlas = await store.atlas(functionTables());
  const missing = (await figures('secondary335', 'rate-endoflife-ndb2022-per75plus')).find(({ cell }) => cell.value === null)!.area;
  const row = functionsOf(atlas, missing).find(({ careFunction }) => careFunction.id === 'endoflife')!;
  expect(row.place).toHaveProperty('missingReason');
  expect(row.placeInPrefecture).toBeNull();
  const zeros = (await figures('secondary335', 'rate-endoflife-ndb2022-per75plus')).filter(({ cell }) => cell.value === 0).map(({ area }) => area);
  const places = zeros.map((area) => functionsOf(atlas, area).find(({ careFunction }) => careFunction.id === 'endoflife')!.place);
  expect(places).toEqual([places[0], places[0]]);
  expect(places[0]).toMatchObject({ rank: 315, of: 316, tied: 1 });
});

test('prefectures have one area each and no place inside themselves; every function says why and what it cannot', async () => {
  const atlas = await store.atlas(functionTables());
  expect(functionsOf(atlas, await realArea('prefecture', '31')).every(({ placeInPrefecture, place }) => placeInPrefecture === null && 'of' in place && place.of === 47)).toBe(true);
  for (const { why, cannot } of CARE_FUNCTIONS) for (const text of [why, cannot]) expect(Math.min(text.ja.length, text.en.length)).toBeGreaterThan(20);
});

test('a shipped range below its own value is a broken file, named', async () => {
  const broken = new DataStore(async (file) => {
    const content = await readGeo(file);
    if (file !== 'activity-ndb.json') return content;
    const { groups } = content as { groups: { withheld: Record<string, [number, number][]> }[] };
    return { groups: [{ ...groups[0]!, withheld: { 'housecalls-ndb2022': [[0, 5]] } }] };
  });
  await expect(broken.atlas(['housecalls-ndb2022'])).rejects.toThrow(DataError);
  await expect(broken.atlas(['housecalls-ndb2022'])).rejects.toThrow('activity-ndb.json: table: unit 0 can be 5 at most but is 3077627');
});
