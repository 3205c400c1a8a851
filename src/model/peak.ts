import type { Text } from './text';

/** Index of the first maximum of a series: ties go to the earlier year. */
export function peakIndex(series: readonly number[]): number {
  let best = 0;
  for (let index = 1; index < series.length; index++) if (series[index]! > series[best]!) best = index;
  return best;
}

/** The year that stands for today: the first nearest to 2025. */
const TODAY = 2025;

/** Index of the year of a series that stands for today. */
export function nowIndex(years: readonly number[]): number {
  return years.reduce((best, year, index) => (Math.abs(year - TODAY) < Math.abs(years[best]! - TODAY) ? index : best), 0);
}

/** Index of the first maximum from today on: a peak that has passed is no burden to come. */
export function comingPeakIndex(years: readonly number[], series: readonly number[]): number {
  let best = nowIndex(years);
  for (let index = best + 1; index < series.length; index++) if (series[index]! > series[best]!) best = index;
  return best;
}

export interface PeakClass {
  /** Peak years in this class. */
  readonly years: readonly number[];
  readonly label: Text;
  /** Label short enough to stand under a legend bar. */
  readonly short: Text;
}

/**
 * Classes of the peak year. H30 (2015–2045) as the ministry draws them: 2015年以前, 2020 … 2035, 2040年以降.
 * Longer series: one class a year, the last being "still rising at the last projected year".
 */
export function peakClasses(years: readonly number[]): readonly PeakClass[] {
  const first = years[0]!;
  const last = years[years.length - 1]!;
  const early: PeakClass = { years: [first], label: { ja: `${first}年以前`, en: `${first} or before` }, short: { ja: `–${first}`, en: `–${first}` } };
  const plain = (year: number): PeakClass => ({ years: [year], label: { ja: `${year}年`, en: `${year}` }, short: { ja: `${year}`, en: `${year}` } });
  const middle = years.slice(1, -1);
  if (last <= 2045) {
    const late = years.filter((year) => year >= 2040);
    return [early, ...middle.filter((year) => year < 2040).map(plain), { years: late, label: { ja: '2040年以降', en: '2040 or later' }, short: { ja: '2040–', en: '2040–' } }];
  }
  return [early, ...middle.map(plain), { years: [last], label: { ja: `${last}年（なお増加）`, en: `${last} (still rising)` }, short: { ja: `${last}↑`, en: `${last}↑` } }];
}
