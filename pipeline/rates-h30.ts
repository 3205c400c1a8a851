import { RATE_CELLS, RATE_UNITS, type RateTable } from '../src/model/rates';
import type { Quality } from '../src/model/quality';
import type { DemandId } from '../src/model/subjects';
import type { Text } from '../src/model/text';
import { TAKEN_OVER, type Dataset } from './dataset';
import { nationalRates, prefectureLevels } from './rates';
import { SourceError, type SourceFolder } from './sources';
import type { Zones } from './zones';

interface RateChoice {
  /** Column of the national sex × age rates, and of the level of each prefecture against them; certification has rates of its own. */
  readonly from: { readonly column: string; readonly level: string } | null;
  readonly quality: Quality;
  readonly source: Text;
}

/**
 * One rate set an indicator, chosen before any count was compared (docs/methods.md argues each): the sex × age shape and
 * the level of the prefecture. The open class is 85+, as in the ministry's tables (90+ for certification).
 */
const CHOICES: Readonly<Record<DemandId, RateChoice>> = {
  inpatient: {
    from: { column: 'IN_PS_2023_bothsex_per100k', level: 'PS_R5_in_O/E(nat R5 age rates,H30 2020 pop)' },
    quality: 'estimate',
    source: { ja: '全国の年齢別入院受療率（厚生労働省 患者調査 2023年、男女計）×都道府県の水準（同）', en: 'National inpatient rates by age (MHLW Patient Survey 2023, both sexes) × level of the prefecture (same survey)' },
  },
  outpatient: {
    from: { column: 'OUT_NDB_FY2017_med+dental_visits_per100k_per_day', level: 'OUTmed_O/E' },
    quality: 'estimate',
    source: { ja: '全国の性・年齢別の初診・再診（NDB 2017年度、医科＋歯科）×都道府県の水準（NDB 2019年度、医科）', en: 'National first and repeat visits by sex and age (NDB FY2017, medical and dental) × level of the prefecture (NDB FY2019, medical)' },
  },
  homevisit: {
    from: { column: 'C001_FY2017_per100k_month', level: 'C001_O/E' },
    quality: 'estimate',
    source: { ja: '全国の性・年齢別の在宅患者訪問診療料（NDB 2017年度）×都道府県の水準（NDB 2019年度）', en: 'National home-visit billings by sex and age (NDB FY2017) × level of the prefecture (NDB FY2019)' },
  },
  emergency: {
    from: { column: 'EMERG_model_per100k_month', level: 'B001-2-6_O/E' },
    quality: 'estimate',
    source: { ja: '消防庁の年齢区分別の救急搬送人員を夜間休日救急搬送医学管理料（NDB 2019年度）の年齢の形で分けた率×都道府県の水準（同管理料）', en: 'Transports by broad age (FDMA) shaped by the night and holiday transport fee (NDB FY2019) × level of the prefecture (same fee)' },
  },
  homenursing: {
    from: { column: 'C005_FY2019_per100k_year', level: 'C005_O/E' },
    quality: 'estimate',
    source: { ja: '全国の性・年齢別の在宅患者訪問看護・指導料（NDB 2019年度）×都道府県の水準（同）', en: 'National home-nursing billings of hospitals and clinics by sex and age (NDB FY2019) × level of the prefecture (same)' },
  },
  certified: {
    from: null,
    quality: 'computed',
    source: { ja: '都道府県・年齢別の要介護認定率（介護保険事業状況報告 2023年度 ÷ 住民基本台帳、男女計、65歳以上）', en: 'Certification rates by prefecture and age (care-insurance report FY2023 ÷ resident register, both sexes, 65+)' },
  },
};

const CERTIFICATION_FILE = 'rates/nintei_rate_pref_age_r5.csv';
/** Age class (of 19) of each column of the certification table. */
const CERTIFICATION_AGES = { '65-69': 13, '70-74': 14, '75-79': 15, '80-84': 16, '85-89': 17, '90+': 18 } as const;

