import { expect, test } from 'vitest';
import type { Axis } from '../../src/model/bivariate';
import { dotsOf, nearestDot, placesOnAxis } from '../../src/views/scatter-layout';

const group = { label: { ja: '', en: '' }, reading: { ja: '', en: '' } };
const axis = (breaks: number[]): Axis => ({ groups: [group, ...breaks.map(() => group)], breaks });

test('every group takes the same room, values lie in it by size, missing ones nowhere', () => {
  const values = [...Array.from({ length: 20 }, (_, index) => index), 1000, null];
  const places = placesOnAxis(axis([10]), values);
  expect(places.at(-1)).toBeNull();
  expect(Math.max(...places.slice(0, 10).map(Number))).toBeLessThan(0.5);
  expect(Math.min(...places.slice(10, 21).map(Number))).toBeGreaterThan(0.5);
  expect(places.slice(0, 10)).toEqual(places.slice(0, 10).toSorted((a, b) => a! - b!));
  for (const place of places.slice(0, -1)) expect(place).toBeGreaterThan(0);
  expect(Math.max(...places.slice(0, -1).map(Number))).toBeLessThan(1);
});

test('areas of one year are spread, the years stay apart', () => {
  const places = placesOnAxis(axis([2025]), [2015, 2015, 2015, 2020, 2020, 2030]);
  expect(new Set(places).size).toBe(6);
  expect(Math.max(...places.slice(0, 3).map(Number))).toBeLessThan(Math.min(...places.slice(3, 5).map(Number)));
  expect(places).toEqual(placesOnAxis(axis([2025]), [2015, 2015, 2015, 2020, 2020, 2030]));
});

test('a dot needs both figures, and the nearest within reach is found', () => {
  const dots = dotsOf(axis([]), [1, 2, null, 4], axis([]), [1, null, 3, 4]);
  expect(dots.map(({ area }) => area)).toEqual([0, 3]);
  const size = { width: 100, height: 100 };
  const at = (one: { x: number; y: number }) => ({ x: one.x * 100, y: (1 - one.y) * 100 });
  expect(nearestDot(dots, at(dots[1]!), size, 5)).toBe(3);
  expect(nearestDot(dots, { x: -50, y: -50 }, size, 5)).toBeNull();
});
