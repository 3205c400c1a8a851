import { expect, test } from 'vitest';
import type { Registry } from '../../src/model/registry';
import { POPULATIONS } from '../../src/model/subjects';
import type { Table } from '../../src/model/table';
import type { Unit } from '../../src/model/units';
import { store } from './fixtures/atlas';

/** The rows of a table by kind and code, straight from the table: nothing here goes through covers. */
function rowsOf(table: Table): Map<string, number[]> {
  const width = table.years.length;
  return new Map(table.set.units.map((unit, row) => [`${unit.kind} ${unit.code}`, Array.from(table.values.slice(row * width, (row + 1) * width))]));
}

function plus(rows: readonly (readonly number[])[]): number[] {
  return rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0));
}

async function rowsWithRegistry(key: string): Promise<{ registry: Registry; rows: Map<string, number[]>; units: readonly Unit[] }> {
  const { registry, tables } = await store.atlas([key]);
  const table = tables.get(key)!;
  return { registry, rows: rowsOf(table), units: table.set.units };
}

const H30_AND_R5 = Object.entries(POPULATIONS).flatMap(([subject, { vintages }]) => vintages.filter((vintage) => vintage !== 'juki2025').map((vintage) => `${vintage}-${subject}`));

test.each(H30_AND_R5)('%s: a prefecture’s published row is the sum of its municipalities in every year', async (key) => {
  const { registry, rows } = await rowsWithRegistry(key);
  const published = registry.levels.prefecture.areas.map(({ code, members }) => {
    const parts = members.flatMap((member) => rows.get(`municipality ${registry.codes[member]}`) ?? []);
    const joint = code === '07' ? rows.get('joint 07999') ?? [] : [];
    const width = rows.get('prefecture 01')!.length;
    const columns = Array.from({ length: width }, (_, column) => [...parts, ...joint].filter((_people, index) => index % width === column));
    return { code, own: rows.get(`prefecture ${code}`), parts: columns.map((people) => people.reduce((sum, one) => sum + one, 0)), count: parts.length / width };
  });
  // H30 has no municipality of Fukushima, only the prefecture's own row.
  const [fukushima] = published.filter(({ code }) => code === '07');
  expect(fukushima!.count).toBe(key.startsWith('h30') ? 0 : 46);
  const compared = published.filter(({ count }) => count > 0);
  expect(compared.map(({ code, parts }) => [code, parts])).toEqual(compared.map(({ code, own }) => [code, own]));
  expect(compared).toHaveLength(key.startsWith('h30') ? 46 : 47);
});

test.each(H30_AND_R5)('%s: each of the 20 cities’ rows is the sum of its wards in every year, allocated wards included', async (key) => {
  const { registry, rows, units } = await rowsWithRegistry(key);
  const estimated = new Set(units.filter(({ estimate }) => estimate).map(({ code }) => code));
  let allocated = 0;
  for (const city of registry.cities) {
    const codes = city.wards.map((ward) => registry.codes[ward]!);
    if (codes.some((code) => estimated.has(code))) allocated++;
    expect(plus(codes.map((code) => rows.get(`municipality ${code}`)!)), city.name).toEqual(rows.get(`city ${city.code}`));
  }
  expect(allocated).toBe(key.startsWith('h30') ? 8 : 0);
});

test('sex × age of H30: every one of the 38 cells of a city is the sum of its wards’ in every year', async () => {
  const [{ cities, codes }, { set, years, rows }] = await Promise.all([store.registry(), store.sexAge()]);
  const rowOf = new Map(set.units.map((unit, index) => [`${unit.kind} ${unit.code}`, rows[index]!]));
  expect(years).toEqual([2015, 2020, 2025, 2030, 2035, 2040, 2045]);
  for (const city of cities) {
    const wards = city.wards.map((ward) => rowOf.get(`municipality ${codes[ward]}`)!);
    const whole = rowOf.get(`city ${city.code}`)!;
    expect(whole).toHaveLength(38);
    whole.forEach((cell, index) => expect(plus(wards.map((ward) => ward[index]!)), `${city.name} cell ${index}`).toEqual(cell));
  }
});

test('sex × age of H30 adds up to the series of every unit: 65+ from class 13, 75+ from 15, 85+ from 17', async () => {
  const { set, rows } = await store.sexAge();
  const { tables } = await store.atlas(['h30-total', 'h30-65plus', 'h30-75plus', 'h30-85plus']);
  for (const [key, from] of [['h30-total', 0], ['h30-65plus', 13], ['h30-75plus', 15], ['h30-85plus', 17]] as const) {
    const series = rowsOf(tables.get(key)!);
    set.units.forEach((unit, index) => {
      const old = rows[index]!.filter((_, cell) => cell % 19 >= from);
      expect(plus(old), `${key} ${unit.code}`).toEqual(series.get(`${unit.kind} ${unit.code}`));
    });
  }
});

test('no person is negative and every older group is inside the younger one', async () => {
  const { rows } = await store.sexAge();
  expect(rows.every((cells) => cells.every((years) => years.every((people) => Number.isInteger(people) && people >= 0)))).toBe(true);
  for (const vintage of ['h30', 'r5', 'juki2025'] as const) {
    const keys = ['total', '65plus', '75plus', ...(vintage === 'r5' ? [] : ['85plus'])].map((subject) => `${vintage}-${subject}`);
    const { tables } = await store.atlas(keys);
    keys.slice(1).forEach((key, index) => {
      const wider = tables.get(keys[index]!)!.values;
      expect(tables.get(key)!.values.every((people, cell) => people >= 0 && people <= wider[cell]!), key).toBe(true);
    });
  }
});

test('鳥取市: the figures of the papers themselves', async () => {
  const h30 = (await rowsWithRegistry('h30-total')).rows.get('municipality 31201');
  expect(h30!.slice(0, 3)).toEqual([193_717, 189_395, 184_011]);
  // R5 publishes 188,465 people and a share of 29.448438702146284 %.
  expect((await rowsWithRegistry('r5-65plus')).rows.get('municipality 31201')![0]).toBe(55_500);
});

test('the 13 prefectures’ allocated support clinics add up to their published counts of 2023', async () => {
  const { registry, tables } = await store.atlas(['zaishishin-2025', 'zaishishin-2023']);
  const [allocated, published] = ['zaishishin-2025', 'zaishishin-2023'].map((key) => rowsOf(tables.get(key)!));
  const ESTIMATED = ['02', '03', '04', '05', '06', '07', '13', '14', '23', '27', '28', '34', '40'];
  for (const { code, members } of registry.levels.secondary335.areas) {
    if (!ESTIMATED.includes(code.slice(0, 2))) continue;
    const [sum] = plus(members.map((member) => allocated!.get(`municipality ${registry.codes[member]}`)!));
    expect(sum, `area ${code}`).toBeCloseTo(published!.get(`secondary335 ${code}`)![0]!, 8);
  }
  const marked = tables.get('zaishishin-2025')!.set.units.filter(({ estimate }) => estimate);
  expect([...new Set(marked.map(({ code }) => code.slice(0, 2)))]).toEqual(ESTIMATED);
});