interface Prefecture {
  readonly code: string;
  readonly name: string;
}

function prefecturesOf(zones: Zones): Prefecture[] {
  return [...new Map(zones.rows.map(({ prefecture }) => [prefecture.code, prefecture])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Certification rates (%) of each prefecture for the 38 cells; both sexes share a rate, under 65 there is none. */
function certificationRates(sources: SourceFolder, prefectures: readonly Prefecture[]): RateTable {
  const rows = new Map(sources.csv(CERTIFICATION_FILE, ['pref', ...Object.keys(CERTIFICATION_AGES)]).map((row) => [row['pref']!, row]));
  return prefectures.map(({ name }) => {
    const rates = Array.from({ length: RATE_CELLS }, () => 0);
    for (const [column, age] of Object.entries(CERTIFICATION_AGES)) {
      const percent = Number(rows.get(name)?.[column] || NaN);
      if (!(percent > 0 && percent <= 100)) throw new SourceError(CERTIFICATION_FILE, `${name}, column ${column}`, 'has no percentage');
      rates[age] = percent;
      rates[age + RATE_CELLS / 2] = percent;
    }
    return rates;
  });
}

/** The rates of every reference projection, in the unit of `RATE_UNITS`, rounded as they ship: what is computed is what a user can download. */
export function rateSets(sources: SourceFolder, zones: Zones): Record<DemandId, RateTable> {
  const prefectures = prefecturesOf(zones);
  const rounded = (rate: number, subject: DemandId): number => Number(rate.toFixed(RATE_UNITS[subject].decimals));
  return Object.fromEntries(Object.entries(CHOICES).map(([id, { from }]) => {
    const subject = id as DemandId;
    if (!from) return [subject, certificationRates(sources, prefectures)];
    const national = nationalRates(sources, from.column, true);
    const levels = prefectureLevels(sources, from.level, prefectures);
    return [subject, prefectures.map(({ code }) => national.map((rate) => rounded(rate * RATE_UNITS[subject].per * levels.get(code)!, subject)))];
  })) as Record<DemandId, RateTable>;
}

export const ratesH30: Dataset = {
  entry: {
    id: 'rates-h30',
    title: { ja: '参考推計に使う率（性・年齢・都道府県別）', en: 'Rates behind the reference projections (by sex, age and prefecture)' },
    publisher: { ja: '本アトラスの計算（厚生労働省 患者調査・NDBオープンデータ・介護保険事業状況報告、消防庁 救急統計から）', en: 'Computed by this atlas (from MHLW Patient Survey, NDB Open Data, care-insurance reports; FDMA emergency statistics)' },
    page: 'https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000177182.html',
    vintage: { ja: '2017〜2023年（指標ごと）', en: '2017–2023 (by indicator)' },
    retrieved: TAKEN_OVER,
    terms: { ja: '政府標準利用規約', en: 'Government of Japan Standard Terms of Use' },
    quality: 'estimate',
    notes: [
      { ja: '要介護認定者のほかは、全国の性・年齢別の率に都道府県の水準（実測÷期待）を掛けたもの。都道府県別に調べた性・年齢別の率ではない。', en: 'Except for certified persons: national rates by sex and age times the level of the prefecture (observed ÷ expected), not rates surveyed by prefecture.' },
      { ja: '小数第4位まで。利用者は自分の率（CSV）に入れ替えられる。', en: 'Given to four decimals. Users can put their own rates (CSV) in their place.' },
    ],
  },
  async build(sources, zones) {
    const sets = rateSets(sources, zones);
    const subjects = Object.entries(CHOICES).map(([id, { quality, source }]) => {
      const { label, per } = RATE_UNITS[id as DemandId];
      return [id, { unit: label, per, quality, source, rates: sets[id as DemandId] }];
    });
    return { 'rates-h30.json': { prefectures: prefecturesOf(zones).map(({ code }) => code), subjects: Object.fromEntries(subjects) } };
  },
};
