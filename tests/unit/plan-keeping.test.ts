import { expect, test } from 'vitest';
import { startHistory } from '../../src/model/plan/history';
import { appended } from '../../src/model/whatif/change-log';
import { PlanKeeper } from '../../src/state/plans/plan-keeper';
import type { PlanRecord } from '../../src/state/plans/plan-record';
import { memoryStorage } from './fixtures/memory-storage';
import { keeping, move, plan, registry, SAKAIMINATO, tab, tottori, YONAGO, zoneOf } from './fixtures/plan-tabs';

/** Tabs that cannot talk to each other: one finds out of the other when it saves. */
const silent = (): ReturnType<typeof memoryStorage> => ({ ...memoryStorage(), watch: () => {} });
const clinics = appended([], { kind: 'clinics', municipality: YONAGO, count: 2, type: null });

test('what a full disk did not take is still there after another plan was looked at', async () => {
  const storage = memoryStorage();
  const store = await tab(storage);
  await store.getState().create(tottori);
  const first = plan(store).id;
  await store.getState().create(tottori);
  const second = plan(store).id;
  await store.getState().open(first);
  storage.failing = 'QuotaExceededError';
  move(store, YONAGO, '東部');
  await keeping(store, 'full');
  await store.getState().open(second);
  await store.getState().open(first);
  expect([zoneOf(store, YONAGO), store.getState().keeping]).toEqual(['東部', 'page']);
  storage.failing = '';
  store.getState().suppose(clinics);
  await keeping(store, 'saved');
  expect(zoneOf(await tab(storage), YONAGO)).toBe('東部');
});

test('a supposition in a tab that is behind tells so and carries none of its edits over those of the other', async () => {
  const storage = silent();
  const one = await tab(storage);
  await one.getState().create(tottori);
  await keeping(one, 'saved');
  const two = await tab(storage);
  move(two, YONAGO, '東部');
  await keeping(two, 'saved');
  one.getState().suppose(clinics);
  await keeping(one, 'stale');
  move(one, SAKAIMINATO, '中部');
  await keeping(one, 'stale');
  const third = await tab(storage);
  expect([zoneOf(third, YONAGO), zoneOf(third, SAKAIMINATO), third.getState().whatIf]).toEqual(['東部', '西部', []]);
});

test('of two plans that wait to be saved neither takes the place of the other', async () => {
  const storage = memoryStorage();
  const keeper = new PlanKeeper(storage, new Set(registry.codes), () => {});
  void keeper.setCurrent('a');
  void keeper.save(startHistory(tottori(registry, 'a')));
  void keeper.save(startHistory(tottori(registry, 'b')));
  await keeper.settled();
  expect([...storage.kept.keys()]).toEqual(['a', 'b']);
});

test('a supposition that is undone before it is saved is not saved after all', async () => {
  const storage = memoryStorage();
  const store = await tab(storage);
  await store.getState().create(tottori);
  store.getState().suppose(clinics);
  store.getState().undoSuppose();
  move(store, YONAGO, '東部');
  await expect.poll(() => storage.kept.get(plan(store).id)).toMatchObject({ done: 1 });
  expect((storage.kept.get(plan(store).id) as PlanRecord).whatIf).toBeNull();
});

test('a removed plan comes back as it was at last, in whichever tab', async () => {
  const storage = silent();
  const one = await tab(storage);
  await one.getState().create(tottori);
  await keeping(one, 'saved');
  const two = await tab(storage);
  move(two, YONAGO, '東部');
  await keeping(two, 'saved');
  await one.getState().remove(plan(one).id);
  await one.getState().bringBack();
  expect(zoneOf(one, YONAGO)).toBe('東部');
});

test('a plan that could not be brought back into the browser is saved with its next edit', async () => {
  const storage = memoryStorage();
  const store = await tab(storage);
  await store.getState().create(tottori);
  await keeping(store, 'saved');
  await store.getState().remove(plan(store).id);
  storage.failing = 'QuotaExceededError';
  await store.getState().bringBack();
  await keeping(store, 'full');
  storage.failing = '';
  move(store, YONAGO, '東部');
  await keeping(store, 'saved');
  expect(storage.kept.size).toBe(1);
});

test('a plan that is not open is copied from the list', async () => {
  const store = await tab(memoryStorage());
  await store.getState().create(tottori);
  const first = plan(store).id;
  await store.getState().create((all, id) => ({ ...tottori(all, id), name: '第2案' }));
  // As the list does, without the store before it.
  const { duplicate } = store.getState();
  await duplicate('写し', first);
  expect(plan(store)).toMatchObject({ name: '写し', zones: [{ name: '東部' }, { name: '西部' }, { name: '中部' }] });
  expect(store.getState().plans).toHaveLength(3);
});

test('a change that changes nothing makes no other tab fall behind', async () => {
  const storage = memoryStorage();
  const one = await tab(storage);
  await one.getState().create(tottori);
  await keeping(one, 'saved');
  const { id } = plan(one);
  const two = await tab(storage);
  await two.getState().create(tottori);
  const kept = JSON.stringify(storage.kept.get(id));
  await two.getState().rename(id, '鳥取案');
  expect(JSON.stringify(storage.kept.get(id))).toBe(kept);
});
