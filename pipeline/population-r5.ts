import type { UnitSetFile } from '../src/model/units';
import { TAKEN_OVER, type Dataset } from './dataset';
import { populationFiles } from './population-files';
import { assertTotal, integer, SourceError, type SourceFolder } from './sources';
import type { Zones } from './zones';

const TOTAL_FILE = 'population/ipss-r5-kekkahyo1.xlsx';
const SHARE_FILES = { '65plus': 'population/ipss-r5-kekkahyo3_3.xlsx', '75plus': 'population/ipss-r5-kekkahyo3_4.xlsx' } as const;
const YEARS = [2020, 2025, 2030, 2035, 2040, 2045, 2050];
const FIRST_ROW = 5;
/** Shares are published at full precision: share × total must be a whole number of people up to this. */
const RESIDUAL = 1e-6;

export interface R5 {
  readonly years: readonly number[];
  readonly units: ReadonlyMap<string, Readonly<Record<'total' | '65plus' | '75plus', readonly number[]>> & { kind: string }>;
}

/** Reads the three tables of the R5 projection and turns shares back into people. */
export async function readR5(sources: SourceFolder): Promise<R5> {
  const [total, share65, share75] = await Promise.all([TOTAL_FILE, SHARE_FILES['65plus'], SHARE_FILES['75plus']].map((file) => readTable(sources, file)));
  const units = new Map<string, Record<'total' | '65plus' | '75plus', number[]> & { kind: string }>();
  for (const [code, { kind, values }] of total!) {
    const people = (file: string, table: typeof total): number[] => values.map((all, year) => {
      const share = table!.get(code)?.values[year];
      if (share === undefined) throw new SourceError(file, `code ${code}`, 'has no row');
      const exact = (all * share) / 100;
      if (Math.abs(exact - Math.round(exact)) > RESIDUAL) throw new SourceError(file, `code ${code}, ${YEARS[year]}`, `share ${share} of ${all} is no whole number of people`);
      return Math.round(exact);
    });
    values.forEach((value) => integer(TOTAL_FILE, 0, code, value));
    units.set(code, { kind, total: values, '65plus': people(SHARE_FILES['65plus'], share65), '75plus': people(SHARE_FILES['75plus'], share75) });
  }
  return { years: YEARS, units };
}

async function readTable(sources: SourceFolder, file: string): Promise<Map<string, { kind: string; values: number[] }>> {
  const sheet = await sources.sheet(file);
  const header = sheet[FIRST_ROW - 1]?.slice(4, 11).map((cell) => Number.parseInt(String(cell), 10));
  if (header?.join() !== YEARS.join()) throw new SourceError(file, `row ${FIRST_ROW}`, `years ${YEARS.join(', ')} expected in columns E–K, found ${header?.join(', ')}`);
  const rows = sheet.slice(FIRST_ROW).filter((row) => row[0] !== null);
  if (rows.length !== 1951) throw new SourceError(file, '', `${rows.length} rows, 1,951 expected`);
  return new Map(rows.map((row, index) => {
    const values = row.slice(4, 11).map(Number);
    if (values.some((value) => !Number.isFinite(value))) throw new SourceError(file, `row ${index + FIRST_ROW + 1}`, 'has a cell that is no number');
    return [String(row[0]).padStart(5, '0'), { kind: String(row[1]), values }];
  }));
}

function checkTotals(r5: R5): void {
  const nation = (subject: '65plus' | '75plus', year: number): number => [...r5.units.values()].filter(({ kind }) => kind === 'a').reduce((sum, unit) => sum + unit[subject][YEARS.indexOf(year)]!, 0);
  assertTotal(SHARE_FILES['65plus'], 'nation 2020', nation('65plus', 2020), 36_026_632);
  assertTotal(SHARE_FILES['65plus'], 'nation 2040', nation('65plus', 2040), 39_284_984);
  assertTotal(SHARE_FILES['65plus'], 'nation 2050', nation('65plus', 2050), 38_878_226);
  assertTotal(SHARE_FILES['75plus'], 'nation 2050', nation('75plus', 2050), 24_331_533);
}

/** The 13 浜通り municipalities are those of Fukushima without a row; they share the row 07999. */
function unitSet(zones: Zones, r5: R5): { set: UnitSetFile; codes: string[] } {
  const hamadori = zones.rows.flatMap(({ code }, index) => (r5.units.has(code) ? [] : [index]));
  if (hamadori.length !== 13 || hamadori.some((index) => zones.rows[index]!.prefecture.code !== '07')) {
    throw new SourceError(TOTAL_FILE, '', `municipalities without a row: ${hamadori.map((index) => zones.rows[index]!.code).join(', ')}; the 13 of 浜通り expected`);
  }
  const prefectures = [...new Set(zones.rows.map(({ prefecture }) => `${prefecture.code}000`))].sort();
  const cities = zones.cities.map((city) => city.code);
  const municipalities = zones.rows.flatMap(({ code }, index) => (hamadori.includes(index) ? [] : [code]));
  return {
    codes: [...prefectures, '07999', ...cities, ...municipalities],
    set: {
      prefectures: true,
      joint: [{ code: '07999', name: '浜通り', members: hamadori }],
      cities,
      absent: [{ reason: { ja: '浜通り13市町村は一つの単位で推計され、市町村別の値なし', en: 'The 13 Hamadori municipalities are projected as one unit only' }, municipalities: hamadori }],
    },
  };
}

export const populationR5: Dataset = {
  entry: {
    id: 'population-r5',
    title: { ja: '日本の地域別将来推計人口（令和5（2023）年推計）', en: 'Regional Population Projections for Japan: 2020–2050 (2023)' },
    publisher: { ja: '国立社会保障・人口問題研究所', en: 'National Institute of Population and Social Security Research' },
    page: 'https://www.ipss.go.jp/pp-shicyoson/j/shicyoson23/t-page.asp',
    vintage: { ja: '令和5年推計（2020年国勢調査基準、2020〜2050年）', en: '2023 projection (base 2020 census, 2020–2050)' },
    retrieved: TAKEN_OVER,
    terms: { ja: '出典を記載して利用', en: 'Use with citation of the source' },
    quality: 'official',
    notes: [
      { ja: '65歳以上・75歳以上は公表の割合×総人口（整数に一致）。', en: '65+ and 75+ are the published shares times the total (whole numbers).' },
      { ja: '福島県浜通りの13市町村は一つの単位で、相双といわきは同じ値（浜通り全体）を示す。', en: 'The 13 municipalities of Hamadori are one unit; Soso and Iwaki show the same value (of all Hamadori).' },
    ],
  },
  async build(sources, zones) {
    const r5 = await readR5(sources);
    checkTotals(r5);
    const { set, codes } = unitSet(zones, r5);
    const rows = (subject: 'total' | '65plus' | '75plus'): (readonly number[])[] => codes.map((code) => r5.units.get(code)![subject]);
    return populationFiles('r5', set, { total: rows('total'), '65plus': rows('65plus'), '75plus': rows('75plus') });
  },
};
