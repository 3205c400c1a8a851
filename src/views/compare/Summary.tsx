import { memo } from 'react';
import { COMPARE_SHORT, compareText, VERDICT_SIGN } from '../../i18n/compare-messages';
import { VERDICT_WORD, withUnit } from '../../i18n/compare-words';
import { formatFigure } from '../../i18n/format';
import type { PlanDifference } from '../../model/compare/difference';
import type { Verdict } from '../../model/compare/verdict';
import { COVERAGE_METRICS } from '../../model/coverage/coverage-metrics';
import { weakest } from '../../model/quality';
import type { Text } from '../../model/text';
import { Badge } from '../Badge';
import { useLanguage, useText } from '../context';
import { isSame, type ComparedColumn } from './compared';

interface Props {
  readonly columns: readonly ComparedColumn[];
  readonly differences: readonly PlanDifference[];
}

/** Each column against the first: what is better and what is worse, with figures, and for how many people. */
export const Summary = memo(({ columns, differences }: Props) => {
  const t = useText();
  const first = columns[0]!;
  return (
    <ul className="compare-summary">
      {differences.map((difference, index) => {
        const other = columns[index + 1]!;
        return (
          <li key={other.name}>
            <p><span className="compare-number" aria-hidden="true">{index + 2}</span> <strong>{other.name}</strong></p>
            {isSame(difference) ? <p>{t(compareText.sameAs(first.name, other.name))}</p> : <Verdicts difference={difference} zones={[first.coverage.zones.length, other.coverage.zones.length]} />}
          </li>
        );
      })}
    </ul>
  );
});

function Verdicts({ difference, zones: [before, after] }: { readonly difference: PlanDifference; readonly zones: readonly [number, number] }) {
  const t = useText();
  const { coverage, shifts, moves, moved75 } = difference;
  const count = (...verdicts: readonly Verdict[]): number => coverage.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return (
    <>
      <dl>
        {(['better', 'worse'] as const).map((way) => (
          <div key={way}>
            <dt className={count(way) > 0 ? `verdict-${way}` : undefined}><span aria-hidden="true">{VERDICT_SIGN[way]} </span>{t(compareText.measures(VERDICT_WORD[way], count(way)))}</dt>
            <Headlines difference={difference} way={way} />
            {shifts[way].codes.length > 0 && <dd>{t(compareText.shift(way, shifts[way].people75, shifts[way].codes.length))}</dd>}
          </div>
        ))}
      </dl>
      <p className="hint">{t(compareText.rest(count('more', 'less'), count('same'), count('unknown')))} {moves.length > 0 && t(compareText.moving(moves.length, moved75))} {before !== after && t(compareText.otherCount(before, after))}</p>
    </>
  );
}

/** More are in the table. */
const MOST_NAMED = 3;

/** Measures with their figures, those people ask about first before the others; how many more are in the table. */
function Headlines({ difference: { coverage }, way }: { readonly difference: PlanDifference; readonly way: 'better' | 'worse' }) {
  const t = useText();
  const language = useLanguage();
  const found = COVERAGE_METRICS.flatMap((metric, index) => {
    const { from, to, verdict } = coverage[index]!;
    const short = (COMPARE_SHORT as Readonly<Record<string, Text>>)[metric.id];
    return verdict === way && from.value !== null && to.value !== null ? [{ ...metric, short, values: [from.value, to.value], quality: weakest(from.quality, to.quality) }] : [];
  }).sort((a, b) => Number(!a.short) - Number(!b.short));
  const more = found.length - MOST_NAMED;
  return (
    <>
      {found.slice(0, MOST_NAMED).map(({ id, label, short, unit, decimals, values, quality }) => <dd key={id}>{t(short ?? label)} <strong>{withUnit(values.map((value) => formatFigure(value, decimals, language)).join(' → '), unit, language)}</strong> {(quality === 'estimate' || quality === 'yours') && <Badge quality={quality} />}</dd>)}
      {more > 0 && <dd>{t(compareText.others(more))}</dd>}
    </>
  );
}
