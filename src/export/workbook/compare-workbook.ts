import { COMPARE } from '../../i18n/compare-messages';
import { changeSentence } from '../../i18n/compare-words';
import { EXPORT } from '../../i18n/export-messages';
import { MESSAGES } from '../../i18n/messages';
import { WORKBOOK } from '../../i18n/workbook-messages';
import type { Cell } from '../../model/cell';
import { COVERAGE_METRICS } from '../../model/coverage/coverage-metrics';
import { QUALITY_LABEL } from '../../model/quality';
import type { Text } from '../../model/text';
import { plainNumber } from '../csv';
import type { NamedColumn } from '../compare-csv';
import type { CompareSheet } from '../handout/from-compare';
import { planSheets } from './plan-workbook';
import { numberFormat, type WorkCell, type WorkSheet } from './workbook';

/** A comparison: measures of the whole side by side, figures of each column's zones, the zone of every municipality in each column, who moves. */
export function compareSheets({ columns, differences, names, language }: Pick<CompareSheet, 'columns' | 'differences' | 'names' | 'language'>): WorkSheet[] {
  const t = (text: Text): string => text[language];
  const numbered = (name: string, at: number): string => `${at + 1} ${name}`;
  const number = (cell: Cell, decimals: number): WorkCell => (cell.value === null ? null : { value: plainNumber(cell.value), format: numberFormat(decimals), quality: cell.quality });
  const kind = (cell: Cell): string => (cell.value === null ? t(MESSAGES.missing) : t(QUALITY_LABEL[cell.quality]));
  const why = (cell: Cell): string | null => (cell.value === null ? t(cell.reason) : cell.note ? t(cell.note) : null);
  const whole: WorkSheet = {
    name: t(WORKBOOK.comparison), frozenColumns: 2,
    header: [t(WORKBOOK.metric), t(WORKBOOK.unit), ...columns.flatMap(({ name }, at) => [numbered(name, at), `${at + 1} ${t(MESSAGES.quality)}`, `${at + 1} ${t(WORKBOOK.reasons)}`, ...(at > 0 ? [`${at + 1} ${t(COMPARE.verdict)}`] : [])])],
    rows: COVERAGE_METRICS.map((metric, index) => [t(metric.label), t(metric.unit), ...columns.flatMap(({ name, coverage }, at): WorkCell[] => {
      const cell = coverage.cells[index]!;
      return [number(cell, metric.decimals), kind(cell), why(cell), ...(at > 0 ? [t(changeSentence(metric, differences[at - 1]!.coverage[index]!, columns[0]!.name, name))] : [])];
    })]),
  };
  const zones = columns.map(({ figures }, at): WorkSheet => ({ ...planSheets({ plan: figures.plan, figures, names, language })[0]!, name: `${t(WORKBOOK.zones)}${at + 1}` }));
  const zoneOf = columns.map(({ figures: { plan } }) => new Map([...plan.zoneOf].map(([code, id]) => [code, zoneName(plan.zones, id, t)])));
  const members: WorkSheet = {
    name: t(WORKBOOK.members), frozenColumns: 2,
    header: [t(WORKBOOK.municipalityCode), t(WORKBOOK.municipality), ...columns.map(({ name }, at) => numbered(name, at))],
    rows: columns[0]!.figures.plan.scope.map((code) => [code, t(names(code)), ...zoneOf.map((zone) => zone.get(code) ?? t(EXPORT.unassigned))]),
  };
  const moves: WorkSheet = {
    name: t(WORKBOOK.moves), frozenColumns: 2,
    header: [t(WORKBOOK.municipalityCode), t(WORKBOOK.municipality), t(COMPARE.from), t(COMPARE.fromZone), t(COMPARE.to), t(COMPARE.toZone), ...[COMPARE.people65, COMPARE.people75].map((label) => `${t(label)}${language === 'ja' ? '（人）' : ''}`)],
    rows: differences.flatMap((difference, index) => difference.moves.map(({ code, from, to, people65, people75 }): WorkCell[] => {
      const [one, other] = [columns[0]!, columns[index + 1]!];
      return [code, t(names(code)), one.name, placed(one, from, t), other.name, placed(other, to, t), number(people65, 0), number(people75, 0)];
    })),
  };
  return [whole, ...zones, members, ...(moves.rows.length > 0 ? [moves] : [])];
}

function placed({ figures: { plan } }: NamedColumn, id: string | null, t: (text: Text) => string): string {
  return id === null ? t(EXPORT.unassigned) : zoneName(plan.zones, id, t);
}

function zoneName(zones: readonly { readonly id: string; readonly name: string }[], id: string, t: (text: Text) => string): string {
  const at = zones.findIndex((zone) => zone.id === id);
  return at < 0 ? t(EXPORT.unassigned) : `${at + 1} ${zones[at]!.name}`;
}
