import { readFile, readdir } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { readPlanCsv } from '../../src/data/plan-csv';
import { readAnyPlan } from '../../src/data/plan-intake';
import type { PlanProblem } from '../../src/data/plan-problem';
import type { PlanComplaintId } from '../../src/i18n/plan-problems';
import type { CodeBook } from '../../src/model/plan/municipality-codes';
import { realCodes } from './fixtures/code-book';

const FOLDER = new URL('fixtures/plans/', import.meta.url);

/** File → its problems as kind and row (null = the file as a whole), in order. */
const EXPECTED: Readonly<Record<string, readonly (readonly [PlanComplaintId, number | null])[]>> = {
  '01-empty.csv': [['empty', null]],
  '02-only-a-mark-and-blanks.csv': [['empty', null]],
  '03-workbook.xlsx': [['excel', null]],
  '04-old-workbook.xls': [['excel', null]],
  '05-picture.png': [['image', null]],
  '06-paper.pdf': [['image', null]],
  '07-web-page.csv': [['html', null]],
  '08-json-named.csv': [['damagedPlan', null]],
  '09-binary.csv': [['binary', null]],
  '10-utf16.csv': [['utf16', null]],
  '11-neither-encoding.csv': [['encoding', null]],
  '12-no-header.csv': [['header', 1]],
  '13-semicolons.csv': [['separator', 1]],
  '14-tabs.csv': [['separator', 1]],
  '15-no-zone-column.csv': [['noZoneColumn', 1]],
  '16-no-code-column.csv': [['noCodeColumn', 1]],
  '17-two-zone-columns.csv': [['twiceColumn', 1]],
  '18-header-only.csv': [['noRows', null]],
  '19-no-zones-named.csv': [['noZones', null]],
  '20-open-quote.csv': [['unclosed', 2]],
  '21-codes-before-the-mergers.csv': [['vintage', null]],
  '22-secondary-areas.csv': [['vintage', null]],
  '23-some-rows-fail.csv': [['blankCode', 4], ['notDigits', 5], ['length', 6], ['prefectureCode', 7], ['unknownCode', 8], ['outsideAreas', 9], ['unknownCode', 10]],
  '24-check-digit.csv': [['checkDigit', 4]],
  '25-two-zones-for-one.csv': [['twoZones', 4]],
  '26-name-with-a-comma.csv': [['tooManyCells', 2]],
  '27-name-too-long.csv': [['zoneName', 2]],
  '28-new-wards-of-hamamatsu.csv': [['needsChoice', 2], ['needsChoice', 3]],
  '29-out-of-scope.csv': [['outsideScope', null]],
  '30-topology.geojson': [['noShapes', null]],
  '31-one-feature.geojson': [['notGeoJson', null]],
  '32-no-codes.geojson': [['noCodeColumn', null]],
  '33-cut-off.geojson': [['notJson', null]],
  '34-cut-off.json': [['notJson', null]],
  '35-another-program.json': [['notPlanFile', null]],
  '36-newer-version.json': [['newerFile', null]],
  '37-in-two-zones.json': [['damagedPlan', null]],
  '38-zone-outside-the-scope.json': [['damagedPlan', null]],
  '39-unknown-municipality.json': [['unknownMunicipality', null]],
  '40-other-vintage.json': [['otherVintage', null]],
  '41-prototype.json': [['damagedPlan', null]],
  '42-workbook.json': [['excel', null]],
};
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
  expect((await readdir(FOLDER)).toSorted()).toEqual(Object.keys(EXPECTED));
});

/** Reads a fixture as the page does; `taken`: what the user may accept in spite of the problems. */
function readAny(file: string, bytes: Uint8Array): { problems: readonly PlanProblem[]; taken: Readonly<Record<string, string>> | null } {
  const read = readAnyPlan(file, bytes, book, file.startsWith('28') ? null : tottori);
  if (read.kind === 'plans') return { problems: [], taken: {} };
  return read.kind === 'refused' ? { problems: read.problems, taken: null } : { problems: read.reading.problems, taken: Object.fromEntries(read.reading.zoneNameOf) };
}

test.each(Object.entries(EXPECTED))('%s', async (file, expected) => {
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
