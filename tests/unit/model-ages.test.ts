import { expect, test } from 'vitest';
import { agesOf, type SexAge } from '../../src/model/ages';
import { coverLevel } from '../../src/model/cover';
import { areaByCode } from '../../src/model/registry';
import { store as dataStore } from './fixtures/atlas';

test('the ages of an area are the sums of its rows, cell by cell', () => {
  const set = { units: [], unitsOf: [], absent: new Map(), basisNotes: new Map() };
  const row = (start: number): number[][] => Array.from({ length: 38 }, (_, cell) => [start + cell, 0]);
  const table: SexAge = { set, years: [2025, 2040], rows: [row(0), row(100), row(1000)] };
  const ages = agesOf(table, { units: [0, 2], quality: 'computed', footprint: [] }, 2025);
  expect(ages).toMatchObject({ men: expect.arrayContaining([1000, 1002]), women: expect.arrayContaining([1038, 1040]) });
});

test('鳥取県東部 by age adds up to its 65+ and total series', async () => {
  const [sexAge, atlas] = await Promise.all([dataStore.sexAge(), dataStore.atlas(['h30-65plus', 'h30-total'])]);
  const area = areaByCode(atlas.registry, 'secondary335', '3101')!;
  const ages = agesOf(sexAge, coverLevel(atlas.registry.levels.secondary335, sexAge.set)[area.index]!, 2025);
  if ('missing' in ages) throw new Error(ages.missing.ja);
  const sum = (from: number): number => [...ages.men.slice(from), ...ages.women.slice(from)].reduce((a, b) => a + b, 0);
  expect(sum(13)).toBe(72_094);
});

test('an area without rows says why', async () => {
  const [sexAge, registry] = await Promise.all([dataStore.sexAge(), dataStore.registry()]);
  const cover = coverLevel(registry.levels.secondary335, sexAge.set)[areaByCode(registry, 'secondary335', '0701')!.index]!;
  expect(agesOf(sexAge, cover, 2025)).toEqual({ missing: { ja: '福島県は市町村別推計なし', en: 'No municipal projection for Fukushima' } });
});
