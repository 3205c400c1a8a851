import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of activity (NDB), of the four functions and of the balance of demand and provision. */
export const ACTIVITY_MESSAGES = {
  kindOfEnough: text('何で見るか', 'Seen by'),
  kindResources: text('資源', 'Resources'),
  kindActivity: text('実績', 'Activity'),
  kindBalance: text('需給', 'Balance'),
  claims: text('回数', 'Number'),
  per1000: text('75歳以上1,000人あたり', 'Per 1,000 aged 75+'),
  fiscalYear: text('診療年度', 'Fiscal year'),
  fy2022: text('2022年度', 'FY2022'),
  fy2019: text('2019年度', 'FY2019'),
  balanceMeasure: text('比べ方', 'Compared'),
  peakRatio: text('最大÷現在', 'Peak ÷ now'),
  load: text('1か所あたり', 'Per facility'),
  supply: text('供給÷需要', 'Supply ÷ need'),
  when: text('需要の時点', 'Demand'),
  now: text('現在', 'Now'),
  atPeak: text('今後の最大時', 'At its coming peak'),
  fourFunctions: text('在宅医療の四つの機能', 'The four functions of home care'),
  function: text('機能（NDBの項目）', 'Function (NDB item)'),
  rate: text('千人あたり', 'Per 1,000'),
  place: text('順位', 'Place'),
  change: text('2019→22年度', 'FY2019 →22'),
  inPrefecture: text('県内', 'in pref.'),
  nationValue: text('全国', 'Nation'),
  stripHint: text('線は一つの区域、太線は全国の値、丸がこの区域。右ほど多い。順位は多い順で、値なしの区域は数えない。', 'Each line is an area, the thick one the nation, the dot this area; more to the right. Ranks count from the most; areas without a value are left out.'),
  noRank: text('順位なし', 'no rank'),
  what: text('項目の選び方と、言えないこと', 'Why these items, and what they cannot say'),
  ofSecondary: text('区域がNDBの公表単位より小さいため、含まれる二次医療圏の値を示します', 'Smaller than the units of the NDB: shown is the secondary area around it'),
  balance: text('訪問診療の需給', 'Home visits: demand and provision'),
  figure: text('指標', 'Figure'),
  balanceChart: text('都道府県の供給と需要', 'Supply and need by prefecture'),
  chartHint: text('2022年度の算定回数（月あたり）を、需要1件あたりに直した値。丸は現在（2024年度）の需要、四角は最大時の需要に対して。左ほど少ない。点線は全国の最大時。', 'Visits billed a month in FY2022 per claim of demand: dots against the demand of now (FY2024), squares against the demand at its peak. Further left is scarcer; dotted: the nation at its peak.'),
  chartUnits: text('回／需要1件', 'visits per claim'),
  peakYear: text('最大の年', 'Peak year'),
  demandNow: text('需要 現在', 'Need now'),
  demandPeak: text('需要 最大', 'Need at peak'),
  provided: text('実績', 'Billed'),
  order: text('並び', 'Order'),
  orderCode: text('番号順', 'By code'),
  orderScarce: text('最大時に少ない順', 'Scarcest first'),
} as const satisfies Record<string, Text>;

/** Texts with numbers in them. */
export const activityCounted = {
  rank: (rank: number, of: number, tied: boolean): Text => text(`${rank}位${tied ? 'タイ' : ''}／${of}`, `${tied ? '=' : ''}${rank} of ${of}`),
};
