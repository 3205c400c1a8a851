import type { Text } from '../model/text';

export interface KeyHelp {
  /** Keys that do this, or one thing each of a kind, in the notation of aria-keyshortcuts. */
  readonly keys: readonly string[];
  /** What is written in place of all of `keys`, where they are many of a kind. */
  readonly shown?: readonly string[];
  readonly does: Text;
}

export interface KeyContext {
  readonly id: 'everywhere' | 'map' | 'editor' | 'grid' | 'plots' | 'scenes' | 'presenting';
  readonly where: Text;
  readonly keys: readonly KeyHelp[];
}

const text = (ja: string, en: string): Text => ({ ja, en });
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const SOME_DIGITS = ['1', '2', '3', '…'];
const withEach = (modifier: string, keys: readonly string[]): string[] => keys.map((key) => `${modifier}+${key}`);

/** Opens the list of keys. With a modifier: on a shared screen, and for those who dictate, a letter alone must do nothing. */
export const KEYS_SHORTCUT = 'Alt+K';

/**
 * Keys of our own, by where they work, beside those that every page has (Tab, Enter, arrows in lists and menus). Without
 * Alt or Ctrl they work only while the focus is in that part. tests/unit/key-list holds them against what listens.
 */
export const KEY_LIST: readonly KeyContext[] = [
  {
    id: 'everywhere',
    where: text('どこでも', 'Everywhere'),
    keys: [
      { keys: ['Alt+T'], does: text('表を開く・閉じる', 'Open or close the table') },
      { keys: [KEYS_SHORTCUT], does: text('この一覧を開く', 'Open this list') },
      { keys: ['Escape'], does: text('開いている窓・表・プロフィール・説明を閉じる', 'Close the dialog, table, profile or guide that has the focus') },
    ],
  },
  {
    id: 'map',
    where: text('地図', 'Map'),
    keys: [
      { keys: ARROWS, does: text('地図を動かし、中央の区域の値を出す', 'Move the map; the value in the middle is shown') },
      { keys: ['+', '-'], does: text('拡大・縮小', 'Zoom in or out') },
      { keys: ['Enter'], does: text('中央の区域を選ぶ', 'Select the area in the middle') },
    ],
  },
  {
    id: 'editor',
    where: text('圏域をつくる画面', 'Zone editor'),
    keys: [
      { keys: ['Control+Z'], does: text('元に戻す', 'Undo') },
      { keys: ['Control+Y', 'Control+Shift+Z'], does: text('やり直す', 'Redo') },
      { keys: DIGITS, shown: SOME_DIGITS, does: text('地図: その番号の圏域を、塗る圏域にする（10以上は続けて打つ）', 'On the map: paint with the zone of that number (type 10 and up in one go)') },
      { keys: ['Escape'], does: text('描きかけをやめる', 'Give up the stroke in hand') },
    ],
  },
  {
    id: 'grid',
    where: text('圏域をつくる画面の、市区町村の表', 'Table of municipalities in the zone editor'),
    keys: [
      { keys: ['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'], does: text('行を移る', 'Go from row to row') },
      { keys: ['ArrowLeft', 'ArrowRight'], does: text('圏域を閉じる・開く', 'Fold or unfold a zone') },
      { keys: withEach('Alt', ARROWS), shown: ['Alt+↑↓←→'], does: text('その方角の隣の市区町村へ（「隣の市区町村へ」にすると、矢印だけで）', 'To the neighbour that way (arrow alone with “To the neighbour that way”)') },
      { keys: DIGITS, shown: SOME_DIGITS, does: text('その番号の圏域へ移す（10以上は続けて打つ）', 'Move to the zone of that number (type 10 and up in one go)') },
      { keys: ['0', 'Delete', 'Backspace'], does: text('未割当にする', 'Take out of its zone') },
      { keys: ['Enter', 'F2'], does: text('圏域を一覧から選ぶ（Esc で戻る）', 'Choose the zone from a list (Esc returns)') },
      { keys: ['Space', 'Shift+ArrowUp', 'Shift+ArrowDown', 'Control+A'], does: text('選ぶ。数字・L・Enter は選んだ全部に、一度の操作として働く', 'Select; numbers, L and Enter then act on all of them in one step') },
      { keys: ['Escape'], does: text('選ぶのをやめる', 'Clear the selection') },
      { keys: ['L'], does: text('市区町村を固定する・外す', 'Lock or unlock') },
      { keys: ['N'], does: text('次の未割当へ', 'To the next unassigned municipality') },
    ],
  },
  {
    id: 'plots',
    where: text('比べる画面の、圏域の点の図', 'Plots of zones in the comparison'),
    keys: [{ keys: ['ArrowLeft', 'ArrowRight', 'Home', 'End'], does: text('値の順に点を移り、名前と値を出す', 'Go from point to point by value; name and value are shown') }],
  },
  {
    id: 'scenes',
    where: text('場面の一覧', 'List of scenes'),
    keys: [{ keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: text('その場面を上・下へ動かす', 'Move that scene up or down') }],
  },
  {
    id: 'presenting',
    where: text('発表中', 'Presenting'),
    keys: [
      { keys: ['PageDown', 'ArrowRight', 'ArrowDown', 'Space', 'Enter'], does: text('次の場面', 'Next scene') },
      { keys: ['PageUp', 'ArrowLeft', 'ArrowUp'], does: text('前の場面', 'Scene before') },
      { keys: ['Home', 'End'], does: text('はじめ・終わりの場面', 'First or last scene') },
      { keys: ['B', '.'], does: text('黒い画面にする・もどす', 'Black the screen, or bring it back') },
      { keys: ['P'], does: text('指し示す輪を出す・しまう（Shift+矢印で動かす）', 'Show or hide the ring (Shift+arrow moves it)') },
      { keys: ['Z'], does: text('一つ前に見せた場面に戻す', 'Back to what was shown before') },
      { keys: ['N'], does: text('メモを見る', 'Show the notes') },
      { keys: ['Escape'], does: text('発表を終わる', 'End presenting') },
    ],
  },
];

export function keysOf(id: KeyContext['id']): readonly KeyHelp[] {
  return KEY_LIST.find((context) => context.id === id)!.keys;
}

const CAPS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Control: 'Ctrl', Escape: 'Esc' };

/** What stands on the keycaps. */
export function keycaps({ keys, shown }: KeyHelp): readonly string[] {
  return shown ?? keys.map((key) => (key === '+' ? key : key.split('+').map((part) => CAPS[part] ?? part).join('+')));
}
