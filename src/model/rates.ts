import { isResource, type Indicator } from './indicators';
import { isDemand, type DemandId } from './subjects';
import type { Text } from './text';

/** Sex × age cells of a rate set and of the H30 population: men's 19 five-year classes, then women's. */
export const RATE_CELLS = 38;

/** One rate set: a row a prefecture (in code order), in it one rate for each of the 38 cells, in the subject's unit. */
export type RateTable = readonly (readonly number[])[];

export interface RateUnit {
  /** What one rate is of, as a file names it. */
  readonly label: Text;
  /** People the rate is given for: 100,000, or 100 for a percentage. */
  readonly per: number;
  /** No rate can be higher: everybody, every day, once. */
  readonly most: number;
  /** Digits after the point of the rates that ship and of a downloaded file. */
  readonly decimals: number;
}

const DAYS = { month: 31, year: 366 } as const;

/** Unit of each subject's rates. They multiply H30 people into the unit the subject is shown in (`DEMANDS`). */
export const RATE_UNITS: Readonly<Record<DemandId, RateUnit>> = {
  inpatient: { label: { ja: '人/日・人口10万人あたり', en: 'patients a day per 100,000 people' }, per: 100_000, most: 100_000, decimals: 4 },
  outpatient: { label: { ja: '回/日・人口10万人あたり', en: 'visits a day per 100,000 people' }, per: 100_000, most: 100_000, decimals: 4 },
  homevisit: { label: { ja: '件/月・人口10万人あたり', en: 'billings a month per 100,000 people' }, per: 100_000, most: 100_000 * DAYS.month, decimals: 4 },
  emergency: { label: { ja: '件/月・人口10万人あたり', en: 'transports a month per 100,000 people' }, per: 100_000, most: 100_000 * DAYS.month, decimals: 4 },
  homenursing: { label: { ja: '回/年・人口10万人あたり', en: 'billings a year per 100,000 people' }, per: 100_000, most: 100_000 * DAYS.year, decimals: 4 },
  certified: { label: { ja: '%（人口に占める認定者）', en: '% of people who are certified' }, per: 100, most: 100, decimals: 4 },
};

/** The subjects whose rates can be replaced: every reference projection. */
export const RATE_SUBJECTS = Object.keys(RATE_UNITS) as readonly DemandId[];

/** A rate set of the user's, as the product keeps it. */
export interface OwnRate {
  /** Name of the file it came from. */
  readonly file: string;
  /** ISO date and time of the import. */
  readonly at: string;
  readonly rates: RateTable;
}

/** The subjects whose rates are replaced; all others use the shipped ones. */
export type OwnRates = Readonly<Partial<Record<DemandId, OwnRate>>>;

/** What a figure from the user's own rates says of itself. */
export function ownRateNote({ file }: OwnRate): Text {
  return { ja: `手元の率（${file}）による値`, en: `From your own rates (${file})` };
}

/** The user's rates behind an indicator, if it is a reference projection whose rates are replaced. */
export function ownRateOf(indicator: Indicator, own: OwnRates): OwnRate | null {
  return !isResource(indicator) && indicator.vintage === 'h30' && isDemand(indicator.subject) ? own[indicator.subject] ?? null : null;
}
