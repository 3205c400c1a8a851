import type { Cell } from '../cell';
import { areaSeries, evaluator, type AreaSeries, type Atlas } from '../evaluate';
import { indicatorById, seriesUnit, tablesOf, type Indicator } from '../indicators';
import { comingPeakIndex, nowIndex } from '../peak';
import { derived } from '../quality';
import { bothNotes, figure, rowsOf, tableOf } from '../reading';
import type { Area } from '../registry';
import { DENOMINATORS, seriesSubject, VINTAGES, DEMANDS, POPULATIONS, RESOURCES, type DenominatorId, type SeriesId, type VintageId } from '../subjects';
import { sumAt } from '../table';
import type { Text } from '../text';

/** One figure of a zone. */
export interface ZoneMetric {
  /** Ids of indicators keep their meaning; `people-75plus-r5-2030` and `need-homevisit-mhlw-peak` are of zones alone. */
  readonly id: string;
  readonly label: Text;
  readonly unit: Text;
  readonly decimals: number;
  /** `sum`: zones add up to the plan; `ratio`: they do not; `year`: a year; `distance`: km. */
  readonly kind: 'sum' | 'ratio' | 'year' | 'distance';
  /** Catalogue ids of the datasets behind it. */
  readonly datasets: readonly string[];
  /** Key of the yearly table the figure is taken from; null where there is none. */
  readonly series: string | null;
}

/** A metric worked out from the tables for any set of municipalities. */
export interface ComputedMetric extends ZoneMetric {
  readonly tables: readonly string[];
  /** How it is worked out for area after area, as long as the tables are the same. @throws Error when one of `tables` is not loaded. */
  readonly on: (atlas: Atlas) => (area: Area) => Cell;
}

/** The projections, and the register's count of today. */
const COUNTED_PEOPLE = ['h30', 'r5', 'juki2025'] as const;

function vintagesOf(subject: SeriesId, wanted: readonly VintageId[]): VintageId[] {
  return seriesSubject(subject).vintages.filter((vintage) => wanted.includes(vintage));
}

/** Population of every projected year and of the register, one metric a year. */
function peopleMetrics(): ComputedMetric[] {
  return (Object.keys(POPULATIONS) as (keyof typeof POPULATIONS)[]).flatMap((subject) => vintagesOf(subject, COUNTED_PEOPLE).flatMap((vintage) => VINTAGES[vintage].years.map((year, column): ComputedMetric => {
    const key = `${vintage}-${subject}`;
    const { label } = VINTAGES[vintage];
    return {
      id: `people-${subject}-${vintage}-${year}`, kind: 'sum', decimals: 0, unit: seriesUnit(subject, vintage), tables: [key], series: key, datasets: [VINTAGES[vintage].dataset],
      label: { ja: `${POPULATIONS[subject].label.ja} ${year}年（${label.ja}）`, en: `${POPULATIONS[subject].label.en}, ${year} (${label.en})` },
      on: (atlas) => sumIn(atlas, key, column),
    };
  })));
}

/** The figure of one column of a table. */
function sumIn(atlas: Atlas, key: string, column: number): (area: Area) => Cell {
  const table = tableOf(atlas, key);
  const rows = rowsOf(atlas, table);
  return (area) => {
    const { cover, mark } = rows(area);
    return mark ? figure(sumAt(table, cover, column), mark) : { value: null, reason: cover.reason };
  };
}

