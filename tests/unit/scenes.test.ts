import { array, assert, asyncProperty, constantFrom, integer, nat, option, property, record, string } from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { bareScene, MOST_SCENES, type MapsAsShown, type SavedScene } from '../../src/data/saved-scene';
import { stepOf } from '../../src/state/scenes/clicker';
import { duplicateScene, moveScene, type SceneList } from '../../src/state/scenes/scene-list';
import { decodeSceneLink, encodeSceneLink, MOST_SCENE_LINK } from '../../src/state/scenes/scene-link';
import { SCENES_KEY } from '../../src/state/scenes/scene-storage';
import { createSceneStore } from '../../src/state/scenes/scene-store';
import { present, startPresentation, type Step } from '../../src/state/scenes/showing';

afterEach(() => vi.unstubAllGlobals());

const scene = (title: string, more: Partial<SavedScene> = {}): SavedScene => ({ title, note: '', view: '?v=1&level=prefecture', bounds: null, plan: null, ...more });
const anyScene = record({
  title: string({ maxLength: 40, unit: 'binary' }), note: string({ maxLength: 80, unit: 'binary' }), view: constantFrom('', '?v=1&level=prefecture', '?v=1&zones=1&at=35.1234,134.0000,8.50'),
  bounds: option(constantFrom([133.1, 35.05, 134.5, 35.6] as [number, number, number, number])), plan: option(constantFrom('1dAbC-_9', '1sxyz')),
  compared: option(array(constantFrom('1dAbC-_9', '1sxyz', '1dQ'), { minLength: 1, maxLength: 4 }), { nil: undefined }),
  maps: option(constantFrom<MapsAsShown>({ mode: 'swipe', pair: [0, 1], share: 37 }, { mode: 'difference', pair: [2, 0], share: 50 }), { nil: undefined }),
  whatIf: option(constantFrom({ of: { ja: '案A', en: 'Plan A' }, log: { version: 1, entries: [{ id: 'c1', on: true, change: { kind: 'clinics', municipality: '31364', count: 2, type: null } }] } }), { nil: undefined }),
}).map(({ compared, maps, whatIf, ...one }): SavedScene => ({ ...one, ...(compared && { compared }), ...(maps && { maps }), ...(whatIf && { whatIf }) }));
const list = (...titles: string[]): SceneList => titles.map((title) => ({ ...scene(title), id: title }));
const titles = (scenes: readonly SavedScene[]): string => scenes.map(({ title }) => title).join('');

