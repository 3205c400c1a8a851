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
  dataNow: { ja: 'アトラスの今の版', en: 'Version the atlas has now' },
  dataThen: { ja: '作られたときの版', en: 'Version it was made with' },
  fullPresent: { ja: '全画面で開く（今のデータ）', en: 'Open full view (present data)' },
  goneNext: { ja: '今のデータでは、数字が作られたときと違うことがあります。', en: 'Figures of the present data may differ from those it was made with.' },
  showPresent: { ja: '今のデータで見る', en: 'Show the present data' },
  goneHost: { ja: 'その版の geo フォルダーを geo-版 の名前で置くか（docs/hosting.md）、今のデータで埋め込みを作り直してください。', en: 'Put the geo folder of that version beside the present one as geo-VERSION (docs/hosting.md), or make the embed anew.' },
  unshown: { ja: '埋め込みでは出せないものを省きました:', en: 'Left out, as an embed cannot show it:' },
  unshownFull: { ja: '全画面で見る', en: 'See it in the full view' },
} as const satisfies Record<string, Text>;

/** A day as readers write it. @param made YYYY-MM-DD */
const day = (made: string): Text => {
  const [year, month, date] = made.split('-').map(Number) as [number, number, number];
  return { ja: `${year}年${month}月${date}日`, en: `${date} ${MONTHS[month - 1]!} ${year}` };
};

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Of a frame that keeps to its data; `made`: the day it was made, null = not told. */
export const embed = {
  frozen: (made: string | null): Text => made === null
    ? { ja: 'この埋め込みの数字は、作られたときのデータのままです。', en: 'This embed keeps the data it was made with.' }
    : { ja: `この埋め込みは${day(made).ja}に作られ、数字はそのときのデータのままです。`, en: `This embed was made on ${day(made).en} and keeps the data of that day.` },
  notFrozen: (made: string | null): Text => made === null
    ? { ja: 'この埋め込みは別の版のデータで作られました。出ているのは今のデータの数字です。', en: 'This embed was made with other data; the figures shown are those of the present data.' }
    : { ja: `この埋め込みは${day(made).ja}のデータで作られました。出ているのは今のデータの数字です。`, en: `This embed was made with the data of ${day(made).en}; the figures shown are those of the present data.` },
  gone: (made: string | null): Text => made === null
    ? { ja: 'この埋め込みが作られたときのデータは、もう置かれていません。', en: 'The data this embed was made with are no longer served.' }
    : { ja: `この埋め込みは${day(made).ja}のデータで作られましたが、そのデータはもう置かれていません。`, en: `This embed was made with the data of ${day(made).en}, which are no longer served.` },
} as const;
