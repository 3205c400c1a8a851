import { evaluate, type Atlas } from './evaluate';
import { isResource, populationKey, resolveOptions, type Indicator, type IndicatorOptions } from './indicators';
import type { LevelId } from './levels';
import type { Table } from './table';

const known = new WeakMap<Table, Map<string, readonly number[]>>();

/**
 * The values of an indicator in all its years, the base year of an index left out: what the classes of a time slider
 * rest on. Computed once a table, level and base year.
 * @returns null where there is no choice of year.
 * @throws Error when a table of the indicator is not loaded.
 */
export function valuesOverYears(atlas: Atlas, levelId: LevelId, indicator: Indicator, options: IndicatorOptions): readonly number[] | null {
  if (isResource(indicator) || indicator.years.length < 2) return null;
  const table = atlas.tables.get(populationKey(indicator.subject, indicator.vintage));
  if (!table) throw new Error(`the table of ${indicator.id} is not loaded`);
  const { baseYear } = resolveOptions(indicator, options);
  const key = `${levelId} ${indicator.measure} ${baseYear}`;
  let values = known.get(table);
  if (!values) known.set(table, (values = new Map()));
  const ready = values.get(key);
  if (ready) return ready;
  const pool = indicator.years.filter((year) => year !== baseYear).flatMap((year) => evaluate(atlas, levelId, indicator, { ...options, year }).flatMap(({ value }) => (value === null ? [] : [value])));
  values.set(key, pool);
  return pool;
}
