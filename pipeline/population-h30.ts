import type { UnitSetFile } from '../src/model/units';
import { TAKEN_OVER, type Dataset } from './dataset';
import { readR5, type R5 } from './population-r5';
import { assertTotal, integer, SourceError, type SourceFolder } from './sources';
import { splitByShares } from './split';
import { joinSubjects, populationFiles } from './population-files';
import type { Zones } from './zones';

const FILE = 'population/ipss-h30-suikei-kekka.csv';
export const H30_YEARS = [2015, 2020, 2025, 2030, 2035, 2040, 2045];
const AGES = ['0～4', '5～9', '10～14', '15～19', '20～24', '25～29', '30～34', '35～39', '40～44', '45～49', '50～54', '55～59', '60～64', '65～69', '70～74', '75～79', '80～84', '85～89', '90歳以上'];
/** Codes the projection of 2018 uses → codes of 2021. 福岡県那珂川町 became 那珂川市 in October 2018. */
const RECODED = new Map([['40305', '40231']]);

/** People by year (outer), then 38 cells: 19 five-year ages of men, then of women. */
type SexAge = number[][];

/** Which cell belongs to which broad age, for splitting: 0–64, 65–74, 75+. */
const BROAD = Array.from({ length: 38 }, (_, cell) => { const age = cell % 19; return age < 13 ? 0 : age < 15 ? 1 : 2; });

function readH30(sources: SourceFolder): Map<string, { kind: string; cells: SexAge }> {
  const sexAge = ['m', 'f'].flatMap((sex) => AGES.map((age) => `${age}${age.endsWith('以上') ? '' : '歳'}/${sex}`));
  const rows = sources.csv(FILE, ['コード', '市などの別', '年', '総数', ...sexAge]);
  if (rows.length !== 12_999) throw new SourceError(FILE, '', `${rows.length} rows, 12,999 expected`);
  const units = new Map<string, { kind: string; cells: SexAge }>();
  rows.forEach((row, index) => {
    const line = index + 2;
    const raw = row['コード']!.padStart(5, '0');
    const code = RECODED.get(raw) ?? raw;
    const year = H30_YEARS.indexOf(Number.parseInt(row['年']!, 10));
    if (year < 0) throw new SourceError(FILE, `row ${line}`, `year "${row['年']}" is not one of ${H30_YEARS.join(', ')}`);
    const cells = sexAge.map((column) => integer(FILE, line, column, row[column]));
    assertTotal(FILE, `row ${line} (${code}), sex × age`, cells.reduce((a, b) => a + b, 0), integer(FILE, line, '総数', row['総数']));
    const unit = units.get(code) ?? { kind: row['市などの別']!, cells: [] };
    unit.cells[year] = cells;
    units.set(code, unit);
  });
  for (const [code, { cells }] of units) if (cells.filter(Boolean).length !== H30_YEARS.length) throw new SourceError(FILE, `code ${code}`, 'does not have all seven years');
  return units;
}

/**
 * Wards without rows (8 designated cities): each sex × age cell of the city is split by the wards' shares of its
 * broad age (0–64, 65–74, 75+) in the R5 projection of the same year (2015 uses 2020), exact to the city.
 */
function splitWards(city: SexAge, wards: readonly string[], r5: R5): SexAge[] {
  const parts: SexAge[] = wards.map(() => []);
  city.forEach((cells, year) => {
    const column = Math.max(0, r5.years.indexOf(H30_YEARS[year]!));
    const broad = wards.map((code) => {
      const of = (subject: 'total' | '65plus' | '75plus'): number => r5.units.get(code)![subject][column]!;
      return [of('total') - of('65plus'), of('65plus') - of('75plus'), of('75plus')];
    });
    for (const part of parts) part[year] = [];
    cells.forEach((people, cell) => {
      splitByShares(people, broad.map((ages) => ages[BROAD[cell]!]!)).forEach((share, ward) => parts[ward]![year]!.push(share));
    });
  });
  return parts;
}

function subjectSum(cells: readonly number[], fromAge: number): number {
  let sum = 0;
  for (let age = fromAge; age < 19; age++) sum += cells[age]! + cells[19 + age]!;
  return sum;
}

function checkTotals(units: ReadonlyMap<string, { kind: string; cells: SexAge }>): void {
  const nation = (year: number, fromAge: number): number => [...units.values()].filter(({ kind }) => kind === 'a').reduce((sum, { cells }) => sum + subjectSum(cells[H30_YEARS.indexOf(year)]!, fromAge), 0);
  assertTotal(FILE, 'nation 2015', nation(2015, 0), 127_094_745);
  assertTotal(FILE, 'nation 2045', nation(2045, 0), 106_421_185);
  assertTotal(FILE, 'nation 65+ 2040', nation(2040, 13), 39_205_717);
}

