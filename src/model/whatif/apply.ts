import type { OwnRate } from '../rates';
import { populationKey } from '../indicators';
import type { Atlas } from '../reading';
import { municipalityIndex } from '../registry';
import type { Table } from '../table';
import type { Text } from '../text';
import type { Change, ChangeLog } from './change-log';
import { withCounts, withGrowth } from './changed-tables';
import { countChanges } from './count-changes';
import { effectsOf } from './effects';

/** The atlas as it would be, and what of the log could not be done. */
export interface Supposed {
  /** A copy: the tables that change are new, the others are shared. The atlas given stays what it was. */
  readonly atlas: Atlas;
  /** Entries left out, each with the reason. */
  readonly problems: readonly { readonly entry: string; readonly text: Text }[];
  /** The entries that are on and could be done: what the copy holds. */
  readonly done: ChangeLog;
}

/**
 * Applies the entries of a log that are on, in its order within each kind: rate sets first, then growth, then facilities, then
 * the basis, so that what is switched off and on again gives the same figures. Tables not loaded are left: load `planTables` before.
 * @param rateTables tables made from the rate sets of the log (`DataStore.tableFrom`).
 * @throws Error when the table of a rate set that is on was not given.
 */
export function suppose(atlas: Atlas, log: ChangeLog, rateTables: ReadonlyMap<OwnRate, Table> = new Map()): Supposed {
  const tables = new Map(atlas.tables);
  const on = log.filter((entry) => entry.on);
  for (const { change } of on) {
    if (change.kind !== 'rates') continue;
    const table = rateTables.get(change.own);
    if (!table) throw new Error(`no table of ${change.subject} by the rates of ${change.own.file}`);
    tables.set(populationKey(change.subject, 'h30'), table);
  }
  for (const { change } of on) {
    if (change.kind !== 'growth') continue;
    const table = tables.get(change.table);
    if (table) tables.set(change.table, withGrowth(table, change.percent, change.from));
  }
  const effects = effectsOf(log, (change) => countInto(atlas, tables, change));
  const problems = effects.flatMap(({ entry, problem }) => (problem ? [{ entry: entry.id, text: problem }] : []));
  const basis = on.findLast(({ change }) => change.kind === 'basis')?.change;
  return { atlas: { ...atlas, tables, ...(basis?.kind === 'basis' && { basis: { denominatorVintage: basis.vintage, denominatorYear: basis.year } }) }, problems, done: effects.flatMap(({ entry, problem }) => (problem ? [] : [entry])) };
}

/** Support clinics are counted at two dates. */
const EARLIER = 'zaishishin-2023';

/** Puts one change's counts into the tables: all of them or, with the reason, none. */
function countInto({ registry }: Atlas, tables: Map<string, Table>, change: Change): Text | null {
  const changes = countChanges(change);
  const changed = new Map<string, Table>();
  for (const key of new Set(changes.map(({ table }) => table))) {
    const table = tables.get(key);
    if (!table) continue;
    const by = new Map<number, number>();
    for (const one of changes) {
      if (one.table !== key) continue;
      const index = municipalityIndex(registry, one.municipality);
      // A list that has no row for the place cannot count there; it still does elsewhere, and what counts all types does.
      if (table.set.unitsOf[index]!.length > 0) by.set(index, (by.get(index) ?? 0) + one.by);
    }
    // Moved within a municipality, a facility is counted where it was.
    for (const [index, more] of by) if (more === 0) by.delete(index);
    const result = withCounts(table, by);
    if ('impossible' in result) {
      // What came after the earlier of the two dates was in no number of it.
      if (key === EARLIER) continue;
      const { name } = registry.levels.municipality.areas[result.impossible]!;
      return { ja: `${name}には、減らすだけの施設がデータにない`, en: `The data have no such facility in ${name} to take away` };
    }
    changed.set(key, result);
  }
  for (const [key, table] of changed) tables.set(key, table);
  return null;
}
