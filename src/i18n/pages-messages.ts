import type { PageId } from '../model/pages';
import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

export const PAGE_TITLES: Readonly<Record<PageId, Text>> = {
  help: text('使い方', 'Help'),
  sources: text('出典と方法', 'Sources and methods'),
  accessibility: text('アクセシビリティ', 'Accessibility'),
  changelog: text('更新履歴', 'Changes'),
};

export const PAGES_SAID = {
  pages: text('説明のページ', 'Pages of this guide'),
  close: text('地図にもどる', 'Back to the map'),
  print: text('印刷', 'Print'),
  tour: text('画面の案内を見る', 'Take the tour'),
  openView: text('この画面を開く', 'Open this view'),
  keys: text('キー操作', 'Keyboard'),
  publisher: text('公表元', 'Publisher'),
  vintage: text('時点', 'Vintage'),
  notes: text('注', 'Notes'),
} as const satisfies Record<string, Text>;

export function datasetCount(count: number): Text {
  return text(`画面の数字は、次の${count}件の資料から作っています。この一覧は、データに付属する目録そのものです。`, `Every figure on the screen is made from these ${count} datasets. This list is the catalogue that comes with the data.`);
}
