import type { Text } from '../model/text';

/** Texts of the view that stands in a frame on another site. */
export const EMBED = {
  full: { ja: '全画面で開く', en: 'Open full view' },
  fullNew: { ja: '（別のタブ）', en: ' (new tab)' },
  map: { ja: '地図', en: 'Map' },
  choose: { ja: '指標と区域の単位を選ぶ', en: 'Choose indicator and areas' },
  area: { ja: '選んだ区域', en: 'Selected area' },
  areaHint: { ja: '地図の区域を選ぶと、ここに値が出ます。', en: 'Select an area on the map to see its figure here.' },
  deselect: { ja: '選択をやめる', en: 'Deselect' },
  heldWheel: { ja: '拡大・縮小は Ctrl（Mac は Command）＋ホイール', en: 'Hold Ctrl (Command on a Mac) and scroll to zoom' },
  heldTouch: { ja: '地図は2本の指で動かせます', en: 'Move the map with two fingers' },
  data: { ja: 'データの版', en: 'Data version' },
  moved: {
    ja: 'この埋め込みが作られたあとにデータが更新されました。数字が、作られたときと違うことがあります。',
    en: 'The data have been updated since this embed was made; figures may differ from those of that day.',
  },
} as const satisfies Record<string, Text>;
