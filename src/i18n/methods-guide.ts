import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** 方法, short; `part` is the heading of docs/methods.md that says the whole. */
export const METHODS: readonly { readonly title: Text; readonly body: Text; readonly part: string }[] = [
  { title: text('区域の値', 'Figures of areas'), body: text('公表の行のうち、区域にちょうど収まる大きいものから取り、足りないところだけを小さい行で埋めます。一つでも埋まらなければ「値なし」とし、理由を示します。時点の違う行は足しません。', 'An area takes the largest published rows that fit inside it and fills only the rest with smaller ones. If a part cannot be filled the figure is missing, with the reason. Rows of different dates are never added.'), part: '単位と、区域への当てはめ' },
  { title: text('公表・計算・推計・手元', 'Official, computed, estimate, yours'), body: text('その区域の公表値が「公表」、公表値の正確な計算が「計算」です。按分した値や代用した値が一つでも入れば「推計」（地図では点）、手元の率・所要時間や「もし…なら」の変更によるものは「手元」です。', 'Published for that very area: official. Exact arithmetic on such figures: computed. As soon as one allocated or substituted figure is in it: estimate (dotted on the map). From your own rates, travel times or suppositions: yours.'), part: '品質の印' },
  { title: text('最大となる年', 'Peak year'), body: text('系列が最大になる最初の年です。推計は5年おきなので、推計のある年のうちで最大、という意味です。', 'The first year of the maximum. Projections come every five years, so it is the largest of those years.'), part: '最大となる年と階級' },
  { title: text('密度', 'Densities'), body: text('数 ÷ 分母 × 10万（可住地は100km²あたり）。分子と分母をいつも並べます。', 'Number ÷ denominator × 100,000 (or per 100 km² of habitable land); both are always shown.'), part: '密度と分母' },
  { title: text('需要の推計', 'Demand'), body: text('訪問診療と外来の2024〜2050年度は、厚生労働省が構想区域について公表した推計です（市区町村などへは按分）。平成30年推計の年の入院・外来・訪問診療・救急搬送・訪問看護・要介護認定者は、男女・年齢別の人口に率を掛けた参考推計で、公表された圏域数との差を示します。', 'Home visits and outpatients for 2024–2050 are the ministry’s own, published for planning areas (allocated to municipalities and the like). Inpatients, outpatients, home visits, ambulance transports, home nursing and long-term care on the years of the 2018 projection are reference projections: population by sex and age times a rate. The difference from published counts is shown.'), part: '需要の推計' },
  { title: text('実績と秘匿', 'Activity and withheld figures'), body: text('NDBで秘匿された値は0にしません。取りうる幅が狭ければ分かっている分の合計を推計として幅とともに示し、広ければ「値なし」とします。', 'Withheld NDB figures are never 0: where the range is narrow, the known part is shown as an estimate with its range; where it is wide, the figure is missing.'), part: '在宅医療の実績（NDB）' },
  { title: text('圏域案', 'Plans of zones'), body: text('圏域の数字は、構成する市区町村だけで決まります。橋と航路は陸の境界と分けて扱い、どれでつながるかを示します。', 'A zone’s figures depend on its municipalities alone. Bridges and ferries are kept apart from land borders, and it is said which of them joins a zone.'), part: '圏域案' },
  { title: text('届く範囲', 'Reach'), body: text('大円（直線）距離で、役場または町丁目の点から最寄りの施設までを測ります。道路の距離や所要時間ではなく、すべて推計です。', 'Great-circle (straight-line) distance from town halls or from points of neighbourhoods to the nearest facility: no road distance, no travel time, always an estimate.'), part: '届く範囲' },
];

export const METHODS_SAID = {
  methods: text('計算の方法', 'Methods'),
  datasets: text('出典', 'Sources'),
  more: text('くわしく', 'In full (Japanese)'),
  full: text('計算の方法の全文', 'The methods in full (Japanese)'),
} as const satisfies Record<string, Text>;
