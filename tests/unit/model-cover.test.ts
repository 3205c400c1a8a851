import { expect, test } from 'vitest';
import { coverLevel, coverMembers } from '../../src/model/cover';
import { sumAt, buildTable } from '../../src/model/table';
import { realArea, store } from './fixtures/atlas';
import { tinyRegistry, tinyUnits } from './fixtures/tiny';

const REASON = { ja: '推計なし', en: 'none' };
const NOTE = { ja: '2023年', en: '2023' };
/** What the units of a cover are called. */
const codesOf = (set: ReturnType<typeof tinyUnits>, units: readonly number[] | null): string[] | null => units && units.map((index) => set.units[index]!.code);

test('an area takes its own published row before those of its parts', () => {
  const set = tinyUnits({ prefectures: true, cities: ['01100'] });
  const cover = coverMembers([0, 1, 2], set, true);
  expect(codesOf(set, cover.units)).toEqual(['01']);
  expect(cover).toMatchObject({ quality: 'official', footprint: [0, 1, 2] });
});

test('a city’s row stands for its wards where all of them are inside, and the sum is computed', () => {
  const set = tinyUnits({ cities: ['01100'], estimated: [0, 1] });
  expect(codesOf(set, coverMembers([0, 1, 2], set, true).units)).toEqual(['01100', '01201']);
  // The wards' own rows are estimates, but the city's published row is used instead of them.
  expect(coverMembers([0, 1, 2], set, true)).toMatchObject({ quality: 'computed' });
  expect(coverMembers([0, 1], set, true)).toMatchObject({ quality: 'official' });
});

test('a city’s row is not used where a ward lies outside', () => {
  const set = tinyUnits({ cities: ['01100'] });
  expect(codesOf(set, coverMembers([1, 2], set, true).units)).toEqual(['01102', '01201']);
});

test('one estimated part makes the sum an estimate', () => {
  const set = tinyUnits({ estimated: [4] });
  expect(coverMembers([3, 4, 5], set, true)).toMatchObject({ quality: 'estimate' });
  expect(coverMembers([4], set, false)).toMatchObject({ quality: 'estimate' });
  expect(coverMembers([3, 5], set, true)).toMatchObject({ quality: 'computed' });
  expect(coverMembers([3], set, false)).toMatchObject({ quality: 'official' });
});

test('a part without a row makes the whole missing, with that part’s reason', () => {
  const set = tinyUnits({ absent: [{ reason: REASON, municipalities: [4] }] });
  expect(coverMembers([3, 4, 5], set, true)).toEqual({ units: null, reason: REASON });
  expect(coverMembers([3, 5], set, true).units).not.toBeNull();
});

test('rows of areas inside a larger published area leave what is smaller missing', () => {
  const set = tinyUnits({ secondary335: true, noMunicipality: REASON });
  expect(coverMembers([4], set, false)).toEqual({ units: null, reason: REASON });
  expect(codesOf(set, coverMembers([3, 4, 5], set, true).units)).toEqual(['0201', '0202']);
  // 02201 alone is the whole of 0201: the published row is its own.
  expect(coverMembers([3], set, false)).toMatchObject({ quality: 'official' });
});

test('areas inside a joint unit share its row as an estimate that names it; a municipality does not', () => {
  const set = tinyUnits({ joint: [{ code: 'J', name: '共同', members: [3, 4, 5] }], absent: [{ reason: REASON, municipalities: [3, 4, 5] }] });
  for (const members of [[3], [4, 5]]) {
    const cover = coverMembers(members, set, true);
    expect(codesOf(set, cover.units)).toEqual(['J']);
    expect(cover).toMatchObject({ quality: 'estimate', footprint: [3, 4, 5] });
    expect(cover).toHaveProperty('note.ja', expect.stringContaining('共同3市町村'));
  }
  expect(coverMembers([3], set, false)).toEqual({ units: null, reason: REASON });
  expect(coverMembers([3, 4, 5], set, true)).toMatchObject({ quality: 'official', footprint: [3, 4, 5] });
  expect(coverMembers([3, 4, 5], set, true)).not.toHaveProperty('note');
  // Reaching beyond the joint unit, an area has no figure of its own.
  expect(coverMembers([2, 3], set, true)).toEqual({ units: null, reason: REASON });
});

