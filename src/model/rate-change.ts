import { areaSeries, evaluate, type Atlas } from './evaluate';
import { DEFAULT_YEAR, indicatorById, populationKey } from './indicators';
import type { LevelId } from './levels';
import { peakIndex } from './peak';
import type { Registry } from './registry';
import type { DemandId } from './subjects';
import type { Table } from './table';

/** What other rates would change of a reference projection; pairs are before and after. */
export interface RateChange {
  /** Of the nation, in the subject's unit. */
  readonly now: readonly [number, number];
  readonly peakYear: readonly [number, number];
  readonly peak: readonly [number, number];
  /** Areas of the level whose peak year is another one, of those that have one. */
  readonly moved: number;
  readonly areas: number;
}

/** Year of `now`. */
export const CHANGE_NOW = DEFAULT_YEAR;

/** Compares two tables of a subject over the nation and the areas of a level. */
export function rateChange(registry: Registry, level: LevelId, subject: DemandId, before: Table, after: Table): RateChange {
  const key = populationKey(subject, 'h30');
  const peakOf = indicatorById(`peak-${subject}-h30`)!;
  const [first, second] = [before, after].map((table) => {
    const atlas: Atlas = { registry, tables: new Map([[key, table]]) };
    const series = areaSeries(atlas, registry.levels.nation.areas[0]!, key);
    if (!series.values) throw new Error(`no ${key} for the nation`);
    const at = peakIndex(series.values);
    return { now: series.values[series.years.indexOf(CHANGE_NOW)]!, peakYear: series.years[at]!, peak: series.values[at]!, cells: evaluate(atlas, level, peakOf) };
  }) as [Side, Side];
  const valued = first.cells.flatMap((cell, index) => (cell.value === null ? [] : [index]));
  return {
    now: [first.now, second.now],
    peakYear: [first.peakYear, second.peakYear],
    peak: [first.peak, second.peak],
    moved: valued.filter((index) => first.cells[index]!.value !== second.cells[index]!.value).length,
    areas: valued.length,
  };
}

interface Side {
  readonly now: number;
  readonly peakYear: number;
  readonly peak: number;
  readonly cells: ReturnType<typeof evaluate>;
}
