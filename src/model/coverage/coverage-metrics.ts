import { ZONE_METRICS } from '../plan/metric-list';
import type { Text } from '../text';

/**
 * Which way a figure is better for the people who live there, where the field has a view of it: more people with a
 * provider, less demand for each, less difference between zones. `null`: the figure describes, it does not judge.
 */
export type Direction = 'more' | 'less' | null;

/** One figure of a plan as a whole. */
export interface CoverageMetric {
  readonly id: string;
  readonly label: Text;
  readonly unit: Text;
  readonly decimals: number;
  readonly better: Direction;
  /** What it tells a planner, in a sentence. */
  readonly meaning: Text;
}

const PERCENT: Text = { ja: '%', en: '%' };
const ZONES: Text = { ja: '圏域', en: 'zones' };
const PLACES: Text = { ja: '市区町村', en: 'municipalities' };
const PEOPLE: Text = { ja: '人', en: 'people' };
const CLAIMS: Text = { ja: '件/月', en: 'claims a month' };
const NONE: Text = { ja: '', en: '' };
const TIMES: Text = { ja: '倍', en: '×' };

function metric(id: string, label: Text, unit: Text, decimals: number, better: Direction, meaning: Text): CoverageMetric {
  return { id, label, unit, decimals, better, meaning };
}

const SHARES: readonly CoverageMetric[] = [
  metric('support-zones', { ja: '在支診・在支病のある圏域に住む75歳以上', en: 'Aged 75+ living in a zone with a support clinic or hospital' }, PERCENT, 1, 'more', { ja: '圏域の中で担い手を探せる人の割合。100%でも一つしかないことがある', en: 'Who can find a provider within the zone; at 100 % there may still be only one' }),
  metric('support-municipalities', { ja: '在支診・在支病のある市区町村に住む75歳以上', en: 'Aged 75+ living in a municipality with a support clinic or hospital' }, PERCENT, 1, 'more', { ja: '圏域の引き方によらない、より身近な割合', en: 'Nearer to home, and the same however zones are drawn' }),
  metric('enhanced-zones', { ja: '機能強化型の在支診・在支病がある圏域に住む75歳以上', en: 'Aged 75+ living in a zone with an enhanced support clinic or hospital' }, PERCENT, 1, 'more', { ja: '24時間の往診と看取りの体制を備えた届出が圏域にあるか。種別の分かる34道府県だけ', en: 'Whether the zone has the filing nearest to care around the clock; known in 34 prefectures' }),
  metric('enhanced-municipalities', { ja: '機能強化型の在支診・在支病がある市区町村に住む75歳以上', en: 'Aged 75+ living in a municipality with an enhanced support clinic or hospital' }, PERCENT, 1, 'more', { ja: '圏域の引き方によらない。種別の分かる34道府県だけ', en: 'The same however zones are drawn; known in 34 prefectures' }),
  metric('reach-seats', { ja: '役場が在支診・在支病から16km以内の75歳以上', en: 'Aged 75+ whose town hall lies within 16 km of a support clinic or hospital' }, PERCENT, 1, 'more', { ja: '全員が役場に住むとした代用。往診・訪問診療の距離の目安', en: 'As if all lived at the town hall: a proxy for the limit of visits' }),
  metric('reach-towns', { ja: '町丁目が在支診・在支病から16km以内の75歳以上', en: 'Aged 75+ whose town lies within 16 km of a support clinic or hospital' }, PERCENT, 1, 'more', { ja: '市区町村の人が町丁目に等しく住むとした推計', en: 'As if the people of a municipality lived in equal parts in its towns' }),
];

const COUNTS: readonly CoverageMetric[] = [
  metric('zones', { ja: '圏域の数', en: 'Zones' }, ZONES, 0, null, { ja: '市区町村のある圏域', en: 'Zones that have municipalities' }),
  metric('unassigned', { ja: '未割当の市区町村', en: 'Unassigned municipalities' }, PLACES, 0, 'less', { ja: 'どの圏域にも入っていない', en: 'In no zone' }),
  metric('zones-without', { ja: '在支診・在支病のない圏域', en: 'Zones without a support clinic or hospital' }, ZONES, 0, 'less', { ja: '担い手の候補が一つもない', en: 'No candidate for the lead role' }),
  metric('people-without', { ja: '在支診・在支病のない圏域の75歳以上', en: 'Aged 75+ in zones without a support clinic or hospital' }, PEOPLE, 0, 'less', { ja: '圏域の外からの訪問に頼る人', en: 'Who depend on visits from outside the zone' }),
  metric('municipalities-without', { ja: '在支診・在支病のない市区町村', en: 'Municipalities without a support clinic or hospital' }, PLACES, 0, 'less', { ja: '圏域の引き方によらない', en: 'The same however zones are drawn' }),
];

