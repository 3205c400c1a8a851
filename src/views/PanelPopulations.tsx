import { formatChange, formatNumber } from '../i18n/format';
import { MESSAGES } from '../i18n/messages';
import { areaSeries, type Atlas } from '../model/evaluate';
import { populationKey } from '../model/indicators';
import { peakIndex } from '../model/peak';
import type { Area } from '../model/registry';
import { POPULATIONS, VINTAGES, type PopulationId, type VintageId } from '../model/subjects';
import { Badge } from './Badge';
import { useLanguage, useText } from './context';
import { Curve, type CurveLine } from './Curve';

const COLOURS: Record<Exclude<PopulationId, 'total'>, string> = { '65plus': 'var(--series)', '75plus': 'var(--warn)', '85plus': 'var(--series-other)' };

/** The people of one projection: curves with their peaks, and the figures. */
export function PanelPopulations({ atlas, area, vintage }: { readonly atlas: Atlas; readonly area: Area; readonly vintage: VintageId }) {
  const t = useText();
  const language = useLanguage();
  const subjects = (Object.keys(POPULATIONS) as PopulationId[]).filter((id) => (POPULATIONS[id].vintages as readonly VintageId[]).includes(vintage));
  const rows = subjects.map((id) => ({ id, series: areaSeries(atlas, area, populationKey(id, vintage)) }));
  const lines = rows.flatMap(({ id, series }): CurveLine[] => (id !== 'total' && series.values ? [{ label: language === 'ja' ? POPULATIONS[id].label.ja.replace('人口', '') : POPULATIONS[id].label.en.replace('Population ', ''), colour: COLOURS[id], years: series.years, values: series.values, observedUntil: VINTAGES[vintage].years[0] }] : []));
  const missing = rows.find(({ series }) => !series.values)?.series;
  const noted = rows.flatMap(({ series }) => (series.values && series.note ? [series.note] : []))[0];
  const number = (value: number): string => formatNumber(value, 0, language);
  return (
    <section>
      <h3>{t(MESSAGES.populationCurves)} <small>{t(VINTAGES[vintage].label)}</small></h3>
      {lines.length > 0 ? <Curve width={320} height={190} detailed unit={MESSAGES.peopleUnit} language={language} lines={lines} /> : missing && !missing.values && <p className="reason hatched">{t(missing.reason)}</p>}
      {lines.length > 0 && (
        <>
          <p className="hint">{t(MESSAGES.projected)}</p>
          {noted && <p className="hint">{t(noted)}</p>}
          <table className="mini">
            <thead><tr><th scope="col">{t(MESSAGES.populationTable)}</th><th scope="col">2025</th><th scope="col">{t(MESSAGES.peakYearOf)}</th><th scope="col">2025→40</th><th scope="col">{t(MESSAGES.quality)}</th></tr></thead>
            <tbody>
              {rows.map(({ id, series }) => {
                if (!series.values) return null;
                const peak = peakIndex(series.values);
                const at = (year: number): number => series.values[series.years.indexOf(year)]!;
                return (
                  <tr key={id}>
                    <th scope="row">{t(POPULATIONS[id].label)}</th>
                    <td>{number(at(2025))}</td>
                    <td><strong>{series.years[peak]}</strong><br />{number(series.values[peak]!)}</td>
                    <td>{at(2025) > 0 ? formatChange(at(2040) / at(2025), language) : '—'}</td>
                    <td><Badge quality={series.quality} /></td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
