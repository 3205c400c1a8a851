import { ZONE_METRICS } from '../../model/plan/metric-list';
import { cellOf, type ZoneFigures } from '../../model/plan/metrics';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';
import { formatMetric } from './format-metric';

/** Every figure of a zone. */
export function ZoneDetail({ figures }: { readonly figures: ZoneFigures }) {
  const t = useText();
  const language = useLanguage();
  return (
    <table className="mini">
      <tbody>
        {ZONE_METRICS.map((metric) => {
          const cell = cellOf(figures, metric.id);
          return <tr key={metric.id} className={cell.value === null ? 'row-missing' : undefined}><th scope="row">{t(metric.label)}</th><td>{cell.value === null ? t(cell.reason) : <>{formatMetric(metric, cell.value, language)}{t(metric.unit)} <Badge quality={cell.quality} /></>}</td></tr>;
        })}
      </tbody>
    </table>
  );
}
