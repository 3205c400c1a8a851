import { useEffect, useState } from 'react';
import { DataError } from '../../data/geo-files';
import type { Plan } from '../../model/plan/plan';
import { useAtlasContext } from '../context';
import { loadEditor } from '../zones/plans-context';

/** The plan that is open in the zone editor; undefined while it is looked for, null where there is none. */
export function useOpenPlan(wanted: boolean): Plan | null | undefined {
  const { data } = useAtlasContext();
  const [plan, setPlan] = useState<Plan | null | undefined>();
  useEffect(() => {
    let current = true;
    let leave = (): void => {};
    if (wanted) {
      loadEditor(data).then(({ plans }) => {
        const look = (): void => { if (current && plans.getState().loaded) setPlan(plans.getState().history?.plan ?? null); };
        look();
        if (current) leave = plans.subscribe(look);
      }, (error: unknown) => {
        if (!(error instanceof DataError)) throw error;
        if (current) setPlan(null);
      });
    }
    return () => {
      current = false;
      leave();
    };
  }, [data, wanted]);
  return plan;
}