test('rows of different bases are never added up', () => {
  const set = tinyUnits({ estimated: [4, 5], bases: [{ id: '2023', note: NOTE, municipalities: [4, 5] }] });
  const mixed = coverMembers([3, 4, 5], set, true);
  expect(mixed.units).toBeNull();
  expect(mixed).toHaveProperty('reason.ja', expect.stringContaining('合計しない'));
  expect(coverMembers([4, 5], set, true)).toMatchObject({ quality: 'estimate', note: NOTE });
  expect(coverMembers([3], set, false)).toMatchObject({ quality: 'official' });
  expect(coverMembers([3], set, false)).not.toHaveProperty('note');
});

test('a code the registry does not know is refused', () => {
  expect(() => tinyUnits({ cities: ['09100'] })).toThrow('no designated city 09100');
});

test('on every level and source, the covering rows are disjoint and together exactly the footprint', async () => {
  const atlas = await store.atlas(['h30-65plus', 'r5-65plus', 'juki2025-65plus', 'zaishishin-2023', 'zaishishin-2025', 'land-habitable']);
  for (const [key, { set }] of atlas.tables) {
    for (const level of Object.values(atlas.registry.levels)) {
      coverLevel(level, set).forEach((cover, index) => {
        if (!cover.units) return;
        const covered = cover.units.flatMap((unit) => set.units[unit]!.members).sort((a, b) => a - b);
        expect(covered, `${key}, ${level.id} ${level.areas[index]!.code}`).toEqual(cover.footprint);
      });
    }
  }
});

test('Fukushima: the published row serves prefecture, tertiary area and bureau; below there is none, and why', async () => {
  const { registry, tables } = await store.atlas(['h30-65plus']);
  const { set } = tables.get('h30-65plus')!;
  const coverOf = async (level: Parameters<typeof realArea>[0], code: string) => coverLevel(registry.levels[level], set)[(await realArea(level, code)).index]!;
  const prefecture = await coverOf('prefecture', '07');
  expect(prefecture.units!.map((unit) => set.units[unit]!.code)).toEqual(['07']);
  expect(prefecture).toMatchObject({ quality: 'official' });
  const tertiary = registry.levels.tertiary52.areas.find(({ code }) => code.startsWith('07'))!;
  expect(coverLevel(registry.levels.tertiary52, set)[tertiary.index]).toMatchObject({ quality: 'official', units: prefecture.units });
  expect((await coverOf('bureau', 'B2')).units).toContain(prefecture.units![0]);
  const missing = { units: null, reason: { ja: '福島県は市町村別推計なし', en: 'No municipal projection for Fukushima' } };
  for (const level of ['municipality', 'healthcentre', 'secondary335', 'secondary330', 'planning339'] as const) {
    for (const { index } of registry.levels[level].areas.filter(({ prefecture: inside }) => inside === 6)) expect(coverLevel(registry.levels[level], set)[index], level).toEqual(missing);
  }
});

test('浜通り: 相双 and いわき show the joint row and say so; its 13 municipalities have none', async () => {
  const { registry, tables } = await store.atlas(['r5-65plus']);
  const table = tables.get('r5-65plus')!;
  const covers = coverLevel(registry.levels.secondary335, table.set);
  const [soso, iwaki] = ['相双', 'いわき'].map((name) => covers[registry.levels.secondary335.areas.find((area) => area.name === name)!.index]!);
  expect(soso).toEqual(iwaki);
  expect(soso).toMatchObject({ quality: 'estimate', note: { ja: '浜通り13市町村を一つの単位とした推計の値（浜通り全体）' } });
  if (!soso?.units) throw new Error('no cover');
  expect(soso.footprint).toHaveLength(13);
  expect(sumAt(table, soso, 0)).toBe(145_434);
  const none = coverLevel(registry.levels.municipality, table.set).filter(({ units }) => units === null);
  const missing = { units: null, reason: { ja: '浜通り13市町村は一つの単位で推計され、市町村別の値なし', en: 'The 13 Hamadori municipalities are projected as one unit only' } };
  expect(none).toEqual(Array.from({ length: 13 }, () => missing));
});

test('a table refuses rows that are not one a unit or not one value a year', () => {
  const set = tinyUnits({});
  const rows = tinyRegistry.codes.map((_, index) => [index, index]);
  expect(buildTable(set, [2020, 2025], rows).values[11]).toBe(5);
  expect(() => buildTable(set, [2020, 2025], rows.slice(1))).toThrow('table: 5 rows for 6 units');
  expect(() => buildTable(set, [2020], rows)).toThrow('table: row 0 has 2 values for 1 years');
});
