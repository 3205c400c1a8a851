import { expect, test } from 'vitest';
import { DataError } from '../../src/data/geo-files';
import { DataStore } from '../../src/data/store';
import { DEFAULT_CONTENT } from '../../src/state/content';
import { createAtlasStore } from '../../src/state/store';
import { readGeo } from './fixtures/atlas';

/** A store for which one file does not come until it is refused. */
function withSlow(file: string) {
  let refuse = (): void => {};
  const refused = new Promise<never>((_, reject) => { refuse = () => reject(new DataError(file, 'network')); });
  refused.catch(() => {});
  return { store: createAtlasStore(new DataStore(async (name) => (name === file ? refused : readGeo(name))), DEFAULT_CONTENT, []), refuse };
}
const SLOW = 'series-h30-85plus.json';
const settled = async (): Promise<void> => { for (let turn = 0; turn < 20; turn++) await Promise.resolve(); };

test('a file that fails after the user has gone on to other figures is nobody’s failure any more', async () => {
  const { store, refuse } = withSlow(SLOW);
  await expect.poll(() => store.getState().shown).not.toBeNull();
  store.getState().change({ indicator: 'peak-85plus-h30' });
  expect(store.getState().loading).toBe(true);
  store.getState().change({ indicator: 'peak-65plus-h30' });
  expect(store.getState()).toMatchObject({ loading: false, shown: { indicator: { id: 'peak-65plus-h30' } } });
  refuse();
  await settled();
  expect(store.getState()).toMatchObject({ loading: false, failure: null });
});

test('a failure of what is asked for is told, also where a link named an area that is not there', async () => {
  const { store, refuse } = withSlow(SLOW);
  await expect.poll(() => store.getState().shown).not.toBeNull();
  store.getState().open({ ...DEFAULT_CONTENT, indicator: 'peak-85plus-h30', area: '9999' }, []);
  refuse();
  await expect.poll(() => store.getState().failure?.file).toBe(SLOW);
  expect(store.getState()).toMatchObject({ loading: false, content: { area: null } });
  store.getState().keepShown();
  expect(store.getState()).toMatchObject({ failure: null, content: { indicator: 'peak-65plus-h30' } });
});
