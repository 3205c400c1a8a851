import { memo } from 'react';
import { formatMetric } from '../../i18n/format-metric';
import { QUALITY_MARK, zoneTableText } from '../../i18n/zone-table-messages';
import { ZONES, zonesText } from '../../i18n/zones-messages';
import type { ZoneMetric } from '../../model/plan/metric-list';
import { cellOf, type ZoneFigures } from '../../model/plan/metrics';
import { QUALITY_LABEL } from '../../model/quality';
import type { Atlas } from '../../model/reading';
import { useLanguage, useText } from '../context';
import { Pin, pinnedAt } from './ColumnHead';
import { useEditor } from './plans-context';
import { Spark } from './Spark';
import { tableSettings } from './use-table-settings';
import type { Trend } from './zone-series';
import { ZoneSwatch } from './ZoneSwatch';

interface FigureProps {
  readonly figures: ZoneFigures;
  readonly metrics: readonly ZoneMetric[];
  /** How many of the metrics, from the first, are pinned. */
  readonly pinned: number;
  readonly atlas: Atlas;
  readonly trend: Trend;
}

interface RowProps extends FigureProps {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Index in the palette. */
  readonly colour: number;
  /** Pinned to the top. */
  readonly first: boolean;
  readonly active: boolean;
  readonly onZone: () => void;
}

/** Untouched zones keep their figures from edit to edit, and so their rows. */
export const ZoneTableRow = memo(function ZoneTableRow({ id, number, name, colour, first, active, onZone, ...rest }: RowProps) {
  const t = useText();
  const { plans } = useEditor();
  const { choose } = plans.getState();
  return (
    <tr className={active ? 'row-selected' : undefined}>
      <th scope="row" aria-label={`${number} ${name}`}>
        <span className="zone-cell">
          <button type="button" className="pin" aria-pressed={first} aria-label={t(zoneTableText.pin(name))} title={t(zoneTableText.pin(name))} onClick={() => tableSettings.getState().pinZone(id)}><Pin /></button>
          <ZoneSwatch index={colour} />
          <button type="button" className="link" aria-pressed={active} title={t(ZONES.zones)} onClick={() => choose(id)}>{number} {name}</button>
          <button type="button" className="icon-button zone-open" aria-label={t(zoneTableText.detail(name))} title={t(zoneTableText.detail(name))} onClick={() => { choose(id); onZone(); }}>›</button>
        </span>
      </th>
      <Figures zone={id} {...rest} />
    </tr>
  );
});

/** The plan as a whole, or what is in no zone. */
export const SumRow = memo(function SumRow({ id, name, ...rest }: FigureProps & { readonly id: '' | 'scope'; readonly name: string }) {
  const t = useText();
  return <tr><th scope="row"><span className="zone-cell">{name} <small>{t(zonesText.members(rest.figures.codes.length))}</small></span></th><Figures zone={id} {...rest} /></tr>;
});

function Figures({ zone, figures, metrics, pinned, atlas, trend }: FigureProps & { readonly zone: string }) {
  const language = useLanguage();
  return (
    <>
      <td className="zone-trend"><Spark figures={figures} atlas={atlas} trend={trend} /></td>
      {metrics.map((metric, at) => {
        const cell = cellOf(figures, metric.id);
        return (
          <td key={metric.id} className={at < pinned ? 'number zone-pinned' : 'number'} style={at < pinned ? pinnedAt(at) : undefined} data-metric={metric.id} data-zone={zone}>
            {cell.value === null ? <><span aria-hidden="true">—</span><small className="zone-reason">{cell.reason[language]}</small></> : (
              <>{formatMetric(metric, cell.value, language)} <span className={`badge badge-${cell.quality}`}><span aria-hidden="true">{QUALITY_MARK[cell.quality][language]}</span><span className="visually-hidden">{QUALITY_LABEL[cell.quality][language]}</span></span></>
            )}
          </td>
        );
      })}
    </>
  );
}
