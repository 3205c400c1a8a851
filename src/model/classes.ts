import { quantileSorted } from 'd3-array';
import { ckmeans } from 'simple-statistics';

/** How values are cut into classes. `manual` and `fixed` breaks are the inner bounds, ascending. */
export type ClassScheme =
  | { readonly kind: 'quantile'; readonly count: number }
  | { readonly kind: 'ckmeans'; readonly count: number }
  | { readonly kind: 'fixed'; readonly breaks: readonly number[] }
  | { readonly kind: 'manual'; readonly breaks: readonly number[] };

export interface ClassRules {
  /** A value no class may straddle (1 for a ratio of change, 0 for a difference): always a break. */
  readonly neutral?: number;
  /** Zero is a class of its own (an area without any clinic is not "few"). */
  readonly zeroApart?: boolean;
}

/** Classes as half-open intervals [bounds[i-1], bounds[i]); `zero` tells that class 0 holds exactly zero. */
export interface Classes {
  readonly breaks: readonly number[];
  readonly zero: boolean;
  readonly count: number;
  /** How many classes lie below the neutral value; null when the rules name none. */
  readonly belowNeutral: number | null;
}

/** Cuts values into classes. Few distinct values give fewer classes; breaks the user chose are kept as they are. */
export function cutClasses(values: readonly number[], scheme: ClassScheme, rules: ClassRules = {}): Classes {
  const zero = rules.zeroApart === true && values.includes(0);
  const counted = (zero ? values.filter((value) => value !== 0) : [...values]).sort((a, b) => a - b);
  const wanted = [...new Set(neutralBreaks(counted, scheme, rules.neutral))].sort((a, b) => a - b);
  const chosen = scheme.kind === 'manual' || scheme.kind === 'fixed';
  const breaks = chosen ? wanted : inside(counted, wanted);
  const count = (zero ? 1 : 0) + (counted.length > 0 ? breaks.length + 1 : 0);
  return { breaks, zero, count, belowNeutral: belowNeutral(counted, breaks, rules.neutral) };
}

/** The class of a value: the number of breaks at or below it. */
export function classOf(value: number, classes: Classes): number {
  if (classes.zero && value === 0) return 0;
  let index = 0;
  while (index < classes.breaks.length && value >= classes.breaks[index]!) index++;
  return index + (classes.zero ? 1 : 0);
}

function neutralBreaks(sorted: readonly number[], scheme: ClassScheme, neutral: number | undefined): number[] {
  if (scheme.kind === 'fixed' || scheme.kind === 'manual') {
    return neutral === undefined ? [...scheme.breaks] : [...scheme.breaks, neutral];
  }
  if (neutral === undefined) return innerBreaks(sorted, scheme.kind, scheme.count);
  const below = sorted.filter((value) => value < neutral);
  const above = sorted.filter((value) => value >= neutral);
  // Each side gets classes by its share, at least one where it has values.
  const belowCount = below.length === 0 ? 0 : Math.min(scheme.count - (above.length > 0 ? 1 : 0), Math.max(1, Math.round((scheme.count * below.length) / sorted.length)));
  return [...innerBreaks(below, scheme.kind, belowCount), neutral, ...innerBreaks(above, scheme.kind, scheme.count - belowCount)];
}

function innerBreaks(sorted: readonly number[], kind: 'quantile' | 'ckmeans', count: number): number[] {
  if (sorted.length === 0 || count < 2) return [];
  if (kind === 'quantile') return Array.from({ length: count - 1 }, (_, index) => roundBreak(quantileSorted(sorted as number[], (index + 1) / count)!));
  const distinct = new Set(sorted).size;
  return ckmeans([...sorted], Math.min(count, distinct)).slice(1).map((cluster) => cluster[0]!);
}

/** Three significant digits: a legend is read aloud. */
function roundBreak(value: number): number {
  return Number(value.toPrecision(3));
}

/** Only the breaks that leave no class empty at either end. */
function inside(sorted: readonly number[], breaks: readonly number[]): number[] {
  const lowest = sorted[0] ?? 0;
  const highest = sorted[sorted.length - 1] ?? 0;
  return breaks.filter((value) => value > lowest && value <= highest);
}

function belowNeutral(sorted: readonly number[], breaks: readonly number[], neutral: number | undefined): number | null {
  if (neutral === undefined) return null;
  const at = breaks.indexOf(neutral);
  if (at >= 0) return at + 1;
  return (sorted[0] ?? neutral) >= neutral ? 0 : breaks.length + 1;
}
