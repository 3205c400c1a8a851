import type { Quality } from '../model/quality';
import type { Text } from '../model/text';
import { formatNumber } from './format';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of the table of zones, of what a zone is in full, and of how zones differ. */
export const ZONE_TABLE = {
  title: text('圏域の比較', 'Zones compared'),
  zone: text('圏域', 'Zone'),
  members: text('市区町村の数', 'Municipalities'),
  unassigned: text('未割当', 'Unassigned'),
  plan: text('案の全体', 'Whole plan'),
  quality: text('品質・備考', 'Quality, notes'),
  choose: text('指標を選ぶ', 'Choose metrics'),
  reset: text('はじめの指標にもどす', 'The first ones again'),
  filter: text('圏域をしぼり込む', 'Filter zones'),
  troubled: text('要修正・要確認のある圏域だけ', 'Only zones with findings'),
  copy: text('表をコピー', 'Copy table'),
  copied: text('表をコピーしました。Excel に貼り付けられます。', 'Table copied. Paste it into a spreadsheet.'),
  notCopied: text('コピーできませんでした。ブラウザーが許していません。', 'Not copied: the browser does not allow it.'),
  none: text('当てはまる圏域がありません。', 'No zone fits.'),
  noColumns: text('指標が選ばれていません。「指標を選ぶ」で選びます。', 'No metric is chosen. Choose some.'),
  trend: text('推移', 'Trend'),
  marks: text('値の印', 'Marks'),
  spread: text('圏域間の差', 'Differences between zones'),
  metric: text('見る指標', 'Metric'),
  ratio: text('最大 ÷ 最小', 'Largest ÷ smallest'),
  variation: text('変動係数', 'Coefficient of variation'),
  mean: text('圏域の平均', 'Mean of the zones'),
  noRatio: text('最小が0のため計算しない', 'Smallest is 0'),
  noDeviation: text('年の指標、または値のある圏域がない指標では計算しません。', 'Not worked out for years, nor where no zone has a figure.'),
  barHint: text('棒は値、縦線は圏域の平均、数字は平均の何倍か。', 'Bar: the figure. Line: the mean of the zones. Number: times the mean.'),
  larger: text('表を広げる', 'Widen the table'),
  smaller: text('表を狭める', 'Narrow the table'),
  cuts: text('ほかの圏域との重なり（75歳以上、2025年）', 'Areas it lies across (75+, 2025)'),
  whole: text('全域', 'whole'),
  level: text('圏域の種類', 'Kind'),
  area: text('圏域と入っている範囲', 'Area, and how much of it'),
  ends: text('最も離れた役場', 'Seats farthest apart'),
  links: text('つながりに使う橋・航路', 'Bridges and ferries that connect it'),
  land: text('陸続き', 'By land alone'),
  apart: text('つながっていない', 'Not connected'),
  connection: text('つながり', 'Connection'),
} as const satisfies Record<string, Text>;

/** Marks short enough for a table's cell; the words stand under the table. */
export const QUALITY_MARK: Record<Quality, Text> = {
  official: text('公', 'O'),
  computed: text('計', 'C'),
  estimate: text('推', 'E'),
  yours: text('手', 'Y'),
};

export const zoneTableText = {
  pin: (name: string): Text => text(`${name}を先頭に固定`, `Pin ${name} to the top`),
  pinColumn: (label: Text): Text => text(`${label.ja}の列を固定`, `Pin the column ${label.en}`),
  detail: (name: string): Text => text(`${name}の詳細`, `All about ${name}`),
  chosen: (count: number): Text => text(`${count}指標`, `${count} chosen`),
  shown: (count: number, of: number): Text => text(`${of}圏域のうち${count}`, `${count} of ${of} zones`),
  ofMean: (share: number): Text => text(`圏域の平均の${formatNumber(share, 2, 'ja')}倍`, `${formatNumber(share, 2, 'en')} times the mean`),
  part: (count: number, of: number): Text => text(`${of}市区町村のうち${count}`, `${count} of ${of} municipalities`),
  cut: (count: number): Text => text(`${count}つにまたがる`, `across ${count}`),
  times: (ratio: number): Text => text(`${formatNumber(ratio, 2, 'ja')}倍`, `${formatNumber(ratio, 2, 'en')} times`),
  missing: (count: number): Text => text(`値のない${count}圏域は除く`, `leaving out ${count} without a figure`),
  course: (label: Text, at: readonly (readonly [year: number, value: string])[], peak: number): Text => text(`${label.ja}: ${at.map(([year, value]) => `${year}年 ${value}`).join('、')}。最大は${peak}年`, `${label.en}: ${at.map(([year, value]) => `${year} ${value}`).join(', ')}. Peak in ${peak}`),
  kept: (zones: number): Text => text(`${zones}圏域`, zones === 1 ? '1 zone' : `${zones} zones`),
};
