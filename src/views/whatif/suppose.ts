import { useEffect, useMemo, useState } from 'react';
import type { DataStore } from '../../data/store';
import { DataError } from '../../data/geo-files';
import { WHAT_IF } from '../../i18n/what-if-messages';
import type { PlanData } from '../../model/plan/metrics';
import type { OwnRate } from '../../model/rates';
import type { Table } from '../../model/table';
import { suppose, type Supposed } from '../../model/whatif/apply';
import type { ChangeLog, LogEntry } from '../../model/whatif/change-log';

/** Data as a log would have them, with what of it could not be done. */
export interface SupposedData {
  readonly planData: PlanData;
  readonly problems: Supposed['problems'];
}

/** A log whose entries are all off is none. */
export function isSupposing(log: ChangeLog): boolean {
  return log.some(({ on }) => on);
}

/** The data of a log; the very data given where nothing is supposed. Rate sets are worked out first: until then their entries are left out, which `problems` says. */
export function useSupposed(data: DataStore, planData: PlanData, log: ChangeLog): SupposedData {
  const [{ tables, failed }, setMade] = useState<{ readonly tables: ReadonlyMap<OwnRate, Table>; readonly failed: boolean }>({ tables: new Map(), failed: false });
  useEffect(() => {
    let current = true;
    const sets = log.flatMap(({ on, change }) => (on && change.kind === 'rates' ? [change] : []));
    if (sets.length > 0) {
      void Promise.all(sets.map(async ({ subject, own }) => [own, await data.tableFrom(subject, own)] as const)).then((made) => current && setMade({ tables: new Map(made), failed: false }), (error: unknown) => {
        if (!(error instanceof DataError)) throw error;
        if (current) setMade({ tables: new Map(), failed: true });
      });
    }
    return () => { current = false; };
  }, [data, log]);
  return useMemo(() => {
    const isReady = ({ change }: LogEntry): boolean => change.kind !== 'rates' || tables.has(change.own);
    const ready = log.filter(isReady);
    const left = log.filter((entry) => entry.on && !isReady(entry)).map(({ id }) => ({ entry: id, text: failed ? WHAT_IF.noPeople : WHAT_IF.working }));
    if (!isSupposing(ready)) return { planData, problems: left };
    const { atlas, problems } = suppose(planData.atlas, ready, tables);
    return { planData: { ...planData, atlas }, problems: [...problems, ...left] };
  }, [planData, log, tables, failed]);
}
