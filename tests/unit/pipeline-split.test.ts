import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { restoreAreaTotals } from '../../pipeline/resources-homecare';
import { splitByShares } from '../../pipeline/split';

test('a whole number is split in proportion and exactly', () => {
  expect(splitByShares(10, [1, 1])).toEqual([5, 5]);
  expect(splitByShares(10, [3, 1, 1])).toEqual([6, 2, 2]);
  expect(splitByShares(0, [3, 1])).toEqual([0, 0]);
});

test('the largest remainders get the people left over, ties the first', () => {
  expect(splitByShares(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(splitByShares(7, [0.62, 0.18, 0.2])).toEqual([4, 1, 2]);
});

test('where all weights are zero, the parts are as equal as whole numbers allow', () => {
  expect(splitByShares(7, [0, 0, 0])).toEqual([3, 2, 2]);
});

test('a part without weight gets nobody while another has weight', () => {
  expect(splitByShares(5, [0, 3, 0])).toEqual([0, 5, 0]);
});

const people = integer({ min: 0, max: 4_000_000 });
const weights = array(integer({ min: 0, max: 400_000 }), { minLength: 1, maxLength: 24 });

test('property: parts are whole, never negative, add up, and each is within one of its exact share', () => {
  assert(property(people, weights, (whole, shares) => {
    const parts = splitByShares(whole, shares);
    const total = shares.reduce((sum, share) => sum + share, 0);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
    const far = parts.filter((part, index) => {
      const exact = total > 0 ? (whole * shares[index]!) / total : whole / shares.length;
      return !Number.isInteger(part) || part < 0 || Math.abs(part - exact) >= 1 || (total > 0 && shares[index] === 0 && part > 0);
    });
    expect(far).toEqual([]);
  }));
});

const row = (area: string, value: number, allocated: boolean) => ({ area, value, allocated });

test('parts printed to two decimals are scaled back to their area’s published total', () => {
  const parts = restoreAreaTotals([row('a', 3.33, true), row('a', 3.33, true), row('a', 3.33, true)], new Map([['a', 10]]));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(10, 12);
  expect(new Set(parts).size).toBe(1);
});

test('exact counts inside an area stay as they are; only the allocated parts take up the rest', () => {
  expect(restoreAreaTotals([row('a', 4, false), row('a', 2, true), row('a', 1, true)], new Map([['a', 10]]))).toEqual([4, 4, 2]);
});

test('areas without a published total, and areas without allocated parts, are left alone', () => {
  expect(restoreAreaTotals([row('b', 1.5, true)], new Map([['a', 10]]))).toEqual([1.5]);
  expect(restoreAreaTotals([row('a', 4, false)], new Map([['a', 10]]))).toEqual([4]);
  expect(restoreAreaTotals([row('a', 0, true)], new Map([['a', 0]]))).toEqual([0]);
});
