import { TAKEN_OVER, type Dataset } from './dataset';
import { populationFiles } from './population-files';
import { readR5 } from './population-r5';
import { assertTotal, integer, SourceError, type SourceFolder } from './sources';
import type { Zones } from './zones';

const FILE = 'population/juki-2025-age-municipality.xlsx';
const FIRST_ROW = 3;
const TOTAL_COLUMN = 4;
/** Column of the age class that starts at 65, 75, 85; classes are five years wide up to 100+. */
const FROM = { '65plus': 18, '75plus': 20, '85plus': 22 } as const;
const LAST_COLUMN = 25;

/** Resident register by age. Districts (郡), wards and the six northern villages are left out before summing. */
export const populationJuki: Dataset = {
  entry: {
    id: 'population-juki2025',
    title: { ja: '住民基本台帳に基づく人口（年齢階級別・市区町村別）', en: 'Population by resident register, by age class and municipality' },
    publisher: { ja: '総務省', en: 'Ministry of Internal Affairs and Communications' },
    page: 'https://www.soumu.go.jp/main_sosiki/jichi_gyousei/daityo/jinkou_jinkoudoutai-setaisuu.html',
    vintage: { ja: '2025年1月1日（総計、日本人と外国人）', en: '1 January 2025 (Japanese and foreign residents)' },
    retrieved: TAKEN_OVER,
    terms: { ja: '政府標準利用規約', en: 'Government of Japan Standard Terms of Use' },
    quality: 'official',
    notes: [{ ja: '政令指定都市は市の値（区の値は用いない）。', en: 'Designated cities as a whole; wards are not used.' }],
  },
  async build(sources, zones) {
    const wards = new Set(zones.cities.flatMap((city) => city.wards));
    const codes = [...zones.cities.map((city) => city.code), ...zones.rows.filter((_, index) => !wards.has(index)).map((row) => row.code)];
    const rows = new Map<string, Record<'total' | keyof typeof FROM, number>>();
    (await sources.sheet(FILE)).slice(FIRST_ROW).forEach((row, index) => {
      if (row[3] !== '計') return;
      const people = row.slice(TOTAL_COLUMN, LAST_COLUMN + 1).map((cell, column) => integer(FILE, index + FIRST_ROW + 1, `${column + TOTAL_COLUMN + 1}`, cell));
      const from = (column: number): number => people.slice(column - TOTAL_COLUMN).reduce((sum, value) => sum + value, 0);
      rows.set(String(row[0]).slice(0, 5), { total: people[0]!, '65plus': from(FROM['65plus']), '75plus': from(FROM['75plus']), '85plus': from(FROM['85plus']) });
    });
    const values = (subject: 'total' | keyof typeof FROM): number[][] => codes.map((code) => {
      const row = rows.get(code);
      if (!row) throw new SourceError(FILE, '', `no row for ${code}`);
      return [row[subject]];
    });
    const subjects = { total: values('total'), '65plus': values('65plus'), '75plus': values('75plus'), '85plus': values('85plus') };
    const published = { total: 124_330_690, '65plus': 35_916_031, '75plus': 20_663_966, '85plus': 6_605_114 } as const;
    for (const [subject, list] of Object.entries(subjects)) {
      assertTotal(FILE, `nation ${subject}`, list.reduce((sum, [value]) => sum + value!, 0), published[subject as keyof typeof published]);
    }
    return populationFiles('juki2025', {
      cities: zones.cities.map((city) => city.code),
      absent: [{ reason: { ja: '政令指定都市は市単位の値のみ（区の値なし）', en: 'Designated cities as a whole only; no figure for wards' }, municipalities: [...wards].sort((a, b) => a - b) }],
    }, subjects);
  },
};

const AGE_CLASSES = 19;
/** First age class (of 19) of each broad age the R5 projection tells apart. */
const BROAD_FROM = [0, 13, 15] as const;

/**
 * Residents by sex × age (38 cells: men's 19 classes, then women's) of every municipality in registry order. A ward takes
 * its city's cells by its R5 share of the broad age in 2025: fractional, for weights only.
 */
export async function readJukiAges(sources: SourceFolder, zones: Zones): Promise<number[][]> {
  const bySex = new Map<string, number[]>();
  (await sources.sheet(FILE)).slice(FIRST_ROW).forEach((row, index) => {
    if (row[3] !== '男' && row[3] !== '女') return;
    const people = row.slice(TOTAL_COLUMN + 1, LAST_COLUMN + 1).map((cell, column) => integer(FILE, index + FIRST_ROW + 1, `${column + TOTAL_COLUMN + 2}`, cell));
    const oldest = people.slice(AGE_CLASSES - 1).reduce((sum, value) => sum + value, 0);
    bySex.set(`${String(row[0]).slice(0, 5)}${row[3]}`, [...people.slice(0, AGE_CLASSES - 1), oldest]);
  });
  const cells = (code: string): number[] => ['男', '女'].flatMap((sex) => {
    const people = bySex.get(code + sex);
    if (!people) throw new SourceError(FILE, '', `no row for ${code} ${sex}`);
    return people;
  });
  const r5 = await readR5(sources);
  const broad = (code: string): number[] => {
    const [total, over65, over75] = (['total', '65plus', '75plus'] as const).map((subject) => r5.units.get(code)![subject][r5.years.indexOf(2025)]!);
    return [total! - over65!, over65! - over75!, over75!];
  };
  const cityOf = new Map(zones.cities.flatMap((city) => city.wards.map((ward) => [ward, city.code] as const)));
  return zones.rows.map(({ code }, index) => {
    const city = cityOf.get(index);
    if (city === undefined) return cells(code);
    const shares = broad(code).map((people, age) => people / broad(city)[age]!);
    return cells(city).map((people, cell) => people * shares[BROAD_FROM.findLastIndex((from) => cell % AGE_CLASSES >= from)]!);
  });
}
