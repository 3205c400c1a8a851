import { assert, integer, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { buildCrossings } from '../../src/model/crossings';
import { connectedParts } from '../../src/model/plan/contiguity';
import { municipalityIndex } from '../../src/model/registry';
import { store } from './fixtures/atlas';

const [registry, adjacency, crossings] = await Promise.all([store.registry(), store.adjacency(), store.crossings()]);
const ways = { adjacency, crossings };
const at = (code: string): number => municipalityIndex(registry, code);
const codesOf = (parts: readonly (readonly number[])[]): string[][] => parts.map((part) => part.map((index) => registry.codes[index]!));

test('municipalities with a common border are one part without any link', () => {
  const { parts, used } = connectedParts(['31201', '31302', '31325'].map(at), ways);
  expect([codesOf(parts), used]).toEqual([[['31201', '31302', '31325']], []]);
});

test('what lies apart is a part of its own, the largest first', () => {
  // 鳥取市・岩美町 in the east, 米子市 in the west.
  expect(codesOf(connectedParts(['31202', '31201', '31302'].map(at), ways).parts)).toEqual([['31201', '31302'], ['31202']]);
});

test('a bridge joins, and is named', () => {
  const { parts, used } = connectedParts(['34202', '34215'].map(at), ways);
  expect(parts).toHaveLength(1);
  expect(used.map(({ kind, name }) => [kind, name.ja])).toEqual([['bridge', '早瀬大橋']]);
});

test('only links that are needed are named: two for the three islands of 島前', () => {
  const { parts, used } = connectedParts(['32525', '32526', '32527'].map(at), ways);
  expect(parts).toHaveLength(1);
  expect(used).toHaveLength(2);
});

test('a link counts only between members: 利尻 and 奥尻 are joined by no common port', () => {
  expect(connectedParts(['01519', '01367'].map(at), ways).parts).toHaveLength(2);
});

test('each of the 48 municipalities without a land border has a link', () => {
  const alone = registry.codes.filter((_, index) => adjacency[index]!.length === 0);
  expect(alone).toHaveLength(48);
  const linked = new Set(crossings.flatMap(({ between }) => between));
  expect(alone.filter((code) => !linked.has(at(code)))).toEqual([]);
  // 宮古 and 八重山 have no passenger route to the rest that could be backed.
  const { parts } = connectedParts(registry.codes.map((_, index) => index), ways);
  expect(codesOf(parts.slice(1))).toEqual([['47207', '47381', '47382'], ['47214', '47375']]);
});

test('within its own prefecture every municipality is reached, but for an exclave, islands that sail to another prefecture, and those without a route', () => {
  const apart = registry.levels.prefecture.areas.flatMap(({ members }) => codesOf(connectedParts(members, ways).parts.slice(1)));
  // 北山村 lies between 三重 and 奈良; 対馬 and 壱岐 sail to 福岡 and 佐賀.
  expect(apart).toEqual([['30427'], ['42209', '42210'], ['47207', '47381', '47382'], ['47214', '47375']]);
});

test('parts are a partition whatever the set, and more members never split a part', () => {
  const some = uniqueArray(integer({ min: 0, max: registry.codes.length - 1 }), { minLength: 1, maxLength: 80 });
  assert(property(some, integer({ min: 0, max: registry.codes.length - 1 }), (members, other) => {
    const { parts, used } = connectedParts(members, ways);
    expect(parts.flat().sort((a, b) => a - b)).toEqual([...members].sort((a, b) => a - b));
    for (const { between } of used) expect(between.every((end) => members.includes(end))).toBe(true);
    const wider = connectedParts([...new Set([...members, other])], ways);
    for (const part of parts) expect(wider.parts.some((one) => part.every((member) => one.includes(member)))).toBe(true);
  }), { numRuns: 100 });
});

test('a table with an unknown code, a loop or a pair twice is refused', () => {
  const row = (a: string, b: string) => ({ codes: [a, b] as const, kind: 'ferry' as const, name: { ja: '', en: '' }, reference: '' });
  expect(() => buildCrossings(registry, { links: [row('31201', '99999')] })).toThrow(/99999/);
  expect(() => buildCrossings(registry, { links: [row('31201', '31201')] })).toThrow(/itself/);
  expect(() => buildCrossings(registry, { links: [row('31201', '31302'), row('31302', '31201')] })).toThrow(/twice/);
});
