import { COMPARE } from '../../i18n/compare-messages';
import { formatMetric } from '../../i18n/format-metric';
import type { Cell } from '../../model/cell';
import type { ZoneMetric } from '../../model/plan/metric-list';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';

/** A zone's figure with its quality, or why there is none. */
export function MeasureFigure({ cell, metric }: { readonly cell: Cell; readonly metric: ZoneMetric }) {
  const t = useText();
  const language = useLanguage();
  if (cell.value === null) return <span className="compare-figure"><strong>{t(COMPARE.missing)}</strong><small>{t(cell.reason)}</small></span>;
  return <span className="compare-figure"><strong>{formatMetric(metric, cell.value, language)}</strong> <Badge quality={cell.quality} />{cell.note && <small>{t(cell.note)}</small>}</span>;
}
