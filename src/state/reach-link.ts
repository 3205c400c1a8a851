import { isPoints } from './points';

/**
 * What a link says of the view of reach: `16-c0123h0123-31-75plus-2025-secondary335` = radius in km, kinds and types
 * (state/points.ts), prefecture (`00` = the nation), whose people in which year, and what the table's rows are.
 */
export interface ReachContent {
  readonly radiusKm: number;
  readonly points: string;
  readonly prefecture: string;
  readonly age: '65plus' | '75plus';
  readonly year: number;
  readonly rows: ReachRows;
}

export const REACH_ROWS = ['plan', 'secondary335', 'municipality', 'prefecture'] as const;
export type ReachRows = (typeof REACH_ROWS)[number];

export const RADIUS = { least: 1, most: 40 } as const;
export const REACH_YEARS = [2020, 2025, 2030, 2035, 2040, 2045, 2050];

/** Undefined when the text says nothing of the kind. */
export function readReach(text: string): ReachContent | undefined {
  const [radius, points, prefecture, age, year, rows, ...more] = text.split('-');
  const radiusKm = Number(radius);
  const row = REACH_ROWS.find((one) => one === rows);
  if (!/^\d{1,2}$/.test(radius ?? '') || radiusKm < RADIUS.least || radiusKm > RADIUS.most) return undefined;
  if (!isPoints(points ?? '') || !/^(0\d|[1-3]\d|4[0-7])$/.test(prefecture ?? '') || (age !== '65plus' && age !== '75plus')) return undefined;
  if (!REACH_YEARS.includes(Number(year)) || !row || more.length > 0) return undefined;
  return { radiusKm, points: points!, prefecture: prefecture!, age, year: Number(year), rows: row };
}

export function writeReach({ radiusKm, points, prefecture, age, year, rows }: ReachContent): string {
  return [radiusKm, points, prefecture, age, year, rows].join('-');
}

/** Where the view begins. @param prefecture two digits, `00` = the nation. */
export function firstReach(prefecture: string): string {
  return writeReach({ radiusKm: 16, points: 'c0123h0123', prefecture, age: '75plus', year: 2025, rows: prefecture === '00' ? 'prefecture' : 'secondary335' });
}
