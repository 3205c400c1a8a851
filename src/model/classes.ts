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

/** Cuts values into classes. Few distinct values give fewer classes, none of them empty; breaks the user chose are kept as they are. */
export function cutClasses(values: readonly number[], scheme: ClassScheme, rules: ClassRules = {}): Classes {
  const zero = rules.zeroApart === true && values.includes(0);
  const counted = (zero ? values.filter((value) => value !== 0) : [...values]).sort((a, b) => a - b);
  const breaks = scheme.kind === 'manual' || scheme.kind === 'fixed' ? chosenBreaks(scheme.breaks, rules.neutral) : computedBreaks(counted, scheme, rules.neutral);
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

function chosenBreaks(breaks: readonly number[], neutral: number | undefined): number[] {
  return [...new Set(neutral === undefined ? breaks : [...breaks, neutral])].sort((a, b) => a - b);
}

function computedBreaks(sorted: readonly number[], { kind, count }: ComputedScheme, neutral: number | undefined): number[] {
  if (neutral === undefined) return sideBreaks(sorted, kind, count);
  const below = sorted.filter((value) => value < neutral);
  const above = sorted.filter((value) => value >= neutral);
  if (below.length === 0 || above.length === 0) return sideBreaks(sorted, kind, count);
  // Each side gets classes by its share, at least one.
  const belowCount = Math.min(count - 1, Math.max(1, Math.round((count * below.length) / sorted.length)));
  return [...sideBreaks(below, kind, belowCount), neutral, ...sideBreaks(above, kind, count - belowCount)];
}

type ComputedScheme = Extract<ClassScheme, { readonly count: number }>;

function sideBreaks(sorted: readonly number[], kind: ComputedScheme['kind'], count: number): number[] {
  if (sorted.length === 0 || count < 2) return [];
  if (kind === 'quantile') return filled(sorted, Array.from({ length: count - 1 }, (_, index) => roundBreak(quantileSorted(sorted as number[], (index + 1) / count)!)));
  const distinct = new Set(sorted).size;
  const clusters = ckmeans([...sorted], Math.min(count, distinct));
  return filled(sorted, clusters.slice(1).map((cluster, index) => shortestBetween(clusters[index]!.at(-1)!, cluster[0]!)));
}

/** The number with the fewest digits that parts two clusters: above the last of one, at most the first of the next. */
function shortestBetween(last: number, first: number): number {
  for (let digits = 1; digits < 15; digits++) {
    const candidate = Number(((last + first) / 2).toPrecision(digits));
    if (candidate > last && candidate <= first) return candidate;
  }
  return first;
}

/** Three significant digits: a legend is read aloud. */
function roundBreak(value: number): number {
  return Number(value.toPrecision(3));
}

/** Only the breaks that leave no class empty: a tie or a rounding can put two of them between the same values. */
function filled(sorted: readonly number[], breaks: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of [...breaks].reverse()) {
    const next = kept[0] ?? Infinity;
    if (value > sorted[0]! && sorted.some((one) => one >= value && one < next)) kept.unshift(value);
  }
  return kept;
}

function belowNeutral(sorted: readonly number[], breaks: readonly number[], neutral: number | undefined): number | null {
  if (neutral === undefined) return null;
  const at = breaks.indexOf(neutral);
  if (at >= 0) return at + 1;
  return (sorted[0] ?? neutral) >= neutral ? 0 : breaks.length + 1;
}
