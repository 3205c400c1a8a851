import { readWhatIf, writeWhatIf } from '../../data/what-if-file';
import type { ChangeLog } from '../../model/whatif/change-log';
import type { PlanKeeper } from './plan-keeper';

/** What is supposed beside the plan at work. */
export interface WhatIfState {
  /** Kept with the plan. */
  readonly whatIf: ChangeLog;
  /** Whether figures are those of the suppositions; of this visit alone. */
  readonly whatIfShown: boolean;
  /** Logs before the last changes of this visit, for undoing. */
  readonly whatIfBefore: readonly ChangeLog[];

  /** Another log for the plan at work: saved with it, and figures follow. */
  suppose(log: ChangeLog): void;
  undoSuppose(): void;
  showWhatIf(shown: boolean): void;
}

/** The state of a plan that is shown now, with the log it comes with. */
export function openedWhatIf(whatIf: ChangeLog): Pick<WhatIfState, 'whatIf' | 'whatIfShown' | 'whatIfBefore'> {
  return { whatIf, whatIfShown: true, whatIfBefore: [] };
}

/** Reads and keeps logs. @param codes municipality codes of the product. */
export function logKeeper(keeper: PlanKeeper, codes: ReadonlySet<string>) {
  /** A log as a record or file holds it; what cannot be read is none. */
  const logOf = (kept: unknown): ChangeLog => (kept === null || kept === undefined ? null : readWhatIf(kept, codes).log) ?? [];
  const keepLog = async (id: string, log: ChangeLog): Promise<void> => {
    // JSON has no readonly lists; the copy is the record's alone.
    const whatIf = log.length === 0 ? null : JSON.parse(JSON.stringify(writeWhatIf(log))) as unknown;
    await keeper.amend(id, (record) => (whatIf === null && record.whatIf === null ? record : { ...record, changed: new Date().toISOString(), whatIf }));
  };
  return { logOf, keepLog };
}

/** @param openId id of the plan at work, if any. */
export function whatIfSlice(get: () => WhatIfState, set: (state: Partial<WhatIfState>) => void, openId: () => string | undefined, keepLog: (id: string, log: ChangeLog) => Promise<void>): WhatIfState {
  return {
    ...openedWhatIf([]),
    suppose(log) {
      const id = openId();
      if (id === undefined) return;
      const { whatIf, whatIfBefore } = get();
      set({ whatIf: log, whatIfShown: true, whatIfBefore: [...whatIfBefore, whatIf] });
      void keepLog(id, log);
    },
    undoSuppose() {
      const [id, { whatIfBefore }] = [openId(), get()];
      const before = whatIfBefore.at(-1);
      if (id === undefined || !before) return;
      set({ whatIf: before, whatIfBefore: whatIfBefore.slice(0, -1) });
      void keepLog(id, before);
    },
    showWhatIf: (shown) => set({ whatIfShown: shown }),
  };
}
