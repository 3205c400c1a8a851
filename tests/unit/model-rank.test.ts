import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/model/cell';
import { rankOf } from '../../src/model/rank';
import { standingsOf, standingTables } from '../../src/model/standing';
import { figures, realArea, store } from './fixtures/atlas';

const cell = (value: number | null, quality: 'official' | 'estimate' = 'official'): Cell => (value === null ? { value, reason: { ja: '秘匿', en: 'Suppressed' } } : { value, quality });

describe('rankOf', () => {
  const cells = [cell(5), cell(9), cell(5), cell(null), cell(0, 'estimate')];
  test('the highest is first, ties share a rank and the next one is left out', () => {
    expect(cells.map((_, index) => rankOf(cells, index))).toMatchObject([{ rank: 2, tied: 1 }, { rank: 1, tied: 0 }, { rank: 2, tied: 1 }, {}, { rank: 4, tied: 0 }]);
  });
  test('a missing value is not ranked as 0: it has its reason, and the others say how many are missing', () => {
    expect(rankOf(cells, 3)).toEqual({ missingReason: { ja: '秘匿', en: 'Suppressed' } });
    expect(rankOf(cells, 1)).toEqual({ rank: 1, of: 4, tied: 0, missing: 1, estimates: 1 });
  });
  test('among some, only they count', () => {
    expect(rankOf(cells, 0, [0, 4])).toEqual({ rank: 1, of: 2, tied: 0, missing: 0, estimates: 1 });
  });
});

test('鳥取県東部: support clinics per 75+ stand 128th of 335 and 2nd of the prefecture’s three', async () => {
  const atlas = await store.atlas(standingTables('secondary335'));
  const standings = standingsOf(atlas, await realArea('secondary335', '3101'));
  const one = standings.find(({ indicator }) => indicator.id === 'density-zaishishin-2023-per-75plus')!;
  expect(one).toMatchObject({ nation: { rank: 128, of: 335 }, prefecture: { rank: 2, of: 3 } });
  // The same by counting the sorted column.
  const values = (await figures('secondary335', 'density-zaishishin-2023-per-75plus')).flatMap(({ cell: { value } }) => (value === null ? [] : [value]));
  expect(values.filter((value) => value > one.cell.value!)).toHaveLength(127);
  // Fukushima's six areas have no H30 projection.
  expect(standings.find(({ indicator }) => indicator.id === 'peak-65plus-h30')).toMatchObject({ nation: { of: 329, missing: 6, tied: 54 } });
});

test('clinics of municipalities are those counted in 2025, since the survey of 2023 ends at secondary areas', async () => {
  const atlas = await store.atlas(standingTables('municipality'));
  const ids = standingsOf(atlas, await realArea('municipality', '31201')).map(({ indicator }) => indicator.id);
  expect(ids).toContain('density-zaishishin-2025-per-75plus');
  expect(ids.join()).not.toContain('2023');
});

test('the nation is ranked nowhere, a prefecture in the nation alone', async () => {
  const atlas = await store.atlas([...standingTables('nation'), ...standingTables('prefecture')]);
  expect(standingsOf(atlas, await realArea('nation', '00')).every(({ nation, prefecture }) => nation === null && prefecture === null)).toBe(true);
  expect(standingsOf(atlas, await realArea('prefecture', '31')).every(({ nation, prefecture }) => nation !== null && prefecture === null)).toBe(true);
});
