import type { Cell } from '../model/cell';
import type { Change, Verdict } from '../model/compare/verdict';
import type { Language, Text } from '../model/text';
import { formatFigure } from './format';

/** What a change means, in one word beside its sign: never by colour alone. */
export const VERDICT_WORD: Readonly<Record<Verdict, Text>> = {
  better: { ja: 'よくなる', en: 'better' },
  worse: { ja: '悪くなる', en: 'worse' },
  more: { ja: '増える', en: 'more' },
  less: { ja: '減る', en: 'less' },
  same: { ja: '変わらない', en: 'no change' },
  unknown: { ja: '比べられない', en: 'cannot be compared' },
};

/** Of years: they come sooner or later, and neither is better. */
const YEAR_WORD: Readonly<Partial<Record<Verdict, Text>>> = { more: { ja: '遅くなる', en: 'later' }, less: { ja: '早くなる', en: 'earlier' } };

/** The word for a change of a metric of this kind. */
export const verdictWord = (verdict: Verdict, kind?: string): Text => (kind === 'year' && YEAR_WORD[verdict]) || VERDICT_WORD[verdict];

/** The metric a change is of. */
interface Measured {
  readonly label: Text;
  readonly unit: Text;
  readonly decimals: number;
}

/**
 * A change as a sentence with both figures.
 * @param from name of what is compared from, @param to name of what it is compared with.
 */
export function changeSentence({ label, unit, decimals }: Measured, change: Change, from: string, to: string): Text {
  const figure = (cell: Cell, language: Language): string => (cell.value === null ? '' : withUnit(formatFigure(cell.value, decimals, language), unit, language));
  const { verdict, difference } = change;
  const missing = change.from.value === null ? change.from : change.to.value === null ? change.to : null;
  if (missing?.value === null) return { ja: `${label.ja}: 比べられない（${missing.reason.ja}）`, en: `${label.en}: cannot be compared (${missing.reason.en})` };
  if (verdict === 'same' || difference === null) return { ja: `${label.ja}: どちらも${figure(change.from, 'ja')}で、変わらない`, en: `${label.en}: ${figure(change.from, 'en')} in both, no change` };
  const sign = difference > 0 ? '+' : '−';
  const step = (language: Language): string => `${sign}${withUnit(formatFigure(Math.abs(difference), decimals, language), unit.ja === '%' ? POINTS : unit, language)}`;
  return {
    ja: `${label.ja}: 「${from}」の${figure(change.from, 'ja')}から「${to}」の${figure(change.to, 'ja')}へ${difference > 0 ? '増え' : '減り'}（${step('ja')}）${verdict === 'better' || verdict === 'worse' ? `、${VERDICT_WORD[verdict].ja}` : '、よしあしは言えない'}`,
    en: `${label.en}: from ${figure(change.from, 'en')} in ${from} to ${figure(change.to, 'en')} in ${to} (${step('en')})${verdict === 'better' || verdict === 'worse' ? `, ${VERDICT_WORD[verdict].en}` : ', neither better nor worse'}`,
  };
}

const POINTS: Text = { ja: 'ポイント', en: 'points' };

/** A figure with its unit: 57.5%, 3 zones, 3圏域. */
export function withUnit(figure: string, unit: Text, language: Language): string {
  return `${figure}${unitAfter(figure, unit, language)}`;
}

const ONE_OF: Readonly<Record<string, string>> = { zones: 'zone', municipalities: 'municipality', people: 'person', facilities: 'facility', points: 'point' };

/** The unit as it follows a figure, with the space before it where the language has one. */
export function unitAfter(figure: string, unit: Text, language: Language): string {
  const text = unit[language];
  if (language === 'ja' || text === '' || text === '%' || text === '×') return text;
  return ` ${(figure === '1' && ONE_OF[text]) || text}`;
}
