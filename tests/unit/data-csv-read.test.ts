import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/data/csv-read';
import { csvLine } from '../../src/export/csv';

const cellsOf = (text: string): (readonly string[])[] => readCsv(text).rows.map(({ cells }) => cells);

test('rows end with any line end, the last one with none; lines without text are left out', () => {
  expect(cellsOf('a,b\r\nc,d\n\n , \re,')).toEqual([['a', 'b'], ['c', 'd'], ['e', '']]);
  expect(cellsOf('')).toEqual([]);
});

test('quotes hold commas, quotes and line breaks, and lines are still counted', () => {
  expect(readCsv('\uFEFF"a,""b""","c\r\nd"\r\nnext')).toEqual({ rows: [{ line: 1, cells: ['a,"b"', 'c\r\nd'] }, { line: 3, cells: ['next'] }], unclosed: null });
});

test('a quote that is never closed is told by its line', () => {
  expect(readCsv('a\nb,"c\nd\n').unclosed).toBe(2);
});

test('property: what csvLine writes is read back, but for the apostrophe before a formula', () => {
  assert(property(array(array(string(), { minLength: 1, maxLength: 4 }), { maxLength: 4 }), constantFrom('\n', '\r\n', '\r'), (rows, end) => {
    const written = rows.map((row) => row.map((cell) => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
    const kept = written.filter((row) => row.some((cell) => cell.trim() !== ''));
    // A leading byte order mark is the file's, not a cell's.
    if (rows[0]?.[0]?.startsWith('\uFEFF')) return;
    expect(cellsOf(rows.map((row) => csvLine(row)).join(end))).toEqual(kept);
  }));
});
