import { afterEach, expect, test } from 'vitest';
import { DataError } from '../../src/data/geo-files';
import { DataStore } from '../../src/data/store';
import { sourceLines } from '../../src/export/table';
import type { OwnRate, OwnRates } from '../../src/model/rates';
import { DEFAULT_CONTENT } from '../../src/state/content';
import { citedDatasets, replacedSubjects, withoutRates } from '../../src/state/own-rates';
import { RATES_KEY, readOwnRates, writeOwnRates, type RatesStorage } from '../../src/state/rates-storage';
import { createAtlasStore, type AtlasStore } from '../../src/state/store';
import { readGeo } from './fixtures/atlas';

/** Every prefecture the same: 100 home visits a month per 100,000 people of 85 and more, none of younger ones. */
const OLDEST: OwnRate = { file: '手元.csv', at: '2026-11-22T08:00:00.000Z', rates: Array.from({ length: 47 }, () => Array.from({ length: 38 }, (_, cell) => (cell % 19 >= 17 ? 100 : 0))) };
const CONTENT = { ...DEFAULT_CONTENT, indicator: 'peak-homevisit-h30' };

class MemoryStorage implements RatesStorage {
  readonly items = new Map<string, string>();
  getItem(key: string): string | null { return this.items.get(key) ?? null; }
  setItem(key: string, value: string): void { this.items.set(key, value); }
  removeItem(key: string): void { this.items.delete(key); }
}

const fails = new Set<string>();
afterEach(() => fails.clear());

async function shownStore(storage: RatesStorage | null, content = CONTENT): Promise<{ store: AtlasStore; data: DataStore }> {
  const data = new DataStore(async (file) => {
    if (fails.has(file)) throw new DataError(file, 'network');
    return readGeo(file);
  });
  const store = createAtlasStore(data, content, [], storage);
  await settled(store);
  return { store, data };
}

function settled(store: AtlasStore): Promise<void> {
  return new Promise((resolve) => {
    const done = ({ loading }: { loading: boolean }): boolean => !loading;
    if (done(store.getState())) return resolve();
    const stop = store.subscribe((state) => { if (done(state)) { stop(); resolve(); } });
  });
}

const values = (store: AtlasStore): (number | null)[] => store.getState().shown!.cells.map(({ value }) => value);
const qualities = (store: AtlasStore): string[] => [...new Set(store.getState().shown!.cells.flatMap((cell) => (cell.value === null ? [] : [cell.quality])))];

test('other rates are in every figure at once, marked as the user’s, and gone when they are put back', async () => {
  const { store } = await shownStore(new MemoryStorage());
  const shipped = values(store);
  expect(qualities(store)).toEqual(['estimate']);
  expect(await store.getState().replaceRates({ homevisit: OLDEST })).toBeNull();
  expect(qualities(store)).toEqual(['yours']);
  expect(values(store)).not.toEqual(shipped);
  const { shown, registry } = store.getState();
  expect(shown!.rates).toEqual([{ subject: 'homevisit', own: OLDEST }]);
  expect(shown!.cells[0]).toMatchObject({ note: { ja: '手元の率（手元.csv）による値' } });
  expect(shown!.legend.estimate.reduce((sum, mark) => sum + mark, 0)).toBe(329);
  // Demand is now in step with the people of 85 and more, so it peaks when they do.
  store.getState().change({ indicator: 'peak-85plus-h30' });
  await settled(store);
  const oldest = values(store);
  expect(qualities(store)).toEqual(['computed']);
  const own = shown!.cells.map(({ value }) => value);
  expect(own.filter((year, index) => year !== oldest[index]).length).toBeLessThan(registry!.levels.secondary335.areas.length * 0.02);
  store.getState().change({ indicator: 'peak-homevisit-h30' });
  expect(await store.getState().replaceRates({})).toBeNull();
  expect(values(store)).toEqual(shipped);
  expect(qualities(store)).toEqual(['estimate']);
});

test('only the replaced subject changes; others and the ministry’s projection stay', async () => {
  const { store } = await shownStore(null);
  await store.getState().replaceRates({ homevisit: OLDEST });
  for (const [indicator, quality] of [['peak-inpatient-h30', 'estimate'], ['value-homevisit-mhlw', 'computed'], ['value-homevisit-h30', 'yours']]) {
    store.getState().change({ indicator: indicator!, level: 'prefecture' });
    await settled(store);
    expect(qualities(store), indicator).toEqual([quality]);
  }
});

test('putting back can be undone, and undoing that too', async () => {
  const { store } = await shownStore(null);
  const { replaceRates, undoRates } = store.getState();
  await replaceRates({ homevisit: OLDEST, inpatient: OLDEST });
  await replaceRates(withoutRates(store.getState().ownRates, 'homevisit'));
  expect(replacedSubjects(store.getState().ownRates)).toEqual(['inpatient']);
  await undoRates();
  expect(replacedSubjects(store.getState().ownRates)).toEqual(['inpatient', 'homevisit']);
  expect(qualities(store)).toEqual(['yours']);
  await undoRates();
  expect(replacedSubjects(store.getState().ownRates)).toEqual(['inpatient']);
  expect(qualities(store)).toEqual(['estimate']);
});

