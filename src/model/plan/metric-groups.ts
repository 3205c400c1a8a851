import { ZONE_METRICS, type ZoneMetric } from './metric-list';
import type { Text } from '../text';

export interface MetricGroup {
  readonly id: string;
  readonly label: Text;
  readonly metrics: readonly ZoneMetric[];
}

/** Groups by the words that metric ids are made of; the first that fits takes the metric. */
const GROUPS: readonly { readonly id: string; readonly label: Text; readonly has: RegExp }[] = [
  { id: 'people-now', label: { ja: '人口（住民基本台帳、2025年）', en: 'People (register of 2025)' }, has: /^people-.*-juki/ },
  { id: 'people-r5', label: { ja: '人口（令和5年推計）', en: 'People (2023 projection)' }, has: /^people-.*-r5-/ },
  { id: 'people-h30', label: { ja: '人口（平成30年推計）', en: 'People (2018 projection)' }, has: /^people-.*-h30-/ },
  { id: 'peak', label: { ja: '最大となる年', en: 'Peak years' }, has: /^peak-/ },
  { id: 'need', label: { ja: '訪問診療の需要と1か所あたり', en: 'Home-visit demand, also per facility' }, has: /^(need|load)-/ },
  { id: 'count', label: { ja: '在支診・在支病・訪問看護', en: 'Support clinics, hospitals, nursing' }, has: /^count-/ },
  { id: 'density', label: { ja: '人口・面積あたりの資源', en: 'Resources per people or land' }, has: /^density-/ },
  { id: 'land', label: { ja: '面積と距離', en: 'Land and distance' }, has: /^(land|seat)-/ },
];

/** All metrics, each in one group, in the order of `ZONE_METRICS`. @throws Error when a metric is in none. */
export const METRIC_GROUPS: readonly MetricGroup[] = grouped(ZONE_METRICS);

function grouped(metrics: readonly ZoneMetric[]): MetricGroup[] {
  const found = GROUPS.map(({ id, label }) => ({ id, label, metrics: [] as ZoneMetric[] }));
  for (const metric of metrics) {
    const group = found[GROUPS.findIndex(({ has }) => has.test(metric.id))];
    if (!group) throw new Error(`metric ${metric.id} is in no group`);
    group.metrics.push(metric);
  }
  return found;
}
