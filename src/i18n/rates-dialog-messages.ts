import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of the dialog in which rates are replaced. */
export const RATES_DIALOG = {
  title: text('率を入れ替える', 'Replace the rates'),
  intro: text('参考推計は「人口×率」です。率を手元のCSVに入れ替えると、地図・表・パネルの値がすべて計算し直されます。率はこの端末の中だけで使い、どこにも送りません。', 'Reference projections are people × rates. Put rates of your own (CSV) in their place and map, table and panels are computed anew. They stay on this device and are sent nowhere.'),
  indicator: text('指標', 'Indicator'),
  current: text('今の率', 'Rates in use'),
  unit: text('単位', 'Unit'),
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
  replaced: text('入れ替えている率', 'Rates replaced'),
  failed: text('必要なファイルを読み込めませんでした。何も変えていません。通信を確かめて、もう一度お試しください。', 'A file that is needed could not be loaded. Nothing has been changed. Check the connection and try again.'),
} as const satisfies Record<string, Text>;

/** Texts with something in them. */
export const dialogText = {
  refused: (file: string, count: number): Text => text(`「${file}」は使えません（${count.toLocaleString('ja-JP')}か所）`, `“${file}” cannot be used (${count.toLocaleString('en-GB')} ${count === 1 ? 'problem' : 'problems'})`),
  preview: (file: string): Text => text(`「${file}」に入れ替えると`, `With “${file}”`),
  now: (year: number): Text => text(`${year}年の全国`, `Nation in ${year}`),
  moved: (level: Text): Text => text(`最大年が変わる区域（${level.ja}）`, `Areas whose peak year moves (${level.en})`),
  movedOf: (moved: number, areas: number): Text => text(`${areas.toLocaleString('ja-JP')}のうち${moved.toLocaleString('ja-JP')}`, `${moved.toLocaleString('en-GB')} of ${areas.toLocaleString('en-GB')}`),
};
