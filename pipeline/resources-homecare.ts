import { count, HOMECARE_FILE, homecareUnits, readHomecare, type CountsFile, type HomecareTable } from './counts';
import { TAKEN_OVER, type Dataset } from './dataset';
import { assertTotal } from './sources';

const AREA_FILE = 'resources/estat-2023-t24-secondary-area.csv';
const EXACT = 'kouseikyoku list 2025-10 exact';
const EXACT_TOTAL = 7_071;
const blank = (column: string) => (row: Readonly<Record<string, string>>): boolean => row[column] === '';

/**
 * The source prints allocated counts to two decimals, so an area's parts miss its published total by some hundredths:
 * the parts are scaled back to it. Exact counts of cities stay as they are.
 * @param published support clinics of 2023 by secondary area.
 */
export function restoreAreaTotals(rows: readonly { readonly area: string; readonly value: number; readonly allocated: boolean }[], published: ReadonlyMap<string, number>): number[] {
  const sums = new Map<string, { allocated: number; exact: number }>();
  for (const { area, value, allocated } of rows) {
    const sum = sums.get(area) ?? { allocated: 0, exact: 0 };
    sum[allocated ? 'allocated' : 'exact'] += value;
    sums.set(area, sum);
  }
  return rows.map(({ area, value, allocated }) => {
    const { allocated: parts, exact } = sums.get(area)!;
    const total = published.get(area);
    return allocated && parts > 0 && total !== undefined ? (value * (total - exact)) / parts : value;
  });
}

function supportClinics(table: HomecareTable, published: ReadonlyMap<string, number>): number[] {
  const rows = table.codes.map((code) => {
    const row = table.row(code);
    const source = row['zaishishin_source']!;
    return { area: row['area2_code_2020']!, value: count(HOMECARE_FILE, code, 'zaishishin', row['zaishishin']), allocated: source.includes('proxy'), exact: source === EXACT };
  });
  assertTotal(HOMECARE_FILE, 'exact support clinics', rows.reduce((sum, row) => sum + (row.exact ? row.value : 0), 0), EXACT_TOTAL);
  return restoreAreaTotals(rows, published);
}

export const resourcesHomecare: Dataset = {
  entry: {
    id: 'resources-homecare-2025',
    title: { ja: '市区町村別の在宅療養支援診療所・診療所・病院', en: 'Home-care support clinics, clinics and hospitals by municipality' },
    publisher: { ja: '地方厚生（支）局（届出受理医療機関名簿ほか）、13都府県の在支診は医療施設静態調査2023から配分', en: 'Regional bureaus of health and welfare; support clinics of 13 prefectures allocated from the survey of 2023' },
    page: 'https://kouseikyoku.mhlw.go.jp/kantoshinetsu/chousa/kijyun.html',
    vintage: { ja: '在支診: 34道府県は2025年10月の名簿、13都府県は2023年10月1日の公表値の配分。診療所・病院: 2025年8月', en: 'Support clinics: lists of October 2025 in 34 prefectures, allocation of the count of 1 October 2023 in 13; clinics and hospitals: August 2025' },
    retrieved: TAKEN_OVER,
    terms: { ja: '政府標準利用規約', en: 'Government of Japan Standard Terms of Use' },
    quality: 'estimate',
    notes: [
      { ja: '青森・岩手・宮城・秋田・山形・福島・東京・神奈川・愛知・大阪・兵庫・広島・福岡の在支診は、2023年の二次医療圏・市の公表値を市区町村に配分した推計。2025年の値とは時点が違うため合計しない。', en: 'Support clinics of Aomori, Iwate, Miyagi, Akita, Yamagata, Fukushima, Tokyo, Kanagawa, Aichi, Osaka, Hyogo, Hiroshima and Fukuoka are allocations of the published 2023 counts; never added to counts of 2025.' },
      { ja: '診療所・病院は保険医療機関名簿を名称で分けた数。沖縄県の値なし。', en: 'Clinics and hospitals are insured institutions told apart by name; none for Okinawa.' },
    ],
  },
  async build(sources, zones) {
    const table = readHomecare(sources, zones);
    const published = new Map(sources.csv(AREA_FILE, ['area_code', 'zaishishin']).map((row) => [row['area_code']!, count(AREA_FILE, row['area_code']!, 'zaishishin', row['zaishishin'])]));
    const allocated = table.indexesWhere((row) => row['zaishishin_source'] !== EXACT);
    const note = { ja: '2023年10月の公表値を配分した推計', en: 'Allocated from the published count of October 2023' };
    const okinawa = table.indexesWhere(blank('clinics_2025-08'));
    const institutions = table.codes.filter((code) => !blank('clinics_2025-08')(table.row(code)));
    const institutionCounts = (column: string): number[] => institutions.map((code) => count(HOMECARE_FILE, code, column, table.row(code)[column]));
    const file: CountsFile = {
      groups: [
        {
          units: { ...homecareUnits(table), estimated: allocated, bases: [{ id: '2023', note, municipalities: allocated }] },
          tables: { 'zaishishin-2025': supportClinics(table, published) },
        },
        {
          units: homecareUnits(table, [{ reason: { ja: '沖縄県は名簿の区分なし', en: 'Not told apart in the list for Okinawa' }, municipalities: okinawa }]),
          tables: { 'clinics-2025': institutionCounts('clinics_2025-08'), 'hospitals-2025': institutionCounts('hospitals_2025-08') },
        },
      ],
    };
    return { 'resources-homecare-2025.json': file };
  },
};
