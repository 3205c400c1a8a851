import { memo } from 'react';
import { ZONES } from '../../i18n/zones-messages';
import { zoneColour } from '../../map/zone-scene';
import { ZONE_METRICS, type ZoneMetric } from '../../model/plan/metric-list';
import { cellOf, type ZoneFigures } from '../../model/plan/metrics';
import { Badge } from '../Badge';
import { SourceNotes } from '../SourceNotes';
import { useAtlas, useLanguage, useText } from '../context';
import { formatMetric } from './format-metric';
import { usePlans, type PlanView } from './plans-context';

const FIRST_METRICS = ['people-75plus-r5-2025', 'people-75plus-r5-2040', 'peak-homevisit-mhlw', 'count-zaishishin-2025', 'density-zaishishin-2025-per-75plus', 'load-homevisit-mhlw-peak'];

/** The zones side by side. */
export function ZoneTable({ view: { review: { figures, colours } }, onZone }: { readonly view: PlanView; readonly onZone: () => void }) {
  const t = useText();
  const catalog = useAtlas((state) => state.catalog);
  const active = usePlans((state) => state.zone);
  const metrics = FIRST_METRICS.map((id) => ZONE_METRICS.find((metric) => metric.id === id)!);
  return (
    <section aria-labelledby="zone-table-heading">
      <h3 id="zone-table-heading">{t(ZONES.figures)}</h3>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
      <div className="table-scroll zone-table" tabIndex={0} role="group" aria-labelledby="zone-table-heading">
        <table>
          <thead><tr><th scope="col">{t(ZONES.zone)}</th>{metrics.map((metric) => <th key={metric.id} scope="col" className="number">{t(metric.label)} <small>{t(metric.unit)}</small></th>)}</tr></thead>
          <tbody>
            {figures.zones.map(({ zone, figures: own }, index) => (
              <Row key={zone.id} id={zone.id} name={`${index + 1} ${zone.name}`} colour={zoneColour(colours.get(zone.id)!)} figures={own} metrics={metrics} active={zone.id === active} onZone={onZone} />
            ))}
          </tbody>
        </table>
      </div>
      {catalog && <SourceNotes catalog={catalog} datasets={[...new Set(metrics.flatMap(({ datasets }) => datasets))]} />}
    </section>
  );
}

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly figures: ZoneFigures;
  readonly metrics: readonly ZoneMetric[];
  readonly active: boolean;
  readonly onZone: () => void;
}

const Row = memo(function Row({ name, colour, figures, metrics, active }: RowProps) {
  const language = useLanguage();
  return (
    <tr className={active ? 'row-selected' : undefined}>
      <th scope="row"><span className="zone-colour" style={{ background: colour }} aria-hidden="true" /> {name}</th>
      {metrics.map((metric) => {
        const cell = cellOf(figures, metric.id);
        return <td key={metric.id} className="number">{cell.value === null ? <span title={cell.reason[language]}>—<span className="visually-hidden">{cell.reason[language]}</span></span> : <>{formatMetric(metric, cell.value, language)}{(cell.quality === 'estimate' || cell.quality === 'yours') && <> <Badge quality={cell.quality} /></>}</>}</td>;
      })}
    </tr>
  );
});
