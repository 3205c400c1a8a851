import { assert, constantFrom, double, integer, array, property, string, uint8Array } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { MOST_RATE_BYTES, readRateFile, refuseBySize, type RateReading } from '../../src/data/rate-file';
import type { PrefectureName } from '../../src/data/rate-words';
import { rateCsv } from '../../src/export/rate-template';
import { RATE_SUBJECTS, RATE_UNITS } from '../../src/model/rates';
import { store } from './fixtures/atlas';
import { prefectureNames } from './fixtures/prefectures';

let prefectures: PrefectureName[];
let template: string;
beforeAll(async () => {
  prefectures = await prefectureNames();
  template = rateCsv('homevisit', (await store.rateSets()).homevisit.rates, prefectures, 'ja');
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): RateReading => readRateFile(bytesOf(text), 'homevisit', prefectures);
/** The template with one piece of text put in place of another, as an editor would. */
const changed = (from: string | RegExp, to: string): string => {
  const text = template.replace(from, to);
  expect(text).not.toBe(template);
  return text;
};
const problemsOf = (reading: RateReading): { row: number | null; column: string | null; reason: string }[] => {
  expect(reading.rates).toBeNull();
  return reading.rates === null ? reading.problems.map(({ row, column, reason, next }) => {
    expect(next.ja && next.en && reason.en).toBeTruthy();
    return { row, column, reason: reason.ja };
  }) : [];
};

const AGES = ['0～4', '5～9', '10～14', '15～19', '20～24', '25～29', '30～34', '35～39', '40～44', '45～49', '50～54', '55～59', '60～64', '65～69', '70～74', '75～79', '80～84'].map((age) => `${age}歳`);
const HEADER = `都道府県,性,${AGES.join(',')},85歳以上`;
const row = (prefecture: string, sex: string, values: readonly (number | string)[] = AGES.map((_, age) => age)): string => `${prefecture},${sex},${values.join(',')},100`;

test.each(RATE_SUBJECTS)('%s: the downloaded rates are read back as they are, in both languages, with and without the mark', async (subject) => {
  const { rates } = (await store.rateSets())[subject];
  for (const language of ['ja', 'en'] as const) {
    const csv = rateCsv(subject, rates, prefectures, language);
    expect(readRateFile(bytesOf(csv), subject, prefectures)).toEqual({ rates });
    expect(readRateFile(bytesOf(`\uFEFF${csv}`), subject, prefectures)).toEqual({ rates });
  }
});

test('the template has a row a prefecture and sex, and 85+ as its open class (90+ for certification)', async () => {
  const lines = template.trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + 2 * 47);
  expect(lines[0]).toBe(`指標,単位,${HEADER}`);
  expect(lines[1]).toMatch(/^訪問診療,件\/月・人口10万人あたり,北海道,男,/);
  const certified = rateCsv('certified', (await store.rateSets()).certified.rates, prefectures, 'en').split('\r\n')[0]!;
  expect(certified).toMatch(/^indicator,unit,prefecture,sex,age 0-4,.*,age 80-84,age 85-89,age 90\+$/);
});

test('one row for the nation and both sexes is a whole rate set', () => {
  const reading = read(`${HEADER}\n${row('全国', '男女')}\n`);
  const sex = [...AGES.map((_, age) => age), 100, 100];
  expect(reading).toEqual({ rates: prefectures.map(() => [...sex, ...sex]) });
});

test('the nation’s row serves the prefectures that have none of their own', () => {
  const reading = read([HEADER, row('全国', '男女'), row('鳥取', '女', AGES.map(() => 7)), row('31', '男', AGES.map(() => '1,234.5').map((cell) => `"${cell}"`))].join('\n'));
  const rates = reading.rates!;
  expect(rates[30]!.slice(0, 17)).toEqual(AGES.map(() => 1234.5));
  expect(rates[30]!.slice(19, 36)).toEqual(AGES.map(() => 7));
  expect(rates[31]!.slice(0, 17)).toEqual(AGES.map((_, age) => age));
});

test('headings in half width, in English and in other words are the same', () => {
  const english = `prefecture,sex,${AGES.map((age) => age.replace('～', '-').replace('歳', '')).join(',')},85+`;
  expect(read(`${english}\n${row('Japan', 'both')}`)).toEqual(read(`${HEADER}\n${row('全国', '男女')}`));
  expect(read(`${HEADER.replaceAll('～', '〜')}\n${row('全国', '男女')}`).rates).not.toBeNull();
});

