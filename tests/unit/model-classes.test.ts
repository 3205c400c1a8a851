import { array, assert, boolean, constant, constantFrom, double, integer, oneof, property, record, type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { classOf, cutClasses, type ClassScheme } from '../../src/model/classes';

test('quantiles put the same number of values into every class', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const classes = cutClasses(values, { kind: 'quantile', count: 3 });
  expect(classes).toEqual({ breaks: [3.67, 6.33], zero: false, count: 3, belowNeutral: null });
  expect(values.map((value) => classOf(value, classes))).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
});

test('quantile breaks are rounded to three significant digits', () => {
  expect(cutClasses([10_000, 23_456, 98_765], { kind: 'quantile', count: 2 }).breaks).toEqual([23_500]);
});

test('ckmeans breaks lie in the gaps, at the roundest number there', () => {
  expect(cutClasses([1, 2, 2, 50, 51, 900], { kind: 'ckmeans', count: 3 }).breaks).toEqual([30, 500]);
});

test('manual breaks are kept as the user typed them, in order and once', () => {
  const classes = cutClasses([1, 2, 3], { kind: 'manual', breaks: [100, 5, 5] });
  expect(classes).toMatchObject({ breaks: [5, 100], count: 3 });
  expect([4, 5, 99, 100].map((value) => classOf(value, classes))).toEqual([0, 1, 1, 2]);
});

test('a class holds its lower bound and not its upper', () => {
  const classes = cutClasses([], { kind: 'fixed', breaks: [10, 20] });
  expect([9.99, 10, 19.99, 20].map((value) => classOf(value, classes))).toEqual([0, 1, 1, 2]);
});

test('no class straddles the neutral value: falls and rises have classes of their own', () => {
  // Four of five fall: without the rule the break of two classes would lie at 0.8.
  const values = [0.6, 0.7, 0.8, 0.9, 1.1];
  const classes = cutClasses(values, { kind: 'quantile', count: 2 }, { neutral: 1 });
  expect(classes).toMatchObject({ breaks: [1], count: 2, belowNeutral: 1 });
  expect(cutClasses(values, { kind: 'manual', breaks: [0.75] }, { neutral: 1 }).breaks).toEqual([0.75, 1]);
});

test('exactly neutral counts with the rises', () => {
  const classes = cutClasses([0.5, 1, 1.5], { kind: 'quantile', count: 2 }, { neutral: 1 });
  expect([0.999, 1].map((value) => classOf(value, classes))).toEqual([0, 1]);
});

test('where all values lie on one side, there is no break at the neutral value and the legend knows which side', () => {
  expect(cutClasses([0.6, 0.8], { kind: 'quantile', count: 2 }, { neutral: 1 })).toMatchObject({ breaks: [0.7], belowNeutral: 2 });
  expect(cutClasses([1.2, 1.6], { kind: 'quantile', count: 2 }, { neutral: 1 })).toMatchObject({ breaks: [1.4], belowNeutral: 0 });
});

test('zero stands apart where the rule says so: none is not few', () => {
  const values = [0, 0, 0, 2, 4, 6, 8];
  const classes = cutClasses(values, { kind: 'quantile', count: 2 }, { zeroApart: true });
  expect(classes).toMatchObject({ breaks: [5], zero: true, count: 3 });
  expect(values.map((value) => classOf(value, classes))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  expect(cutClasses([2, 4], { kind: 'quantile', count: 2 }, { zeroApart: true })).toMatchObject({ zero: false, count: 2 });
  expect(cutClasses([0, 0], { kind: 'quantile', count: 4 }, { zeroApart: true })).toMatchObject({ breaks: [], zero: true, count: 1 });
});

test('few distinct values give fewer classes, none of them empty', () => {
  expect(cutClasses([7, 7, 7], { kind: 'quantile', count: 5 })).toMatchObject({ breaks: [], count: 1 });
  expect(cutClasses([7, 7, 7], { kind: 'ckmeans', count: 5 })).toMatchObject({ breaks: [], count: 1 });
  // The median of the two groups, 500.5, would leave a class between it and 1,000 empty.
  expect(cutClasses([1, 1, 1, 1000, 1000, 1000], { kind: 'quantile', count: 4 })).toMatchObject({ breaks: [1000], count: 2 });
  // The first third of the rises is their lowest value: a break there would leave [1, 2) empty.
  expect(cutClasses([0.5, 2, 2, 2, 3], { kind: 'quantile', count: 3 }, { neutral: 1 })).toMatchObject({ breaks: [1], belowNeutral: 1 });
});

test('without a neutral value the legend has no sides', () => {
  expect(cutClasses([0.5, 1.5], { kind: 'quantile', count: 2 }).belowNeutral).toBeNull();
});

test('without values there are no classes', () => {
  for (const kind of ['quantile', 'ckmeans'] as const) expect(cutClasses([], { kind, count: 5 }, { neutral: 1, zeroApart: true })).toEqual({ breaks: [], zero: false, count: 0, belowNeutral: 0 });
  expect(cutClasses([], { kind: 'manual', breaks: [1, 2] })).toMatchObject({ breaks: [1, 2], count: 0 });
});

const finite = oneof(integer({ min: -50, max: 50 }), double({ min: -1e6, max: 1e6, noNaN: true }), constant(0));
const scheme: Arbitrary<ClassScheme> = oneof(
  record({ kind: constantFrom('quantile' as const, 'ckmeans' as const), count: integer({ min: 2, max: 7 }) }),
  record({ kind: constantFrom('manual' as const, 'fixed' as const), breaks: array(finite, { maxLength: 6 }) }),
);
const cut = record({ values: array(finite, { minLength: 1, maxLength: 40 }), scheme, neutral: constantFrom(0, 1), zeroApart: boolean() });
const classesOf = ({ values, scheme: chosen, ...rules }: { values: number[]; scheme: ClassScheme; neutral: number; zeroApart: boolean }) => cutClasses(values, chosen, rules);

test('property: a larger value is never in a lower class (but for zero, which stands apart)', () => {
  assert(property(cut, (input) => {
    const classes = classesOf(input);
    const sorted = input.values.filter((value) => !classes.zero || value !== 0).sort((a, b) => a - b).map((value) => classOf(value, classes));
    expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
  }));
});

test('property: every value is in a class, breaks ascend, and computed schemes leave no class empty', () => {
  assert(property(cut, (input) => {
    const classes = classesOf(input);
    const used = new Set(input.values.map((value) => classOf(value, classes)));
    expect([...used].every((index) => Number.isInteger(index) && index >= 0 && index < classes.count)).toBe(true);
    expect(classes.breaks).toEqual([...new Set(classes.breaks)].sort((a, b) => a - b));
    const most = 'count' in input.scheme ? input.scheme.count : classes.breaks.length + 1;
    const empty = 'count' in input.scheme ? 0 : classes.count - used.size;
    expect(used.size).toBe(classes.count - empty);
    expect(classes.count).toBeLessThanOrEqual(most + (classes.zero ? 1 : 0));
  }));
});

test('property: the neutral value is a break whenever values lie on both sides, and belowNeutral counts the classes under it', () => {
  assert(property(cut, (input) => {
    const classes = classesOf(input);
    const { neutral } = input;
    const counted = input.values.filter((value) => !classes.zero || value !== 0);
    const bothSides = counted.some((value) => value < neutral) && counted.some((value) => value >= neutral);
    expect(!bothSides || classes.breaks.includes(neutral)).toBe(true);
    const shift = classes.zero ? 1 : 0;
    for (const value of counted) expect(classOf(value, classes) - shift < classes.belowNeutral!).toBe(value < neutral);
  }));
});
