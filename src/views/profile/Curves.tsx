import { useMemo } from 'react';
import { formatChange, formatNumber } from '../../i18n/format';
import { MESSAGES } from '../../i18n/messages';
import { PROFILE, profileCounted } from '../../i18n/profile-messages';
import { areaSeries, type AreaSeries, type Atlas } from '../../model/evaluate';
import { populationKey, seriesUnit } from '../../model/indicators';
import { peakIndex } from '../../model/peak';
import type { Area } from '../../model/registry';
import { DEMANDS, isDemand, POPULATIONS, seriesSubject, VINTAGES, type SeriesId, type VintageId } from '../../model/subjects';
import type { Text } from '../../model/text';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';
import { IndexChart, type IndexLine } from './IndexChart';

const SUBJECTS = [...Object.keys(POPULATIONS), ...Object.keys(DEMANDS)] as SeriesId[];
const BASE_YEAR = 2025;
/** The newer projection first; a register of one date is no curve. */
const COLOURS: Partial<Record<VintageId, string>> = { mhlw: 'var(--series)', r5: 'var(--series)', h30: 'var(--warn)' };

interface Drawn {
  readonly vintage: VintageId;
  readonly series: AreaSeries;
  /** Column of the base year. */
  readonly base: number;
  /** null where the base is 0. */
  readonly line: IndexLine | null;
}
interface Subject {
  readonly subject: SeriesId;
  readonly drawn: readonly Drawn[];
  readonly missing: readonly { readonly vintage: VintageId; readonly reason: Text }[];
}

function subjectsOf(atlas: Atlas, area: Area): Subject[] {
  return SUBJECTS.map((subject) => {
    const vintages = seriesSubject(subject).vintages.filter((vintage) => VINTAGES[vintage].years.length > 1).toSorted((a, b) => Number(a === 'h30') - Number(b === 'h30'));
    const all = vintages.map((vintage) => ({ vintage, series: areaSeries(atlas, area, populationKey(subject, vintage)) }));
    return {
      subject,
      drawn: all.flatMap(({ vintage, series }) => (series.values ? [drawnOf(vintage, series)] : [])),
      missing: all.flatMap(({ vintage, series }) => (series.values ? [] : [{ vintage, reason: series.reason }])),
    };
  });
}

function drawnOf(vintage: VintageId, series: AreaSeries): Drawn {
  // The MHLW projection starts in 2024 and has no 2025.
  const base = Math.max(0, series.years.indexOf(BASE_YEAR));
  const divisor = series.values[base]!;
  const line = divisor > 0 ? { key: vintage, colour: COLOURS[vintage]!, years: series.years, values: series.values.map((value) => (value / divisor) * 100), observedUntil: VINTAGES[vintage].years[0]! } : null;
  return { vintage, series, base, line };
}

/** Every yearly series of the area as small charts on one scale, each with its figures. */
export function Curves({ atlas, area }: { readonly atlas: Atlas; readonly area: Area }) {
  const t = useText();
  const subjects = useMemo(() => subjectsOf(atlas, area), [atlas, area]);
  const highest = Math.max(100, ...subjects.flatMap(({ drawn }) => drawn.flatMap(({ line }) => line?.values ?? [])));
  const most = Math.ceil(highest / 20) * 20 + 5;
  return (
    <>
      <p className="profile-about">{t(PROFILE.curvesAbout)}</p>
      <div className="profile-charts">{subjects.map((one) => <Chart key={one.subject} subject={one} most={most} />)}</div>
    </>
  );
}

function Chart({ subject: { subject, drawn, missing }, most }: { readonly subject: Subject; readonly most: number }) {
  const t = useText();
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, 0, language);
  const vintageName = (vintage: VintageId): string => (isDemand(subject) && vintage === 'h30' ? t(MESSAGES.referenceProjection) : t(VINTAGES[vintage].label));
  const lines = drawn.flatMap(({ line }) => (line ? [line] : []));
  const summary = drawn.map(({ vintage, series }) => { const at = peakIndex(series.values); return `${vintageName(vintage)} ${t(MESSAGES.peak)} ${series.years[at]} ${number(series.values[at]!)}`; }).join(', ');
  const years = [...new Set(drawn.flatMap(({ series }) => series.years))].sort((a, b) => a - b);
  return (
    <figure className="profile-chart">
      <figcaption>{t(seriesSubject(subject).label)}</figcaption>
      {lines.length > 0 && <IndexChart lines={lines} most={most} label={`${t(seriesSubject(subject).label)}: ${summary}`} language={language} />}
      <ul className="profile-lines">
        {drawn.map(({ vintage, series, base, line }) => {
          const peak = peakIndex(series.values);
          const unit = t(seriesUnit(subject, vintage));
          return (
            <li key={vintage}>
              <svg className="profile-key" viewBox="0 0 18 8" aria-hidden="true"><line x1="0" x2="18" y1="4" y2="4" stroke={COLOURS[vintage]} strokeWidth="3" /></svg>
              {vintageName(vintage)} <Badge quality={series.quality} /><br />
              {t(MESSAGES.peak)} <strong>{series.years[peak]}{language === 'ja' ? '年' : ''}</strong> {number(series.values[peak]!)}{language === 'ja' ? '' : ' '}{unit}
              {' '}<span className="profile-change">{peak === base ? '' : line ? t(profileCounted.against(series.years[base]!, formatChange(series.values[peak]! / series.values[base]!, language))) : t(PROFILE.base)}</span>
              {series.note && <small className="row-note">{t(series.note)}</small>}
            </li>
          );
        })}
        {missing.map(({ vintage, reason }) => <li key={vintage}>{vintageName(vintage)}: {t(MESSAGES.missing)} – {t(reason)}</li>)}
      </ul>
      {drawn.length > 0 && (
        <details className="profile-data">
          <summary>{t(PROFILE.figures)}<span className="visually-hidden"> {t(seriesSubject(subject).label)}</span></summary>
          <table className="mini">
            <thead><tr><th scope="col">{t(MESSAGES.year)}</th>{drawn.map(({ vintage }) => <th key={vintage} scope="col">{vintageName(vintage)}<br />{t(seriesUnit(subject, vintage))}</th>)}</tr></thead>
            <tbody>
              {years.map((year) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {drawn.map(({ vintage, series }) => { const at = series.years.indexOf(year); return <td key={vintage}>{at < 0 ? '' : number(series.values[at]!)}</td>; })}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
