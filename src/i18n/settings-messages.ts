import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of the settings dialog. */
export const SETTINGS = {
  title: text('設定', 'Settings'),
  theme: text('画面の色', 'Colours'),
  system: text('端末に合わせる', 'As the device'),
  light: text('明るい', 'Light'),
  dark: text('暗い', 'Dark'),
  contrast: text('高コントラスト', 'High contrast'),
  textSize: text('文字の大きさ', 'Text size'),
  people: text('人数の書き方', 'Numbers of people'),
  peopleUnit: text('人', 'People'),
  thousand: text('千人', 'Thousands'),
  tenThousand: text('万人', '10,000s'),
  peopleHint: text('地図の吹き出しと選んだ区域の大きな数字に使います。表と書き出しは、いつも1人単位です。', 'Used on the map and for the large figure of the selected area. Tables and exports always count single people.'),
  kept: text('このブラウザーに残ります。リンクには入りません。', 'Kept in this browser, never in a link.'),
  reset: text('既定にもどす', 'Back to the usual'),
} as const satisfies Record<string, Text>;
