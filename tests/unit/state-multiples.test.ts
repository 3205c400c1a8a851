import { expect, test } from 'vitest';
import { DataStore } from '../../src/data/store';
import { DEFAULT_CONTENT, type Content } from '../../src/state/content';
import { createAtlasStore } from '../../src/state/store';
import { readGeo } from './fixtures/atlas';

const storeOf = (part: Partial<Content>) => createAtlasStore(new DataStore(async (file) => readGeo(file)), { ...DEFAULT_CONTENT, ...part }, []);
const YEARS = { indicator: 'value-75plus-r5', multiples: 'years' } as const;

test('small maps go where the chosen indicator has none, and stay where it has them', () => {
  const store = storeOf(YEARS);
  store.getState().change({ indicator: 'value-65plus-r5' });
  expect(store.getState().content.multiples).toBe('years');
  store.getState().change({ indicator: 'density-zaishishin-2023-per-75plus' });
  expect(store.getState().content.multiples).toBeNull();
});

test('the table takes the place of the small maps, and they take its place', () => {
  const store = storeOf(YEARS);
  store.getState().change({ table: true });
  expect(store.getState().content).toMatchObject({ table: true, multiples: null });
  store.getState().change({ multiples: 'years' });
  expect(store.getState().content).toMatchObject({ table: false, multiples: 'years' });
});

test('a link may not bring both: Back to such a content shows the small maps', () => {
  const store = storeOf({});
  store.getState().open({ ...DEFAULT_CONTENT, ...YEARS, table: true }, []);
  expect(store.getState().content).toMatchObject({ table: false, multiples: 'years' });
});
