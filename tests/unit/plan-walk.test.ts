import { assert, constantFrom, double, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { angleBetween, bearing, DIRECTION_LABEL, directionOf } from '../../src/model/compass';
import { ARROWS, arrowTargets, neighboursAround, type Arrow } from '../../src/model/plan/walk';
import { seatVectors } from '../../src/model/plan/seat-spread';
import { municipalityIndex } from '../../src/model/registry';
import { planData } from './fixtures/plans';

const { atlas: { registry }, ways, seats } = await planData();
const at = (code: string): number => municipalityIndex(registry, code);
const nameOf = (index: number): string => registry.levels.municipality.areas[index]!.name;
const around = (code: string): string[] => neighboursAround(at(code), ways, seats).map(({ municipality, direction }) => `${DIRECTION_LABEL[direction].ja} ${nameOf(municipality)}`);
const targets = (code: string, prefecture: string): Record<string, string> => Object.fromEntries([...arrowTargets(neighboursAround(at(code), ways, seats), (index) => registry.codes[index]!.startsWith(prefecture))].map(([arrow, { municipality }]) => [arrow, nameOf(municipality)]));

test('the neighbours of municipalities of 鳥取県 by direction, clockwise from north', () => {
  expect(around('31203')).toEqual(['北東 湯梨浜町', '南東 三朝町', '南 真庭市', '南西 江府町', '北西 琴浦町', '北西 北栄町']);
  expect(around('31384')).toEqual(['西 米子市']);
});

test('all eight directions by town halls whose places are known', () => {
  const from = (to: readonly [number, number]): string => directionOf(bearing(seatVectors([[133.8, 35.4], to]), 0, 1));
  expect([[133.8, 36], [134.5, 36], [134.8, 35.4], [134.4, 34.9], [133.8, 34], [133, 34.7], [132.5, 35.4], [133.1, 36]].map((place) => from(place as [number, number]))).toEqual(['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW']);
});

test('the bearing is that of the great circle: from 東京 to New York one sets out to the north-north-east', () => {
  expect(bearing(seatVectors([[139.69, 35.69], [-74.01, 40.71]]), 0, 1)).toBeCloseTo(25.0, 0);
});

test('there and back are opposite on the scale of a prefecture; directions lie within 22.5 degrees', () => {
  assert(property(integer({ min: 0, max: registry.codes.length - 1 }), (index) => {
    for (const { municipality, bearing: there, direction } of neighboursAround(index, ways, seats)) {
      if (there === 0) continue;
      expect(angleBetween(there + 180, bearing(seats, municipality, index))).toBeLessThan(2);
      expect(angleBetween(there, ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'].indexOf(direction) * 45)).toBeLessThanOrEqual(22.5);
    }
  }));
});

test('an island is reached over its link, which is named', () => {
  const all = neighboursAround(at('32525'), ways, seats);
  expect(all.length).toBeGreaterThan(1);
  expect(all.every(({ crossing }) => crossing?.kind === 'ferry' && crossing.name.ja !== '')).toBe(true);
});

test('every arrow leads somewhere else as far as it can: 倉吉市', () => {
  expect(targets('31203', '31')).toEqual({ ArrowUp: '湯梨浜町', ArrowRight: '三朝町', ArrowDown: '江府町', ArrowLeft: '琴浦町' });
});

test('an arrow leads within its reach, and outside the scope only where nothing of the scope lies that way', () => {
  assert(property(integer({ min: 0, max: registry.codes.length - 1 }), (index) => {
    const own = registry.codes[index]!.slice(0, 2);
    const inScope = (other: number): boolean => registry.codes[other]!.startsWith(own);
    const neighbours = neighboursAround(index, ways, seats);
    for (const [arrow, target] of arrowTargets(neighbours, inScope)) {
      const that = neighbours.filter((one) => angleBetween(one.bearing, ARROWS[arrow]) <= 67.5);
      expect(that).toContain(target);
      expect(inScope(target.municipality) || that.every((one) => !inScope(one.municipality))).toBe(true);
    }
  }));
});

test('by arrows alone every municipality of 鳥取県 is reached from 鳥取市, and the scope is never left', () => {
  const inScope = (index: number): boolean => registry.codes[index]!.startsWith('31');
  const found = new Set([at('31201')]);
  for (const index of found) for (const { municipality } of arrowTargets(neighboursAround(index, ways, seats), inScope).values()) if (inScope(municipality)) found.add(municipality);
  expect(found.size).toBe(19);
});

test('north, turned by any angle, keeps the order of the eight', () => {
  assert(property(double({ min: 0, max: 359.999, noNaN: true }), constantFrom<Arrow>('ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'), (degrees, arrow) => {
    expect(angleBetween(degrees, ARROWS[arrow])).toBe(angleBetween(ARROWS[arrow], degrees));
    expect(directionOf((degrees + 45) % 360)).not.toBe(directionOf(degrees));
  }));
});
