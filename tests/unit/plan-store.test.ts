import { expect, test } from 'vitest';
import { lockZone } from '../../src/model/plan/zone-properties';
import { appended } from '../../src/model/whatif/change-log';
import type { PlanRecord } from '../../src/state/plans/plan-record';
import { planNow, type PlanStore } from '../../src/state/plans/plan-store';
import { memoryStorage } from './fixtures/memory-storage';
import { keeping, move, plan, SAKAIMINATO, tab, tottori, YONAGO, zoneOf } from './fixtures/plan-tabs';
import { zoneNamed } from './fixtures/real-plan';

test('a plan comes back with its history, open as it was, in the next visit', async () => {
  const storage = memoryStorage();
  const first = await tab(storage);
  await first.getState().create(tottori);
  move(first, YONAGO, '東部');
  move(first, SAKAIMINATO, '東部');
  expect(first.getState().said!.text.ja).toBe('境港市を東部へ（東部 7市区町村、西部 7市区町村）');
  await keeping(first, 'saved');

  const next = await tab(storage);
  expect([zoneOf(next, YONAGO), zoneOf(next, SAKAIMINATO)]).toEqual(['東部', '東部']);
  next.getState().jump(1);
  expect([zoneOf(next, YONAGO), zoneOf(next, SAKAIMINATO)]).toEqual(['東部', '西部']);
  expect(next.getState().said!.text.ja).toBe('元に戻しました: 境港市を東部へ（東部 6市区町村、西部 8市区町村）');
});

test('many edits at once are saved one at a time, and the last one is what is kept', async () => {
  const storage = memoryStorage();
  const store = await tab(storage);
  await store.getState().create(tottori);
  for (const code of plan(store).scope) move(store, code, '中部');
  await keeping(store, 'saved');
  expect(storage.most).toBe(1);
  expect(storage.kept.get(plan(store).id)).toMatchObject({ done: store.getState().history!.done });
  expect(new Set(plan(await tab(storage)).zoneOf.values()).size).toBe(1);
});

test('a tab that is behind is told, overwrites nothing, and can go on from what the other saved', async () => {
  const storage = memoryStorage();
  const one = await tab(storage);
  await one.getState().create(tottori);
  const two = await tab(storage);
  move(two, YONAGO, '東部');
  await keeping(two, 'saved');
  move(one, SAKAIMINATO, '中部');
  await keeping(one, 'stale');
  move(one, SAKAIMINATO, '東部');
  await keeping(one, 'stale');
  const third = await tab(storage);
  expect([zoneOf(third, YONAGO), zoneOf(third, SAKAIMINATO)]).toEqual(['東部', '西部']);

  await one.getState().reload();
  expect([zoneOf(one, YONAGO), zoneOf(one, SAKAIMINATO)]).toEqual(['東部', '西部']);
  move(one, SAKAIMINATO, '中部');
  await keeping(one, 'saved');
  expect(zoneOf(await tab(storage), SAKAIMINATO)).toBe('中部');
});

test('a tab that has nothing to save is told at once that another one went on, and that a plan is gone', async () => {
  const storage = memoryStorage();
  const one = await tab(storage);
  await one.getState().create(tottori);
  const two = await tab(storage);
  move(two, YONAGO, '東部');
  await keeping(one, 'stale');
  expect(zoneOf(one, YONAGO)).toBe('西部');
  await one.getState().reload();
  expect(zoneOf(one, YONAGO)).toBe('東部');
  await two.getState().remove(plan(two).id);
  await keeping(one, 'stale');
  await one.getState().duplicate('写し');
  await keeping(one, 'saved');
  expect([...storage.kept.values()]).toMatchObject([{ plan: { name: '写し' } }]);
  await expect.poll(() => two.getState().plans.map(({ name }) => name)).toEqual(['写し']);
});

