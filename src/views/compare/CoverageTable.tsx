import { memo, useState } from 'react';
import { toTsv, type TableRow } from '../../export/table';
import { plainNumber } from '../../export/csv';
import { changeSentence, unitAfter } from '../../i18n/compare-words';
import { COMPARE, compareText, COVERAGE_GROUPS, shortChange, VERDICT_SIGN } from '../../i18n/compare-messages';
import { formatFigure } from '../../i18n/format';
import type { Cell } from '../../model/cell';
import type { PlanDifference } from '../../model/compare/difference';
import { COVERAGE_METRICS, type CoverageMetric } from '../../model/coverage/coverage-metrics';
import { QUALITY_LABEL } from '../../model/quality';
import type { Language } from '../../model/text';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';
import type { ComparedColumn } from './compared';
import { CopyTable } from './CopyTable';
import { GROUPED_COVERAGE } from './coverage-groups';

interface Props {
  readonly columns: readonly ComparedColumn[];
  readonly differences: readonly PlanDifference[];
  /** How far the work on reach is, 0 to 1; null when it is done or has failed. */
  readonly progress: number | null;
}

/** Measures of each column as a whole, and what each does otherwise than the first: in words, with both figures. */
export const CoverageTable = memo(({ columns, differences, progress }: Props) => {
  const t = useText();
  const language = useLanguage();
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const differs = (metric: number): boolean => differences.some(({ coverage }) => !['same', 'unknown'].includes(coverage[metric]!.verdict));
  const groups = GROUPED_COVERAGE.map(({ id, metrics }) => ({ id, metrics: onlyDifferent ? metrics.filter(differs) : metrics })).filter(({ metrics }) => metrics.length > 0);
  return (
    <section className="compare-section" aria-labelledby="compare-whole">
      <div className="compare-section-head">
        <h3 id="compare-whole" tabIndex={-1}>{t(COMPARE.whole)}</h3>
        {columns.length > 1 && <label className="check"><input type="checkbox" checked={onlyDifferent} onChange={(event) => setOnlyDifferent(event.target.checked)} />{t(COMPARE.onlyDifferent)}</label>}
        <CopyTable text={() => toTsv(rowsOf(columns, differences, language), [])} />
      </div>
      <p className="hint compare-progress" role="status">{progress === null ? '' : progress === 0 ? t(COMPARE.reading) : t(compareText.reading(progress))}</p>
      {groups.length === 0 ? <p className="compare-notice">{t(COMPARE.same)}</p> : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard
        <div className="compare-scroll" tabIndex={0} role="group" aria-labelledby="compare-whole">
          <table className="compare-table compare-coverage">
            <thead><tr><th scope="col">{t(COMPARE.measure)}</th>{columns.map(({ name }, at) => <th key={name} scope="col">{at + 1} {name}{at === 0 && <small> {t(COMPARE.reference)}</small>}</th>)}</tr></thead>
            {groups.map(({ id, metrics }) => (
              <tbody key={id}>
                <tr className="compare-group"><th scope="rowgroup" colSpan={columns.length + 1}>{t(COVERAGE_GROUPS[id])}</th></tr>
                {metrics.map((at) => <Row key={at} at={at} columns={columns} differences={differences} />)}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </section>
  );
});

function Row({ at, columns, differences }: { readonly at: number; readonly columns: readonly ComparedColumn[]; readonly differences: readonly PlanDifference[] }) {
  const t = useText();
  const language = useLanguage();
  const metric = COVERAGE_METRICS[at]!;
  return (
    <tr data-metric={metric.id}>
      <th scope="row">{t(metric.label)}<small>{t(metric.meaning)}</small></th>
      {columns.map((column, index) => {
        const change = index === 0 ? null : differences[index - 1]!.coverage[at]!;
        return (
          <td key={column.name} title={change ? t(changeSentence(metric, change, columns[0]!.name, column.name)) : undefined}>
            <Figure cell={column.coverage.cells[at]!} metric={metric} />
            {change && change.verdict !== 'unknown' && <span className={`verdict verdict-${change.verdict}`}><span aria-hidden="true">{VERDICT_SIGN[change.verdict]} </span>{shortChange(change, metric, (value) => formatFigure(value, metric.decimals, language), language)}</span>}
          </td>
        );
      })}
    </tr>
  );
}

function Figure({ cell, metric }: { readonly cell: Cell; readonly metric: CoverageMetric }) {
  const t = useText();
  const language = useLanguage();
  if (cell.value === null) return <span className="compare-figure"><strong>{t(COMPARE.missing)}</strong><small>{t(cell.reason)}</small></span>;
  const figure = formatFigure(cell.value, metric.decimals, language);
  return <span className="compare-figure"><strong>{figure}</strong>{unitAfter(figure, metric.unit, language)} <Badge quality={cell.quality} />{cell.note && <small>{t(cell.note)}</small>}</span>;
}

/** The table for a spreadsheet: figures as numbers, missing as an empty cell with its reason. */
function rowsOf(columns: readonly ComparedColumn[], differences: readonly PlanDifference[], language: Language): TableRow[] {
  const header = [COMPARE.measure[language], ...columns.flatMap(({ name }, at) => [name, COMPARE.quality[language], ...(at > 0 ? [COMPARE.verdict[language]] : [])])];
  return [header, ...COVERAGE_METRICS.map((metric, index): TableRow => [
    `${metric.label[language]}${metric.unit[language] ? ` (${metric.unit[language]})` : ''}`,
    ...columns.flatMap(({ coverage, name }, at) => {
      const cell = coverage.cells[index]!;
      const pair = cell.value === null ? ['', cell.reason[language]] : [plainNumber(cell.value), [QUALITY_LABEL[cell.quality][language], cell.note?.[language]].filter(Boolean).join(' ')];
      return at === 0 ? pair : [...pair, changeSentence(metric, differences[at - 1]!.coverage[index]!, columns[0]!.name, name)[language]];
    }),
  ])];
}
