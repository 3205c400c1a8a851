import { useEffect, useState } from 'react';
import { DataError } from '../../data/geo-files';
import type { PlaceNames } from '../../model/plan/place-names';
import type { Plan } from '../../model/plan/plan';
import type { ChangeLog } from '../../model/whatif/change-log';
import { useAtlasContext } from '../context';
import { loadEditor } from '../zones/plans-context';

/** The plan that is open in the zone editor, with what is supposed there. */
export interface OpenPlan {
  readonly plan: Plan;
  /** Empty while suppositions are off. */
  readonly log: ChangeLog;
  readonly names: PlaceNames;
}

const NOTHING: ChangeLog = [];

/** Undefined while it is looked for, null where none is open. */
export function useOpenPlan(wanted: boolean): OpenPlan | null | undefined {
  const { data } = useAtlasContext();
  const [open, setOpen] = useState<OpenPlan | null | undefined>();
  useEffect(() => {
    let current = true;
    let leave = (): void => {};
    if (wanted) {
      loadEditor(data).then(({ plans, names }) => {
        const look = (): void => {
          const { loaded, history, whatIf, whatIfShown } = plans.getState();
          if (!current || !loaded) return;
          const [plan, log] = [history?.plan, whatIfShown ? whatIf : NOTHING];
          setOpen((before) => (!plan ? null : before?.plan === plan && before.log === log ? before : { plan, log, names }));
        };
        look();
        if (current) leave = plans.subscribe(look);
      }, (error: unknown) => {
        if (!(error instanceof DataError)) throw error;
        if (current) setOpen(null);
      });
    }
    return () => {
      current = false;
      leave();
    };
  }, [data, wanted]);
  return wanted ? open : null;
}