test.each<[what: string, text: () => string, problems: { row: number | null; column: string | null; reason: RegExp }[]]>([
  ['nothing in it', () => ' \r\n\r\n', [{ row: null, column: null, reason: /空です/ }]],
  ['another header', () => 'code,name,value\n01,a,1', [{ row: 1, column: null, reason: /見出しの行ではありません（「code,name,value」）/ }]],
  ['semicolons', () => template.replaceAll(',', ';'), [{ row: 1, column: null, reason: /コンマ区切りではありません/ }]],
  ['an age class missing', () => changed('80～84歳,', ''), [{ row: 1, column: null, reason: /年齢階級がたりません: 80～84歳/ }]],
  ['an age class as Excel’s date', () => changed('10～14歳', '10月14日'), [{ row: 1, column: '10月14日', reason: /日付/ }, { row: 1, column: null, reason: /10～14歳/ }]],
  ['a column twice', () => changed('65～69歳', '60～64歳'), [{ row: 1, column: '60～64歳', reason: /同じ列/ }, { row: 1, column: null, reason: /65～69歳/ }]],
  ['no sex', () => template.split('\r\n').map((line) => line.split(',').toSpliced(3, 1).join(',')).join('\r\n'), [{ row: 1, column: null, reason: /「性」の列がありません/ }]],
  ['an unknown prefecture', () => changed(/鳥取県,男/, '島取県,男'), [{ row: 62, column: '都道府県', reason: /「島取県」/ }, { row: null, column: null, reason: /行がありません: 鳥取県（男）/ }]],
  ['a row twice', () => changed(/鳥取県,女/, '鳥取県,男'), [{ row: 63, column: null, reason: /62行目と同じ/ }, { row: null, column: null, reason: /鳥取県（女）/ }]],
  ['both sexes and one of them', () => `${HEADER}\n${row('全国', '男女')}\n${row('全国', '女')}`, [{ row: 3, column: null, reason: /2行目と同じ/ }]],
  ['a sex that is none', () => changed(/鳥取県,男/, '鳥取県,オス'), [{ row: 62, column: '性', reason: /「オス」/ }, { row: null, column: null, reason: /鳥取県（男）/ }]],
  ['a prefecture left out', () => changed(/.*鳥取県,男.*\r\n/, ''), [{ row: null, column: null, reason: /行がありません: 鳥取県（男）$/ }]],
  ['a negative rate', () => changed(/鳥取県,男,[^,]+,/, '鳥取県,男,-3,'), [{ row: 62, column: '0～4歳', reason: /負の値です（-3）/ }]],
  ['a word for a rate', () => changed(/鳥取県,男,[^,]+,/, '鳥取県,男,秘匿,'), [{ row: 62, column: '0～4歳', reason: /数ではありません（「秘匿」）/ }]],
  ['a blank for a rate', () => changed(/鳥取県,男,[^,]+,/, '鳥取県,男,,'), [{ row: 62, column: '0～4歳', reason: /値がありません/ }]],
  ['a percent sign', () => changed(/鳥取県,男,[^,]+,/, '鳥取県,男,3%,'), [{ row: 62, column: '0～4歳', reason: /数ではありません/ }]],
  ['more than everybody every day', () => changed(/鳥取県,男,[^,]+,/, '鳥取県,男,9999999,'), [{ row: 62, column: '0～4歳', reason: /大きすぎます/ }]],
  ['infinity', () => changed(/鳥取県,男,[^,]+,/, '鳥取県,男,1e999,'), [{ row: 62, column: '0～4歳', reason: /大きすぎます/ }]],
  ['a thousands comma', () => changed(/鳥取県,男,[^,]+,/, '鳥取県,男,1,234,'), [{ row: 62, column: null, reason: /見出しより多い値/ }]],
  ['rates of another indicator', () => changed(/訪問診療/, '入院'), [{ row: 2, column: '指標', reason: /別の指標の率です（「入院」）/ }]],
  ['another unit', () => changed(/件\/月・人口10万人あたり/, '人口千人あたり'), [{ row: 2, column: '単位', reason: /単位が違います/ }]],
  ['an open quote', () => changed(/鳥取県,男/, '"鳥取県,男'), [{ row: 62, column: null, reason: /引用符/ }]],
  ['nothing but zeros', () => `${HEADER}\n${row('全国', '男女', AGES.map(() => 0)).replace(/100$/, '0')}`, [{ row: null, column: null, reason: /すべての率が0です: 北海道、青森県、岩手県、宮城県、秋田県、ほか42/ }]],
])('%s is refused with row, column and reason', (_what, text, expected) => {
  const found = problemsOf(read(text()));
  expect(found).toEqual(expected.map(({ row: line, column, reason }) => ({ row: line, column, reason: expect.stringMatching(reason) as string })));
});

