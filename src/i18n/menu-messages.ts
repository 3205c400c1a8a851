import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Entries of the header's menu. */
export const MENU_ENTRIES = {
  scenes: text('場面と発表', 'Scenes and presenting'),
  compare: text('圏域案を比べる', 'Compare plans'),
  reach: text('届く範囲', 'Reach'),
  whatIf: text('もし…なら', 'What if'),
  export: text('書き出し・印刷', 'Export and print'),
  embed: text('サイトに埋め込む', 'Embed in a site'),
  settings: text('設定', 'Settings'),
  help: text('使い方', 'Help'),
  keys: text('キー操作の一覧', 'Keyboard'),
  sources: text('出典と方法', 'Sources and methods'),
  accessibility: text('アクセシビリティ', 'Accessibility'),
} as const satisfies Record<string, Text>;
