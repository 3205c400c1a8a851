import { memo, useId, useState } from 'react';
import { bracketed } from '../../i18n/format';
import { plainNumber } from '../../export/csv';
import { toTsv, type TableRow } from '../../export/table';
import { COMPARE, compareText, shortChange, VERDICT_SIGN } from '../../i18n/compare-messages';
import { formatMetric } from '../../i18n/format-metric';
import { zoneColour } from '../../map/zone-scene';
import type { Cell } from '../../model/cell';
import type { PlanDifference } from '../../model/compare/difference';
import type { Change } from '../../model/compare/verdict';
import { METRIC_GROUPS } from '../../model/plan/metric-groups';
import { ZONE_METRICS, zoneMetric, type ZoneMetric } from '../../model/plan/metric-list';
import { cellOf, type ZoneEntry } from '../../model/plan/metrics';
import { QUALITY_LABEL } from '../../model/quality';
import type { Language } from '../../model/text';
import { useLanguage, useText } from '../context';
import { AllMeasures } from './AllMeasures';
import type { ComparedColumn } from './compared';
import { CopyTable } from './CopyTable';
import type { Marked, Pointed } from './marked';
import { MeasureFigure } from './MeasureFigure';
import { ZonePlot } from './ZonePlot';

const FIRST = 'density-zaishishin-2025-per-75plus';

interface Props {
  readonly columns: readonly ComparedColumn[];
  readonly differences: readonly PlanDifference[];
  readonly marked: Marked | null;
  readonly onPoint: (pointed: Pointed | null) => void;
}

/** One measure of all zones of all columns: how they lie, and each against its counterpart in the reference. */
export function ZoneMeasures({ columns, differences, marked, onPoint }: Props) {
  const t = useText();
  const id = useId();
  const language = useLanguage();
  const [chosen, setChosen] = useState(FIRST);
  const metric = zoneMetric(chosen);
  return (
    <section className="compare-section" aria-labelledby="compare-zones">
      <div className="compare-section-head">
        <h3 id="compare-zones" tabIndex={-1}>{t(COMPARE.perZone)}</h3>
        <label className="compare-side compare-measure" htmlFor={id}>
          <span>{t(COMPARE.measure)}</span>
          <select id={id} value={chosen} onChange={({ target }) => setChosen(target.value)}>
            {METRIC_GROUPS.map((group) => <optgroup key={group.id} label={t(group.label)}>{group.metrics.map((one) => <option key={one.id} value={one.id}>{t(one.label)}{bracketed(t(one.unit), language)}</option>)}</optgroup>)}
          </select>
        </label>
        <CopyTable text={() => toTsv(rowsOf(columns, differences, metric, language), [])} />
      </div>
      <ZonePlot columns={columns} metric={metric} marked={marked} onPoint={onPoint} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="compare-scroll compare-scroll-tall" tabIndex={0} role="group" aria-labelledby="compare-zones">
        <table className="compare-table compare-zones">
          <thead><tr><th scope="col">{t(COMPARE.zone)}</th><th scope="col">{t(metric.label)}<small>{bracketed(t(metric.unit), language)}</small></th>{columns.length > 1 && <th scope="col">{t(COMPARE.change)}</th>}</tr></thead>
          {columns.map((column, at) => (
            <tbody key={column.name}>
              <tr className="compare-group"><th scope="rowgroup" colSpan={columns.length > 1 ? 3 : 2}>{at + 1} {column.name}</th></tr>
              {column.figures.zones.map((entry, position) => entry.figures.codes.length > 0 && <Row key={entry.zone.id} columns={columns} at={at} entry={entry} position={position} metric={metric} difference={differences[at - 1]} marked={marked?.within[at]!.has(entry.zone.id) ?? false} />)}
              <tr className="compare-sum"><th scope="row">{t(COMPARE.wholeScope)}</th><td colSpan={columns.length > 1 ? 2 : 1}><MeasureFigure cell={cellOf(column.figures.scope, metric.id)} metric={metric} /></td></tr>
            </tbody>
          ))}
        </table>
      </div>
      <AllMeasures columns={columns} />
    </section>
  );
}

interface RowProps {
  readonly columns: readonly ComparedColumn[];
  readonly at: number;
  readonly entry: ZoneEntry;
  readonly position: number;
  readonly metric: ZoneMetric;
  /** None for the reference. */
  readonly difference: PlanDifference | undefined;
  /** What is pointed at lies in it, or some of it. */
  readonly marked: boolean;
}

const Row = memo(({ columns, at, entry: { zone, figures }, position, metric, difference, marked }: RowProps) => (
  <tr className={marked ? 'row-selected' : undefined}>
    <th scope="row"><span className="zone-colour" style={{ background: zoneColour(columns[at]!.colours.get(zone.id)!) }} aria-hidden="true" /> {position + 1} {zone.name}</th>
    <td><MeasureFigure cell={cellOf(figures, metric.id)} metric={metric} /></td>
    {columns.length > 1 && <td>{difference && <Against first={columns[0]!} difference={difference} zone={zone.id} metric={metric} />}</td>}
  </tr>
));

/** The zone of the reference that this one is taken for, and what changes for it. */
function counterpart(first: ComparedColumn, { zones }: PlanDifference, zone: string, metric: ZoneMetric): { readonly name: string; readonly change: Change } | null {
  const match = zones.find(({ second }) => second === zone);
  if (!match || match.first === null || !match.changes) return null;
  return { name: first.plan.zones.find(({ id }) => id === match.first)!.name, change: match.changes[ZONE_METRICS.indexOf(metric)]! };
}

function Against({ first, difference, zone, metric }: { readonly first: ComparedColumn; readonly difference: PlanDifference; readonly zone: string; readonly metric: ZoneMetric }) {
  const t = useText();
  const language = useLanguage();
  const found = counterpart(first, difference, zone, metric);
  if (!found) return <small>{t(COMPARE.noCounterpart)}</small>;
  const { name, change } = found;
  return <span className={`verdict verdict-${change.verdict}`}><span aria-hidden="true">{VERDICT_SIGN[change.verdict]} </span>{shortChange(change, metric, (value) => formatMetric(metric, value, language), language)}<small>{t(compareText.counterpart(name))}</small></span>;
}

/** The table for a spreadsheet. */
function rowsOf(columns: readonly ComparedColumn[], differences: readonly PlanDifference[], metric: ZoneMetric, language: Language): TableRow[] {
  const header = [COMPARE.columns, COMPARE.zone].map((text) => text[language]);
  const pair = (cell: Cell): TableRow => (cell.value === null ? ['', cell.reason[language]] : [plainNumber(cell.value), [QUALITY_LABEL[cell.quality][language], cell.note?.[language]].filter(Boolean).join(' ')]);
  return [
    [...header, `${metric.label[language]}${metric.unit[language] ? ` (${metric.unit[language]})` : ''}`, COMPARE.quality[language], COMPARE.change[language], COMPARE.verdict[language]],
    ...columns.flatMap((column, at): TableRow[] => [
      ...column.figures.zones.filter(({ figures }) => figures.codes.length > 0).map(({ zone, figures }): TableRow => {
        const found = at === 0 ? null : counterpart(columns[0]!, differences[at - 1]!, zone.id, metric);
        return [column.name, zone.name, ...pair(cellOf(figures, metric.id)), found?.name ?? '', found ? shortChange(found.change, metric, (value) => formatMetric(metric, value, language), language) : ''];
      }),
      [column.name, COMPARE.wholeScope[language], ...pair(cellOf(column.figures.scope, metric.id)), '', ''],
    ]),
  ];
}
