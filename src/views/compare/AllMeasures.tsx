import { useState } from 'react';
import { bracketed } from '../../i18n/format';
import { plainNumber } from '../../export/csv';
import { toTsv } from '../../export/table';
import { COMPARE, compareText } from '../../i18n/compare-messages';
import { zoneColour } from '../../map/zone-scene';
import { METRIC_GROUPS } from '../../model/plan/metric-groups';
import { ZONE_METRICS } from '../../model/plan/metric-list';
import { cellOf } from '../../model/plan/metrics';
import { useLanguage, useText } from '../context';
import type { ComparedColumn } from './compared';
import { CopyTable } from './CopyTable';
import { MeasureFigure } from './MeasureFigure';

/** More zones side by side answer nobody, and would take the page seconds: files have them. */
const MOST_ZONES = 120;

/** Every measure of every zone of every column in one table, made when it is opened. */
export function AllMeasures({ columns }: { readonly columns: readonly ComparedColumn[] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const zones = columns.map(({ figures }) => figures.zones.filter((one) => one.figures.codes.length > 0));
  const count = zones.reduce((sum, { length }) => sum + length, 0);
  return (
    <details className="compare-all" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t(COMPARE.allMeasures)}</summary>
      {open && (count > MOST_ZONES ? <p className="hint">{t(compareText.tooMany(count))}</p> : <AllTable columns={columns} />)}
    </details>
  );
}

function AllTable({ columns }: { readonly columns: readonly ComparedColumn[] }) {
  const t = useText();
  const language = useLanguage();
  const sets = columns.map((column) => [...column.figures.zones.flatMap(({ zone, figures }, at) => (figures.codes.length > 0 ? [{ name: `${at + 1} ${zone.name}`, colour: zoneColour(column.colours.get(zone.id)!), figures }] : [])), { name: t(COMPARE.wholeScope), colour: null, figures: column.figures.scope }]);
  const all = sets.flat();
  const rows = (): (string | number)[][] => [
    [COMPARE.columns[language], '', ...sets.flatMap((set, at) => set.map(() => columns[at]!.name))],
    [COMPARE.measure[language], COMPARE.unitHead[language], ...all.map(({ name }) => name)],
    ...ZONE_METRICS.map((metric) => [t(metric.label), t(metric.unit), ...all.map(({ figures }) => { const { value } = cellOf(figures, metric.id); return value === null ? '' : plainNumber(value); })]),
  ];
  return (
    <>
      <CopyTable text={() => toTsv(rows(), [])} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="compare-scroll compare-scroll-tall" tabIndex={0} role="group" aria-label={t(COMPARE.allMeasures)}>
        <table className="compare-table compare-coverage">
          <thead>
            <tr><th scope="col" rowSpan={2}>{t(COMPARE.measure)}</th>{sets.map((set, at) => <th key={columns[at]!.name} scope="colgroup" colSpan={set.length}>{at + 1} {columns[at]!.name}</th>)}</tr>
            <tr>{sets.map((set, at) => set.map(({ name, colour }) => <th key={`${at}${name}`} scope="col">{colour && <><span className="zone-colour" style={{ background: colour }} aria-hidden="true" /> </>}{name}</th>))}</tr>
          </thead>
          {METRIC_GROUPS.map((group) => (
            <tbody key={group.id}>
              <tr className="compare-group"><th scope="rowgroup" colSpan={all.length + 1}>{t(group.label)}</th></tr>
              {group.metrics.map((metric) => (
                <tr key={metric.id}>
                  <th scope="row">{t(metric.label)}{bracketed(t(metric.unit), language)}</th>
                  {all.map(({ figures }, at) => <td key={at}><MeasureFigure cell={cellOf(figures, metric.id)} metric={metric} /></td>)}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}
