import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rangesOf, totalRange } from '../../pipeline/withheld';

const FY2022 = { zerosShown: true, onlySmall: true } as const;
const FY2019_AREAS = { zerosShown: false, onlySmall: false } as const;
const exact = (value: number) => ({ lower: value, upper: value });

test('what is shown is exact; zeros are zeros', () => {
  expect(rangesOf([120, 0, 30], exact(150), FY2022)).toEqual([exact(120), exact(0), exact(30)]);
});

test('FY2022: a dash is at least 1 and leaves each other dash its 1', () => {
  // 150 − 120 = 30 for two dashes: neither can be more than 29, and no hidden count is above the smallest shown.
  expect(rangesOf([120, null, null], exact(150), FY2022)).toEqual([exact(120), { lower: 1, upper: 29 }, { lower: 1, upper: 29 }]);
  expect(rangesOf([12, null, null], exact(40), FY2022)[1]).toEqual({ lower: 1, upper: 12 });
  // Only single digits are shown beside the dashes: then at most 9.
  expect(rangesOf([20, 0, null, null, null], exact(32), FY2022)[2]).toEqual({ lower: 1, upper: 10 });
});

test('FY2022: a block that is dashes throughout hides its zeros too', () => {
  expect(rangesOf([null, null, null], exact(7), FY2022)).toEqual([{ lower: 0, upper: 7 }, { lower: 0, upper: 7 }, { lower: 0, upper: 7 }]);
});

test('FY2019 areas: a dash can hide anything the total leaves, zero included', () => {
  expect(rangesOf([12, null, null], exact(700), FY2019_AREAS)[1]).toEqual({ lower: 0, upper: 688 });
});

test('a withheld total is below ten, and parts above their total are refused', () => {
  expect(totalRange(null)).toEqual({ lower: 0, upper: 9 });
  expect(() => rangesOf([12, null], exact(11), FY2022)).toThrow('the parts shown sum to more than the total 11');
  expect(() => rangesOf([12, 3], exact(14), FY2022)).toThrow('more than the total');
});

test('the shipped ranges: every withheld value has a range above it, 383 units a table', () => {
  const { groups } = JSON.parse(readFileSync(new URL('../../public/geo/activity-ndb.json', import.meta.url), 'utf8')) as { groups: { tables: Record<string, number[]>; withheld: Record<string, [number, number][]> }[] };
  const [{ tables, withheld }] = groups as [typeof groups[number]];
  expect(Object.keys(tables)).toHaveLength(16);
  for (const [key, values] of Object.entries(tables)) {
    expect(values).toHaveLength(1 + 47 + 335);
    for (const [unit, most] of withheld[key]!) expect(most, `${key} ${unit}`).toBeGreaterThan(values[unit]!);
  }
  // House calls of FY2022 are published in full.
  expect(withheld['housecalls-ndb2022']).toEqual([]);
});
