import type { OwnRate } from '../model/rates';
import { DEMANDS, type DemandId } from '../model/subjects';
import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of the user's own rates outside the dialog, whose own are in rates-dialog-messages.ts and loaded with it. */
export const RATES = {
  open: text('率を入れ替える…', 'Replace the rates…'),
  own: text('手元の率', 'Your own rates'),
  putBack: text('元に戻す', 'Put back'),
  putBackAll: text('すべて元に戻す', 'Put all back'),
  allBack: text('元の率に戻しました。', 'The original rates are back in use.'),
  undo: text('取り消す', 'Undo'),
  left: text('前に入れ替えた率がこのブラウザに残っていて、その率で表示しています。リンクが示すのは元の率の値です。元に戻すと同じ値になります。', 'Rates you replaced before are kept in this browser and in use. A link stands for the original rates: put all back to see what it shows.'),
  unreadable: text('このブラウザに残っていた手元の率が壊れていたため消しました。元の率で表示しています。', 'Your own rates kept in this browser were damaged and have been removed. The original rates are in use.'),
  notKept: text('このブラウザには保存できないため、ページを閉じると元の率に戻ります。', 'This browser cannot keep them: the original rates return when the page is closed.'),
  publishedYours: text('手元の率と公表（2022年）との差', 'Your rates against the ministry’s count (2022)'),
  linkCopied: text('リンクをコピーしました。手元の率は入らず、開いた人には元の率で見えます。', 'Link copied. It does not carry your own rates: whoever opens it sees the original ones.'),
} as const satisfies Record<string, Text>;

/** Texts with something in them. */
export const ratesText = {
  putBackOf: (subject: Text): Text => text(`${subject.ja}の率を元に戻す`, `Put back the rates of ${subject.en.toLowerCase()}`),
  dotted: (count: number): Text => text(`推計・手元 ${count.toLocaleString('ja-JP')}（点の模様）`, `${count.toLocaleString('en-GB')} estimates or yours (dotted)`),
  changed: (ja: string, en: string): Text => text(`手元の率を使っています: ${ja}`, `Using your own rates: ${en}`),
};

/** When a rate set came in, in the reader's own time. */
export function importedAt({ at }: OwnRate, language: keyof Text): string {
  return new Date(at).toLocaleString(language === 'ja' ? 'ja-JP' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** The source of figures computed from the user's rates. */
export function ownRateLine(subject: DemandId, own: OwnRate): Text {
  const { label } = DEMANDS[subject];
  return text(`${label.ja}の率: 利用者の手元のファイル「${own.file}」（${importedAt(own, 'ja')} 取り込み）`, `Rates of ${label.en.toLowerCase()}: the user’s own file “${own.file}” (imported ${importedAt(own, 'en')})`);
}
