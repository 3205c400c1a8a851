import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of the time slider, the small multiples and the map of two indicators. */
export const EXPLORE = {
  timeSlider: text('年', 'Year'),
  play: text('再生', 'Play'),
  pause: text('止める', 'Pause'),
  baseYear: text('基準年', 'Base year'),
  baseHere: text('基準年（すべて1倍）', 'base year (all 1)'),
  byYear: text('年ごとに並べる', 'All years side by side'),
  byIndicator: text('指標ごとに並べる', 'All indicators side by side'),
  byYearTitle: text('年ごとの地図', 'A map a year'),
  byIndicatorTitle: text('指標ごとの地図', 'A map an indicator'),
  multiplesHint: text('地図を選ぶと、その内容を大きく表示します。色の区分はすべての地図で同じです。', 'Choose a map to see it large. Colours mean the same on all of them.'),
  multiplesClose: text('大きな地図に戻る', 'Back to the large map'),
  nation: text('全国', 'Japan'),
  cross: text('もう一つの指標を重ねる', 'Cross with another indicator'),
  crossNone: text('重ねない', 'None'),
  groupPeaks: text('最大となる年', 'Peak year'),
  groupIndex: text('2040年の2025年比', '2040 against 2025'),
  groupResources: text('資源（75歳以上10万人あたり）', 'Resources per 100,000 aged 75+'),
  groupShares: text('割合（2025年）', 'Shares (2025)'),
  groupOthers: text('実績と需給', 'Activity and balance'),
  across: text('横', 'across'),
  upward: text('縦', 'up'),
  scatter: text('二つの指標の散布図。升目がそのまま凡例です。升目を選ぶとその区域だけを地図に残します。図の上をなぞると、囲んだ区域が残ります。', 'Scatter plot of the two indicators; its cells are the legend. Choose a cell to keep only its areas on the map; drag over the plot to keep those inside.'),
  pointHint: text('升目を選ぶか、図の上をなぞって囲みます', 'Choose a cell, or drag a box over the plot'),
  clearBrush: text('囲みを消す', 'Clear the box'),
  readAsTable: text('表で読む', 'Read as a table'),
  combination: text('組み合わせ', 'Combination'),
  areasCount: text('区域数', 'Areas'),
  second: text('重ねた指標', 'Crossed with'),
} as const satisfies Record<string, Text>;

export const exploreCounted = {
  brushed: (count: number): Text => text(`囲んだ区域 ${count.toLocaleString('ja-JP')}`, `${count.toLocaleString('en-GB')} areas in the box`),
  more: (count: number): Text => text(`ほか${count.toLocaleString('ja-JP')}（表で見られます）`, `and ${count.toLocaleString('en-GB')} more (see the table)`),
  inCell: (reading: Text, count: number): Text => text(`${reading.ja} ${count.toLocaleString('ja-JP')}区域`, `${reading.en}: ${count.toLocaleString('en-GB')} areas`),
};