test('plans are renamed, put away and taken out again wherever they are, and keep their history', async () => {
  const storage = memoryStorage();
  const store = await tab(storage);
  await store.getState().create(tottori);
  move(store, YONAGO, '東部');
  const first = plan(store).id;
  await store.getState().duplicate('第2案');
  const list = (of: PlanStore): unknown => of.getState().plans.map(({ name, archived }) => [name, archived]);
  await store.getState().rename(first, ' 第1案 ');
  await store.getState().archive(first, true);
  expect(plan(store).name).toBe('第2案');
  expect(list(store)).toEqual(expect.arrayContaining([['第1案', true], ['第2案', false]]));
  const next = await tab(storage);
  await next.getState().archive(plan(next).id, true);
  expect(next.getState().history).toBeNull();
  await next.getState().archive(first, false);
  await next.getState().open(first);
  expect(next.getState().history!.entries.map(({ label }) => label.ja)).toEqual(['米子市を東部へ', '圏域案「鳥取案」を「第1案」に改名']);
  await next.getState().rename(first, ' ');
  expect(next.getState().refused[0]!.reason.ja).toBe('名前が空です');
  expect(list(await tab(storage))).toEqual(expect.arrayContaining([['第1案', false], ['第2案', true]]));
});

test('plans of a file become new plans with their histories, beside the one they were made from', async () => {
  const storage = memoryStorage();
  const store = await tab(storage);
  await store.getState().create(tottori);
  move(store, YONAGO, '東部');
  await keeping(store, 'saved');
  const file = store.getState().kept(plan(store).id)!;
  move(store, SAKAIMINATO, '東部');
  await store.getState().adopt([file]);
  await keeping(store, 'saved');
  expect(storage.kept.size).toBe(2);
  expect([zoneOf(store, YONAGO), zoneOf(store, SAKAIMINATO)]).toEqual(['東部', '西部']);
  store.getState().jump(0);
  expect(zoneOf(store, YONAGO)).toBe('西部');
});

test('records of the first version are read on, neither put away nor dated', async () => {
  const storage = memoryStorage();
  const store = await tab(storage);
  await store.getState().create(tottori);
  await keeping(store, 'saved');
  const { changed, archived, ...old } = storage.kept.get(plan(store).id) as PlanRecord;
  expect([Number.isNaN(Date.parse(changed!)), archived]).toEqual([false, false]);
  storage.kept.set(old.plan.id, { ...old, version: 1 });
  const next = await tab(storage);
  expect(next.getState()).toMatchObject({ unreadable: 0, plans: [{ name: '鳥取案', changed: null, archived: false }] });
  move(next, YONAGO, '東部');
  await keeping(next, 'saved');
  expect(storage.kept.get(old.plan.id)).toMatchObject({ version: 3 });
});

test('a full disk is told apart from a browser that keeps nothing', async () => {
  const storage = memoryStorage();
  const store = await tab(storage);
  storage.failing = 'QuotaExceededError';
  await store.getState().create(tottori);
  await keeping(store, 'full');
  storage.failing = '';
  move(store, YONAGO, '東部');
  await keeping(store, 'saved');
  expect(storage.kept.size).toBe(1);
});

test('what this tab has not saved can go on as a copy', async () => {
  const storage = memoryStorage();
  const one = await tab(storage);
  await one.getState().create(tottori);
  const two = await tab(storage);
  move(two, YONAGO, '東部');
  await keeping(two, 'saved');
  move(one, SAKAIMINATO, '中部');
  await keeping(one, 'stale');
  await one.getState().duplicate('鳥取案の写し');
  await keeping(one, 'saved');
  expect(plan(one).name).toBe('鳥取案の写し');
  expect(zoneOf(one, SAKAIMINATO)).toBe('中部');
  expect(storage.kept.size).toBe(2);
});

test('without storage, and where it fails, plans last as long as the page and it is said', async () => {
  const none = await tab(null);
  await none.getState().create(tottori);
  move(none, YONAGO, '東部');
  await keeping(none, 'page');
  const id = plan(none).id;
  await none.getState().create(tottori);
  await none.getState().open(id);
  expect(zoneOf(none, YONAGO)).toBe('東部');

  const storage = memoryStorage();
  const failing = await tab(storage);
  storage.failing = 'UnknownError';
  await failing.getState().create(tottori);
  move(failing, YONAGO, '東部');
  await keeping(failing, 'page');
  storage.failing = '';
  move(failing, SAKAIMINATO, '東部');
  await keeping(failing, 'saved');
  expect(zoneOf(await tab(storage), YONAGO)).toBe('東部');
});

