import type { Catalog } from '../data/schema';
import { formatNumber, listed } from '../i18n/format';
import { MESSAGES } from '../i18n/messages';
import { areaSeries, type Atlas } from '../model/evaluate';
import { populationKey, seriesUnit } from '../model/indicators';
import { comingPeakIndex, nowIndex, peakIndex } from '../model/peak';
import type { Area } from '../model/registry';
import { DEMANDS, VINTAGES, type DemandId, type VintageId } from '../model/subjects';
import { Badge } from './Badge';
import { useLanguage, useText } from './context';
import { OwnRateMarks } from './OwnRates';
import { SourceNotes } from './SourceNotes';

/** Every demand with every projection of it. */
export function demandSeries(): { readonly subject: DemandId; readonly vintage: VintageId }[] {
  return (Object.keys(DEMANDS) as DemandId[]).flatMap((subject) => DEMANDS[subject].vintages.map((vintage) => ({ subject, vintage })));
}

/** Demand for care: now, the peak, and the peak against now; the ministry's projection before our reference ones. */
export function PanelDemands({ atlas, area, catalog }: { readonly atlas: Atlas; readonly area: Area; readonly catalog: Catalog | null }) {
  const t = useText();
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, 0, language);
  return (
    <section>
      <h3>{t(MESSAGES.demand)}</h3>
      <table className="mini">
        <thead><tr><th scope="col">{t(MESSAGES.kind)}</th><th scope="col">{t(MESSAGES.now)}</th><th scope="col">{t(MESSAGES.peakYearOf)}</th><th scope="col">{t(MESSAGES.peakToNow)}</th><th scope="col">{t(MESSAGES.quality)}</th></tr></thead>
        <tbody>
          {demandSeries().map(({ subject, vintage }) => {
            const series = areaSeries(atlas, area, populationKey(subject, vintage));
            const name = <th scope="row">{t(DEMANDS[subject].label)}<small className="row-note row-reason">{listed([t(vintage === 'mhlw' ? VINTAGES.mhlw.label : MESSAGES.referenceProjection), t(seriesUnit(subject, vintage))], language)}</small></th>;
            if (!series.values) return <tr key={subject + vintage} className="row-missing">{name}<td colSpan={4}>{t(series.reason)}</td></tr>;
            const today = series.values[nowIndex(series.years)]!;
            const peak = peakIndex(series.values);
            const coming = series.values[comingPeakIndex(series.years, series.values)]!;
            return (
              <tr key={subject + vintage}>
                {name}
                <td>{number(today)}</td>
                <td><strong>{series.years[peak]}</strong><br />{number(series.values[peak]!)}</td>
                <td>{today > 0 ? `${formatNumber(coming / today, 2, language)}${t({ ja: '倍', en: '×' })}` : '—'}</td>
                <td><Badge quality={series.quality} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <OwnRateMarks />
      {catalog && <SourceNotes catalog={catalog} datasets={['demand-mhlw', 'demand-h30', VINTAGES.h30.dataset]} />}
    </section>
  );
}
