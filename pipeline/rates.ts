import { SourceError, type SourceFolder } from './sources';

const NATIONAL_FILE = 'rates/national_rates_sex_age.csv';
const LEVEL_FILE = 'rates/pref_levels.csv';
const POPULATION_COLUMN = 'pop_FY2019(2019.5)';
const CLASSES = 19;
const PER = 100_000;

/**
 * A national rate per person for the 38 cells of sex × age (men's 19 classes, then women's).
 * With `open85` the classes 85–89 and 90+ share one rate, weighted by their population, as in the ministry's tables.
 */
export function nationalRates(sources: SourceFolder, column: string, open85 = false): number[] {
  const rows = sources.csv(NATIONAL_FILE, ['sex', 'age', column, POPULATION_COLUMN]);
  if (rows.length !== 2 * CLASSES) throw new SourceError(NATIONAL_FILE, '', `${rows.length} rows, ${2 * CLASSES} expected`);
  const number = (row: number, name: string): number => {
    const value = Number(rows[row]![name] || NaN);
    if (!Number.isFinite(value) || value < 0) throw new SourceError(NATIONAL_FILE, `row ${row + 2}, column ${name}`, `rate expected, found ${JSON.stringify(rows[row]![name])}`);
    return value;
  };
  const rates = rows.map((row, index) => {
    if (row['sex'] !== (index < CLASSES ? 'm' : 'f')) throw new SourceError(NATIONAL_FILE, `row ${index + 2}`, 'men first, then women, by ascending age');
    return number(index, column) / PER;
  });
  if (!open85) return rates;
  for (const oldest of [CLASSES - 1, 2 * CLASSES - 1]) {
    const [younger, older] = [number(oldest - 1, POPULATION_COLUMN), number(oldest, POPULATION_COLUMN)];
    const shared = (rates[oldest - 1]! * younger + rates[oldest]! * older) / (younger + older);
    rates[oldest - 1] = shared;
    rates[oldest] = shared;
  }
  return rates;
}

/** Level of each prefecture against the national rates (observed ÷ expected), by two-digit code. */
export function prefectureLevels(sources: SourceFolder, column: string, prefectures: readonly { readonly code: string; readonly name: string }[]): Map<string, number> {
  const rows = new Map(sources.csv(LEVEL_FILE, ['pref', column]).map((row) => [row['pref']!, Number(row[column] || NaN)]));
  return new Map(prefectures.map(({ code, name }) => {
    const level = rows.get(name);
    if (level === undefined || !(level > 0)) throw new SourceError(LEVEL_FILE, `${name}, column ${column}`, 'has no level above zero');
    return [code, level];
  }));
}