test.each<[what: string, bytes: () => Uint8Array, reason: RegExp]>([
  ['an xlsx', () => Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /Excelブック/],
  ['an xls', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /Excelブック/],
  ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), /文字のファイルではありません/],
  ['UTF-16', () => Uint8Array.of(0xff, 0xfe, 0x41, 0), /UTF-16/],
  ['no encoding at all', () => Uint8Array.of(0x41, 0xff, 0xff, 0x80), /UTF-8でもShift_JISでもありません/],
  ['too much', () => new Uint8Array(MOST_RATE_BYTES + 1), /大きすぎます（1\.0 MB/],
])('%s is refused as what it is', (_what, bytes, reason) => {
  expect(problemsOf(readRateFile(bytes(), 'homevisit', prefectures))).toEqual([{ row: null, column: null, reason: expect.stringMatching(reason) as string }]);
});

test('100 MB are refused by their size, before a byte is read', () => {
  expect(problemsOf(refuseBySize(100_000_000)!)[0]!.reason).toMatch(/100\.0 MB/);
  expect(refuseBySize(MOST_RATE_BYTES)).toBeNull();
});

/** 全国,男女 … and 歳以上 as Excel in Japan saves them; digits and commas are the same in both encodings. */
const CP932: Readonly<Record<string, readonly number[]>> = { 都: [0x93, 0x73], 道: [0x93, 0xb9], 府: [0x95, 0x7b], 県: [0x8c, 0xa7], 性: [0x90, 0xab], 歳: [0x8d, 0xce], '～': [0x81, 0x60], 以: [0x88, 0xc8], 上: [0x8f, 0xe3], 全: [0x91, 0x53], 国: [0x8d, 0x91], 男: [0x92, 0x6a], 女: [0x8f, 0x97] };

test('Shift_JIS is refused by name, and read when the user says so', () => {
  const text = `${HEADER}\r\n${row('全国', '男女')}\r\n`;
  const bytes = Uint8Array.from([...text].flatMap((character) => CP932[character] ?? [character.charCodeAt(0)]));
  const reading = readRateFile(bytes, 'homevisit', prefectures);
  expect(reading).toMatchObject({ rates: null, shiftJis: true, problems: [{ row: null, reason: { ja: expect.stringContaining('Shift_JIS') as string } }] });
  expect(readRateFile(bytes, 'homevisit', prefectures, true)).toEqual(read(text));
});

test('of many problems the first hundred are listed and the rest counted', () => {
  const reading = read(template.replaceAll(/,[\d.]+(?=,)/g, ',x'));
  expect(reading).toMatchObject({ rates: null, more: expect.any(Number) as number });
  expect(problemsOf(reading)).toHaveLength(100);
  expect(reading.rates === null && reading.more).toBe(94 * 17 - 100);
});

test('property: any rates at all come back from the file they are written to', () => {
  const rate = double({ min: 0, max: RATE_UNITS.homevisit.most, noNaN: true }).map((value) => value + 0);
  assert(property(array(rate, { minLength: 38, maxLength: 38 }), constantFrom('ja' as const, 'en' as const), (cells, language) => {
    const rates = prefectures.map((_, index) => cells.map((cell, at) => (at === index % 38 ? 1 : cell)));
    expect(readRateFile(bytesOf(rateCsv('homevisit', rates, prefectures, language)), 'homevisit', prefectures)).toEqual({ rates });
  }), { numRuns: 20 });
});

test('property: no bytes and no damage to a good file make the reader throw, or take anything but rates in bounds', () => {
  // The property itself is the check: fast-check fails on false.
  const inBounds = (cells: readonly number[]): boolean => cells.length === 38 && cells.every((value) => value >= 0 && value <= RATE_UNITS.homevisit.most);
  const isSound = (reading: RateReading): boolean => (reading.rates === null ? reading.problems.length > 0 : reading.rates.length === 47 && reading.rates.every(inBounds));
  assert(property(uint8Array({ maxLength: 200 }), (bytes) => isSound(readRateFile(bytes, 'homevisit', prefectures, true))));
  assert(property(integer({ min: 0, max: template.length }), integer({ min: 0, max: 40 }), string({ maxLength: 8 }), (at, removed, put) => isSound(read(template.slice(0, at) + put + template.slice(at + removed)))), { numRuns: 60 });
});
