import { useEffect, useMemo, useState } from 'react';
import type { DataStore } from '../../data/store';
import { DataError } from '../../data/geo-files';
import type { PlanData } from '../../model/plan/metrics';
import type { OwnRate } from '../../model/rates';
import type { Table } from '../../model/table';
import { suppose, type Supposed } from '../../model/whatif/apply';
import type { ChangeLog } from '../../model/whatif/change-log';

/** Data as a log would have them, with what of it could not be done. */
export interface SupposedData {
  readonly planData: PlanData;
  readonly problems: Supposed['problems'];
}

/** A log whose entries are all off is none. */
export function isSupposing(log: ChangeLog): boolean {
  return log.some(({ on }) => on);
}

/** The data of a log; the very data given where nothing is supposed. Rate sets are worked out first: until then their entries are left out. */
export function useSupposed(data: DataStore, planData: PlanData, log: ChangeLog): SupposedData {
  const [tables, setTables] = useState<ReadonlyMap<OwnRate, Table>>(new Map());
  useEffect(() => {
    let current = true;
    const sets = log.flatMap(({ on, change }) => (on && change.kind === 'rates' ? [change] : []));
    if (sets.length > 0) {
      void Promise.all(sets.map(async ({ subject, own }) => [own, await data.tableFrom(subject, own)] as const)).then((made) => current && setTables(new Map(made)), (error: unknown) => {
        // Without the file of people by sex and age the entry is left out, as it is while that file loads.
        if (!(error instanceof DataError)) throw error;
      });
    }
    return () => { current = false; };
  }, [data, log]);
  return useMemo(() => {
    const ready = log.filter(({ change }) => change.kind !== 'rates' || tables.has(change.own));
    if (!isSupposing(ready)) return { planData, problems: [] };
    const { atlas, problems } = suppose(planData.atlas, ready, tables);
    return { planData: { ...planData, atlas }, problems };
  }, [planData, log, tables]);
}
