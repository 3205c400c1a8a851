import { formatMetric, formatMetricWithUnit } from '../../i18n/format-metric';
import { MESSAGES } from '../../i18n/messages';
import { ZONE_TABLE, zoneTableText } from '../../i18n/zone-table-messages';
import { levelInfo } from '../../model/levels';
import { METRIC_GROUPS, type MetricGroup } from '../../model/plan/metric-groups';
import { zoneMetric, WEIGHT_METRIC } from '../../model/plan/metric-list';
import { cellOf, type ZoneFigures } from '../../model/plan/metrics';
import { OVERLAP_LEVELS } from '../../model/plan/overlaps';
import { Badge } from '../Badge';
import { SourceNotes } from '../SourceNotes';
import { useAreaName, useAtlas, useLanguage, useText } from '../context';
import { useEditor } from './plans-context';
import './zone-detail.css';

/** Groups that stand open at first. */
const OPEN = new Set(['need', 'count']);

/** Every figure of a zone, what it lies across, how far apart its seats are and what connects it. */
export function ZoneDetail({ figures }: { readonly figures: ZoneFigures }) {
  const catalog = useAtlas((state) => state.catalog);
  return (
    <div className="zone-detail">
      <Connection figures={figures} />
      <Overlaps figures={figures} />
      {METRIC_GROUPS.map((group) => <Group key={group.id} group={group} figures={figures} />)}
      {catalog && <SourceNotes catalog={catalog} datasets={[...new Set(METRIC_GROUPS.flatMap(({ metrics }) => metrics.flatMap(({ datasets }) => datasets)))]} />}
    </div>
  );
}

function Group({ group: { id, label, metrics }, figures }: { readonly group: MetricGroup; readonly figures: ZoneFigures }) {
  const t = useText();
  const language = useLanguage();
  return (
    <details className="zone-group" open={OPEN.has(id)}>
      <summary>{t(label)}</summary>
      <table className="mini">
        <tbody>
          {metrics.map((metric) => {
            const cell = cellOf(figures, metric.id);
            return (
              <tr key={metric.id} className={cell.value === null ? 'row-missing' : undefined}>
                <th scope="row">{t(metric.label)}</th>
                {cell.value === null
                  ? <td colSpan={2}>— {t(cell.reason)}</td>
                  : <><td>{formatMetric(metric, cell.value, language)} <small>{t(metric.unit)}</small>{cell.note && <small className="row-note">{t(cell.note)}</small>}</td><td><Badge quality={cell.quality} /></td></>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

/** Seats farthest apart, and the bridges and ferries without which the zone falls apart. */
function Connection({ figures }: { readonly figures: ZoneFigures }) {
  const t = useText();
  const language = useLanguage();
  const { names, registry } = useEditor();
  const { spreadEnds, connection: { parts, used }, codes } = figures;
  const spread = cellOf(figures, 'seat-spread');
  if (codes.length === 0) return null;
  const named = (part: readonly number[]): string => part.map((index) => t(names(registry.codes[index]!))).join(language === 'ja' ? '・' : ', ');
  return (
    <dl className="zone-facts">
      <div><dt>{t(ZONE_TABLE.ends)}</dt><dd>{spread.value === null ? `— ${t(spread.reason)}` : <>{spreadEnds!.map((code) => t(names(code))).join(' – ')} {formatMetricWithUnit(zoneMetric('seat-spread'), spread.value, language)} <Badge quality={spread.quality} /><small>{spread.note && t(spread.note)}</small></>}</dd></div>
      <div><dt>{t(ZONE_TABLE.connection)}</dt><dd>{parts.length > 1 ? <>{t(ZONE_TABLE.apart)}: {parts.map(named).join(language === 'ja' ? '／' : ' / ')}</> : used.length === 0 ? t(ZONE_TABLE.land) : ''}{used.length > 0 && <>{parts.length > 1 ? <br /> : null}{t(ZONE_TABLE.links)}: {used.map(({ name }) => t(name)).join(language === 'ja' ? '、' : ', ')}</>}</dd></div>
    </dl>
  );
}

/** The areas of other levels the zone has a part of, with the people in each part. */
function Overlaps({ figures: { overlaps } }: { readonly figures: ZoneFigures }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useAreaName();
  const { names, registry } = useEditor();
  if (overlaps.length === 0) return null;
  const weight = zoneMetric(WEIGHT_METRIC);
  return (
    <section aria-labelledby="zone-overlaps">
      <h4 id="zone-overlaps">{t(ZONE_TABLE.cuts)}</h4>
      <table className="mini zone-overlaps">
        <thead><tr><th scope="col">{t(ZONE_TABLE.level)}</th><th scope="col">{t(ZONE_TABLE.area)}</th><th scope="col">{t(weight.label)}</th><th scope="col">{t(MESSAGES.quality)}</th></tr></thead>
        {OVERLAP_LEVELS.map((level) => {
          const parts = overlaps.filter((overlap) => overlap.level === level);
          return (
            <tbody key={level}>
              {parts.map(({ area, whole, people, members }, index) => (
                <tr key={area.code}>
                  {index === 0 && <th scope="rowgroup" rowSpan={parts.length}>{t(levelInfo(level).one)}{parts.length > 1 && <small className="zone-cut">{t(zoneTableText.cut(parts.length))}</small>}</th>}
                  <td title={members.map((member) => t(names(registry.codes[member]!))).join('・')}>{nameOf(area)} <small>{t(whole ? ZONE_TABLE.whole : zoneTableText.part(members.length, area.members.length))}</small></td>
                  {people.value === null ? <td colSpan={2}>— {t(people.reason)}</td> : <><td>{formatMetricWithUnit(weight, people.value, language)}</td><td><Badge quality={people.quality} /></td></>}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}
