import { evaluate, type Atlas } from './evaluate';
import { indicatorById, tablesOf } from './indicators';
import { weakest, type Quality } from './quality';
import type { Text } from './text';

/** A count of areas, or the nation's peak year, that the ministry's papers of 2022 print for a demand. */
export interface Published {
  readonly indicator: string;
  readonly kind: 'until' | 'from' | 'nation';
  readonly year: number;
  /** Areas (of 329) that peak by or from the year; for the nation the year itself is what was published. */
  readonly areas: number | null;
}

/** 厚生労働省「在宅医療について」（2022年）, maps of the year of the maximum; 329 areas without Fukushima. */
export const PUBLISHED: readonly Published[] = [
  { indicator: 'peak-inpatient-h30', kind: 'until', year: 2020, areas: 89 },
  { indicator: 'peak-inpatient-h30', kind: 'until', year: 2035, areas: 260 },
  { indicator: 'peak-inpatient-h30', kind: 'nation', year: 2040, areas: null },
  { indicator: 'peak-outpatient-h30', kind: 'until', year: 2020, areas: 214 },
  { indicator: 'peak-outpatient-h30', kind: 'nation', year: 2025, areas: null },
  { indicator: 'peak-homevisit-h30', kind: 'from', year: 2040, areas: 203 },
  { indicator: 'peak-emergency-h30', kind: 'from', year: 2030, areas: 202 },
  { indicator: 'peak-emergency-h30', kind: 'nation', year: 2035, areas: null },
  { indicator: 'peak-homenursing-h30', kind: 'from', year: 2040, areas: 198 },
];

export interface Comparison {
  readonly published: Published;
  readonly what: Text;
  readonly theirs: number;
  readonly ours: number;
  /** `estimate` from the shipped rates, `yours` from the user's own. */
  readonly quality: Quality;
}

/** Tables the comparison of one indicator, or of all, reads. */
export function publishedTables(indicator?: string): string[] {
  return [...new Set(PUBLISHED.filter((one) => indicator === undefined || one.indicator === indicator).flatMap((one) => tablesOf(indicatorById(one.indicator)!, {})))];
}

/** Our counts beside the published ones, whatever the difference. @throws Error when a table is not loaded. */
export function comparePublished(atlas: Atlas, indicator?: string): Comparison[] {
  return PUBLISHED.filter((one) => indicator === undefined || one.indicator === indicator).map((published) => {
    const { kind, year, areas } = published;
    const cells = evaluate(atlas, kind === 'nation' ? 'nation' : 'secondary335', indicatorById(published.indicator)!);
    const quality = cells.reduce<Quality>((worst, cell) => (cell.value === null ? worst : weakest(worst, cell.quality)), 'official');
    if (kind === 'nation') return { published, what: { ja: '全国の最大年', en: 'Peak year of the nation' }, theirs: year, ours: cells[0]!.value!, quality };
    const ours = cells.filter(({ value }) => value !== null && (kind === 'until' ? value <= year : value >= year)).length;
    const what = kind === 'until' ? { ja: `${year}年までに最大となる二次医療圏`, en: `Secondary areas that peak by ${year}` } : { ja: `${year}年以降に最大となる二次医療圏`, en: `Secondary areas that peak in ${year} or later` };
    return { published, what, theirs: areas!, ours, quality };
  });
}
