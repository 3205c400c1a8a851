import type { UnitSetFile } from '../src/model/units';

/**
 * The files of one projection: its units once, and one series file a subject, so that the first map loads only its own.
 * A row is its first year and then the change from year to year: the same integers in fewer bytes.
 */
export function populationFiles(vintage: string, units: UnitSetFile, subjects: Readonly<Record<string, readonly (readonly number[])[]>>): Record<string, unknown> {
  const files: Record<string, unknown> = { [`units-${vintage}.json`]: units };
  for (const [subject, rows] of Object.entries(subjects)) files[`series-${vintage}-${subject}.json`] = { rows: rows.map(toSteps) };
  return files;
}

/** Demand is given in tenths and ten-thousandths; subtraction must not add digits. */
const DECIMALS = 4;

function toSteps(row: readonly number[]): number[] {
  return row.map((value, index) => (index === 0 ? value : Number((value - row[index - 1]!).toFixed(DECIMALS))));
}

/** Sex × age rows: per unit, per cell the steps over the years. */
export function joinSubjects(rows: readonly (readonly (readonly number[])[])[]): number[][] {
  return rows.map((years) => years[0]!.flatMap((_, cell) => toSteps(years.map((cells) => cells[cell]!))));
}
