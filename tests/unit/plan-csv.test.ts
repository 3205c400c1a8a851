import { assert, property, uint8Array } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readPlanCsv } from '../../src/data/plan-csv';
import { MOST_PLAN_BYTES, refusePlanBySize, refusePlanUnread, type PlanReading } from '../../src/data/plan-problem';
import { planCsv } from '../../src/export/plan-csv';
import { checkDigit, type CodeBook } from '../../src/model/plan/municipality-codes';
import { perform } from '../../src/model/plan/edit';
import { importZones } from '../../src/model/plan/import-zones';
import { startPlan } from '../../src/model/plan/starts';
import { zoneFileNames } from '../../src/model/plan/zone-file-names';
import { store } from './fixtures/atlas';
import { arbitraryPlan } from './fixtures/arbitrary-plan';
import { realCodes } from './fixtures/code-book';

let codes: readonly string[];
let book: CodeBook;
let tottori: readonly string[];
beforeAll(async () => {
  ({ codes, book, tottori } = await realCodes());
});
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): PlanReading => readPlanCsv('案.csv', bytesOf(text), book);
const zonesOf = ({ zoneNameOf }: PlanReading): Record<string, string> => Object.fromEntries(zoneNameOf ?? []);
/** cp932 of 「圏域」「東部」「西部」, which TextEncoder cannot write. */
const CP932: Readonly<Record<string, readonly number[]>> = { 圏: [0x8c, 0x97], 域: [0x88, 0xe6], 東: [0x93, 0x8c], 西: [0x90, 0xbc], 部: [0x95, 0x94] };
const shiftJis = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((character) => CP932[character] ?? [character.charCodeAt(0)]));

test('code and zone, with and without a mark, whatever the headings, order and other columns', () => {
  const wanted = { 31201: '東部', 31202: '西部' };
  expect(zonesOf(read('code,zone\n31201,東部\n31202,西部\n'))).toEqual(wanted);
  expect(zonesOf(read('\uFEFF市区町村コード,市区町村名,圏域\r\n31201,鳥取市,東部\r\n31202,米子市,西部\r\n'))).toEqual(wanted);
  expect(zonesOf(read('備考, Zone ,CODE\n"a,b",東部 ,31201\n,西部,31202\n'))).toEqual(wanted);
  expect(zonesOf(read('sep=,\ncode,zone\n31201,東部\n31202,西部\n'))).toEqual(wanted);
});

test('Shift_JIS is read and said', () => {
  const reading = readPlanCsv('案.csv', shiftJis('code,圏域\n31201,東部\n31202,西部\n'), book);
  expect(zonesOf(reading)).toEqual({ 31201: '東部', 31202: '西部' });
  expect(reading.problems).toEqual([]);
  expect(reading.notices.map(({ en }) => en)).toEqual([expect.stringContaining('Shift_JIS')]);
  expect(read('code,zone\n31201,東部\n').notices).toEqual([]);
});

test('six digits lose their check digit, and lost zeros come back', () => {
  const reading = read(`code,zone\n${codes.slice(0, 40).map((code) => `${Number(code + checkDigit(code))},道`).join('\n')}\n`);
  expect(reading.problems).toEqual([]);
  expect(Object.keys(zonesOf(reading)).toSorted()).toEqual(codes.slice(0, 40));
  expect(reading.notices).toHaveLength(1);
  expect(Object.keys(zonesOf(read('code,zone\n1101,道\n1202,道\n'))).toSorted()).toEqual(['01101', '01202']);
});

test('old codes are carried over and said; a city stands for its wards', () => {
  const reading = read('code,zone\n40305,筑紫\n40230,筑紫\n43100,熊本\n');
  expect(reading.problems).toEqual([]);
  expect(zonesOf(reading)).toEqual({ 40231: '筑紫', 40230: '筑紫', 43101: '熊本', 43102: '熊本', 43103: '熊本', 43104: '熊本', 43105: '熊本' });
  expect(reading.notices.map(({ ja }) => ja)).toEqual(['40305（福岡県那珂川町、2018年に変更）を40231に読みかえました。', '43100（熊本市）を5区のすべてに読みかえました。']);
});

