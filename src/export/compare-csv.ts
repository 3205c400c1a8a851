import { changeSentence, VERDICT_WORD } from '../i18n/compare-words';
import type { Cell } from '../model/cell';
import type { ComparedPlan, PlanDifference } from '../model/compare/difference';
import { COVERAGE_METRICS } from '../model/coverage/coverage-metrics';
import { ZONE_METRICS } from '../model/plan/metric-list';
import { municipalityIndex, type Registry } from '../model/registry';
import { csvLine, plainNumber } from './csv';

/** A plan or level with the name it goes by in the comparison. */
export interface NamedColumn extends ComparedPlan {
  readonly name: string;
  /** What its figures suppose, a line each; none: they are those of the data. */
  readonly changes?: readonly string[];
}

/** Columns over one scope. */
export interface ComparedColumns {
  readonly registry: Registry;
  readonly columns: readonly NamedColumn[];
  /** From the first column to each of the others. */
  readonly differences: readonly PlanDifference[];
}

/** Datasets that a comparison's figures are from. */
export const COMPARED_DATASETS: readonly string[] = [...new Set(['areas', ...ZONE_METRICS.flatMap(({ datasets }) => datasets), 'facilities-support-2025', 'town-points'])];

const HEADER = 'section,column,zone,id,label,unit,value,quality,note';

function valueColumns(cell: Cell): (string | number)[] {
  return cell.value === null ? ['', 'missing', cell.reason.ja] : [plainNumber(cell.value), cell.quality, cell.note?.ja ?? ''];
}

const zoneName = ({ figures }: NamedColumn, id: string | null): string => figures.plan.zones.find((zone) => zone.id === id)?.name ?? (id === null ? '（なし）' : id);

/** The whole comparison in long form, one figure a row: sections supposed (what a column supposes), zone, coverage, and of each column after the first change, shift, match and move. */
export function comparisonCsv({ registry, columns, differences }: ComparedColumns): string {
  const first = columns[0]!;
  return [
    HEADER,
    ...columns.flatMap((column) => [
      ...(column.changes ?? []).map((line) => csvLine(['supposed', column.name, '', '', line, '', '', '', ''])),
      ...column.figures.zones.flatMap(({ zone, figures }) => ZONE_METRICS.map(({ id, label, unit }, index) => csvLine(['zone', column.name, zone.name, id, label.ja, unit.ja, ...valueColumns(figures.cells[index]!)]))),
      ...COVERAGE_METRICS.map(({ id, label, unit }, index) => csvLine(['coverage', column.name, '', id, label.ja, unit.ja, ...valueColumns(column.coverage.cells[index]!)])),
    ]),
    ...differences.flatMap(({ coverage, zones, moves, moved65, moved75, shifts }, at) => {
      const other = columns[at + 1]!;
      return [
        ...COVERAGE_METRICS.map((metric, index) => {
          const change = coverage[index]!;
          return csvLine(['change', other.name, '', metric.id, changeSentence(metric, change, first.name, other.name).ja, metric.unit.ja, change.difference === null ? '' : plainNumber(change.difference), change.verdict, VERDICT_WORD[change.verdict].ja]);
        }),
        ...Object.entries(shifts).map(([verdict, { codes, people75 }]) => csvLine(['shift', other.name, '', `density:${verdict}`, `圏域の在支診・在支病（75歳以上10万人あたり）が${VERDICT_WORD[verdict as keyof typeof shifts].ja}75歳以上（${codes.length}市区町村）`, '人', ...valueColumns(people75)])),
        ...zones.map(({ first: one, second, shared }) => csvLine(['match', other.name, zoneName(first, one), second ?? '', zoneName(other, second), '', shared.length, '', shared.join(' ')])),
        ...moves.flatMap(({ code, from, to, people65, people75 }) => {
          const { name } = registry.levels.municipality.areas[municipalityIndex(registry, code)]!;
          const way = `${name}: ${from === null ? '未割当' : zoneName(first, from)} → ${to === null ? '未割当' : zoneName(other, to)}`;
          return [csvLine(['move', other.name, '', `${code}:65plus`, way, '人', ...valueColumns(people65)]), csvLine(['move', other.name, '', `${code}:75plus`, way, '人', ...valueColumns(people75)])];
        }),
        csvLine(['moved', other.name, '', '65plus', `移る65歳以上（${moves.length}市区町村）`, '人', ...valueColumns(moved65)]),
        csvLine(['moved', other.name, '', '75plus', `移る75歳以上（${moves.length}市区町村）`, '人', ...valueColumns(moved75)]),
      ];
    }),
    '',
  ].join('\n');
}

