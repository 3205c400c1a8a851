import { csvParseRows } from 'd3-dsv';
import { array, assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { cellsCsv, csvLine, plainNumber } from '../../src/export/csv';
import { toTsv } from '../../src/export/table';
import { tinyRegistry } from './fixtures/tiny';

test('cells are quoted only where a comma, a quote or a line break needs it', () => {
  expect(csvLine(['鳥取市', 'a b', 1.5, ''])).toBe('鳥取市,a b,1.5,');
  expect(csvLine(['a,b', 'say "x"', 'two\nlines', 'cr\r'])).toBe('"a,b","say ""x""","two\nlines","cr\r"');
});

test.each(["'=1", '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j as a text would run as a formula and gets an apostrophe', (text) => {
  expect(csvParseRows(csvLine([text]))[0]).toEqual([`'${text}`]);
});

test('numbers are numbers: a negative one keeps its sign bare', () => {
  expect(csvLine([-1.5, 0, 1e21])).toBe('-1.5,0,1e+21');
});

test('a code keeps its leading zero', () => {
  expect(csvLine(['01101'])).toBe('01101');
});

test('float dust is cut off at 12 significant digits, figures are not', () => {
  expect(plainNumber(0.1 + 0.2)).toBe(0.3);
  expect(plainNumber(127_094_745)).toBe(127_094_745);
  expect(plainNumber(1 / 3)).toBe(0.333333333333);
});

test('a level’s figures: blank, the word missing and the reason where there is no value', () => {
  const { areas } = tinyRegistry.levels.secondary335;
  const note = { ja: '全体の値', en: 'of the whole' };
  expect(cellsCsv(areas, [
    { value: 2025, quality: 'computed', numerator: 5 },
    { value: 0.1 + 0.2, quality: 'estimate', note },
    { value: null, reason: { ja: '分母0', en: 'Denominator is zero' } },
  ])).toBe('code,name,value,quality,note\n0101,0101,2025,computed,\n0201,0201,0.3,estimate,全体の値\n0202,0202,,missing,分母0\n');
});

test('property: a reader gets back the texts that were written, once the guard is off, and none that runs as a formula', () => {
  assert(property(array(string(), { minLength: 2, maxLength: 5 }), (texts) => {
    const back = csvParseRows(csvLine(texts))[0]!;
    expect(back.map((text) => text.replace(/^'(?='*[=+\-@\t\r])/, ''))).toEqual(texts);
    for (const text of back) expect(text).not.toMatch(/^[=+\-@\t\r]/);
  }));
});

test('a table for the clipboard keeps its grid, and no text in it runs as a formula', () => {
  expect(toTsv([['名称', '値'], ['=HYPERLINK("x")', -1], ['two\tcells\nor lines', ''], ["'@a", 2]], ['-1 出典']).split('\n').map((line) => line.split('\t'))).toEqual([
    ['名称', '値'], ['\'=HYPERLINK("x")', '-1'], ['two cells or lines', ''], ["''@a", '2'], [''], ["'-1 出典"],
  ]);
});
