import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** The parts of the zone editor, as their tabs name them. */
export const ZONE_PARTS = {
  paint: text('塗る', 'Paint'),
  table: text('比較表', 'Compare'),
  zone: text('この圏域', 'This zone'),
  municipalities: text('市区町村', 'Places'),
  findings: text('確認', 'Checks'),
  plans: text('案', 'Plans'),
} as const satisfies Record<string, Text>;

export type ZonePart = keyof typeof ZONE_PARTS;

/** Texts of the editor's frame. */
export const ZONES_SHELL = {
  parts: text('編集画面の部分', 'Parts of the editor'),
  fold: text('たたむ', 'Fold'),
  unfold: text('ひらく', 'Unfold'),
  footHint: text('したことと、指している市区町村をここに示します。', 'What you did and what you point at is told here.'),
  noZone: text('塗る圏域が選ばれていません。', 'No zone is chosen.'),
} as const satisfies Record<string, Text>;
