import type { Cell } from '../cell';
import type { Direction } from '../coverage/coverage-metrics';

/**
 * What a change means: `better` or `worse` where the field has a view of the figure, `more` or `less` where it has none,
 * `same` when it does not change, `unknown` when either figure is missing.
 */
export type Verdict = 'better' | 'worse' | 'more' | 'less' | 'same' | 'unknown';

/** A figure before and after. */
export interface Change {
  readonly from: Cell;
  readonly to: Cell;
  /** to − from, in the figure's unit; null when either is missing. */
  readonly difference: number | null;
  readonly verdict: Verdict;
}

/** Differences no larger than what adding up in another order makes. */
const DUST = 1e-9;

/** Weighs a change. @param better which way the figure is better, null when the field does not say. */
export function changeOf(from: Cell, to: Cell, better: Direction): Change {
  if (from.value === null || to.value === null) return { from, to, difference: null, verdict: 'unknown' };
  const difference = to.value - from.value;
  if (Math.abs(difference) <= DUST * Math.max(1, Math.abs(from.value), Math.abs(to.value))) return { from, to, difference: 0, verdict: 'same' };
  const way = difference > 0 ? 'more' : 'less';
  return { from, to, difference, verdict: better === null ? way : way === better ? 'better' : 'worse' };
}

/** Which way a zone's own figure is better: more facilities for the people there, less demand for each. Ids of `ZONE_METRICS`. */
export function zoneDirection(metric: string): Direction {
  if (metric.startsWith('density-')) return 'more';
  return metric.startsWith('load-') ? 'less' : null;
}
