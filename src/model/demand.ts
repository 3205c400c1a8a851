import type { SexAge } from './ages';
import { ownRateNote, RATE_CELLS, type OwnRate, type RateTable } from './rates';
import type { Registry } from './registry';
import { buildTable, type Table } from './table';
import type { UnitSet } from './units';

/** People by unit, sex × age cell and year, packed for multiplying, with what a unit's demand needs besides. */
export interface DemandPeople {
  readonly years: readonly number[];
  /** Unit-major, then cell, then year. */
  readonly people: Int32Array;
  /** Prefecture (its position in code order) of each unit. */
  readonly prefectureOf: Int32Array;
  /** The units a unit's demand is the sum of; null = it is computed from the unit's own people. */
  readonly partsOf: readonly (readonly number[] | null)[];
}

const DECIMALS = 100;

/** Two digits after the point: demand is shipped so, and a recomputed row must be the shipped one. */
function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}

/**
 * Demand of one unit, a value a year: Σ over sex × age of people × rate ÷ per.
 * @param rates the 38 rates of the unit's prefecture, each for `per` people.
 */
export function demandSeries({ people, years }: Pick<DemandPeople, 'people' | 'years'>, unit: number, rates: readonly number[], per: number): number[] {
  const width = years.length;
  const sums = years.map(() => 0);
  let at = unit * RATE_CELLS * width;
  for (let cell = 0; cell < RATE_CELLS; cell++) {
    const rate = rates[cell]!;
    for (let year = 0; year < width; year++) sums[year]! += people[at++]! * rate;
  }
  return sums.map((sum) => rounded(sum / per));
}

/**
 * Demand of every unit in the order of the population's units. A prefecture or city whose municipalities all have rows
 * is their sum, so that areas add up whatever was rounded; Fukushima keeps its own row.
 * @param rates one row a prefecture, each rate for `per` people.
 */
export function demandRows(population: DemandPeople, rates: RateTable, per: number): number[][] {
  const { partsOf, prefectureOf, years } = population;
  const rows = partsOf.map((parts, unit) => (parts ? [] : demandSeries(population, unit, rates[prefectureOf[unit]!]!, per)));
  return rows.map((row, unit) => {
    const parts = partsOf[unit];
    return parts ? years.map((_, year) => rounded(parts.reduce((sum, part) => sum + rows[part]![year]!, 0))) : row;
  });
}

/** Packs the H30 population for `demandRows`. @param set units in the order of the population's rows. */
export function packPeople(registry: Registry, { set, years, rows }: SexAge): DemandPeople {
  const width = years.length;
  const people = new Int32Array(rows.length * RATE_CELLS * width);
  rows.forEach((cells, unit) => cells.forEach((row, cell) => people.set(row, (unit * RATE_CELLS + cell) * width)));
  return { years, people, prefectureOf: prefecturesOf(registry, set), partsOf: partsIn(set) };
}

function prefecturesOf(registry: Registry, { units }: UnitSet): Int32Array {
  return Int32Array.from(units, ({ members }) => registry.levels.prefecture.areaOf[members[0]!]!);
}

function partsIn({ units }: UnitSet): (readonly number[] | null)[] {
  const own = new Map<number, number>();
  units.forEach(({ kind, members }, unit) => { if (kind === 'municipality') own.set(members[0]!, unit); });
  return units.map(({ kind, members }) => (kind !== 'municipality' && members.every((member) => own.has(member)) ? members.map((member) => own.get(member)!) : null));
}

/** The rows of `demandRows` from the user's rates, as a table of the demand's unit set: every figure of it is `yours`. */
export function ownDemandTable(set: UnitSet, population: DemandPeople, own: OwnRate, per: number): Table {
  return { ...buildTable(set, population.years, demandRows(population, own.rates, per)), quality: 'yours', note: ownRateNote(own) };
}
