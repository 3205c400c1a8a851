import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Sheets of the workbook, their columns, and what is said of them. */
export const WORKBOOK = {
  values: text('値', 'Values'),
  years: text('年次', 'Years'),
  members: text('構成市区町村', 'Municipalities'),
  zones: text('圏域', 'Zones'),
  comparison: text('比較', 'Comparison'),
  moves: text('移る市区町村', 'Who moves'),
  facilities: text('施設', 'Facilities'),
  beyond: text('範囲外の市区町村', 'Beyond reach'),
  about: text('出典', 'Sources'),
  metric: text('項目', 'Figure'),
  unit: text('単位', 'Unit'),
  whole: text('全体', 'Whole'),
  numerator: text('分子', 'numerator'),
  denominator: text('分母', 'denominator'),
  class: text('区分', 'Class'),
  reasons: text('値がない理由・注', 'Reason or note'),
  municipalityCode: text('市区町村コード', 'Municipality code'),
  municipality: text('市区町村', 'Municipality'),
  made: text('作成', 'Made'),
  link: text('リンク', 'Link'),
  reading: text('見方', 'How to read'),
  estimateColour: text('黄色の欄は推計、紫の欄は手元の率による値です。空の欄は値なしで、理由は理由の列にあります（0ではありません）。', 'Yellow cells are estimates, violet ones are from your own rates. An empty cell has no value; its reason stands in the reason column. It is never 0.'),
  terms: text('利用条件', 'Terms'),
  officialPage: text('公表ページ', 'Official page'),
} as const satisfies Record<string, Text>;
