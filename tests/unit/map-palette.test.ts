import { describe, expect, test } from 'vitest';
import { difference, labOf, mix } from '../../src/map/oklab';
import { bivariateColours } from '../../src/map/bivariate-palette';
import { changeRamp, PEAK, peakRamp, valueRamp } from '../../src/map/palette';
import { seen } from './fixtures/vision';

/** The smallest difference between neighbouring steps. ΔE in OKLab; 0.02 is just noticeable side by side. */
function smallestStep(colours: readonly string[], vision: string): number {
  return Math.min(...colours.slice(1).map((colour, i) => difference(seen(colours[i]!, vision), seen(colour, vision))));
}

describe.each([
  ...[2, 3, 4, 5, 6, 7, 8].map((n) => [`peak ramp of ${n}`, peakRamp(n), n] as const),
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`value ramp of ${n}`, valueRamp(n), n] as const),
])('%s', (_, colours, n) => {
  test('has its number of colours', () => {
    expect(colours).toHaveLength(n);
    for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });
  test('gets darker at every step', () => {
    const lightness = colours.map((colour) => labOf(colour)[0]);
    for (let i = 1; i < n; i++) expect(lightness[i]).toBeLessThan(lightness[i - 1]! - 0.03);
  });
  test.each(['normal', 'protan', 'deutan', 'tritan', 'grey'])('neighbouring steps differ to %s eyes', (vision) => {
    expect(smallestStep(colours, vision)).toBeGreaterThan(0.04);
  });
});

describe.each([[1, 1], [2, 2], [3, 3], [1, 3], [2, 1]])('change ramp of %i + %i', (below, above) => {
  const colours = changeRamp(below, above, true);
  test('is lightest in the middle', () => {
    const lightness = colours.map((colour) => labOf(colour)[0]);
    expect(lightness.indexOf(Math.max(...lightness))).toBe(below);
  });
  test.each(['normal', 'protan', 'deutan', 'tritan'])('every pair differs to %s eyes', (vision) => {
    const labs = colours.map((colour) => seen(colour, vision));
    for (const [i, a] of labs.entries()) for (const b of labs.slice(i + 1)) expect(difference(a, b)).toBeGreaterThan(0.06);
  });
});

describe.each([[3, 3], [2, 3], [3, 2], [2, 2]])('bivariate colours of %i × %i', (columns, rows) => {
  const colours = bivariateColours(columns, rows);
  test('are one a pair of groups', () => expect(new Set(colours).size).toBe(columns * rows));
  test.each(['normal', 'protan', 'deutan', 'tritan'])('every pair differs to %s eyes', (vision) => {
    const labs = colours.map((colour) => seen(colour, vision));
    for (const [i, a] of labs.entries()) for (const b of labs.slice(i + 1)) expect(difference(a, b)).toBeGreaterThan(0.14);
  });
});

test('six peak classes are the published colours themselves, and other counts share their ends', () => {
  expect(peakRamp(6)).toBe(PEAK);
  for (const n of [2, 7, 8]) expect([peakRamp(n)[0], peakRamp(n).at(-1)]).toEqual([PEAK[0], PEAK[5]]);
});

test('a value ramp cannot be taken for a peak ramp', () => {
  for (const value of valueRamp(6).slice(1)) for (const peak of PEAK) expect(difference(labOf(value), labOf(peak))).toBeGreaterThan(0.06);
});

test('a count that no ramp has is refused', () => {
  expect(() => valueRamp(1)).toThrow(RangeError);
  expect(() => peakRamp(12)).toThrow(RangeError);
});

test('mixing half way is half way in lightness', () => {
  const [black, white, grey] = ['#000000', '#ffffff', mix('#000000', '#ffffff', 0.5)].map((colour) => labOf(colour)[0]);
  expect(grey).toBeCloseTo((black! + white!) / 2, 2);
});
