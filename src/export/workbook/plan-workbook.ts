import { MESSAGES } from '../../i18n/messages';
import { EXPORT } from '../../i18n/export-messages';
import { WORKBOOK } from '../../i18n/workbook-messages';
import { ZONE_METRICS } from '../../model/plan/metric-list';
import type { ZoneFigures } from '../../model/plan/metrics';
import { QUALITY_LABEL, weakest } from '../../model/quality';
import type { Text } from '../../model/text';
import { plainNumber } from '../csv';
import type { PlanSheet } from '../handout/from-plan';
import { numberFormat, type WorkCell, type WorkSheet } from './workbook';

/** A plan's zones: every figure a row and every zone a column, as planners lay them side by side; then who belongs where. */
export function planSheets({ plan, figures, names, language }: Pick<PlanSheet, 'plan' | 'figures' | 'names' | 'language'>): WorkSheet[] {
  const t = (text: Text): string => text[language];
  const columns: { readonly name: string; readonly own: ZoneFigures }[] = [
    ...figures.zones.map(({ zone, figures: own }, index) => ({ name: `${index + 1} ${zone.name}`, own })),
    ...(figures.unassigned.codes.length > 0 ? [{ name: t(EXPORT.unassigned), own: figures.unassigned }] : []),
    { name: t(EXPORT.total), own: figures.scope },
  ];
  const rows = ZONE_METRICS.map((metric, index): WorkCell[] => {
    const cells = columns.map(({ own }) => own.cells[index]!);
    const found = cells.flatMap((cell) => (cell.value === null ? [] : [cell.quality]));
    const reasons = columns.flatMap(({ name }, at) => { const cell = cells[at]!; return cell.value === null ? [`${name}: ${t(cell.reason)}`] : []; });
    const values = cells.map((cell): WorkCell => (cell.value === null ? null : { value: plainNumber(cell.value), quality: cell.quality, format: numberFormat(metric.decimals === 0 && !Number.isInteger(cell.value) ? 1 : metric.decimals, metric.kind === 'year') }));
    return [t(metric.label), t(metric.unit), ...values, found.length === 0 ? t(MESSAGES.missing) : t(QUALITY_LABEL[found.reduce(weakest)]), reasons.join('／')];
  });
  const zoneOf = new Map(figures.zones.flatMap(({ zone, figures: own }, index) => own.codes.map((code) => [code, `${index + 1} ${zone.name}`])));
  return [
    { name: t(WORKBOOK.zones), frozenColumns: 2, header: [t(WORKBOOK.metric), t(WORKBOOK.unit), ...columns.map(({ name }) => name), t(MESSAGES.quality), t(WORKBOOK.reasons)], rows },
    { name: t(WORKBOOK.members), frozenColumns: 2, header: [t(WORKBOOK.municipalityCode), t(WORKBOOK.municipality), t(EXPORT.zone)], rows: plan.scope.map((code) => [code, t(names(code)), zoneOf.get(code) ?? t(EXPORT.unassigned)]) },
  ];
}
