import type { Atlas } from '../../model/reading';
import { areaSeries } from '../../model/evaluate';
import type { ZoneMetric } from '../../model/plan/metric-list';
import type { ZoneFigures } from '../../model/plan/metrics';
import { seriesSubject, VINTAGES, type SeriesId, type VintageId } from '../../model/subjects';
import type { Text } from '../../model/text';

/** A yearly series zones can be followed by. */
export interface Trend {
  readonly key: string;
  readonly label: Text;
  readonly subject: Text;
  readonly years: readonly number[];
  readonly vintage: VintageId;
}

/** The series behind a metric; where it has none, or one of a single year, that of people aged 75 and over. */
export function trendOf(metric: ZoneMetric | null): Trend {
  const key = metric?.series && VINTAGES[metric.series.split('-')[0] as VintageId].years.length > 1 ? metric.series : 'r5-75plus';
  const [vintage, subject] = key.split('-') as [VintageId, SeriesId];
  const { years, label: from } = VINTAGES[vintage];
  const { label } = seriesSubject(subject);
  return { key, vintage, years, subject: label, label: { ja: `${label.ja}（${from.ja}）`, en: `${label.en} (${from.en})` } };
}

const known = new WeakMap<ZoneFigures, Map<string, ReturnType<typeof areaSeries>>>();

/** The series of a zone, worked out once for each set of figures. */
export function seriesOfZone(atlas: Atlas, figures: ZoneFigures, key: string): ReturnType<typeof areaSeries> {
  let found = known.get(figures);
  if (!found) known.set(figures, (found = new Map()));
  let series = found.get(key);
  if (!series) found.set(key, (series = areaSeries(atlas, figures.area, key)));
  return series;
}

