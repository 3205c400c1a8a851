import type { Resource } from './subjects';
import type { Text } from './text';

/**
 * Home care as billed (NDB Open Data): what is counted is claims by the place of the institution, over a fiscal year.
 * The billing codes of each are listed in pipeline/activity-ndb.ts.
 */
export const ACTIVITY_SUBJECTS = {
  visits: { label: { ja: '訪問診療', en: 'Home visits' }, single: false },
  housecalls: { label: { ja: '往診', en: 'House calls' }, single: true },
  urgentcalls: { label: { ja: '緊急・夜間・休日・深夜の往診加算', en: 'Urgent, night and holiday house calls' }, single: false },
  transition: { label: { ja: '在宅移行早期加算', en: 'Early home-transition addition' }, single: true },
  management: { label: { ja: '在医総管・施設総管', en: 'Home medical management fee' }, single: false },
  endoflife: { label: { ja: '看取り加算', en: 'End-of-life attendance addition' }, single: true },
  terminalcare: { label: { ja: '在宅ターミナルケア加算', en: 'Home terminal care addition' }, single: false },
  deathconfirm: { label: { ja: '死亡診断加算', en: 'Death confirmation addition' }, single: false },
} as const satisfies Record<string, { label: Text; single: boolean }>;
export type ActivitySubject = keyof typeof ACTIVITY_SUBJECTS;

/** Fiscal years of the NDB Open Data held, newest last; `at` is the middle of the year. */
export const ACTIVITY_YEARS = {
  ndb2019: { year: 2019, at: 2019.75 },
  ndb2022: { year: 2022, at: 2022.75 },
} as const;
export type ActivityVintage = keyof typeof ACTIVITY_YEARS;

/** A thing counted like a resource, but by year and by claim. */
export interface Activity extends Resource {
  readonly subject: ActivitySubject;
  readonly vintage: ActivityVintage;
}

const CLAIMS: Text = { ja: '回', en: 'claims' };

export const ACTIVITIES: readonly Activity[] = (Object.keys(ACTIVITY_YEARS) as ActivityVintage[]).reverse().flatMap((vintage) => (Object.keys(ACTIVITY_SUBJECTS) as ActivitySubject[]).map((subject): Activity => {
  const { label, single } = ACTIVITY_SUBJECTS[subject];
  const { year, at } = ACTIVITY_YEARS[vintage];
  return {
    id: `${subject}-${vintage}`, subject, vintage, at, unit: CLAIMS, dataset: 'activity-ndb', byArea: true,
    label: { ja: `${label.ja}（${year}年度）`, en: `${label.en} (FY${year})` },
    // A count of one billing code is published as it stands; of several it is their sum.
    quality: single ? 'official' : 'computed',
    ...(!single && { partlyEstimated: true as const }),
  };
}));

/** Rates of activities are per 1,000 people. */
export const ACTIVITY_SCALE = 1000;
