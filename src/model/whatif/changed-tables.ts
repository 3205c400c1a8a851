import type { Table } from '../table';
import type { UnitSet } from '../units';

/** The set with some of its units (all without a choice) marked as the user's: every figure that rests on one is `yours`. */
function withYours(set: UnitSet, units?: ReadonlySet<number>): UnitSet {
  return { ...set, units: set.units.map((unit, index) => (!units || units.has(index) ? { ...unit, yours: true as const } : unit)) };
}

/**
 * A count table with more or fewer in some municipalities: every row that holds the municipality changes with it.
 * @param by municipality index → how many more.
 * @returns the new table, or the first municipality of which some row would fall below zero.
 */
export function withCounts(table: Table, by: ReadonlyMap<number, number>): Table | { readonly impossible: number } {
  const values = Float64Array.from(table.values);
  const upper = table.upper && Float64Array.from(table.upper);
  const touched = new Set<number>();
  for (const [municipality, more] of by) {
    for (const unit of table.set.unitsOf[municipality]!) {
      values[unit]! += more;
      if (upper) upper[unit]! += more;
      // A part allocated below one is less than a facility: there is none to take away.
      if (values[unit]! < 0) return { impossible: municipality };
      touched.add(unit);
    }
  }
  return { ...table, values, set: withYours(table.set, touched), ...(upper && { upper }) };
}

/**
 * A series that grows by so many percent a year more than projected: × (1 + percent ÷ 100)^(year − from) in the years after.
 * All parts grow alike, so sums stay sums.
 */
export function withGrowth(table: Table, percent: number, from: number): Table {
  const width = table.years.length;
  const factors = table.years.map((year) => (1 + percent / 100) ** Math.max(0, year - from));
  return { ...table, values: table.values.map((value, at) => value * factors[at % width]!), set: withYours(table.set) };
}
