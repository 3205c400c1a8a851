import { useId } from 'react';
import { formatFigure } from '../../i18n/format';
import { formatMetricWithUnit } from '../../i18n/format-metric';
import { ZONE_TABLE, zoneTableText } from '../../i18n/zone-table-messages';
import { zoneBackground } from '../../map/zone-swatch';
import { shareOfMean } from '../../model/plan/deviation';
import type { ZoneMetric } from '../../model/plan/metric-list';
import { cellOf, deviationOver, type PlanFigures } from '../../model/plan/metrics';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';
import { useTools } from './tool-store';

interface DeviationsProps {
  readonly figures: PlanFigures;
  readonly colours: ReadonlyMap<string, number>;
  /** The metric looked at. */
  readonly metric: ZoneMetric;
  /** Those to choose from. */
  readonly metrics: readonly ZoneMetric[];
  readonly onMetric: (id: string) => void;
}

/** How much the zones differ in one metric: a bar for each with its share of the mean, and the measures of difference. */
export function Deviations({ figures, colours, metric, metrics, onMetric }: DeviationsProps) {
  const t = useText();
  const id = useId();
  const language = useLanguage();
  const patterned = useTools((state) => state.patterned);
  const deviation = deviationOver(figures, metric.id);
  const withUnit = (value: number): string => formatMetricWithUnit(metric, Number(value.toFixed(metric.decimals)), language);
  const zones = figures.zones.filter((one) => one.figures.codes.length > 0);
  return (
    <section className="deviations" aria-labelledby={`${id}h`}>
      <h3 id={`${id}h`}>{t(ZONE_TABLE.spread)}</h3>
      <div className="field"><label htmlFor={id}>{t(ZONE_TABLE.metric)}</label><select id={id} value={metric.id} onChange={(event) => onMetric(event.target.value)}>{metrics.map((one) => <option key={one.id} value={one.id}>{t(one.label)}</option>)}</select></div>
      {deviation ? (
        <>
          <dl>
            <div><dt>{t(ZONE_TABLE.ratio)}</dt><dd>{deviation.ratio === null ? t(ZONE_TABLE.noRatio) : t(zoneTableText.times(deviation.ratio))}</dd></div>
            <div><dt>{t(ZONE_TABLE.variation)}</dt><dd>{deviation.variation === null ? '—' : formatFigure(deviation.variation, 2, language)}</dd></div>
            <div><dt>{t(ZONE_TABLE.mean)}</dt><dd>{withUnit(deviation.mean)}</dd></div>
            <div><dd><Badge quality={deviation.quality} />{deviation.missing > 0 && ` ${t(zoneTableText.missing(deviation.missing))}`}</dd></div>
          </dl>
          <ul className="deviation-bars">
            {zones.map(({ zone, figures: own }) => {
              const cell = cellOf(own, metric.id);
              const share = shareOfMean(cell, deviation);
              return (
                <li key={zone.id}>
                  <span className="deviation-name">{figures.zones.findIndex((one) => one.zone === zone) + 1} {zone.name}</span>
                  {cell.value === null ? <small className="deviation-missing">— {t(cell.reason)}</small> : (
                    <>
                      <span className="deviation-room" aria-hidden="true"><span className="deviation-bar" style={{ width: `${deviation.most > 0 ? (100 * cell.value) / deviation.most : 0}%`, background: zoneBackground(colours.get(zone.id)!, patterned) }} /><span className="deviation-mean" style={{ left: `${deviation.most > 0 ? (100 * deviation.mean) / deviation.most : 0}%` }} /></span>
                      <span className="deviation-share">{share === null ? '' : t(zoneTableText.times(share))}</span>
                    </>
                  )}
                </li>
              );
            })}
          </ul>
          <p className="hint">{t(ZONE_TABLE.barHint)}</p>
        </>
      ) : <p className="hint">{t(ZONE_TABLE.noDeviation)}</p>}
    </section>
  );
}
