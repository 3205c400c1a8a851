import { expect, test } from 'vitest';
import { createAtlasStore, type AtlasStore } from '../../src/state/store';
import { DEFAULT_CONTENT } from '../../src/state/content';
import { lineToHost, linkWithHost, tellProblem, type FrameWindow, type HostLine } from '../../src/state/embed/host-link';
import { store as data } from './fixtures/atlas';

const HOST = 'https://www.pref.example.lg.jp';

interface Wire {
  readonly line: HostLine;
  readonly sent: { message: Record<string, unknown>; to: string }[];
  readonly say: (message: unknown, from?: { origin?: string; source?: unknown }) => void;
  readonly tellHeight: (height: number) => void;
}

interface Stage extends Wire {
  readonly store: AtlasStore;
}

/** A frame and the page around it. `ancestor`: who the browser says the parent is; undefined = it does not say. */
function wire(origins: string[], ancestor?: string): Wire {
  const sent: Wire['sent'] = [];
  const listeners: ((event: MessageEvent) => void)[] = [];
  const parent = { postMessage: (message: unknown, to: string) => void sent.push({ message: message as Record<string, unknown>, to }) };
  const frame: FrameWindow = { parent, addEventListener: (_, listener) => void listeners.push(listener), location: ancestor === undefined ? {} : { ancestorOrigins: [ancestor] } };
  const line = lineToHost(origins, frame);
  const tellHeight = (height: number): void => line.send({ type: 'height', height });
  return { line, sent, tellHeight, say: (message, { origin = HOST, source = parent } = {}) => listeners.forEach((listen) => listen({ data: message, origin, source } as unknown as MessageEvent)) };
}

/** With figures in it. */
async function stage(origins: string[], ancestor?: string): Promise<Stage> {
  const wired = wire(origins, ancestor);
  const store = createAtlasStore(data, DEFAULT_CONTENT, []);
  linkWithHost(store, '0123456789ab', wired.line);
  await expect.poll(() => store.getState().shown).not.toBeNull();
  return { ...wired, store };
}

const types = (sent: Stage['sent']): unknown[] => sent.map(({ message }) => message['type']);

test('the allowed host is told when figures stand, what is selected with its value and quality, and what changes', async () => {
  const { store, sent, tellHeight } = await stage([HOST]);
  store.getState().change({ area: '3101' });
  store.getState().change({ area: null, year: null });
  tellHeight(480);
  expect(types(sent)).toEqual(['ready', 'change', 'select', 'change', 'select', 'height']);
  expect(sent.every(({ to, message }) => to === HOST && message['zaitaku'] === 1)).toBe(true);
  expect(sent[0]!.message).toMatchObject({ view: {}, data: '0123456789ab' });
  expect(sent[2]!.message['area']).toEqual({ level: 'secondary335', code: '3101', name: '東部', indicator: 'peak-65plus-h30', value: 2025, unit: '年', quality: 'computed', reason: null });
  expect(sent[4]!.message['area']).toBeNull();
});

test('a script that came late is told all again that it missed: what is shown by now, what is selected, the height', async () => {
  const { store, sent, say, tellHeight } = await stage([HOST]);
  tellHeight(480);
  store.getState().change({ level: 'prefecture', area: '31' });
  await expect.poll(() => store.getState().shown!.level.id).toBe('prefecture');
  const before = sent.length;
  say({ zaitaku: 1, type: 'hello' }, { origin: 'https://evil.example' });
  expect(sent.length).toBe(before);
  say({ zaitaku: 1, type: 'hello' });
  expect(sent.slice(before).map(({ message }) => message)).toMatchObject([{ type: 'ready', view: { level: 'prefecture', area: '31' } }, { type: 'select', area: { code: '31' } }, { type: 'height', height: 480 }]);
});

test('an area without a value tells why, and no number', async () => {
  const { store, sent } = await stage([HOST]);
  store.getState().change({ area: '0701' });
  expect(sent.at(-1)!.message['area']).toMatchObject({ code: '0701', value: null, quality: null, reason: { ja: expect.stringContaining('福島県') as string } });
});

test('nothing is sent without an allowed origin, nor to one that is not the parent', async () => {
  for (const [origins, ancestor] of [[[], undefined], [[], HOST], [[HOST], 'https://evil.example']] as const) {
    const { store, sent, say, tellHeight } = await stage([...origins], ancestor);
    say({ zaitaku: 1, type: 'setView', view: { level: 'prefecture' } }, { origin: ancestor ?? HOST });
    tellHeight(1);
    expect(sent).toEqual([]);
    expect(store.getState().content).toEqual(DEFAULT_CONTENT);
  }
});

