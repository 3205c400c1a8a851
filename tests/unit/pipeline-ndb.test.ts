import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNdb } from '../../pipeline/ndb';
import { SourceFolder } from '../../pipeline/sources';
import { rangesOf, totalRange } from '../../pipeline/withheld';

const FY2022 = { zerosShown: true, onlySmall: true } as const;
const FY2019_AREAS = { zerosShown: false, onlySmall: false } as const;
const exact = (value: number) => ({ lower: value, upper: value });

test('what is shown is exact; zeros are zeros', () => {
  expect(rangesOf([120, 0, 30], exact(150), FY2022)).toEqual([exact(120), exact(0), exact(30)]);
});

test('FY2022: a dash is at least 1 and leaves each other dash its 1', () => {
  // 150 − 120 = 30 for two dashes: neither can be more than 29, and no hidden count is above the smallest shown.
  expect(rangesOf([120, null, null], exact(150), FY2022)).toEqual([exact(120), { lower: 1, upper: 29 }, { lower: 1, upper: 29 }]);
  expect(rangesOf([12, null, null], exact(40), FY2022)[1]).toEqual({ lower: 1, upper: 12 });
  // Only single digits are shown beside the dashes: then at most 9.
  expect(rangesOf([20, 0, null, null, null], exact(32), FY2022)[2]).toEqual({ lower: 1, upper: 10 });
});

test('FY2022: a block that is dashes throughout hides its zeros too', () => {
  expect(rangesOf([null, null, null], exact(7), FY2022)).toEqual([{ lower: 0, upper: 7 }, { lower: 0, upper: 7 }, { lower: 0, upper: 7 }]);
});

test('FY2019 areas: a dash can hide anything the total leaves, zero included', () => {
  expect(rangesOf([12, null, null], exact(700), FY2019_AREAS)[1]).toEqual({ lower: 0, upper: 688 });
});

test('a withheld total is below ten, and parts above their total are refused', () => {
  expect(totalRange(null)).toEqual({ lower: 0, upper: 9 });
  expect(() => rangesOf([12, null], exact(11), FY2022)).toThrow('the parts shown sum to more than the total 11');
  expect(() => rangesOf([12, 3], exact(14), FY2022)).toThrow('more than the total');
});

test('the shipped ranges: every withheld value has a range above it, 383 units a table', () => {
  const { groups } = JSON.parse(readFileSync(new URL('../../public/geo/activity-ndb.json', import.meta.url), 'utf8')) as { groups: { tables: Record<string, number[]>; withheld: Record<string, [number, number][]> }[] };
  const [{ tables, withheld }] = groups as [typeof groups[number]];
  expect(Object.keys(tables)).toHaveLength(16);
  for (const [key, values] of Object.entries(tables)) {
    expect(values).toHaveLength(1 + 47 + 335);
    for (const [unit, most] of withheld[key]!) expect(most, `${key} ${unit}`).toBeGreaterThan(values[unit]!);
  }
  // House calls of FY2022 are published in full.
  expect(withheld['housecalls-ndb2022']).toEqual([]);
});

type Sheet = readonly (readonly unknown[])[];

/** A folder whose one workbook has these two sheets: the layouts of the real files, cut to a few cells. */
class Workbook extends SourceFolder {
  constructor(private readonly sheets: readonly [Sheet, Sheet]) {
    super('');
  }

  override async sheet(_file: string, number = 1): Promise<Sheet> {
    return this.sheets[number - 1]!;
  }
}

const BY_AREA: readonly [Sheet, Sheet] = [
  [
    ['診療年月：2022年04月～2023年03月　C 在宅医療', null],
    [null],
    ['分類\r\nコード', '分類名称', '診療行為\r\nコード', '診療行為', '点数', '総計\r\n(算定回数)', '01 北海道', null, '二次医療圏\r\n判別不可'],
    [null, null, null, null, null, null, '0101', '0102', null],
    [null, null, null, null, null, null, '南渡島', '南檜山', null],
    ['C000', '往診料', 114000110, '往診料', 720, 5682, 5354, 328, 0],
    [null, null, 114001610, '特別往診料', 720, '-', '‐', 0, 0],
    ['C001', '在宅患者訪問診療料（１）', 114001110, '訪問診療料', 888, 40, '-', '-', 3],
  ],
  [
    ['診療年月：2022年04月～2023年03月　C 在宅医療　（加算）', null],
    ['加算', null, null, '診療行為\r\nコード', '診療行為', '点数', '%\r\n(加減算)', '総計\r\n(算定回数)', '01 北海道', null],
    [null, null, null, null, null, null, null, null, '0101', '0102'],
    [null, null, null, null, null, null, null, null, '南渡島', '南檜山'],
    ['通則加算', null, '看取り', 114018570, '看取り加算', 3000, null, 12, 12, 0],
  ],
];
const MONTHS = '2022年04月～2023年03月';
const withCell = (row: number, column: number, value: unknown): Workbook => new Workbook([BY_AREA[0].map((cells, index) => (index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells)), BY_AREA[1]]);

test('reads classes under merged cells, both kinds of dash, places by code and what has no place', async () => {
  const items = await readNdb(new Workbook(BY_AREA), 'a.xlsx', MONTHS);
  expect([...items.keys()]).toEqual([114000110, 114001610, 114001110, 114018570]);
  expect(items.get(114001610)).toMatchObject({ feeClass: 'C000', nation: null, unplaced: 0 });
  expect([...items.get(114001610)!.places]).toEqual([['0101', null], ['0102', 0]]);
  expect(items.get(114001110)).toMatchObject({ feeClass: 'C001', nation: 40, unplaced: 3 });
  expect(items.get(114018570)).toMatchObject({ feeClass: '', nation: 12 });
});

test('another year’s file, a cell that is no count and a lost column are named', async () => {
  await expect(readNdb(new Workbook(BY_AREA), 'a.xlsx', 'H31年04月～R02年03月')).rejects.toThrow(/^a\.xlsx, sheet 1, row 1: months of care H31年04月～R02年03月 expected, found "診療年月：2022年04月/);
  await expect(readNdb(withCell(5, 7, '約300'), 'a.xlsx', MONTHS)).rejects.toThrow('a.xlsx, sheet 1, row 6, column 8: a count or a dash expected, found "約300"');
  await expect(readNdb(withCell(5, 7, null), 'a.xlsx', MONTHS)).rejects.toThrow('a count or a dash expected, found null');
  await expect(readNdb(withCell(6, 2, 114000110), 'a.xlsx', MONTHS)).rejects.toThrow('a.xlsx, sheet 1, row 7: billing code 114000110 stands twice');
  await expect(readNdb(withCell(2, 5, '計'), 'a.xlsx', MONTHS)).rejects.toThrow('a.xlsx, sheet 1, header: no column 総計');
});
