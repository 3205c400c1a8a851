import type { OwnRate } from '../model/rates';
import { DEMANDS, type DemandId } from '../model/subjects';
import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of the user's own rates. */
export const RATES = {
  open: text('率を入れ替える…', 'Replace the rates…'),
  title: text('率を入れ替える', 'Replace the rates'),
  intro: text('参考推計は「人口×率」です。率を手元のCSVに入れ替えると、地図・表・パネルの値がすべて計算し直されます。率はこの端末の中だけで使い、どこにも送りません。', 'Reference projections are people × rates. Put rates of your own (CSV) in their place and map, table and panels are computed anew. They stay on this device and are sent nowhere.'),
  indicator: text('指標', 'Indicator'),
  current: text('今の率', 'Rates in use'),
  unit: text('単位', 'Unit'),
  own: text('手元の率', 'Your own rates'),
  ownShort: text('手元', 'yours'),
  save: text('今の率を保存（CSV）', 'Save the current rates (CSV)'),
  how: text('CSVの書き方', 'How the CSV is written'),
  howRows: text('1行が都道府県と性、列が年齢階級です。「全国」の行は、自分の行がない都道府県に使います。「男女」の行は男と女の両方に使います。', 'A row is a prefecture and sex, a column an age class. A row “Japan” serves prefectures without rows of their own, “both” serves men and women.'),
  howAges: text('年齢は0～4歳から80～84歳までの5歳ごとと、85歳以上（または85～89歳と90歳以上）。空欄は0とはみなしません。', 'Ages are every five years from 0-4 to 80-84, then 85+ (or 85-89 and 90+). A blank is not taken for 0.'),
  howEncoding: text('Excelでは「CSV UTF-8（コンマ区切り）」で保存してください。率が一つしか分からなければ「全国・男女」の1行だけでもかまいません。', 'In Excel save as “CSV UTF-8 (Comma delimited)”. One row, Japan and both sexes, is enough.'),
  drop: text('CSVをここに置く、または', 'Drop a CSV here, or'),
  choose: text('ファイルを選ぶ', 'Choose a file'),
  reading: text('読んでいます…', 'Reading…'),
  row: text('行', 'Row'),
  column: text('列', 'Column'),
  problem: text('理由と、次にすること', 'Reason, and what to do'),
  whole: text('全体', 'whole file'),
  nothingChanged: text('何も変えていません。今の率のままです。', 'Nothing has been changed. The rates in use stay.'),
  readShiftJis: text('Shift_JISとして読む', 'Read as Shift_JIS'),
  before: text('今', 'Now'),
  after: text('入れ替え後', 'With the file'),
  peakYear: text('全国の最大年', 'Peak year of the nation'),
  peakValue: text('最大の年の全国', 'Nation in the peak year'),
  asShiftJis: text('Shift_JISとして読みました。', 'Read as Shift_JIS.'),
  odd: text('全国の値が今の3倍を超えるか、3分の1を下回ります。単位と桁を確かめてください。', 'The national value is more than three times, or less than a third of, the present one. Check unit and digits.'),
  apply: text('この率を使う', 'Use these rates'),
  cancel: text('やめる', 'Cancel'),
  putBack: text('元に戻す', 'Put back'),
  putBackAll: text('すべて元に戻す', 'Put all back'),
  allBack: text('元の率に戻しました。', 'The original rates are back in use.'),
  undo: text('取り消す', 'Undo'),
  replaced: text('入れ替えている率', 'Rates replaced'),
  failed: text('必要なファイルを読み込めませんでした。何も変えていません。通信を確かめて、もう一度お試しください。', 'A file that is needed could not be loaded. Nothing has been changed. Check the connection and try again.'),
  left: text('前に入れ替えた率がこのブラウザに残っていて、その率で表示しています。リンクを開いた場合、送り手には元の率で見えています。', 'Rates you replaced before are kept in this browser and in use. If you opened a link: its sender sees the original rates.'),
  unreadable: text('このブラウザに残っていた手元の率が壊れていたため消しました。元の率で表示しています。', 'Your own rates kept in this browser were damaged and have been removed. The original rates are in use.'),
  notKept: text('このブラウザには保存できないため、ページを閉じると元の率に戻ります。', 'This browser cannot keep them: the original rates return when the page is closed.'),
  publishedYours: text('手元の率と公表（2022年）との差', 'Your rates against the ministry’s count (2022)'),
  linkCopied: text('リンクをコピーしました。手元の率は入らず、開いた人には元の率で見えます。', 'Link copied. It does not carry your own rates: whoever opens it sees the original ones.'),
} as const satisfies Record<string, Text>;

/** Texts with something in them. */
export const ratesText = {
  refused: (file: string, count: number): Text => text(`「${file}」は使えません（${count.toLocaleString('ja-JP')}か所）`, `“${file}” cannot be used (${count.toLocaleString('en-GB')} ${count === 1 ? 'problem' : 'problems'})`),
  preview: (file: string): Text => text(`「${file}」に入れ替えると`, `With “${file}”`),
  now: (year: number): Text => text(`${year}年の全国`, `Nation in ${year}`),
  moved: (level: Text): Text => text(`最大年が変わる区域（${level.ja}）`, `Areas whose peak year moves (${level.en})`),
  movedOf: (moved: number, areas: number): Text => text(`${areas.toLocaleString('ja-JP')}のうち${moved.toLocaleString('ja-JP')}`, `${moved.toLocaleString('en-GB')} of ${areas.toLocaleString('en-GB')}`),
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
