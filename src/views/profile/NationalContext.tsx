import { useCallback } from 'react';
import { formatNumber } from '../../i18n/format';
import { ANSWER_LABEL, FILING_LABEL, NATIONAL } from '../../i18n/national-messages';
import { FILING_TYPES, filingTotals, type Filings, type ZoneSurvey } from '../../model/national-context';
import type { Text } from '../../model/text';
import { useAtlasContext, useLanguage, useText } from '../context';
import { useLoaded } from './use-loaded';
import { Waiting } from './Waiting';

const QUESTIONS = ['zones', 'lead', 'hubs'] as const;

/** How support clinics and hospitals grew by type, and how the prefectures' plans set their zones. */
export function NationalContext() {
  const t = useText();
  const { data } = useAtlasContext();
  const load = useCallback(() => data.nationalContext(), [data]);
  const loaded = useLoaded(load);
  const { value } = loaded;
  if (!value) return <Waiting what={t(NATIONAL.failed)} loaded={loaded} />;
  return (
    <>
      <p className="profile-about">{t(NATIONAL.filingsAbout)}</p>
      <div className="national-pair">
        <FilingsChart title={NATIONAL.clinics} years={value.years} filings={value.clinics} />
        <FilingsChart title={NATIONAL.hospitals} years={value.years} filings={value.hospitals} />
      </div>
      <h4>{t(NATIONAL.survey)}</h4>
      <div className="national-survey">
        {QUESTIONS.map((question) => <Answers key={question} title={NATIONAL[question]} labels={ANSWER_LABEL[question]} answers={value.survey[question]} />)}
      </div>
    </>
  );
}

const [WIDTH, HEIGHT] = [360, 210];
const BOX = { left: 48, right: 6, top: 20, bottom: 22 };
/** Stacked from the bottom, dark to light, each apart from its neighbour in grey print as well. */
const FILLS: Record<(typeof FILING_TYPES)[number], string> = { conventional: 'filing-conventional', linked: 'filing-linked', alone: 'filing-alone' };
const STACK = ['conventional', 'linked', 'alone'] as const;

/** Stacked bars, a bar a year, with the same figures as a table. */
function FilingsChart({ title, years, filings }: { readonly title: Text; readonly years: readonly number[]; readonly filings: Filings }) {
  const t = useText();
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, 0, language);
  const totals = filingTotals(filings);
  const most = Math.max(...totals) * 1.08;
  const y = (value: number): number => HEIGHT - BOX.bottom - (value / most) * (HEIGHT - BOX.top - BOX.bottom);
  const step = (WIDTH - BOX.left - BOX.right) / years.length;
  const tick = 10 ** Math.floor(Math.log10(most)) / 2;
  return (
    <figure className="national-chart">
      <figcaption>{t(title)}</figcaption>
      <svg className="filings" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${t(title)}: ${years[0]} ${number(totals[0]!)}, ${years.at(-1)} ${number(totals.at(-1)!)}`}>
        {[0, 1, 2, 3].flatMap((count) => (count * tick <= most ? [(
          <g key={count}><line className="curve-grid" x1={BOX.left} x2={WIDTH - BOX.right} y1={y(count * tick)} y2={y(count * tick)} /><text className="curve-axis" x={BOX.left - 6} y={y(count * tick) + 4} textAnchor="end">{number(count * tick)}</text></g>
        )] : []))}
        {years.map((year, index) => {
          let floor = 0;
          return (
            <g key={year}>
              {STACK.map((type) => {
                const value = filings[type][index]!;
                const bar = <rect key={type} className={FILLS[type]} x={BOX.left + index * step + 6} width={step - 12} y={y(floor + value)} height={y(floor) - y(floor + value)} />;
                floor += value;
                return bar;
              })}
              <text className="filings-total" x={BOX.left + (index + 0.5) * step} y={y(totals[index]!) - 5} textAnchor="middle">{number(totals[index]!)}</text>
              <text className="curve-axis" x={BOX.left + (index + 0.5) * step} y={HEIGHT - 6} textAnchor="middle">{year}</text>
            </g>
          );
        })}
      </svg>
      <table className="mini">
        <thead><tr><th scope="col">{t(NATIONAL.year)}</th>{FILING_TYPES.map((type) => <th key={type} scope="col"><span className={`filing-key ${FILLS[type]}`} aria-hidden="true" />{t(FILING_LABEL[type])}</th>)}<th scope="col">{t(NATIONAL.total)}</th></tr></thead>
        <tbody>{years.map((year, index) => <tr key={year}><th scope="row">{year}</th>{FILING_TYPES.map((type) => <td key={type}>{number(filings[type][index]!)}</td>)}<td><strong>{number(totals[index]!)}</strong></td></tr>)}</tbody>
      </table>
    </figure>
  );
}

/** Answers to one question with their number of prefectures, as a table whose bars repeat the numbers. */
function Answers<Question extends keyof ZoneSurvey>({ title, labels, answers }: { readonly title: Text; readonly labels: Readonly<Record<string, Text>>; readonly answers: ZoneSurvey[Question] }) {
  const t = useText();
  const language = useLanguage();
  const all = answers.reduce((sum, { prefectures }) => sum + prefectures, 0);
  return (
    <table className="mini national-answers">
      <caption>{t(title)}</caption>
      <thead><tr><th scope="col">{t(NATIONAL.answer)}</th><th scope="col">{t(NATIONAL.prefectures)}</th><th scope="col">{t(NATIONAL.share)}</th></tr></thead>
      <tbody>
        {answers.map(({ id, prefectures }) => (
          <tr key={id}>
            <th scope="row">{t(labels[id]!)}<svg className="answer-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect className="answer-back" width="100" height="6" /><rect className="filing-conventional" width={(prefectures / all) * 100} height="6" /></svg></th>
            <td>{prefectures}</td>
            <td>{formatNumber((prefectures / all) * 100, 0, language)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