test('only the parent of an allowed origin is heard, and only what is meant for the atlas', async () => {
  const { store, sent, say } = await stage([HOST]);
  const before = sent.length;
  const command = { zaitaku: 1, type: 'setView', view: { level: 'prefecture' } };
  say(command, { origin: 'https://evil.example' });
  say(command, { source: {} });
  for (const other of [null, 'resize', 7, {}, { type: 'setView' }]) say(other);
  expect(store.getState().content).toEqual(DEFAULT_CONTENT);
  expect(sent.length).toBe(before);
  say(command);
  expect(store.getState().content.level).toBe('prefecture');
});

test('a command that cannot be used says which field, why and what to send, and changes nothing', async () => {
  const { store, sent, say } = await stage([HOST]);
  const cases: [unknown, string[]][] = [
    [{ zaitaku: 2, type: 'setView', view: {} }, ['zaitaku']],
    [{ zaitaku: 1, type: 'fly' }, ['type']],
    [{ zaitaku: 1, type: 'setView' }, ['view']],
    [{ zaitaku: 1, type: 'setView', view: [] }, ['view']],
    [{ zaitaku: 1, type: 'setView', view: { level: 'village', indicator: 'x' } }, ['indicator', 'level']],
    [{ zaitaku: 1, type: 'setView', view: { year: {} } }, ['year']],
    [{ zaitaku: 1, type: 'setView', view: { at: { lat: 35, lng: 'x', zoom: 7 } } }, ['at']],
    [{ zaitaku: 1, type: 'setView', view: { tiles: true, zones: 1, constructor: 1 } }, ['constructor', 'tiles', 'zones']],
    [{ zaitaku: 1, type: 'setView', view: { area: '9999' } }, ['area']],
    // One wrong field spoils the whole command.
    [{ zaitaku: 1, type: 'setView', view: { level: 'prefecture', year: 1850 } }, ['year']],
  ];
  for (const [message, fields] of cases) {
    const before = sent.length;
    say({ ...(message as object), id: 'mine' });
    expect(types(sent.slice(before)), JSON.stringify(message)).toEqual(['error']);
    const { id, errors } = sent.at(-1)!.message as { id: string; errors: { field: string; reason: { ja: string; en: string }; next: { ja: string; en: string } }[] };
    expect(id).toBe('mine');
    expect(errors.map(({ field }) => field).sort(), JSON.stringify(message)).toEqual(fields);
    for (const { reason, next } of errors) for (const text of [reason.ja, reason.en, next.ja, next.en]) expect(text).not.toBe('');
    expect(store.getState().content).toEqual(DEFAULT_CONTENT);
  }
});

test('what a command leaves out stays, but choices made for the old indicator or level go', async () => {
  const { store, say } = await stage([HOST]);
  const send = (view: unknown): void => say({ zaitaku: 1, type: 'setView', view });
  send({ level: 'secondary335', indicator: 'value-75plus-r5', year: 2040, area: '3101', lang: 'en' });
  expect(store.getState().content).toMatchObject({ indicator: 'value-75plus-r5', year: 2040, area: '3101', language: 'en' });
  send({ at: { lat: 35.4, lng: 134, zoom: 8 } });
  expect(store.getState().content).toMatchObject({ year: 2040, area: '3101', camera: { lat: 35.4, lng: 134, zoom: 8 } });
  send({ indicator: 'peak-75plus-h30', table: true });
  expect(store.getState().content).toMatchObject({ year: null, area: '3101', table: true, language: 'en' });
  send({ level: 'prefecture' });
  expect(store.getState().content).toMatchObject({ level: 'prefecture', area: null, camera: null, indicator: 'peak-75plus-h30' });
  send({ table: null, lang: null });
  expect(store.getState().content).toMatchObject({ table: false, language: 'ja' });
});

test('a frame without figures says why to whoever asks, late or not, with its height; figures that come after all take its place', async () => {
  const { line, sent, say, tellHeight } = wire([HOST]);
  const problem = { field: 'data', reason: { ja: 'もうない', en: 'gone' }, next: { ja: '作り直す', en: 'make it anew' } };
  tellProblem(problem, line);
  tellHeight(212);
  say({ zaitaku: 1, type: 'hello' }, { origin: 'https://evil.example' });
  expect(types(sent.splice(0))).toEqual(['error', 'height']);
  say({ zaitaku: 1, type: 'hello' });
  say({ zaitaku: 1, type: 'setView', id: 7, view: {} });
  expect(sent.splice(0).map(({ message }) => message)).toMatchObject([{ type: 'error', id: null, errors: [problem] }, { type: 'height', height: 212 }, { type: 'error', id: 7, errors: [problem] }, { type: 'height' }]);

  const store = createAtlasStore(data, DEFAULT_CONTENT, []);
  linkWithHost(store, '0123456789ab', line);
  await expect.poll(() => types(sent)).toEqual(['ready']);
  say({ zaitaku: 1, type: 'hello' });
  expect(types(sent)).toEqual(['ready', 'ready', 'height']);
});
