import { array, assert, constantFrom, option, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { REFERENCE_LEVELS } from '../../src/model/compare/columns';
import { isComparison } from '../../src/state/compare-link';
import { compareWithToday, MOST_COLUMNS, readColumn, readComparison, writeComparison, type ColumnChoice } from '../../src/state/comparison';

const columns = constantFrom<ColumnChoice>(...REFERENCE_LEVELS.map((level) => ({ kind: 'level' as const, level })), { kind: 'plan', plan: '4f0a9c1e' }, { kind: 'plan', plan: 'plan-1' }, { kind: 'plan', plan: '4f0a9c1e', supposed: true });

test('whatever is put side by side comes back from its link', () => {
  assert(property(option(constantFrom('01', '31', '47')), array(columns, { maxLength: MOST_COLUMNS }), (prefecture, chosen) => {
    const link = writeComparison({ prefecture, columns: chosen });
    expect(isComparison(link)).toBe(true);
    expect(readComparison(link)).toEqual({ prefecture, columns: chosen });
  }));
});

test('what is no comparison is not read as one', () => {
  assert(property(string(), (text) => {
    const read = (): string => writeComparison(readComparison(text));
    expect(isComparison(text) ? read() : refusalOf(read)).toBe(isComparison(text) ? text : `no comparison: ${text}`);
  }));
  expect(['00', '48', '31.nation', '31.plan-', '31..', `31${'.prefecture'.repeat(MOST_COLUMNS + 1)}`].filter(isComparison)).toEqual([]);
  expect(() => readColumn('nation')).toThrow('no column');
});

function refusalOf(read: () => string): string {
  try {
    return read();
  } catch (error) {
    return (error as Error).message;
  }
}

test('a plan is first seen beside the secondary areas of today', () => {
  expect(readComparison(compareWithToday('4f0a'))).toEqual({ prefecture: null, columns: [{ kind: 'level', level: 'secondary335' }, { kind: 'plan', plan: '4f0a' }] });
  expect(readComparison(compareWithToday('4f0a', true)).columns.slice(1)).toEqual([{ kind: 'plan', plan: '4f0a' }, { kind: 'plan', plan: '4f0a', supposed: true }]);
});