test('a city row against one of its wards: that ward is not taken, the others are', () => {
  const reading = read('code,zone\n43100,熊本\n43105,植木\n');
  expect(reading.problems.map(({ kind, row }) => [kind, row])).toEqual([['twoZones', 3]]);
  expect(Object.keys(zonesOf(reading))).toEqual(['43101', '43102', '43103', '43104']);
});

test('a blank zone is no zone, and no fault', () => {
  const reading = read('code,zone\n31201,東部\n31202,\n');
  expect(reading.problems).toEqual([]);
  expect(zonesOf(reading)).toEqual({ 31201: '東部' });
});

test('a thousand foreign rows are one message; a few bad rows among many are listed, every one', () => {
  const foreign = Array.from({ length: 3000 }, (_, index) => `${50000 + index},x`);
  expect(read(`code,zone\n${foreign.join('\n')}`).problems.map(({ kind }) => kind)).toEqual(['vintage']);
  const mixed = read(`code,zone\n${[...codes.map((code) => `${code},x`), ...foreign.slice(0, 150)].join('\n')}`);
  expect(mixed.problems).toHaveLength(150);
  expect(mixed.zoneNameOf?.size).toBe(codes.length);
});

test('a file is asked for its size before it is read', () => {
  expect(refusePlanBySize('大.csv', MOST_PLAN_BYTES.csv, 'csv')).toBeNull();
  expect(refusePlanBySize('大.csv', MOST_PLAN_BYTES.csv + 1, 'csv')?.kind).toBe('tooLarge');
  expect(readPlanCsv('大.csv', new Uint8Array(MOST_PLAN_BYTES.csv + 1), book).problems.map(({ kind }) => kind)).toEqual(['tooLarge']);
  expect(refusePlanUnread('案.csv')).toMatchObject({ kind: 'unread', file: '案.csv' });
});

test('no bytes make the reader throw', () => {
  assert(property(uint8Array({ maxLength: 300 }), (bytes) => {
    const { zoneNameOf, problems } = readPlanCsv('案.csv', bytes, book);
    expect(zoneNameOf !== null || problems.length > 0).toBe(true);
  }));
});

test('the secondary areas of 鳥取県 as CSV: a mark, names, and back to the same zones', async () => {
  const registry = await store.registry();
  const plan = startPlan(registry, { id: 'p', name: '二次医療圏', scope: tottori, start: { kind: 'areas', level: 'secondary335', cities: 'within' } });
  const csv = planCsv(plan, book);
  expect(csv.startsWith('\uFEFFcode,name,prefecture,zone,note\r\n31201,鳥取市,鳥取県,東部,\r\n')).toBe(true);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + 19);
  const back = read(csv);
  expect(back.problems).toEqual([]);
  const empty = startPlan(registry, { id: 'p', name: '二次医療圏', scope: tottori, start: { kind: 'empty' } });
  expect(perform(empty, importZones(empty, back.zoneNameOf!)).plan).toEqual(plan);
});

test('any plan comes back from its CSV with the same municipalities together', () => {
  assert(property(arbitraryPlan(tottori), (plan) => {
    const names = zoneFileNames(plan.zones);
    expect(new Set(names.values()).size).toBe(plan.zones.length);
    const back = read(planCsv(plan, book));
    const together = (zoneOf: (code: string) => string | undefined): string[][] => {
      const groups = new Map<string, string[]>();
      for (const code of tottori) if (zoneOf(code) !== undefined) groups.set(zoneOf(code)!, [...(groups.get(zoneOf(code)!) ?? []), code]);
      return [...groups.values()];
    };
    expect(together((code) => back.zoneNameOf?.get(code))).toEqual(together((code) => plan.zoneOf.get(code)));
  }));
});
