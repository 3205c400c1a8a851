import type { Cell } from './cell';
import { evaluate, type Atlas } from './evaluate';
import { tablesOf, type Indicator } from './indicators';
import type { LevelId } from './levels';
import type { Table } from './table';

interface Column {
  /** The tables the cells were made from: where one has been replaced (rates of the user's own), the cells are old. */
  readonly tables: readonly (Table | undefined)[];
  readonly cells: readonly Cell[];
}

const kept = new WeakMap<Atlas['tables'], Map<string, Column>>();

/**
 * The figures of an indicator with its default options for every area of a level, computed once while its tables stay
 * the same: a profile ranks one area after another against the same columns.
 * @throws Error when a table the indicator needs is not loaded.
 */
export function columnOf(atlas: Atlas, level: LevelId, indicator: Indicator): readonly Cell[] {
  let columns = kept.get(atlas.tables);
  if (!columns) kept.set(atlas.tables, (columns = new Map()));
  const key = `${level} ${indicator.id}`;
  const tables = tablesOf(indicator, {}).map((name) => atlas.tables.get(name));
  const known = columns.get(key);
  if (known && known.tables.every((table, index) => table === tables[index])) return known.cells;
  const cells = evaluate(atlas, level, indicator);
  columns.set(key, { tables, cells });
  return cells;
}
