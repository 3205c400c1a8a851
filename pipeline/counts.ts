import type { UnitSetFile } from '../src/model/units';
import { SourceError, type SourceFolder } from './sources';
import type { Zones } from './zones';

/** A counts file: tables with one value a unit, grouped by the units they share. */
export interface CountsFile {
  readonly groups: readonly {
    readonly units: UnitSetFile;
    readonly tables: Readonly<Record<string, readonly number[]>>;
    /** Table → [unit, the most it can be] where its value is only what is published of it. */
    readonly withheld?: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  }[];
}

export const HOMECARE_FILE = 'resources/homecare-by-municipality.csv';
const HAMAMATSU = '22130';

/** The table of resources by municipality: 浜松 stands as one city, all others by municipality or ward. */
export interface HomecareTable {
  /** Codes in unit order: 浜松市, then the municipalities without its wards. */
  readonly codes: readonly string[];
  readonly row: (code: string) => Readonly<Record<string, string>>;
  /** Registry indexes of 浜松's wards and the reason they have no row. */
  readonly wards: NonNullable<UnitSetFile['absent']>[number];
  /** Registry indexes of the municipalities for which `test` holds. */
  readonly indexesWhere: (test: (row: Readonly<Record<string, string>>) => boolean) => number[];
}

export function readHomecare(sources: SourceFolder, zones: Zones): HomecareTable {
  const columns = ['muni_code', 'area2_code_2020', 'zaishishin', 'zaishishin_source', 'zaishibyo_bedreport_FY2025', 'houmonkango_2026', 'clinics_2025-08', 'hospitals_2025-08'];
  const rows = new Map(sources.csv(HOMECARE_FILE, columns).map((row) => [row['muni_code']!, row as Record<string, string>]));
  const wards = zones.cities.find(({ code }) => code === HAMAMATSU)!.wards;
  const single = zones.rows.filter((_, index) => !wards.includes(index)).map(({ code }) => code);
  if (rows.size !== single.length + 1) throw new SourceError(HOMECARE_FILE, '', `${rows.size} rows, ${single.length + 1} expected`);
  const row = (code: string): Record<string, string> => {
    const found = rows.get(code);
    if (!found) throw new SourceError(HOMECARE_FILE, '', `no row for ${code}`);
    return found;
  };
  return {
    codes: [HAMAMATSU, ...single],
    row,
    wards: { reason: { ja: '浜松市は市単位の集計（2021年の区の値なし）', en: 'Hamamatsu is counted as one city (no figure for its wards of 2021)' }, municipalities: wards },
    indexesWhere: (test) => single.filter((code) => test(row(code))).map((code) => zones.indexOf.get(code)!),
  };
}

/** Units of the homecare table, with further municipalities left out for a reason. */
export function homecareUnits(table: HomecareTable, absent: NonNullable<UnitSetFile['absent']> = []): UnitSetFile {
  return { cities: [HAMAMATSU], absent: [table.wards, ...absent] };
}

/** Reads a count cell. @throws SourceError when it is blank (missing is never 0) or not a number. */
export function count(file: string, code: string, column: string, cell: string | undefined): number {
  const value = cell === undefined || cell.trim() === '' ? NaN : Number(cell);
  if (!Number.isFinite(value) || value < 0) throw new SourceError(file, `${code}, column ${column}`, `count expected, found ${JSON.stringify(cell)}`);
  return value;
}
