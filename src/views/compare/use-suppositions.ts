import { useCallback, useMemo } from 'react';
import { readWhatIf } from '../../data/what-if-file';
import type { ChangeLog } from '../../model/whatif/change-log';
import type { ComparisonChoice } from '../../state/comparison';
import { useAtlasContext } from '../context';
import { isSupposing, useSupposedEach } from '../whatif/suppose';
import { useEditor, usePlans } from '../zones/plans-context';
import type { Supposition } from './compared';

/** The changes of a plan that are on; empty where nothing is supposed. */
export function useLogs(): (id: string) => ChangeLog {
  const { plans, registry } = useEditor();
  const list = usePlans((state) => state.plans);
  const open = usePlans((state) => state.whatIf);
  return useMemo(() => {
    const codes = new Set(registry.codes);
    const known = new Map<string, ChangeLog>();
    return (id) => {
      let log = known.get(id);
      if (!log) {
        const kept = plans.getState().kept(id)?.whatIf;
        log = ((kept === undefined ? null : readWhatIf(kept, codes).log) ?? []).filter(({ on }) => on);
        known.set(id, log);
      }
      return log;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list and the open log change whenever a kept one does
  }, [plans, registry, list, open]);
}

/** What the suppositions of the plans in a comparison make of the data; null where a plan has none. */
export function useSuppositions(choice: ComparisonChoice | null, logOf: (id: string) => ChangeLog): (id: string) => Supposition | null {
  const { data } = useAtlasContext();
  const { planData } = useEditor();
  const ids = useMemo(() => [...new Set(choice?.columns.flatMap((column) => (column.kind === 'plan' && column.supposed ? [column.plan] : [])) ?? [])], [choice]);
  const logs = useMemo(() => ids.map(logOf), [ids, logOf]);
  const supposed = useSupposedEach(data, planData, logs);
  return useCallback((id) => {
    const made = supposed[ids.indexOf(id)];
    return made && isSupposing(made.done) ? { planData: made.planData, log: made.done } : null;
  }, [ids, supposed]);
}
