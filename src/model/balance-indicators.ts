import type { BalanceIndicator } from './indicator-kinds';
import { LEVEL_IDS, type LevelId } from './levels';
import type { Text } from './text';

/** Support clinics a level's demand is divided among: the official count of 2023 for areas, the lists of 2025 below them. */
export function clinicsTable(level: LevelId): 'zaishishin-2023' | 'zaishishin-2025' {
  return level === 'municipality' || level === 'healthcentre' ? 'zaishishin-2025' : 'zaishishin-2023';
}
export const HOSPITALS_TABLE = 'zaishibyo-2025';
export const VISITS_TABLE = 'visits-ndb2022';
const DEMAND = { subject: 'homevisit', vintage: 'mhlw' } as const;
export const DEMAND_TABLE = 'mhlw-homevisit';

const WHEN: Record<BalanceIndicator['when'], Text> = { now: { ja: '現在', en: 'now' }, peak: { ja: '最大時', en: 'at the peak' } };
const MEASURES = {
  load: {
    label: { ja: '在支診・在支病1か所あたりの訪問診療', en: 'Home visits per support clinic or hospital' },
    unit: { ja: '件/月', en: 'claims a month' }, decimals: 1, levels: LEVEL_IDS,
    datasets: ['demand-mhlw', 'resources-medical-facilities-2023', 'resources-homecare-2025', 'resources-bed-report-2025'],
  },
  supply: {
    label: { ja: '訪問診療の需要1件あたりの実績', en: 'Home visits billed per claim of demand' },
    unit: { ja: '回', en: 'visits' }, decimals: 2, levels: LEVEL_IDS.filter((level) => level !== 'municipality' && level !== 'healthcentre'),
    datasets: ['activity-ndb', 'demand-mhlw'],
  },
} as const;

/** Load and supply of home visits, now and at the highest demand to come. */
export const BALANCE_INDICATORS: readonly BalanceIndicator[] = (['load', 'supply'] as const).flatMap((measure) => (['now', 'peak'] as const).map((when): BalanceIndicator => {
  const { label, ...rest } = MEASURES[measure];
  return {
    ...DEMAND, ...rest, id: `${measure}-${DEMAND.subject}-${DEMAND.vintage}-${when}`, measure, when, years: [], quality: 'computed',
    label: { ja: `${label.ja}（${WHEN[when].ja}）`, en: `${label.en}, ${WHEN[when].en}` },
  };
}));

/** Tables a balance indicator reads, on whatever level. */
export function balanceTables({ measure }: BalanceIndicator): string[] {
  return measure === 'load' ? [DEMAND_TABLE, 'zaishishin-2023', 'zaishishin-2025', HOSPITALS_TABLE] : [DEMAND_TABLE, VISITS_TABLE];
}
