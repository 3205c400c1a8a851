import type { Cell } from '../model/cell';
import { shareOfMean } from '../model/plan/deviation';
import { ZONE_METRICS } from '../model/plan/metric-list';
import { deviationOver, type PlanFigures, type ZoneFigures } from '../model/plan/metrics';
import { zoneFileNames } from '../model/plan/zone-file-names';
import type { Language } from '../model/text';
import { csvLine, plainNumber } from './csv';
import type { MetricsByZone, ZoneMetrics } from './plan-geojson';

/** Every metric of every zone as properties: `<id>`, `<id>_quality` and, where there is something to say, `<id>_note`; null with quality `missing` and the reason. */
export function zoneMetrics({ zones }: PlanFigures, language: Language): MetricsByZone {
  return new Map(zones.map(({ zone, figures }) => [zone.id, propertiesOf(figures.cells, language)]));
}

function propertiesOf(cells: readonly Cell[], language: Language): ZoneMetrics {
  return Object.fromEntries(ZONE_METRICS.flatMap(({ id }, index): [string, string | number | null][] => {
    const cell = cells[index]!;
    if (cell.value === null) return [[id, null], [`${id}_quality`, 'missing'], [`${id}_note`, cell.reason[language]]];
    return [[id, plainNumber(cell.value)], [`${id}_quality`, cell.quality], ...(cell.note ? [[`${id}_note`, cell.note[language]] as [string, string]] : [])];
  }));
}

/**
 * Every metric of the plan, its zones and what is in none, one a row; then, after an empty row, what the file is. UTF-8
 * with a byte order mark, for Excel.
 */
export function planMetricsCsv(figures: PlanFigures, about: readonly string[], language: Language): string {
  const names = zoneFileNames(figures.plan.zones);
  const rows = (part: string, number: number | '', name: string, { cells }: ZoneFigures, shared: boolean): string[] => ZONE_METRICS.map(({ id, label, unit, datasets }, index) => {
    const cell = cells[index]!;
    const share = shared ? shareOfMean(cell, deviationOver(figures, id)) : null;
    const value = cell.value === null ? ['', 'missing', cell.reason[language]] : [plainNumber(cell.value), cell.quality, cell.note?.[language] ?? ''];
    return csvLine([part, number, name, id, label[language], unit[language], ...value, share === null ? '' : plainNumber(share), datasets.join(' ')]);
  });
  const lines = [
    ...rows('plan', '', figures.plan.name, figures.scope, false),
    ...figures.zones.flatMap(({ zone, figures: own }, index) => rows('zone', index + 1, names.get(zone.id)!, own, true)),
    ...(figures.unassigned.codes.length > 0 ? rows('unassigned', '', '', figures.unassigned, false) : []),
  ];
  return `\uFEFF${['part,number,name,metric,label,unit,value,quality,note,share_of_mean,source', ...lines, '', ...about.map((line) => csvLine([line])), ''].join('\r\n')}`;
}