const LOADS: readonly CoverageMetric[] = (['now', 'peak'] as const).flatMap((when) => {
  const at = when === 'now' ? { ja: '現在', en: 'now' } : { ja: '最大時', en: 'at the coming peak' };
  return [
    metric(`load-${when}`, { ja: `1か所あたりの訪問診療 ${at.ja}（範囲全体）`, en: `Home visits per facility ${at.en} (whole scope)` }, CLAIMS, 1, 'less', { ja: '範囲全体の需要÷在支診・在支病。圏域の引き方によらない', en: 'Demand of the scope ÷ facilities; the same however zones are drawn' }),
    metric(`load-${when}-most`, { ja: `1か所あたりの訪問診療 ${at.ja}（最も重い圏域）`, en: `Home visits per facility ${at.en}, heaviest zone` }, CLAIMS, 1, 'less', { ja: '最も重い圏域が、最初に回らなくなる', en: 'The heaviest zone is the first to fail' }),
    metric(`load-${when}-variation`, { ja: `1か所あたりの訪問診療 ${at.ja}（圏域の変動係数）`, en: `Home visits per facility ${at.en}, coefficient of variation of zones` }, NONE, 3, 'less', { ja: '0なら、どの圏域も同じ重さ', en: '0: every zone bears the same' }),
  ];
});

const DENSITIES: readonly CoverageMetric[] = [
  metric('density-least', { ja: '在支診・在支病 75歳以上10万人あたり（最も薄い圏域）', en: 'Support clinics and hospitals per 100,000 aged 75+, thinnest zone' }, { ja: '施設', en: 'facilities' }, 1, 'more', { ja: '最も薄い圏域の水準', en: 'What the thinnest zone has' }),
  metric('density-ratio', { ja: '在支診・在支病 75歳以上10万人あたり（最大の圏域÷最小の圏域）', en: 'Support clinics and hospitals per 100,000 aged 75+, largest zone ÷ smallest' }, TIMES, 2, 'less', { ja: '1なら同じ。両端の二つの圏域だけで決まる', en: '1: the same; rests on the two ends alone' }),
  metric('density-variation', { ja: '在支診・在支病 75歳以上10万人あたり（圏域の変動係数）', en: 'Support clinics and hospitals per 100,000 aged 75+, coefficient of variation of zones' }, NONE, 3, 'less', { ja: '圏域を同じ重みで見たばらつき', en: 'Spread with every zone weighing the same' }),
  metric('density-gini', { ja: '在支診・在支病 75歳以上10万人あたり（人で重みづけたジニ係数）', en: 'Support clinics and hospitals per 100,000 aged 75+, Gini coefficient weighted by people' }, NONE, 3, 'less', { ja: '住む人で重みづけたかたより。0なら、誰もが同じだけ持つ', en: 'Inequality among people: 0 when every person has the same' }),
];

const SIZES: readonly CoverageMetric[] = [
  metric('people-ratio', { ja: '圏域の75歳以上 最大÷最小', en: 'People aged 75+ of zones, largest ÷ smallest' }, TIMES, 2, null, { ja: '圏域の大きさの違い。そろえることが目的とは限らない', en: 'How zones differ in size; making them equal need not be the aim' }),
  metric('people-variation', { ja: '圏域の75歳以上 変動係数', en: 'People aged 75+ of zones, coefficient of variation' }, NONE, 3, null, { ja: '圏域の大きさのばらつき', en: 'How zones differ in size' }),
];

const PEAKS: readonly CoverageMetric[] = ZONE_METRICS.filter(({ kind }) => kind === 'year').map(({ id, label }) =>
  metric(`late-${id}`, { ja: `2040年より後の圏域: ${label.ja}`, en: `Zones after 2040: ${label.en}` }, ZONES, 0, null, { ja: '2040年を過ぎても備えを増やしつづける圏域', en: 'Zones that must go on building up beyond 2040' }));

/** Every figure of a plan as a whole, in the order they are listed. */
export const COVERAGE_METRICS: readonly CoverageMetric[] = [...SHARES, ...COUNTS, ...LOADS, ...DENSITIES, ...SIZES, ...PEAKS];
