import { expect, test } from 'vitest';
import { KEY_LIST, keycaps, keysOf, KEYS_SHORTCUT, type KeyContext } from '../../src/i18n/key-list';
import { listenToKeyboard } from '../../src/map/keyboard';
import { stepOf } from '../../src/state/scenes/clicker';
import { commandOf } from '../../src/views/zones/grid-keys';

interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** What the browser tells of a key in the notation of aria-keyshortcuts. */
function pressed(notation: string): Press {
  const parts = notation === '+' ? ['+'] : notation.split('+');
  const last = parts.at(-1)!;
  const key = last === 'Space' ? ' ' : /^[A-Z]$/.test(last) ? last.toLowerCase() : last;
  return { key, altKey: parts.includes('Alt'), ctrlKey: parts.includes('Control'), shiftKey: parts.includes('Shift'), metaKey: false };
}

function listed(id: KeyContext['id']): string[] {
  return keysOf(id).flatMap(({ keys }) => keys);
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const KEYS = [...ARROWS, 'Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Escape', 'Space', 'Delete', 'Backspace', 'Insert', 'F1', 'F2', '+', '-', '.', ',', '/', ...'0123456789', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CANDIDATES = [...KEYS, ...KEYS.map((key) => `Alt+${key}`), ...KEYS.map((key) => `Control+${key}`)];

/** Of the candidates, those that something listens to. */
function heard(candidates: readonly string[], hears: (press: Press) => boolean): string[] {
  return candidates.filter((notation) => hears(pressed(notation)));
}

test('the table of municipalities hears every key that is listed for it, and no other', () => {
  const hears = (press: Press): boolean => commandOf(press, false) !== null;
  expect(listed('grid').filter((notation) => !hears(pressed(notation)))).toEqual([]);
  const unlisted = heard(CANDIDATES, hears).filter((notation) => !listed('grid').includes(notation));
  expect(unlisted).toEqual([]);
});

test('the map hears every key that is listed for it, and no other', () => {
  const map = new EventTarget();
  const stop = listenToKeyboard(map as HTMLElement, { pan() {}, zoom() {}, chooseCentre() {} });
  const hears = (press: Press): boolean => !map.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), press));
  expect(listed('map').filter((notation) => !hears(pressed(notation)))).toEqual([]);
  expect(heard(CANDIDATES, hears).filter((notation) => !listed('map').includes(notation))).toEqual([]);
  stop();
  expect(hears(pressed('Enter'))).toBe(false);
});

test('a presentation hears every key that is listed for it, and no other', () => {
  // N and Escape have hands of their own in use-clicker-keys: present.spec presses them.
  const own = ['N', 'Escape'];
  const hears = ({ key }: Press): boolean => stepOf(key) !== null;
  expect(listed('presenting').filter((notation) => !hears(pressed(notation)) && !own.includes(notation))).toEqual([]);
  expect(heard(KEYS, hears).filter((notation) => !listed('presenting').includes(notation))).toEqual([]);
});

test('a key means one thing in one place, and is written as on the keycap', () => {
  for (const { id } of KEY_LIST) expect(new Set(listed(id)).size, id).toBe(listed(id).length);
  expect(keycaps(keysOf('map')[0]!)).toEqual(['↑', '↓', '←', '→']);
  expect(keycaps(keysOf('map')[1]!)).toEqual(['+', '-']);
  expect(keycaps(keysOf('editor')[1]!)).toEqual(['Ctrl+Y', 'Ctrl+Shift+Z']);
});

test('everywhere, no key works without Alt but Escape', () => {
  expect(listed('everywhere').filter((notation) => !notation.startsWith('Alt+'))).toEqual(['Escape']);
  expect(listed('everywhere')).toContain(KEYS_SHORTCUT);
});
