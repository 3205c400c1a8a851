import type { UnitSetFile } from '../src/model/units';
import { TAKEN_OVER, type Dataset } from './dataset';
import { populationFiles } from './population-files';
import { readJukiAges } from './population-juki';
import { nationalRates } from './rates';
import { SourceError, type SourceFolder } from './sources';
import { splitTenths } from './split';
import type { Zones } from './zones';

const FILE = 'rates/mhlw-001728462-demand-by-area.xlsx';
const YEARS = [2024, 2030, 2035, 2040, 2045, 2050];
const FIRST_ROW = 5;
const FIRST_YEAR_COLUMN = 5;
/** Published counts of areas by the year of their maximum; the sheets must give the very same. */
const SUBJECTS = {
  homevisit: { sheet: 1, title: '将来の在宅（訪問診療）需要推計', maxima: [9, 4, 5, 66, 203, 52], rate: 'C001_FY2019' },
  outpatient: { sheet: 2, title: '将来の外来需要推計', maxima: [280, 24, 9, 3, 3, 20], rate: 'OUT_NDB_FY2019_med+dental' },
} as const;

async function readAreas(sources: SourceFolder, zones: Zones, subject: keyof typeof SUBJECTS): Promise<Map<string, number[]>> {
  const { sheet: number, title, maxima } = SUBJECTS[subject];
  const sheet = await sources.sheet(FILE, number);
  if (sheet[0]?.[0] !== title) throw new SourceError(FILE, `sheet ${number}, row 1`, `"${title}" expected, found "${String(sheet[0]?.[0])}"`);
  const codes = [...new Set(zones.rows.map((row) => row.planning339.code))].sort();
  const areas = new Map(sheet.slice(FIRST_ROW).filter((row) => row[1] !== null).map((row, index) => {
    const values = row.slice(FIRST_YEAR_COLUMN, FIRST_YEAR_COLUMN + YEARS.length).map(Number);
    if (values.length !== YEARS.length || values.some((value) => !Number.isFinite(value) || value < 0)) throw new SourceError(FILE, `sheet ${number}, row ${index + FIRST_ROW + 1}`, 'six numbers expected in columns F–K');
    return [String(row[1]), values.map((value) => Number(value.toFixed(4)))] as const;
  }));
  for (const code of codes) if (!areas.has(code)) throw new SourceError(FILE, `sheet ${number}`, `no row for the planning area ${code}`);
  if (areas.size !== codes.length) throw new SourceError(FILE, `sheet ${number}`, `${areas.size} areas, ${codes.length} expected`);
  const found = YEARS.map((_, year) => [...areas.values()].filter((values) => values.indexOf(Math.max(...values)) === year).length);
  if (found.join() !== maxima.join()) throw new SourceError(FILE, `sheet ${number}`, `areas by year of the maximum are ${found.join(', ')}, published ${maxima.join(', ')}`);
  return areas;
}

/**
 * Weights of municipalities inside their planning area: residents of 2025 by sex × age times the national rate, wards
 * by the R5 shares of their city. One register for all of Japan, so that Fukushima needs no other rule.
 */
async function municipalWeights(sources: SourceFolder, zones: Zones, rate: string): Promise<number[]> {
  const rates = nationalRates(sources, rate);
  const ages = await readJukiAges(sources, zones);
  return ages.map((cells) => cells.reduce((sum, people, cell) => sum + people * rates[cell]!, 0));
}

export const demandMhlw: Dataset = {
  entry: {
    id: 'demand-mhlw',
    title: { ja: '構想区域の医療需要推計（訪問診療・外来、NDB2024年度×将来推計人口）', en: 'Projected medical demand by planning area (home visits, outpatients; NDB FY2024 × projected population)' },
    publisher: { ja: '厚生労働省', en: 'MHLW' },
    page: 'https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000080850_00014.html',
    vintage: { ja: '2024年度、2030〜2050年度（現状投影）', en: 'FY2024, FY2030–2050 (present rates)' },
    retrieved: TAKEN_OVER,
    terms: { ja: '政府標準利用規約', en: 'Government of Japan Standard Terms of Use' },
    quality: 'official',
    notes: [
      { ja: '公表は339構想区域。二次医療圏・都道府県・全国などはその合計。', en: 'Published for the 339 planning areas; secondary areas, prefectures and the nation are their sums.' },
      { ja: '市区町村と保健所圏域の値は、2025年1月1日の住民基本台帳（性・年齢別）×全国の率の比で構想区域の値を配分した推計（合計は区域に一致）。', en: 'Municipalities and health-centre areas are allocated by residents of 1 January 2025 (sex × age) times the national rate; estimates that add up to the area.' },
    ],
  },
  async build(sources, zones) {
    const set: UnitSetFile = { planning339: true, absent: [], estimated: 'municipalities' };
    const subjects: Record<string, number[][]> = {};
    for (const subject of Object.keys(SUBJECTS) as (keyof typeof SUBJECTS)[]) {
      const areas = await readAreas(sources, zones, subject);
      const weights = await municipalWeights(sources, zones, SUBJECTS[subject].rate);
      const rows: number[][] = zones.rows.map(() => []);
      for (const [code, values] of areas) {
        const members = zones.rows.flatMap((row, index) => (row.planning339.code === code ? [index] : []));
        values.forEach((value, year) => splitTenths(value, members.map((member) => weights[member]!)).forEach((part, index) => { rows[members[index]!]![year] = part; }));
      }
      subjects[subject] = [...[...areas].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, values]) => values), ...rows];
    }
    return populationFiles('mhlw', set, subjects);
  },
};
