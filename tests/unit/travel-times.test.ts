import { assert, constantFrom, double, property, string, tuple, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { accessTimes, readTravelTimes, type TimeReading } from '../../src/data/travel-times';
import { accessRow } from '../../src/model/coverage/access';
import { realCodes } from './fixtures/code-book';

const { codes, book, tottori } = await realCodes();
const read = (text: string): TimeReading => readTravelTimes(new TextEncoder().encode(text), book);
const kinds = (text: string) => {
  const reading = read(text);
  return reading.minutes ? [] : reading.problems.map(({ kind, row, column }) => [kind, row, column]);
};

test('one time a row, or a destination a column: the nearest counts, blank is not reached', () => {
  expect(read('code,to,minutes\n31201,A,20\n31201,B,12.5\n31202,A,70分\n')).toEqual({ minutes: new Map([['31201', 12.5], ['31202', 70]]), destinations: 2 });
  expect(read('市区町村コード,市区町村,鳥取病院,米子病院\n31201,鳥取市,10,95\n31202,米子市,,８\n31203,倉吉市,,\n')).toEqual({ minutes: new Map([['31201', 10], ['31202', 8]]), destinations: 2 });
});

test('every row that is wrong is listed with line, column and what to do, and then there are no times', () => {
  expect(kinds('code,minutes\n31999,5\n31201,-1\n31202,abc\n31203,2000\n')).toEqual([['unknownCode', 2, 'code'], ['notMinutes', 3, 'minutes'], ['notMinutes', 4, 'minutes'], ['tooLong', 5, 'minutes']]);
  expect([kinds(''), kinds('code,minutes\n'), kinds('name,minutes\nx,1\n'), kinds('code,code\n1,1\n'), kinds('code,name\n31201,x\n'), kinds('code,minutes\n31201,\n'), kinds('code,minutes\n"31201,1\n')].map(([first]) => first?.[0])).toEqual(['empty', 'empty', 'noCodeColumn', 'twiceCode', 'noTimeColumn', 'noTimes', 'unclosed']);
  const zip = readTravelTimes(Uint8Array.from([0x50, 0x4b, 0x03, 0x04]), book);
  expect(zip.minutes === null && zip.problems[0]!.next.ja).toContain('CSV');
});

test('a code of old is refused with the one it became, a city’s with its wards', () => {
  const reading = read('code,minutes\n05362,5\n14130,5\n');
  const next = reading.minutes ? [] : reading.problems.map((one) => one.next.ja);
  expect(next[0]).toBe('05211（潟上市）に書きかえる');
  expect(next[1]).toMatch(/^14131（川崎市川崎区）、.*のうち当たるものに書きかえる$/);
});

test('whatever is written, times come back as they were, and no text throws', () => {
  const row = tuple(constantFrom(...tottori), double({ min: 0, max: 1440, noNaN: true }).map((value) => Number(value.toFixed(2))));
  assert(property(uniqueArray(row, { minLength: 1, selector: ([code]) => code }), (rows) => {
    expect(read(`code,minutes\n${rows.map((one) => one.join(',')).join('\n')}`).minutes).toEqual(new Map(rows));
  }));
  assert(property(string(), (text) => { expect(read(text).minutes).toBeNull(); }));
});

test('the times make classes of access that are the user’s own', () => {
  const times = accessTimes(new Map([['31201', 14], ['31202', 45]]), '時間.csv', (code) => codes.indexOf(code));
  const places = ['31201', '31202'].map((code, at) => ({ index: codes.indexOf(code), people: { value: [300, 100][at]!, quality: 'official' } as const }));
  const { people, unknown } = accessRow(times, { value: 400, quality: 'official' }, places);
  expect(people.map(({ value }) => value)).toEqual([300, 0, 100, 0]);
  expect([unknown, people[0]]).toMatchObject([0, { quality: 'yours' }]);
});
