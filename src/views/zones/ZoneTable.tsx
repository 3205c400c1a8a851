import { memo, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { sourceLinesOf, toTsv } from '../../export/table';
import { aboutCell, zoneTableRows } from '../../export/zone-table';
import { QUALITY_MARK, ZONE_TABLE, zoneTableText } from '../../i18n/zone-table-messages';
import { zoneMetric, type ZoneMetric } from '../../model/plan/metric-list';
import { cellOf } from '../../model/plan/metrics';
import { orderZones } from '../../model/plan/zone-order';
import { QUALITIES, QUALITY_LABEL } from '../../model/quality';
import { SourceNotes } from '../SourceNotes';
import { useAtlas, useLanguage, useText } from '../context';
import { copyText } from '../copy-text';
import { ColumnHead } from './ColumnHead';
import { Deviations } from './Deviations';
import { MetricChooser } from './MetricChooser';
import { useEditor, usePlans, type PlanView } from './plans-context';
import { tableSettings, useTableSettings } from './use-table-settings';
import { SumRow, ZoneTableRow } from './ZoneTableRow';
import { trendOf } from './zone-series';
import './zone-table.css';

/** The zones side by side: figures of the user's choice, in the user's order, and how much the zones differ. */
export const ZoneTable = memo(function ZoneTable({ view: { plan, review }, onZone }: { readonly view: PlanView; readonly onZone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const catalog = useAtlas((state) => state.catalog);
  const { planData: { atlas } } = useEditor();
  const active = usePlans((state) => state.zone);
  const settings = useTableSettings((state) => state);
  const [said, setSaid] = useState('');
  const { columns, pinnedColumns, by, descending, pinnedZones, filter, troubled } = settings;
  const metrics = useMemo(() => [...pinnedColumns, ...columns.filter((id) => !pinnedColumns.includes(id))].map(zoneMetric), [columns, pinnedColumns]);
  const scroller = useRef<HTMLDivElement>(null);
  const before = useRef(columns);
  useEffect(() => {
    // A column that was just chosen is brought into sight; the page itself stays where it is.
    const added = columns.find((id) => !before.current.includes(id));
    before.current = columns;
    const [box, head] = [scroller.current, added === undefined ? null : scroller.current?.querySelector<HTMLElement>(`th[data-column="${added}"]`)];
    if (box && head) box.scrollLeft = Math.max(box.scrollLeft, head.offsetLeft + head.offsetWidth - box.clientWidth);
  }, [columns]);
  const { figures, problems, colours } = review;
  const rows = orderZones(figures, problems, { by, descending, pinned: pinnedZones, filter, troubled });
  const looked: ZoneMetric | null = by === 'plan' ? metrics[0] ?? null : zoneMetric(by);
  const trend = useMemo(() => trendOf(looked), [looked]);
  const datasets = useMemo(() => [...new Set(metrics.flatMap((metric) => metric.datasets))], [metrics]);
  const copy = (): void => {
    const about = [plan.name, ...(catalog ? sourceLinesOf(catalog, datasets, language) : [])];
    copyText(toTsv(zoneTableRows(rows, figures, metrics, language), about)).then(() => setSaid(t(ZONE_TABLE.copied)), () => setSaid(t(ZONE_TABLE.notCopied)));
  };
  // The share of the mean changes with every zone: it is worked out for the cell that is pointed at, not for all.
  const explain = ({ target }: MouseEvent): void => {
    const box = (target as Element).closest<HTMLElement>('td[data-metric]');
    if (!box) return;
    const { metric, zone } = box.dataset;
    const own = zone === '' ? figures.unassigned : zone === 'scope' ? figures.scope : figures.zones.find((one) => one.zone.id === zone)?.figures;
    if (own) box.title = aboutCell(cellOf(own, metric!), zoneMetric(metric!), figures, language, zone !== '' && zone !== 'scope');
  };
  return (
    <section className="zone-table" aria-labelledby="zone-table-heading">
      <div className="zone-table-bar">
        <h3 id="zone-table-heading">{t(ZONE_TABLE.title)} <small>{t(zoneTableText.kept(figures.zones.length))}</small></h3>
        <button type="button" className="button" onClick={copy}>{t(ZONE_TABLE.copy)}</button>
      </div>
      <MetricChooser />
      {figures.zones.length > 1 && (
        <div className="zone-table-filters">
          <input type="search" aria-label={t(ZONE_TABLE.filter)} placeholder={t(ZONE_TABLE.filter)} value={filter} onChange={(event) => settings.setFilter(event.target.value)} />
          <label className="check"><input type="checkbox" checked={troubled} onChange={(event) => settings.setTroubled(event.target.checked)} />{t(ZONE_TABLE.troubled)}</label>
        </div>
      )}
      <p className={said === '' && rows.length === figures.zones.length ? 'visually-hidden' : 'hint'} role="status">{said || (rows.length === figures.zones.length ? '' : t(zoneTableText.shown(rows.length, figures.zones.length)))}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/mouse-events-have-key-events -- a scroll area must be reachable by keyboard; what the tooltip says, the bars and the zone's own page say as well */}
      <div className="zone-table-scroll" ref={scroller} tabIndex={0} role="group" aria-labelledby="zone-table-heading" onMouseOver={explain}>
        <table>
          <colgroup><col className="zone-col-name" /><col className="zone-col-trend" />{metrics.map(({ id }) => <col key={id} className="zone-col" />)}</colgroup>
          <thead>
            <tr>
              <ColumnHead column="plan" label={t(ZONE_TABLE.zone)} />
              <th scope="col">{t(ZONE_TABLE.trend)}<small>{t(trend.subject)}<br />{trend.years[0]}–{trend.years.at(-1)}</small></th>
              {metrics.map((metric, at) => <ColumnHead key={metric.id} column={metric.id} label={t(metric.label)} unit={t(metric.unit)} pinned={at < pinnedColumns.length ? at : null} pinLabel={t(zoneTableText.pinColumn(metric.label))} />)}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ zone, figures: own, position }) => (
              <ZoneTableRow key={zone.id} id={zone.id} number={position + 1} name={zone.name} colour={colours.get(zone.id)!} figures={own} metrics={metrics} pinned={pinnedColumns.length} first={pinnedZones.has(zone.id)} active={zone.id === active} atlas={atlas} trend={trend} onZone={onZone} />
            ))}
            {rows.length === 0 && <tr><td colSpan={metrics.length + 2}>{t(ZONE_TABLE.none)}</td></tr>}
          </tbody>
          <tfoot>
            {figures.unassigned.codes.length > 0 && <SumRow id="" name={t(ZONE_TABLE.unassigned)} figures={figures.unassigned} metrics={metrics} pinned={pinnedColumns.length} atlas={atlas} trend={trend} />}
            <SumRow id="scope" name={t(ZONE_TABLE.plan)} figures={figures.scope} metrics={metrics} pinned={pinnedColumns.length} atlas={atlas} trend={trend} />
          </tfoot>
        </table>
      </div>
      <p className="hint zone-marks">{t(ZONE_TABLE.marks)}: {QUALITIES.map((quality) => <span key={quality}><span className={`badge badge-${quality}`} aria-hidden="true">{t(QUALITY_MARK[quality])}</span> {t(QUALITY_LABEL[quality])}　</span>)}</p>
      {metrics.length === 0 && <p className="hint">{t(ZONE_TABLE.noColumns)}</p>}
      {looked && <Deviations figures={figures} colours={colours} metric={looked} metrics={metrics} onMetric={(id) => { if (tableSettings.getState().by !== id) settings.sortBy(id); }} />}
      {catalog && <SourceNotes catalog={catalog} datasets={datasets} />}
    </section>
  );
});