/** Rows in unit-set order: prefectures, designated cities, municipalities (allocated wards among them). */
function unitRows(zones: Zones, units: ReadonlyMap<string, { kind: string; cells: SexAge }>, r5: R5): { set: UnitSetFile; rows: SexAge[] } {
  const municipalities = new Map<number, SexAge>();
  const estimated: number[] = [];
  for (const city of zones.cities) {
    const own = units.get(city.code);
    if (!own) throw new SourceError(FILE, '', `no rows for the designated city ${city.code} ${city.name}`);
    const codes = city.wards.map((ward) => zones.rows[ward]!.code);
    if (units.has(codes[0]!)) continue;
    splitWards(own.cells, codes, r5).forEach((cells, ward) => municipalities.set(city.wards[ward]!, cells));
    estimated.push(...city.wards);
  }
  const absent: number[] = [];
  zones.rows.forEach(({ code, prefecture }, index) => {
    const cells = units.get(code)?.cells ?? municipalities.get(index);
    if (cells) municipalities.set(index, cells);
    else if (prefecture.code === '07') absent.push(index);
    else throw new SourceError(FILE, '', `no rows for ${code}`);
  });
  const prefectureCodes = [...new Set(zones.rows.map(({ prefecture }) => prefecture.code))].sort();
  const prefectures = prefectureCodes.map((code) => units.get(`${code}000`)!.cells);
  const set: UnitSetFile = {
    prefectures: true,
    cities: zones.cities.map((city) => city.code),
    estimated: estimated.sort((a, b) => a - b),
    absent: [{ reason: { ja: '福島県は市町村別推計なし', en: 'No municipal projection for Fukushima' }, municipalities: absent }],
    bases: [],
  };
  const own = [...municipalities].sort(([a], [b]) => a - b);
  return {
    set,
    rows: [...prefectures, ...zones.cities.map((city) => units.get(city.code)!.cells), ...own.map(([, cells]) => cells)],
  };
}

/** The projection's units in unit-set order with people by year and sex × age, checked against the published totals. */
export async function readH30Units(sources: SourceFolder, zones: Zones): Promise<{ set: UnitSetFile; rows: SexAge[] }> {
  const units = readH30(sources);
  checkTotals(units);
  return unitRows(zones, units, await readR5(sources));
}

export const populationH30: Dataset = {
  entry: {
    id: 'population-h30',
    title: { ja: '日本の地域別将来推計人口（平成30（2018）年推計）', en: 'Regional Population Projections for Japan: 2015–2045 (2018)' },
    publisher: { ja: '国立社会保障・人口問題研究所', en: 'National Institute of Population and Social Security Research' },
    page: 'https://www.ipss.go.jp/pp-shicyoson/j/shicyoson18/t-page.asp',
    vintage: { ja: '平成30年推計（2015年国勢調査基準、2015〜2045年）', en: '2018 projection (base 2015 census, 2015–2045)' },
    retrieved: TAKEN_OVER,
    terms: { ja: '出典を記載して利用', en: 'Use with citation of the source' },
    quality: 'official',
    notes: [
      { ja: '福島県は県の推計のみで、市町村別の推計はない。', en: 'Fukushima has a prefectural projection only.' },
      { ja: 'さいたま・相模原・新潟・静岡・浜松・堺・岡山・熊本の区は、市の推計を令和5年推計の区の割合（0〜64・65〜74・75歳以上の別）で配分した推計値（合計は市と一致）。', en: 'Wards of Saitama, Sagamihara, Niigata, Shizuoka, Hamamatsu, Sakai, Okayama and Kumamoto: the city’s projection split by ward shares of the R5 projection in each broad age (exact to the city); estimates.' },
    ],
  },
  async build(sources, zones) {
    const { set, rows } = await readH30Units(sources, zones);
    const subject = (fromAge: number): number[][] => rows.map((cells) => cells.map((year) => subjectSum(year, fromAge)));
    return {
      ...populationFiles('h30', set, { total: subject(0), '65plus': subject(13), '75plus': subject(15), '85plus': subject(17) }),
      'sexage-h30.json': { ages: 19, years: H30_YEARS, rows: joinSubjects(rows) },
    };
  },
};