test('a removed plan comes back with its history', async () => {
  const storage = memoryStorage();
  const store = await tab(storage);
  await store.getState().create(tottori);
  move(store, YONAGO, '東部');
  await store.getState().remove(plan(store).id);
  expect(store.getState().history).toBeNull();
  expect(storage.kept.size).toBe(0);
  await store.getState().bringBack();
  expect(zoneOf(store, YONAGO)).toBe('東部');
  expect(store.getState().history!.done).toBe(1);
  expect(storage.kept.size).toBe(1);
});

test('a damaged record is counted and left where it is; the others open', async () => {
  const storage = memoryStorage();
  const store = await tab(storage);
  await store.getState().create(tottori);
  storage.kept.set('strange', { version: 9 });
  const next = await tab(storage);
  expect(next.getState().unreadable).toBe(1);
  expect(plan(next).name).toBe('鳥取案');
  expect(storage.kept.has('strange')).toBe(true);
});

test('a stroke shows at once and is one step when it ends; a locked zone is not painted over', async () => {
  const store = await tab(null);
  await store.getState().create(tottori);
  store.getState().edit((at) => lockZone(at, zoneNamed(at, '中部'), true));
  store.getState().choose(zoneNamed(plan(store), '東部'));
  for (let event = 0; event < 100; event++) store.getState().paint([YONAGO, '31203', '32201']);
  store.getState().paint([SAKAIMINATO]);
  const shown = planNow(store.getState())!;
  expect(shown.zoneOf.get(SAKAIMINATO)).toBe(zoneNamed(shown, '東部'));
  expect(store.getState().history!.done).toBe(1);
  store.getState().endStroke();
  expect(store.getState().history!.done).toBe(2);
  expect([zoneOf(store, YONAGO), zoneOf(store, SAKAIMINATO), zoneOf(store, '31203')]).toEqual(['東部', '東部', '中部']);
  expect(store.getState().refused[0]!.reason.ja).toContain('圏域「中部」は固定されている');
  store.getState().jump(1);
  expect(zoneOf(store, YONAGO)).toBe('西部');
});

test('suppositions are kept with the plan through edits, reloads, copies and files, and undone', async () => {
  const storage = memoryStorage();
  const store = await tab(storage);
  await store.getState().create(tottori);
  await keeping(store, 'saved');
  const { id } = plan(store);
  const log = appended([], { kind: 'clinics', municipality: YONAGO, count: 2, type: null });
  store.getState().suppose(log);
  move(store, YONAGO, '東部');
  const logKept = (of = id): unknown => (storage.kept.get(of) as PlanRecord).whatIf;
  await expect.poll(() => storage.kept.get(id)).toMatchObject({ whatIf: { version: 1, entries: log } });
  await expect.poll(() => (storage.kept.get(id) as PlanRecord).entries).toHaveLength(1);
  expect(store.getState().keeping).toBe('saved');

  const next = await tab(storage);
  expect(next.getState()).toMatchObject({ whatIf: log, whatIfShown: true });
  await next.getState().adopt([next.getState().kept(id)!]);
  expect([plan(next).id === id, next.getState().whatIf]).toEqual([false, log]);
  await next.getState().open(id);
  next.getState().suppose([]);
  await expect.poll(() => logKept()).toBeNull();
  expect(next.getState().kept(id)).not.toHaveProperty('whatIf');
  next.getState().undoSuppose();
  expect(next.getState().whatIf).toEqual(log);
  await expect.poll(() => logKept()).toMatchObject({ entries: log });

  const { whatIf, ...old } = storage.kept.get(id) as PlanRecord;
  expect(whatIf).not.toBeNull();
  storage.kept.set(id, { ...old, version: 2 });
  expect((await tab(storage)).getState()).toMatchObject({ unreadable: 0, whatIf: [] });
});
