/** Kinds of filing of a home-care support clinic or hospital, as the ministry counts them. */
export const FILING_TYPES = ['alone', 'linked', 'conventional'] as const;
export type FilingType = (typeof FILING_TYPES)[number];

/** Facilities by type, one count a year of `NationalContext.years`, on 1 July. */
export type Filings = Readonly<Record<FilingType, readonly number[]>>;

/** An answer of the survey and the prefectures that gave it. */
export interface Answer<Id extends string> {
  readonly id: Id;
  readonly prefectures: number;
}

/** What prefectures' 7th medical plans say of zones, lead institutions and hubs (survey of June 2022). */
export interface ZoneSurvey {
  readonly zones: readonly Answer<'secondary' | 'healthcentre' | 'association' | 'municipality' | 'other'>[];
  readonly lead: readonly Answer<'none' | 'all' | 'area'>[];
  readonly hubs: readonly Answer<'none' | 'placed'>[];
}

/** The national picture of `national-context.json`: figures the ministry printed, carried over as they stand. */
export interface NationalContext {
  readonly years: readonly number[];
  readonly clinics: Filings;
  readonly hospitals: Filings;
  readonly survey: ZoneSurvey;
}

/** Facilities of all types, one sum a year. */
export function filingTotals(filings: Filings): number[] {
  return filings.alone.map((_, year) => FILING_TYPES.reduce((sum, type) => sum + filings[type][year]!, 0));
}