test('a file that cannot be loaded changes nothing, and another try succeeds', async () => {
  const { store } = await shownStore(null);
  const before = values(store);
  fails.add('sexage-h30.json');
  expect((await store.getState().replaceRates({ homevisit: OLDEST }))?.file).toBe('sexage-h30.json');
  expect(store.getState()).toMatchObject({ ownRates: {}, ratesNotice: null });
  expect(values(store)).toEqual(before);
  fails.clear();
  expect(await store.getState().replaceRates({ homevisit: OLDEST })).toBeNull();
  expect(qualities(store)).toEqual(['yours']);
});

test('rates outlast the page and are said to be left; the population is read only where they are shown', async () => {
  const storage = new MemoryStorage();
  const first = await shownStore(storage);
  await first.store.getState().replaceRates({ homevisit: OLDEST });
  fails.add('sexage-h30.json');
  const elsewhere = await shownStore(storage, DEFAULT_CONTENT);
  expect(elsewhere.store.getState()).toMatchObject({ failure: null, ratesNotice: { kind: 'left' } });
  fails.clear();
  const again = await shownStore(storage);
  expect(qualities(again.store)).toEqual(['yours']);
  expect(values(again.store)).toEqual(values(first.store));
  await again.store.getState().replaceRates({});
  expect(storage.items.size).toBe(0);
  expect((await shownStore(storage)).store.getState()).toMatchObject({ ownRates: {}, ratesNotice: null });
});

test('exports name the user’s file in the place of the shipped rates', async () => {
  const { store, data } = await shownStore(null);
  await store.getState().replaceRates({ homevisit: OLDEST });
  const { shown } = store.getState();
  expect(citedDatasets(shown!)).toEqual(['population-h30']);
  const lines = sourceLines(shown!, await data.catalog(), 'ja');
  expect(lines[0]).toMatch(/^訪問診療の率: 利用者の手元のファイル「手元\.csv」（.+ 取り込み）$/);
  expect(lines.slice(1)).toEqual([expect.stringContaining('国立社会保障・人口問題研究所')]);
});

test.each<[what: string, text: string]>([
  ['no JSON', '{"version":1,'],
  ['another version', JSON.stringify({ version: 2, subjects: {} })],
  ['an unknown subject', JSON.stringify({ version: 1, subjects: { beds: OLDEST } })],
  ['a prefecture short', JSON.stringify({ version: 1, subjects: { homevisit: { ...OLDEST, rates: OLDEST.rates.slice(1) } } })],
  ['a negative rate', JSON.stringify({ version: 1, subjects: { homevisit: { ...OLDEST, rates: OLDEST.rates.map((row) => row.map(() => -1)) } } })],
  ['a missing rate', JSON.stringify({ version: 1, subjects: { homevisit: { ...OLDEST, rates: OLDEST.rates.map((row) => row.map(() => null)) } } })],
  ['a rate beyond bounds', JSON.stringify({ version: 1, subjects: { certified: { ...OLDEST, rates: OLDEST.rates.map((row) => row.map(() => 101)) } } })],
  ['far too much', ' '.repeat(2_000_001)],
])('%s in the storage is removed, said, and becomes no figure', async (_what, text) => {
  const storage = new MemoryStorage();
  storage.setItem(RATES_KEY, text);
  const { store } = await shownStore(storage);
  expect(store.getState()).toMatchObject({ ownRates: {}, ratesNotice: { kind: 'unreadable' } });
  expect(storage.items.size).toBe(0);
  expect(qualities(store)).toEqual(['estimate']);
});

test('a storage that throws, as in a cross-site frame, keeps nothing and breaks nothing', async () => {
  const thrower: RatesStorage = { getItem: () => { throw new Error('denied'); }, setItem: () => { throw new Error('denied'); }, removeItem: () => { throw new Error('denied'); } };
  expect(readOwnRates(thrower)).toEqual({ own: {}, unreadable: false });
  expect(writeOwnRates(thrower, { homevisit: OLDEST })).toBe(false);
  const { store } = await shownStore(thrower);
  await store.getState().replaceRates({ homevisit: OLDEST });
  expect(store.getState().ratesNotice).toMatchObject({ kind: 'changed', kept: false });
  expect(qualities(store)).toEqual(['yours']);
});

test('what is written is read back', () => {
  const storage = new MemoryStorage();
  const own: OwnRates = { homevisit: OLDEST, certified: { ...OLDEST, file: '認定.csv' } };
  expect(writeOwnRates(storage, own)).toBe(true);
  expect(readOwnRates(storage)).toEqual({ own, unreadable: false });
});
