import { useCallback, useState } from 'react';
import { formatChange, formatNumber } from '../../i18n/format';
import { MESSAGES } from '../../i18n/messages';
import { PROFILE } from '../../i18n/profile-messages';
import { AGE_CLASSES, agesOf, type Ages, type SexAge } from '../../model/ages';
import { coverLevel } from '../../model/cover';
import type { Area } from '../../model/registry';
import { VINTAGES } from '../../model/subjects';
import { Badge } from '../Badge';
import { useAtlas, useAtlasContext, useLanguage, useText } from '../context';
import { useLoaded } from './use-loaded';
import { Waiting } from './Waiting';

/** People by sex and five-year age in two years of the H30 projection. Its file is large and loads with the section. */
export function Pyramid({ area }: { readonly area: Area }) {
  const t = useText();
  const { data } = useAtlasContext();
  const load = useCallback(() => data.sexAge(), [data]);
  const loaded = useLoaded(load);
  return loaded.value ? <AgesOf sexAge={loaded.value} area={area} /> : <Waiting what={t(PROFILE.agesFailed)} loaded={loaded} />;
}

const ageLabel = (age: string, japanese: boolean): string => (japanese ? `${age.replace('-', '〜').replace('+', '')}歳${age.endsWith('+') ? '以上' : ''}` : age.replace('-', '–'));
const sum = (list: readonly number[]): number => list.reduce((total, people) => total + people, 0);

function AgesOf({ sexAge, area }: { readonly sexAge: SexAge; readonly area: Area }) {
  const t = useText();
  const language = useLanguage();
  const registry = useAtlas((state) => state.registry)!;
  const [first, setFirst] = useState(2025);
  const [second, setSecond] = useState(2040);
  const cover = coverLevel(registry.levels[area.level], sexAge.set)[area.index]!;
  if (!cover.units) return <p className="reason">{t(cover.reason)}</p>;
  const at = (year: number): Ages => agesOf(sexAge, cover, year) as Ages;
  const [before, after] = [at(first), at(second)];
  // One scale for all years: what changes are the bars.
  const most = Math.max(...sexAge.years.flatMap((year) => { const { men, women } = at(year); return [...men, ...women]; }), 1);
  const number = (value: number): string => formatNumber(value, 0, language);
  const choice = (label: string, year: number, change: (year: number) => void) => (
    <label className="field profile-year"><span>{label}</span>
      <select value={year} onChange={(event) => change(Number(event.target.value))}>{sexAge.years.map((one) => <option key={one} value={one}>{one}</option>)}</select>
    </label>
  );
  return (
    <>
      <div className="profile-choices">
        {choice(t(PROFILE.earlier), first, setFirst)}
        {choice(t(PROFILE.later), second, setSecond)}
        <p className="profile-quality">{t(VINTAGES.h30.label)} <Badge quality={cover.quality} />{cover.note && <small className="row-note">{t(cover.note)}</small>}</p>
      </div>
      <p className="profile-oldest" aria-live="polite">
        {[17, 18].map((age) => {
          const [then, later] = [before.men[age]! + before.women[age]!, after.men[age]! + after.women[age]!];
          return <span key={age}>{ageLabel(AGE_CLASSES[age]!, language === 'ja')} <strong>{number(then)} → {number(later)}</strong> {t(MESSAGES.peopleUnit)} {then > 0 && `(${formatChange(later / then, language)})`}</span>;
        })}
      </p>
      <PyramidChart before={before} after={after} most={most} first={first} second={second} />
      <details className="profile-data">
        <summary>{t(PROFILE.figures)}<span className="visually-hidden"> {t(PROFILE.ages)}</span></summary>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll area must be reachable by keyboard */}
        <div className="profile-scroll" tabIndex={0} role="group" aria-label={t(PROFILE.ages)}>
          <table className="mini">
            <thead><tr><th scope="col">{t(PROFILE.age)}</th>{[first, second].flatMap((year) => [PROFILE.men, PROFILE.women].map((sex) => <th key={`${year}${sex.en}`} scope="col">{t(sex)} {year}</th>))}</tr></thead>
            <tbody>
              {AGE_CLASSES.map((age, index) => (
                <tr key={age}><th scope="row">{ageLabel(age, language === 'ja')}</th>{[before.men, before.women, after.men, after.women].map((list, column) => <td key={column}>{number(list[index]!)}</td>)}</tr>
              ))}
              <tr><th scope="row">{t(PROFILE.everyone)}</th>{[before.men, before.women, after.men, after.women].map((list, column) => <td key={column}>{number(sum(list))}</td>)}</tr>
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

const [WIDTH, ROW, MIDDLE, TOP] = [560, 19, 96, 24];
const HALF = (WIDTH - MIDDLE) / 2 - 4;
const HEIGHT = TOP + AGE_CLASSES.length * ROW + 20;

/** Bars: the first year filled, the second as an outline over them; the oldest on top. */
function PyramidChart({ before, after, most, first, second }: { readonly before: Ages; readonly after: Ages; readonly most: number; readonly first: number; readonly second: number }) {
  const t = useText();
  const language = useLanguage();
  const width = (people: number): number => (people / most) * HALF;
  const sides = [
    { sex: PROFILE.men, filled: before.men, outline: after.men, x: (people: number): number => 4 + HALF - width(people), edge: 4, anchor: 'start' as const },
    { sex: PROFILE.women, filled: before.women, outline: after.women, x: (): number => 4 + HALF + MIDDLE, edge: WIDTH - 4, anchor: 'end' as const },
  ];
  return (
    <>
      <svg className="pyramid" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${t(PROFILE.ages)} ${first}, ${second}`}>
        {sides.map(({ sex, filled, outline, x, edge, anchor }) => (
          <g key={sex.en}>
            <text className="curve-axis" x={edge} y={14} textAnchor={anchor}>{t(sex)}</text>
            {AGE_CLASSES.map((age, index) => {
              const y = TOP + (AGE_CLASSES.length - 1 - index) * ROW;
              return (
                <g key={age}>
                  <rect className={sex === PROFILE.men ? 'pyramid-men' : 'pyramid-women'} x={x(filled[index]!)} y={y + 1} width={width(filled[index]!)} height={ROW - 2} />
                  <rect className="pyramid-later" x={x(outline[index]!)} y={y + 2} width={width(outline[index]!)} height={ROW - 4} />
                </g>
              );
            })}
            <text className="curve-axis" x={edge} y={HEIGHT - 5} textAnchor={anchor}>{formatNumber(most, 0, language)}{language === 'ja' ? '人' : ''}</text>
          </g>
        ))}
        {AGE_CLASSES.map((age, index) => <text key={age} className="curve-axis" x={WIDTH / 2} y={TOP + (AGE_CLASSES.length - index) * ROW - 5} textAnchor="middle">{ageLabel(age, language === 'ja')}</text>)}
      </svg>
      <p className="pyramid-key"><span className="pyramid-swatch pyramid-swatch-first" aria-hidden="true" /> {first} <span className="pyramid-swatch pyramid-swatch-second" aria-hidden="true" /> {second}</p>
    </>
  );
}
