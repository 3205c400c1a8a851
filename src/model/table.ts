import type { WholeCover } from './cover';
import type { Quality } from './quality';
import type { Text } from './text';
import type { UnitSet } from './units';

/** Figures of one subject: a row a unit, a column a year (one column for a count at a date). */
export interface Table {
  readonly set: UnitSet;
  /** Calendar years of the columns. */
  readonly years: readonly number[];
  /** Row-major, units × years. */
  readonly values: Float64Array;
  /** At best the quality of every figure of the table, whatever its rows are. */
  readonly quality?: Quality;
  /** What every figure of the table says of itself. */
  readonly note?: Text;
  /** Where parts are withheld: the most each value can be, laid out as `values`, which then hold what is published. */
  readonly upper?: Float64Array;
}

/**
 * Builds a table from rows.
 * @throws Error when the rows are not one a unit or a row is not one value a year.
 */
export function buildTable(set: UnitSet, years: readonly number[], rows: readonly (readonly number[])[]): Table {
  if (rows.length !== set.units.length) throw new Error(`table: ${rows.length} rows for ${set.units.length} units`);
  const values = new Float64Array(rows.length * years.length);
  rows.forEach((row, index) => {
    if (row.length !== years.length) throw new Error(`table: row ${index} has ${row.length} values for ${years.length} years`);
    values.set(row, index * years.length);
  });
  return { set, years, values };
}

/**
 * A table of one column of which some values are only the published part.
 * @param most unit index → the most the value can be.
 * @throws Error when a unit is not one of the table or its most is below its value.
 */
export function withWithheld(table: Table, most: readonly (readonly [number, number])[]): Table {
  const upper = Float64Array.from(table.values);
  for (const [unit, value] of most) {
    if (!(value >= upper[unit]!)) throw new Error(`table: unit ${unit} can be ${value} at most but is ${upper[unit]}`);
    upper[unit] = value;
  }
  return { ...table, upper };
}

/** Sum of the covering rows in one column. Allocated parts are fractional; rounding to 1e-6 hides only float dust. */
export function sumAt(table: Table, cover: WholeCover, column: number): number {
  return sumOf(table.values, table, cover, column);
}

/** The most that sum can be: the same, unless parts of it are withheld. */
export function mostAt(table: Table, cover: WholeCover, column: number): number {
  return sumOf(table.upper ?? table.values, table, cover, column);
}

function sumOf(values: Float64Array, table: Table, cover: WholeCover, column: number): number {
  const width = table.years.length;
  let sum = 0;
  for (const unit of cover.units) sum += values[unit * width + column]!;
  return Math.round(sum * 1e6) / 1e6;
}

/** The whole series of an area, one value a year. */
export function seriesOf(table: Table, cover: WholeCover): number[] {
  const series = new Array<number>(table.years.length);
  for (let column = 0; column < series.length; column++) series[column] = sumAt(table, cover, column);
  return series;
}
