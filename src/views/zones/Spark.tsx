import { formatFigure } from '../../i18n/format';
import { zoneTableText } from '../../i18n/zone-table-messages';
import { peakIndex } from '../../model/peak';
import type { Atlas } from '../../model/reading';
import type { ZoneFigures } from '../../model/plan/metrics';
import { Curve } from '../Curve';
import { useLanguage } from '../context';
import { seriesOfZone, type Trend } from './zone-series';

/** A zone's course over the projected years, small; its words are those of the curve. */
export function Spark({ figures, atlas, trend }: { readonly figures: ZoneFigures; readonly atlas: Atlas; readonly trend: Trend }) {
  const language = useLanguage();
  if (figures.codes.length === 0) return null;
  const series = seriesOfZone(atlas, figures, trend.key);
  if (series.values === null) return <><span aria-hidden="true">—</span><small className="zone-reason">{series.reason[language]}</small></>;
  const { years, values } = series;
  const peak = peakIndex(values);
  const at = [...new Set([0, peak, years.length - 1])].map((index) => [years[index]!, formatFigure(values[index]!, 0, language)] as const);
  const curve = <Curve width={60} height={24} detailed={false} unit={{ ja: '', en: '' }} language={language} lines={[{ label: trend.label[language], colour: 'var(--series)', years, values, observedUntil: years[0]! }]} />;
  return <><span aria-hidden="true" title={zoneTableText.course(trend.label, at, years[peak]!)[language]}>{curve}</span><span className="visually-hidden">{zoneTableText.course(trend.label, at, years[peak]!)[language]}</span></>;
}
