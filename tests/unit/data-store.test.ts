import { expect, test } from 'vitest';
import { DataError, GeoFiles, type ReadJson } from '../../src/data/geo-files';
import { fromSteps } from '../../src/data/shipped-tables';
import { DataStore } from '../../src/data/store';
import { readGeo } from './fixtures/atlas';

/** A store over the committed data, with some files answered otherwise, and a count of how often each was read. */
function storeWith(answers: Readonly<Record<string, (read: number) => unknown>>): { store: DataStore; reads: Map<string, number> } {
  const reads = new Map<string, number>();
  const readJson: ReadJson = async (file) => {
    const before = reads.get(file) ?? 0;
    reads.set(file, before + 1);
    const answer = answers[file];
    return answer ? answer(before) : readGeo(file);
  };
  return { store: new DataStore(readJson), reads };
}

async function refusal(promise: Promise<unknown>): Promise<DataError> {
  const error: unknown = await promise.then(() => new Error('was loaded'), (cause: unknown) => cause);
  expect(error).toBeInstanceOf(DataError);
  return error as DataError;
}

test('each file is read once, however often and however many at once ask for it', async () => {
  const { store, reads } = storeWith({});
  await Promise.all([store.atlas(['h30-65plus', 'h30-75plus']), store.atlas(['h30-65plus']), store.registry(), store.catalog()]);
  await store.atlas(['h30-75plus']);
  expect(Object.fromEntries(reads)).toEqual({ 'areas.json': 1, 'units-h30.json': 1, 'series-h30-65plus.json': 1, 'series-h30-75plus.json': 1, 'catalog.json': 1 });
});

test('only the files that are asked for are read', async () => {
  const { store, reads } = storeWith({});
  await store.atlas(['zaishishin-2023']);
  expect([...reads.keys()].sort()).toEqual(['areas.json', 'resources-medical-facilities-2023.json']);
});

test('a failed load is forgotten, so that asking again can succeed', async () => {
  const { store, reads } = storeWith({ 'series-h30-65plus.json': (before) => { if (before === 0) throw new DataError('series-h30-65plus.json', 'network'); return readGeo('series-h30-65plus.json'); } });
  expect((await refusal(store.atlas(['h30-65plus', 'h30-75plus']))).message).toBe('series-h30-65plus.json: network');
  const registry = await store.registry();
  expect(store.atlasNow(registry, ['h30-65plus'])).toBeNull();
  expect((await store.atlas(['h30-65plus', 'h30-75plus'])).tables.has('h30-65plus')).toBe(true);
  expect(reads.get('series-h30-65plus.json')).toBe(2);
  expect(reads.get('series-h30-75plus.json')).toBe(1);
  expect(reads.get('units-h30.json')).toBe(1);
});

test('what is loaded is there without waiting; what is not gives null', async () => {
  const { store } = storeWith({});
  expect(store.atlasNow(null, [])).toBeNull();
  const { registry } = await store.atlas(['h30-65plus']);
  expect(store.atlasNow(registry, ['h30-65plus'])?.tables.get('h30-65plus')?.years).toHaveLength(7);
  expect(store.atlasNow(registry, ['h30-65plus', 'r5-65plus'])).toBeNull();
});

test.each<[what: string, file: string, content: unknown, load: (store: DataStore) => Promise<unknown>, message: RegExp]>([
  ['a page instead of data', 'areas.json', '<!doctype html>', (store) => store.registry(), /^areas\.json: content: /],
  ['a level without its areas', 'areas.json', { municipalities: { codes: [], names: [] }, levels: {}, cities: [] }, (store) => store.registry(), /^areas\.json: levels\./],
  ['a missing value', 'series-h30-65plus.json', { rows: [[1, 2, 3, 4, 5, 6, 7], [1, 2, null, 4, 5, 6, 7]] }, (store) => store.atlas(['h30-65plus']), /^series-h30-65plus\.json: rows\.1\.2: /],
  ['rows of another vintage', 'series-h30-65plus.json', { rows: [[1, 2, 3, 4, 5, 6, 7]] }, (store) => store.atlas(['h30-65plus']), /^series-h30-65plus\.json: table: 1 rows for \d+ units$/],
  ['units that name no municipality', 'units-h30.json', { joint: [{ code: 'x', name: 'x', members: [-1] }] }, (store) => store.atlas(['h30-65plus']), /^units-h30\.json: joint\.0\.members\.0: /],
  ['units of an unknown city', 'units-h30.json', { cities: ['99100'] }, (store) => store.atlas(['h30-65plus']), /^units-h30\.json: units: no designated city 99100$/],
  ['a file without the table', 'land.json', { groups: [] }, (store) => store.atlas(['land-habitable']), /^land\.json: has no table land-habitable$/],
  ['a source without a page', 'catalog.json', { datasets: [{ id: 'x' }] }, (store) => store.catalog(), /^catalog\.json: datasets\.0\./],
  ['sex × age of too few units', 'sexage-h30.json', { ages: 19, years: [2015], rows: [] }, (store) => store.sexAge(), /^sexage-h30\.json: 0 rows for \d+ units$/],
])('%s is refused, naming the file and the place', async (_what, file, content, load, message) => {
  const { store } = storeWith({ [file]: () => content });
  const error = await refusal(load(store));
  expect(error.file).toBe(file);
  expect(error.message).toMatch(message);
});

test('a registry whose level is no partition, and a sex × age row cut short, are refused by file', async () => {
  const registry = (await readGeo('areas.json')) as { levels: { bureau: { areaOf: number[] } } };
  registry.levels.bureau.areaOf[0] = 99;
  expect((await refusal(storeWith({ 'areas.json': () => registry }).store.registry())).message).toBe('areas.json: level bureau: municipality 0 has area index 99');
  const sexAge = (await readGeo('sexage-h30.json')) as { rows: number[][] };
  sexAge.rows[3]!.pop();
  expect((await refusal(storeWith({ 'sexage-h30.json': () => sexAge }).store.sexAge())).message).toBe('sexage-h30.json: row 3 is not 38 cells of 7 years');
});

test('a table no file holds is an error of ours', async () => {
  await expect(storeWith({}).store.atlas(['h31-65plus'])).rejects.toThrow('no data file holds the table h31-65plus');
});

test('rows are their first value and then steps', () => {
  expect(fromSteps([10, -1, 2])).toEqual([10, 9, 11]);
  expect(fromSteps([])).toEqual([]);
});

test('code that a file needs and that cannot be had is told as a fault of the file', async () => {
  const error = await refusal(new GeoFiles(readGeo).reader('facilities-support.json', () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))));
  expect(error.file).toBe('facilities-support.json');
});
