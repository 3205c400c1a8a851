import { TAKEN_OVER, type Dataset } from './dataset';
import { populationFiles } from './population-files';
import { readH30Units } from './population-h30';
import { nationalRates, prefectureLevels } from './rates';
import { SourceError, type SourceFolder } from './sources';
import type { Zones } from './zones';

/**
 * One rate set an indicator, chosen before any count was compared (docs/methods.md argues each): the sex × age shape and
 * the level of the prefecture. The open class is 85+, as in the ministry's tables.
 */
const RATES = {
  inpatient: { column: 'IN_PS_2023_bothsex_per100k', level: 'PS_R5_in_O/E(nat R5 age rates,H30 2020 pop)' },
  outpatient: { column: 'OUT_NDB_FY2017_med+dental_visits_per100k_per_day', level: 'OUTmed_O/E' },
  homevisit: { column: 'C001_FY2017_per100k_month', level: 'C001_O/E' },
  emergency: { column: 'EMERG_model_per100k_month', level: 'B001-2-6_O/E' },
  homenursing: { column: 'C005_FY2019_per100k_year', level: 'C005_O/E' },
} as const;

const CERTIFICATION_FILE = 'rates/nintei_rate_pref_age_r5.csv';
/** Age class (of 19) of each column of the certification table. */
const CERTIFICATION_AGES = { '65-69': 13, '70-74': 14, '75-79': 15, '80-84': 16, '85-89': 17, '90+': 18 } as const;
const DIGITS = 2;

/** Certification rates (per person) of each prefecture for the 38 cells; both sexes share a rate, under 65 there is none. */
function certificationRates(sources: SourceFolder, prefectures: readonly { readonly code: string; readonly name: string }[]): Map<string, number[]> {
  const rows = new Map(sources.csv(CERTIFICATION_FILE, ['pref', ...Object.keys(CERTIFICATION_AGES)]).map((row) => [row['pref']!, row]));
  return new Map(prefectures.map(({ code, name }) => {
    const rates = Array.from({ length: 38 }, () => 0);
    for (const [column, age] of Object.entries(CERTIFICATION_AGES)) {
      const percent = Number(rows.get(name)?.[column] || NaN);
      if (!(percent > 0 && percent <= 100)) throw new SourceError(CERTIFICATION_FILE, `${name}, column ${column}`, 'has no percentage');
      rates[age] = percent / 100;
      rates[age + 19] = percent / 100;
    }
    return [code, rates];
  }));
}

/** Σ population(sex, age) × rate(sex, age) × level of the prefecture, a value a year. */
export function demandSeries(years: readonly (readonly number[])[], rates: readonly number[], level: number): number[] {
  return years.map((cells) => Number((cells.reduce((sum, people, cell) => sum + people * rates[cell]!, 0) * level).toFixed(DIGITS)));
}

/**
 * Rows in unit-set order with prefectures and cities replaced by the sums of their municipalities: the population rows
 * agree exactly, so only rounding is at stake, and areas must add up. Fukushima keeps its own row.
 */
function addUp(zones: Zones, rows: readonly (readonly number[])[]): number[][] {
  const prefectures = prefecturesOf(zones);
  const municipalities = zones.rows.flatMap(({ prefecture }, index) => (prefecture.code === '07' ? [] : [index]));
  const own = rows.slice(prefectures.length + zones.cities.length);
  const rowOf = new Map(municipalities.map((municipality, position) => [municipality, own[position]!]));
  const sum = (members: readonly number[]): number[] => rows[0]!.map((_, year) => Number(members.reduce((total, member) => total + rowOf.get(member)![year]!, 0).toFixed(DIGITS)));
  return [
    ...prefectures.map(({ code }, index) => (code === '07' ? [...rows[index]!] : sum(municipalities.filter((member) => zones.rows[member]!.prefecture.code === code)))),
    ...zones.cities.map((city) => sum(city.wards)),
    ...own.map((row) => [...row]),
  ];
}

function prefecturesOf(zones: Zones): { code: string; name: string }[] {
  return [...new Map(zones.rows.map(({ prefecture }) => [prefecture.code, prefecture])).values()];
}

export const demandH30: Dataset = {
  entry: {
    id: 'demand-h30',
    title: { ja: '将来の医療・介護需要の参考推計（平成30年推計人口×率）', en: 'Reference projection of demand (2018 population projection × rates)' },
    publisher: { ja: '本アトラスの計算（率: 厚生労働省 患者調査・NDBオープンデータ・介護保険事業状況報告、消防庁 救急統計）', en: 'Computed by this atlas (rates: MHLW Patient Survey, NDB Open Data, care-insurance reports; FDMA emergency statistics)' },
    page: 'https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000177182.html',
    vintage: { ja: '率: 2017〜2023年（指標ごと）、人口: 平成30年推計 2015〜2045年', en: 'Rates of 2017–2023 (by indicator), population of the 2018 projection 2015–2045' },
    retrieved: TAKEN_OVER,
    terms: { ja: '政府標準利用規約', en: 'Government of Japan Standard Terms of Use' },
    quality: 'estimate',
    notes: [
      { ja: '厚生労働省の図（2017年患者調査の都道府県×性×年齢の受療率による）の再現ではなく、公開されている別の年の率で組み直した参考推計。公表された圏域数との差を併記する。', en: 'Not the ministry’s own computation (which rests on 2017 rates by prefecture, sex and age) but a reconstruction from openly available rates of other years; its difference from the published counts is shown.' },
      { ja: '率は将来も変わらないものとし、最も高い年齢階級は85歳以上（要介護認定者は90歳以上）。', en: 'Rates are held constant; the open age class is 85+ (90+ for certified persons).' },
      { ja: '訪問看護の率は病院・診療所からの訪問看護（在宅患者訪問看護・指導料）のみ。ステーションの利用者は含まない。', en: 'The home-nursing rate covers nursing from hospitals and clinics only, not the users of stations.' },
    ],
  },
  async build(sources, zones) {
    const { set, rows, prefectureOf } = await readH30Units(sources, zones);
    const prefectures = prefecturesOf(zones);
    const subjects: Record<string, number[][]> = {};
    for (const [subject, { column, level }] of Object.entries(RATES)) {
      const rates = nationalRates(sources, column, true);
      const levels = prefectureLevels(sources, level, prefectures);
      subjects[subject] = addUp(zones, rows.map((years, unit) => demandSeries(years, rates, levels.get(prefectureOf[unit]!)!)));
    }
    const certified = certificationRates(sources, prefectures);
    subjects['certified'] = addUp(zones, rows.map((years, unit) => demandSeries(years, certified.get(prefectureOf[unit]!)!, 1)));
    const files = populationFiles('h30', { ...set, estimated: 'all' }, subjects);
    return Object.fromEntries(Object.entries(files).map(([name, file]) => [name === 'units-h30.json' ? 'units-h30demand.json' : name, file]));
  },
};
