import { readFile, readdir } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { readPlanCsv } from '../../src/data/plan-csv';
import { readAnyPlan } from '../../src/data/plan-intake';
import type { PlanProblem } from '../../src/data/plan-problem';
import type { CodeBook } from '../../src/model/plan/municipality-codes';
import { realCodes } from './fixtures/code-book';
import { MALFORMED } from './fixtures/malformed-plans';

const FOLDER = new URL('fixtures/plans/', import.meta.url);

/** What the rows in order give, where there are any. */
const REST: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '23-some-rows-fail.csv': { 31201: '東部', 31202: '西部', 31328: '東部', 31325: '東部', 31302: '東部', 31364: '中部', 31370: '中部', 31371: '中部' },
  '24-check-digit.csv': { 31201: '東部', 31202: '西部' },
  '25-two-zones-for-one.csv': { 31202: '西部' },
  '26-name-with-a-comma.csv': { 31202: '西部' },
  '27-name-too-long.csv': { 31202: '西部' },
  '28-new-wards-of-hamamatsu.csv': { 22137: '北遠', 22203: '沼津' },
  '29-out-of-scope.csv': { 31201: '東部' },
};

let book: CodeBook;
let tottori: readonly string[];
beforeAll(async () => {
  ({ book, tottori } = await realCodes());
});

test('every fixture has its expectation', async () => {
  expect((await readdir(FOLDER)).toSorted()).toEqual(Object.keys(MALFORMED));
});

/** Reads a fixture as the page does; `taken`: what the user may accept in spite of the problems. */
function readAny(file: string, bytes: Uint8Array): { problems: readonly PlanProblem[]; taken: Readonly<Record<string, string>> | null } {
  const read = readAnyPlan(file, bytes, book, file.startsWith('28') ? null : tottori);
  if (read.kind === 'plans') return { problems: [], taken: {} };
  return read.kind === 'refused' ? { problems: read.problems, taken: null } : { problems: read.reading.problems, taken: Object.fromEntries(read.reading.zoneNameOf) };
}

test.each(Object.entries(MALFORMED))('%s', async (file, expected) => {
  const { problems, taken } = readAny(file, new Uint8Array(await readFile(new URL(file, FOLDER))));
  expect(taken).toEqual(REST[file] ?? null);
  expect(problems.map(({ kind, row }) => [kind, row])).toEqual(expected);
  for (const problem of problems) {
    expect(problem.file).toBe(file);
    expect(problem.reason.ja && problem.reason.en && problem.next.ja && problem.next.en).toBeTruthy();
  }
});

test('a problem names the place: column, the right digit, the likely code, the wards to choose from', async () => {
  const read = async (file: string): Promise<readonly PlanProblem[]> => readPlanCsv(file, new Uint8Array(await readFile(new URL(file, FOLDER))), book).problems;
  expect((await read('08-json-named.csv'))[0]!.kind).toBe('jsonForCsv');
  expect((await read('24-check-digit.csv'))[0]).toMatchObject({ column: '団体コード', reason: { ja: '検査数字（6桁目）が合いません（「312039」、正しくは7）' } });
  const yazu = (await read('23-some-rows-fail.csv'))[4]!;
  expect(yazu.reason.ja).toContain('鳥取県の番号ですが');
  expect(yazu.next.ja).toContain('31329');
  expect((await read('28-new-wards-of-hamamatsu.csv')).map(({ choices }) => choices)).toEqual([['22131', '22132', '22133', '22134', '22135'], ['22135', '22136']]);
  expect((await read('21-codes-before-the-mergers.csv'))[0]!.reason.ja).toContain('11行のうち10行');
});
