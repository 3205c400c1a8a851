import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VINTAGES, RESOURCES } from '../../src/model/subjects';
import { ALL_TABLES, GEO, store } from './fixtures/atlas';

test('every file the browser can load is named in the catalogue, once, and nothing else lies beside them', async () => {
  const { datasets } = await store.catalog();
  const named = datasets.flatMap(({ files }) => files).sort();
  expect(named).toEqual([...new Set(named)]);
  expect(readdirSync(GEO).sort()).toEqual([...named, 'catalog.json'].sort());
});

test('every dataset tells title, publisher, vintage, when it was taken, terms and notes in both languages, an official page, and the hash of what it was made from', async () => {
  const { datasets } = await store.catalog();
  expect(datasets.length).toBe(new Set(datasets.map(({ id }) => id)).size);
  for (const { id, title, publisher, vintage, terms, notes, page, retrieved, inputs } of datasets) {
    for (const { ja, en } of [title, publisher, vintage, retrieved, terms, ...notes]) {
      expect(ja, id).not.toBe('');
      expect(en, id).not.toBe('');
    }
    expect(new URL(page).protocol, id).toBe('https:');
    expect(inputs.length, id).toBeGreaterThan(0);
    for (const { file, sha256 } of inputs) expect(`${file} ${sha256}`, id).toMatch(/^[a-z-]+\/[\w.-]+ [0-9a-f]{64}$/);
  }
});

test('what the product says of a population or a resource points at a dataset that is there', async () => {
  const ids = (await store.catalog()).datasets.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([...Object.values(VINTAGES), ...RESOURCES].map(({ dataset }) => dataset)));
});

test('every table of the product loads from the committed files', async () => {
  const { tables } = await store.atlas(ALL_TABLES);
  expect([...tables.keys()].sort()).toEqual([...ALL_TABLES].sort());
  for (const [key, { values, set, years }] of tables) {
    expect(values.length, key).toBe(set.units.length * years.length);
    expect(values.every((value) => value >= 0), key).toBe(true);
  }
});