/** What localStorage does, in memory. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) } as Storage;
}

test('a scene moves so many places, and never off the list', () => {
  const three = list('A', 'B', 'C');
  expect([titles(moveScene(three, 'A', 1)), titles(moveScene(three, 'C', -2)), titles(moveScene(three, 'B', 9)), titles(moveScene(three, 'B', -9))]).toEqual(['BAC', 'CAB', 'ACB', 'BAC']);
  expect(moveScene(three, 'A', -1)).toBe(three);
  expect(moveScene(three, 'nobody', 1)).toBe(three);
  assert(property(array(nat(6), { maxLength: 6 }), integer({ min: -9, max: 9 }), (order, by) => {
    const one = order.map((number, index) => ({ ...scene(String(number)), id: `s${index}` }));
    for (const { id } of one) expect(moveScene(one, id, by).map((entry) => entry.id).toSorted()).toEqual(one.map((entry) => entry.id).toSorted());
  }));
});

test('a copy stands after its scene, under a name of its own', () => {
  const after = duplicateScene(list('A', 'B'), 'A', { id: 'new', title: 'a' });
  expect(after.map(({ id, title, view }) => [id, title, view])).toEqual([['A', 'A', '?v=1&level=prefecture'], ['new', 'a', '?v=1&level=prefecture'], ['B', 'B', '?v=1&level=prefecture']]);
});

test('what is removed comes back to its place; the next visit finds what this one left', () => {
  const storage = memory();
  const store = createSceneStore(storage);
  store.getState().add([scene('A'), scene('B', { note: '前回との違い', bounds: [133, 35, 134, 36] }), scene('C')]);
  const [, b] = store.getState().scenes;
  store.getState().remove(b!.id);
  // In the next visit too.
  expect(titles(createSceneStore(storage).getState().scenes)).toBe('AC');
  const next = createSceneStore(storage);
  next.getState().bringBack();
  expect(titles(next.getState().scenes)).toBe('ABC');
  store.getState().follow();
  store.getState().move(b!.id, -1);
  store.getState().rewrite(b!.id, { title: '東部' });
  const again = createSceneStore(storage).getState();
  expect(again.scenes.map(bareScene)).toEqual([scene('東部', { note: '前回との違い', bounds: [133, 35, 134, 36] }), scene('A'), scene('C')]);
  expect(again.removed).toEqual([]);
});

test('two tabs add to one list, and neither writes over what the other has done, heard of or not', () => {
  const storage = memory();
  storage.setItem(SCENES_KEY, JSON.stringify({ version: 1, scenes: [scene('A'), scene('B')] }));
  const [one, other] = [createSceneStore(storage), createSceneStore(storage)];
  const [a, b] = one.getState().scenes;
  one.getState().add([scene('C')]);
  other.getState().rewrite(a!.id, { title: 'あ' });
  expect(titles(other.getState().scenes)).toBe('あBC');
  expect(other.getState().changedElsewhere).toBe(true);
  one.getState().remove(b!.id);
  expect(titles(one.getState().scenes)).toBe('あC');
  // Of a scene that the other tab has removed nothing comes back unasked.
  other.getState().rewrite(b!.id, { note: '遅れた' });
  expect(titles(createSceneStore(storage).getState().scenes)).toBe('あC');
  storage.setItem(SCENES_KEY, '{"version":9}');
  one.getState().add([scene('D')]);
  expect([titles(one.getState().scenes), one.getState().kept, storage.getItem(SCENES_KEY)]).toEqual(['あCD', false, '{"version":9}']);
  storage.setItem(SCENES_KEY, JSON.stringify({ version: 2, scenes: [{ id: 'x', ...scene('X') }], removed: [] }));
  one.getState().follow();
  expect(titles(one.getState().scenes)).toBe('XあCD');
});

test('a list that is full again keeps what was removed waiting: one scene more could not be read in the next visit', () => {
  const storage = memory();
  const store = createSceneStore(storage);
  store.getState().add(Array.from({ length: MOST_SCENES }, (_, index) => scene(String(index))));
  store.getState().remove(store.getState().scenes[7]!.id);
  expect(store.getState().add([scene('新しい場面'), scene('入らない')])).toBe(1);
  store.getState().bringBack();
  expect(createSceneStore(storage).getState()).toMatchObject({ unreadable: false, scenes: { length: MOST_SCENES } });
  store.getState().remove(store.getState().scenes[0]!.id);
  store.getState().bringBack();
  expect(createSceneStore(storage).getState().scenes).toHaveLength(MOST_SCENES);
});

test('without storage scenes last as long as the page; what is damaged is said', () => {
  const alone = createSceneStore(null);
  alone.getState().add([scene('A')]);
  expect([titles(alone.getState().scenes), alone.getState().kept]).toEqual(['A', false]);
  const full = { ...memory(), setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } } as unknown as Storage;
  const unable = createSceneStore(full);
  unable.getState().add([scene('A')]);
  expect([titles(unable.getState().scenes), unable.getState().kept]).toEqual(['A', false]);
  const storage = memory();
  storage.setItem(SCENES_KEY, '{"version":1,"scenes":[{"title":"A"}]}');
  expect(createSceneStore(storage).getState()).toMatchObject({ scenes: [], unreadable: true });
});

test('any scenes come back exactly from their link, or the link is too long', async () => {
  await assert(asyncProperty(array(anyScene, { maxLength: 12 }), async (scenes) => {
    const made = await encodeSceneLink(scenes);
    if ('tooLong' in made) return made.tooLong > MOST_SCENE_LINK;
    expect(made.text).toMatch(/^[123][ds][\w-]+$/);
    expect(Number(made.text[0])).toBe(scenes.some(({ maps, whatIf }) => maps || whatIf) ? 3 : scenes.some(({ compared }) => compared) ? 2 : 1);
    expect(await decodeSceneLink(made.text)).toEqual({ scenes });
    return true;
  }), { numRuns: 60 });
});

test('ten scenes with notes and one plan fit a link; a plan that several show is in it once', async () => {
  const plan = `1d${'q7Zk'.repeat(50)}`;
  const ten = Array.from({ length: 10 }, (_, index) => scene(`${index + 1}. 在宅医療の需要が最大となる年`, { note: `場面${index}では、県全体の見通しと圏域ごとの違いを、前回の資料と比べながら説明します。`, plan: index < 5 ? plan : null }));
  const made = await encodeSceneLink(ten);
  expect('text' in made && made.text.length).toBeLessThan(1500);
});

test('links that are cut, altered, foreign or newer are told apart', async () => {
  const made = await encodeSceneLink([scene('東部'), scene('中部')]);
  const text = 'text' in made ? made.text : '';
  const wrong = async (link: string): Promise<string> => { const read = await decodeSceneLink(link); return 'wrong' in read ? read.wrong : titles(read.scenes); };
  expect([await wrong(text), await wrong(''), await wrong('場面'), await wrong(`4${text.slice(1)}`), await wrong(text + 'A'.repeat(MOST_SCENE_LINK))]).toEqual(['東部中部', 'foreign', 'foreign', 'newer', 'damaged']);
  await assert(asyncProperty(integer({ min: 2, max: text.length - 2 }), async (length) => { expect(await wrong(text.slice(0, length))).toBe('damaged'); }), { numRuns: 40 });
  vi.stubGlobal('DecompressionStream', undefined);
  expect(await wrong(text)).toBe('noInflate');
});

test('the clicker goes on, back, to either end and into the dark, and never past an end', () => {
  const after = (...steps: Step[]) => steps.reduce((presentation, step) => present(presentation, step, 3), startPresentation(0));
  expect(after('next', 'next', 'next').now.at).toBe(2);
  expect(after('back').before).toEqual([]);
  expect(after('last', 'back').now.at).toBe(1);
  expect(after({ to: 2 }, 'first').now.at).toBe(0);
  expect(after('black').now.black).toBe(true);
  expect(after('black', 'next').now).toEqual({ at: 1, black: false, ring: false });
  expect(['PageDown', ' ', 'ArrowLeft', 'b', 'Delete', '3', 'Backspace', 'toString'].map(stepOf)).toEqual(['next', 'next', 'back', 'black', null, null, null, null]);
});

test('undo goes back one step at a time to where the presentation began', () => {
  assert(property(array(constantFrom<Step>('next', 'back', 'first', 'last', 'black', 'ring'), { maxLength: 20 }), (steps) => {
    const seen = [startPresentation(1)];
    for (const step of steps) {
      const next = present(seen.at(-1)!, step, 4);
      if (next !== seen.at(-1)) seen.push(next);
    }
    for (let at = seen.length - 1; at > 0; at--) expect(present(seen[at]!, 'undo', 4)).toEqual(seen[at - 1]);
    expect(present(seen[0]!, 'undo', 4)).toBe(seen[0]);
  }));
});