/** An indicator as it is on the map, evaluated for the zone. */
function fromIndicator(id: string, kind: ZoneMetric['kind'], label?: (own: Text, indicator: Indicator) => Text): ComputedMetric {
  const indicator = indicatorById(id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  const { unit, decimals, datasets } = indicator;
  const series = 'vintage' in indicator ? `${indicator.vintage}-${indicator.subject}` : null;
  return { id, kind, unit, decimals, series, label: label ? label(indicator.label, indicator) : indicator.label, tables: tablesOf(indicator, {}), datasets: datasets.map((one) => (one === 'population' ? 'population-r5' : one)), on: (atlas) => evaluator(atlas, indicator) };
}

/** Peak year of every series that is projected. */
function peakMetrics(): ComputedMetric[] {
  return ([...Object.keys(POPULATIONS), ...Object.keys(DEMANDS)] as SeriesId[]).flatMap((subject) => vintagesOf(subject, ['h30', 'r5', 'mhlw']).map((vintage) => fromIndicator(`peak-${subject}-${vintage}`, 'year', (own) => ({ ja: `${own.ja}（${VINTAGES[vintage].label.ja}）`, en: `${own.en} (${VINTAGES[vintage].label.en})` }))));
}

const WHEN = { now: { ja: '現在', en: 'now' }, peak: { ja: '最大時', en: 'at the coming peak' } } as const;

/** Home-visit demand today and at its highest from today on: the ministry's projection, and ours as a reference. */
function needMetrics(): ComputedMetric[] {
  return DEMANDS.homevisit.vintages.flatMap((vintage) => (['now', 'peak'] as const).map((when): ComputedMetric => {
    const key = `${vintage}-homevisit`;
    const { label, dataset } = VINTAGES[vintage];
    return {
      // Peaks of different zones fall in different years: they add up to no plan's peak.
      id: `need-homevisit-${vintage}-${when}`, kind: when === 'now' ? 'sum' : 'ratio', decimals: 0, unit: seriesUnit('homevisit', vintage), tables: [key], series: key, datasets: vintage === 'mhlw' ? [dataset] : ['demand-h30', dataset],
      label: { ja: `訪問診療の需要 ${WHEN[when].ja}（${vintage === 'h30' ? '参考推計' : label.ja}）`, en: `Home-visit demand ${WHEN[when].en} (${vintage === 'h30' ? 'reference projection' : label.en})` },
      on: (atlas) => (area) => needCell(areaSeries(atlas, area, key), when),
    };
  }));
}

function needCell(series: AreaSeries | { readonly values: null; readonly reason: Text }, when: 'now' | 'peak'): Cell {
  if (series.values === null) return { value: null, reason: series.reason };
  const index = when === 'now' ? nowIndex(series.years) : comingPeakIndex(series.years, series.values);
  const year = series.years[index]!;
  const note = bothNotes({ ja: `${year}年`, en: `${year}` }, series.note)!;
  return { value: series.values[index]!, quality: when === 'now' ? series.quality : derived(series.quality), note };
}

const COUNTED = ['zaishishin-2025', 'zaishishin1-2025', 'zaishishin2-2025', 'zaishishin3-2025', 'zaishibyo-2025', 'zaishibyo1-2025', 'zaishibyo2-2025', 'zaishibyo3-2025', 'nursingstation-2026'] as const;
const DENSITIES = ['zaishishin-2025', 'zaishibyo-2025', 'nursingstation-2026'] as const;

function resourceMetrics(): ComputedMetric[] {
  for (const id of COUNTED) if (!RESOURCES.some((resource) => resource.id === id)) throw new Error(`no resource ${id}`);
  return [
    ...COUNTED.map((id) => fromIndicator(`count-${id}`, 'sum')),
    ...DENSITIES.flatMap((id) => (Object.keys(DENOMINATORS) as DenominatorId[]).map((per) => fromIndicator(`density-${id}-per-${per}`, 'ratio'))),
    ...(['now', 'peak'] as const).map((when) => fromIndicator(`load-homevisit-mhlw-${when}`, 'ratio')),
  ];
}

function landMetrics(): ComputedMetric[] {
  const labels = { 'land-total': { ja: '総面積', en: 'Area' }, 'land-habitable': { ja: '可住地面積', en: 'Habitable area' } } as const;
  return (['land-total', 'land-habitable'] as const).map((key) => ({
    id: key, kind: 'sum', decimals: 1, label: labels[key], unit: { ja: 'km²', en: 'km²' }, tables: [key], series: null, datasets: ['land'],
    on: (atlas) => sumIn(atlas, key, 0),
  }));
}

/** Every figure of a zone that comes from the tables. */
export const COMPUTED_METRICS: readonly ComputedMetric[] = [...peopleMetrics(), ...peakMetrics(), ...needMetrics(), ...resourceMetrics(), ...landMetrics()];

/** Largest distance between the members' seats; comes from the seats, not from a table. */
const SPREAD_METRIC: ZoneMetric = { id: 'seat-spread', kind: 'distance', decimals: 1, label: { ja: '役場間の最大距離', en: 'Largest distance between seats' }, unit: { ja: 'km', en: 'km' }, datasets: ['areas'], series: null };

/** All metrics in the order they are listed. */
export const ZONE_METRICS: readonly ZoneMetric[] = [...COMPUTED_METRICS, SPREAD_METRIC];

const byId = new Map(ZONE_METRICS.map((metric) => [metric.id, metric]));

/** @throws Error when there is no such metric. */
export function zoneMetric(id: string): ZoneMetric {
  const metric = byId.get(id);
  if (!metric) throw new Error(`no zone metric ${id}`);
  return metric;
}

/** Keys of the tables that zone metrics read. */
export function planTables(): string[] {
  return [...new Set(COMPUTED_METRICS.flatMap(({ tables }) => tables))];
}

/** The metric zones are weighed by: people aged 75 and over, 2025, newest projection. */
export const WEIGHT_METRIC = 'people-75plus-r5-2025';
