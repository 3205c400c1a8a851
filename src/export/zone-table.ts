import { formatMetricWithUnit } from '../i18n/format-metric';
import { ZONE_TABLE, zoneTableText } from '../i18n/zone-table-messages';
import type { Cell } from '../model/cell';
import type { ZoneMetric } from '../model/plan/metric-list';
import { cellOf, deviationOver, type PlanFigures, type ZoneFigures } from '../model/plan/metrics';
import type { ZoneRow } from '../model/plan/zone-order';
import { QUALITY_LABEL } from '../model/quality';
import type { Language } from '../model/text';
import { plainNumber } from './csv';
import type { TableRow } from './table';

/** The table of zones as a grid for a spreadsheet: each figure with its quality, or the reason there is none; then the plan, and how the zones differ. */
export function zoneTableRows(rows: readonly ZoneRow[], figures: PlanFigures, metrics: readonly ZoneMetric[], language: Language): TableRow[] {
  const line = (number: string | number, name: string, own: ZoneFigures): TableRow => [number, name, own.codes.length, ...metrics.flatMap(({ id }) => cellPair(cellOf(own, id), language))];
  const header = ['No.', ZONE_TABLE.zone[language], ZONE_TABLE.members[language], ...metrics.flatMap(({ label, unit }) => [`${label[language]}${unit[language] ? ` (${unit[language]})` : ''}`, ZONE_TABLE.quality[language]])];
  const deviations = metrics.map(({ id }) => deviationOver(figures, id));
  const over = (name: string, of: (at: number) => string | number): TableRow => ['', name, '', ...metrics.flatMap((_, at) => [of(at), ''])];
  const number = (value: number | null | undefined): string | number => (value === null || value === undefined ? '' : plainNumber(value));
  return [
    header,
    ...rows.map(({ zone, figures: own, position }) => line(position + 1, zone.name, own)),
    ...(figures.unassigned.codes.length > 0 ? [line('', ZONE_TABLE.unassigned[language], figures.unassigned)] : []),
    line('', ZONE_TABLE.plan[language], figures.scope),
    over(ZONE_TABLE.mean[language], (at) => number(deviations[at]?.mean)),
    over(ZONE_TABLE.ratio[language], (at) => number(deviations[at]?.ratio)),
    over(ZONE_TABLE.variation[language], (at) => number(deviations[at]?.variation)),
  ];
}

function cellPair(cell: Cell, language: Language): [string | number, string] {
  if (cell.value === null) return ['', cell.reason[language]];
  const note = cell.note?.[language];
  return [plainNumber(cell.value), note ? `${QUALITY_LABEL[cell.quality][language]}${language === 'ja' ? '。' : '. '}${note}` : QUALITY_LABEL[cell.quality][language]];
}

/** What a figure says beside itself: its quality, a zone's share of the mean, what is to be known of it. For a tooltip. */
export function aboutCell(cell: Cell, metric: ZoneMetric, figures: PlanFigures, language: Language, isZone: boolean): string {
  if (cell.value === null) return cell.reason[language];
  const deviation = isZone ? deviationOver(figures, metric.id) : null;
  const share = deviation && deviation.mean !== 0 ? zoneTableText.ofMean(cell.value / deviation.mean)[language] : '';
  const value = formatMetricWithUnit(metric, cell.value, language);
  return [`${value} ${QUALITY_LABEL[cell.quality][language]}`, share, cell.note?.[language]].filter(Boolean).join(language === 'ja' ? '。' : '. ');
}
