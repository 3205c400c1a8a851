import type { Text } from '../model/text';

const text = (ja: string, en: string): Text => ({ ja, en });

/** Texts of the area profile. */
export const PROFILE = {
  close: text('地図にもどる', 'Back to the map'),
  print: text('印刷', 'Print'),
  contents: text('目次', 'Contents'),
  keyFigures: text('主な数字', 'Key figures'),
  areaTotal: text('総面積', 'Total area'),
  areaHabitable: text('可住地面積', 'Habitable land'),
  curves: text('人口と需要の推移', 'People and demand over time'),
  curvesAbout: text(
    'どの図も横軸は2015〜2050年、縦軸は2025年（厚生労働省推計は2024年）を100とした指数で、同じ目盛りです。破線は将来推計、丸は最大となる年。',
    'All charts share one scale: 2015–2050 across, and upwards an index with 2025 (for the MHLW projection 2024) as 100. Dashed: projected; the dot: the peak.',
  ),
  figures: text('数値', 'Figures'),
  now: text('現在', 'Now'),
  ages: text('男女・年齢別の人口', 'People by sex and age'),
  men: text('男', 'Men'),
  women: text('女', 'Women'),
  age: text('年齢', 'Age'),
  earlier: text('もとの年', 'First year'),
  later: text('比べる年', 'Compared year'),
  agesFailed: text('男女・年齢別の人口を読み込めませんでした。', 'People by sex and age could not be loaded.'),
  oldest: text('85〜89歳と90歳以上', '85–89 and 90+'),
  resources: text('在宅医療の資源', 'Home-care resources'),
  ranks: text('順位', 'Ranks'),
  ranksAbout: text(
    '1位は値のいちばん大きい区域（最大となる年ではいちばん遅い年）です。大きいことがよいとは限りません。値のない区域は順位に入れません。線は左の端が最下位、右の端が1位です。',
    'First is the highest value (for a peak year the latest). High is not always good. Areas without a value are not ranked. On the line the left end is last, the right end first.',
  ),
  rankNation: text('全国での順位', 'Rank in the nation'),
  rankPrefecture: text('都道府県の中での順位', 'Rank in the prefecture'),
  rankNone: text('全国は比べる相手がないため、順位はありません。', 'The nation has nobody to be ranked among.'),
  similar: text('似た区域', 'Similar areas'),
  similarAbout: text(
    '人と土地の条件（75歳以上の割合、総人口、75歳以上の増減、可住地あたりの75歳以上、診療所）が近い同じ単位の区域です。在宅医療の資源は条件に入れていないので、資源の差を比べられます。距離は、特徴ごとの差を全区域の真ん中の半分の幅（四分位範囲）で割り、二乗平均したもので、0なら同じです。',
    'Areas of the same kind whose people and surroundings are close: share of 75+, population, change in 75+, 75+ per habitable km², clinics. Home-care resources are not among the conditions, so they can be compared. The distance divides each difference by the interquartile range of all areas and takes the root mean square; 0 means alike.',
  ),
  distance: text('距離', 'Distance'),
  differsMost: text('いちばん違う点', 'Differs most in'),
  thisArea: text('この区域', 'This area'),
  notCompared: text('比べていない特徴', 'Not compared'),
  neighbours: text('隣り合う区域', 'Neighbours'),
  neighboursAbout: text('市区町村の境界線を共有する、同じ単位の区域です。', 'Areas of the same kind that share a municipal border.'),
  neighboursNone: text('陸の境界を共有する区域はありません（島など）。橋や航路は見ていません。', 'No area shares a land border (an island). Bridges and ferries are not looked at.'),
  neighboursNation: text('全国に隣り合う区域はありません。', 'The nation has no neighbours.'),
  members: text('構成する区域', 'What it is made of'),
  membersOf: text('区域の単位', 'Kind of areas'),
  membersLink: text('市区町村は数が多いため、地図の「表」で見られます。', 'Municipalities are too many for this page: see the table of the map.'),
  national: text('全国の状況', 'National context'),
  nationalLink: text('届出の推移と圏域の設定（全国のプロフィール）', 'Filings over time and how zones are set (profile of the nation)'),
  allSources: text('出典の一覧', 'All sources'),
  indicator: text('指標', 'Indicator'),
  sortHint: text('見出しを押すと並べかえます。', 'Press a heading to sort.'),
  noMark: text('種別は見出しの印のとおりで、異なる値には横に印があります。', 'The heading gives the quality; a figure of another quality carries its own mark.'),
  footnote: text('注', 'note'),
  base: text('基準の年の値が0のため、指数を示せません。', 'The value of the base year is 0: no index.'),
  everyone: text('合計', 'All ages'),
} as const satisfies Record<string, Text>;

/** Short column headings; the full name of the indicator stands in its source note. */
export const SHORT_TITLES: Readonly<Record<string, Text>> = {
  'value-total-r5': text('総人口', 'Population'),
  'value-75plus-r5': text('75歳以上', '75+'),
  'share-75plus-r5': text('75歳以上 の割合', 'Share of 75+'),
  'change-75plus-r5': text('75歳以上 2025→ 40年', '75+ 2025–40'),
  'peak-homevisit-mhlw': text('訪問診療 の最大年', 'Home visits peak'),
  'count-zaishishin-2023': text('在支診 2023年', 'Support clinics 2023'),
  'count-zaishishin-2025': text('在支診 2025年', 'Support clinics 2025'),
  'density-zaishishin-2023-per-75plus': text('在支診 75歳以上 10万人あたり', 'Support clinics per 100,000 75+'),
  'density-zaishishin-2025-per-75plus': text('在支診 75歳以上 10万人あたり', 'Support clinics per 100,000 75+'),
  'density-nursingstation-2026-per-75plus': text('訪問看護 75歳以上 10万人あたり', 'Nursing stations per 100,000 75+'),
};

/** Texts of the profile with a figure or a name in them. */
export const profileCounted = {
  rank: (rank: number, of: number): Text => text(`${rank.toLocaleString('ja-JP')}位 / ${of.toLocaleString('ja-JP')}`, `${rank.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`),
  tied: (count: number): Text => text(`同順位 ほか${count.toLocaleString('ja-JP')}`, `tied with ${count.toLocaleString('en-GB')}`),
  left: (missing: number, estimates: number): Text => text(
    [missing > 0 ? `ほかに値なし${missing.toLocaleString('ja-JP')}` : '', estimates > 0 ? `うち推計${estimates.toLocaleString('ja-JP')}` : ''].filter(Boolean).join('・'),
    [missing > 0 ? `${missing.toLocaleString('en-GB')} more without a value` : '', estimates > 0 ? `${estimates.toLocaleString('en-GB')} of them estimates` : ''].filter(Boolean).join(', '),
  ),
  spreads: (spreads: number): Text => text(`幅の${Math.abs(spreads).toFixed(2)}だけ${spreads > 0 ? '大きい' : '小さい'}`, `${Math.abs(spreads).toFixed(2)} ranges ${spreads > 0 ? 'higher' : 'lower'}`),
  compared: (count: number, all: number): Text => text(`${all}特徴のうち${count}で比較`, `compared by ${count} of ${all} traits`),
  against: (year: number, change: string): Text => text(`（${year}年比 ${change}）`, `(${change} on ${year})`),
};
