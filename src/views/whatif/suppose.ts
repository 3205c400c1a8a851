import { useEffect, useMemo, useState } from 'react';
import type { DataStore } from '../../data/store';
import { DataError } from '../../data/geo-files';
import { changeLines } from '../../export/what-if-csv';
import { WHAT_IF } from '../../i18n/what-if-messages';
import type { PlanData } from '../../model/plan/metrics';
import { planTables } from '../../model/plan/metric-list';
import type { PlaceNames } from '../../model/plan/place-names';
import type { OwnRate } from '../../model/rates';
import type { Table } from '../../model/table';
import type { Text } from '../../model/text';
import { suppose, type Supposed } from '../../model/whatif/apply';
import type { ChangeLog, LogEntry } from '../../model/whatif/change-log';
import type { Supposing } from '../../state/store';

/** Data as a log would have them, with what of it could not be done. */
export interface SupposedData {
  readonly planData: PlanData;
  readonly problems: Supposed['problems'];
  /** What of the log the data hold. */
  readonly done: ChangeLog;
}

/** A log whose entries are all off is none. */
export function isSupposing(log: ChangeLog): boolean {
  return log.some(({ on }) => on);
}

/** The data of a log; the very data given where nothing is supposed. */
export function useSupposed(data: DataStore, planData: PlanData, log: ChangeLog): SupposedData {
  const logs = useMemo(() => [log], [log]);
  return useSupposedEach(data, planData, logs)[0]!;
}

/** The same of several logs. Rate sets are worked out first: until then their entries are left out, which `problems` says. */
export function useSupposedEach(data: DataStore, planData: PlanData, logs: readonly ChangeLog[]): readonly SupposedData[] {
  const [{ tables, failed }, setMade] = useState<RateTables>({ tables: new Map(), failed: false });
  useEffect(() => {
    let current = true;
    const all = logs.flat();
    if (all.some(({ on, change }) => on && change.kind === 'rates')) {
      void rateTablesOf(data, all).then((ready) => current && setMade({ tables: ready, failed: false }), (error: unknown) => {
        if (!(error instanceof DataError)) throw error;
        if (current) setMade({ tables: new Map(), failed: true });
      });
    }
    return () => { current = false; };
  }, [data, logs]);
  return useMemo(() => logs.map((log) => supposedData(planData, log, { tables, failed })), [planData, logs, tables, failed]);
}

/** The tables of the rate sets in a log that are on. @throws DataError (rejects) naming the file they are worked out from. */
async function rateTablesOf(data: DataStore, log: ChangeLog): Promise<RateTables['tables']> {
  const sets = log.flatMap(({ on, change }) => (on && change.kind === 'rates' ? [change] : []));
  return new Map(await Promise.all(sets.map(async ({ subject, own }) => [own, await data.tableFrom(subject, own)] as const)));
}

/** The data of a log, for those who wait for all of it. @throws DataError (rejects) naming the file that could not be loaded. */
export async function supposedOnce(data: DataStore, planData: PlanData, log: ChangeLog): Promise<SupposedData> {
  return supposedData(planData, log, { tables: await rateTablesOf(data, log), failed: false });
}

let made = 0;

/** A log as what all that stands outside the zone editor follows; null where nothing of it is on or can be done. @throws DataError (rejects) naming the file that could not be loaded. */
export async function supposingOf(data: DataStore, of: Text, whole: ChangeLog, names: PlaceNames): Promise<Supposing | null> {
  // The map says of whom its densities are, and has its own choice of it.
  const log = whole.filter(({ on, change }) => on && change.kind !== 'basis');
  if (log.length === 0) return null;
  const [tables, asIs] = await Promise.all([rateTablesOf(data, log), data.atlasAsIs(planTables())]);
  const { done } = suppose(asIs, log, tables);
  if (done.length === 0) return null;
  const english = changeLines(done, names, 'en');
  return { id: ++made, of, log: done, lines: changeLines(done, names, 'ja').map((ja, index) => ({ ja, en: english[index]! })), apply: (atlas) => suppose(atlas, done, tables).atlas };
}

interface RateTables {
  readonly tables: ReadonlyMap<OwnRate, Table>;
  /** Whether the file they are worked out from could not be had. */
  readonly failed: boolean;
}

function supposedData(planData: PlanData, log: ChangeLog, { tables, failed }: RateTables): SupposedData {
  const isReady = ({ change }: LogEntry): boolean => change.kind !== 'rates' || tables.has(change.own);
  const ready = log.filter(isReady);
  const left = log.filter((entry) => entry.on && !isReady(entry)).map(({ id }) => ({ entry: id, text: failed ? WHAT_IF.noPeople : WHAT_IF.working }));
  if (!isSupposing(ready)) return { planData, problems: left, done: [] };
  const { atlas, problems, done } = suppose(planData.atlas, ready, tables);
  return { planData: { ...planData, atlas }, problems: [...problems, ...left], done };
}
