import type { KeptPlan } from '../../data/plan-file';
import { readHistory } from '../../data/plan-history';
import { writeWhatIf } from '../../data/what-if-file';
import { doEdit, startHistory, type History } from '../../model/plan/history';
import type { PlaceNames } from '../../model/plan/place-names';
import type { Plan } from '../../model/plan/plan';
import { renamePlan } from '../../model/plan/plan-properties';
import { startPlan } from '../../model/plan/starts';
import type { Registry } from '../../model/registry';
import type { ChangeLog } from '../../model/whatif/change-log';
import type { PlanKeeper } from './plan-keeper';
import { historyOf, planOfRecord, recordOf, type PlanRecord } from './plan-record';
import type { logKeeper } from './what-if-slice';

export interface PlanSummary {
  readonly id: string;
  readonly name: string;
  readonly zones: number;
  readonly municipalities: number;
  readonly archived: boolean;
  /** ISO; null where it was not written down. */
  readonly changed: string | null;
}

/** The plans of this browser, the one at work among them. */
export interface PlanListState {
  readonly plans: readonly PlanSummary[];
  /** Plans of the browser that could not be read; they stay where they are. */
  readonly unreadable: number;
  /** The plan removed last, until it is brought back or another is removed. */
  readonly removed: PlanRecord | null;
  create(make: (registry: Registry, id: string) => Plan): Promise<void>;
  open(id: string): Promise<void>;
  /** A copy of the plan at work, or of another, without its history; the copy is open then. */
  duplicate(name: string, id?: string): Promise<void>;
  /** Another name for any plan: a step of its history. */
  rename(id: string, name: string): Promise<void>;
  /** Puts a plan away, or takes it out again. A plan that is put away is closed. */
  archive(id: string, archived: boolean): Promise<void>;
  /** Plans of a file or link as new ones, whatever ids they bear: nothing of this browser's is overwritten. The first is open then. */
  adopt(plans: readonly KeptPlan[]): Promise<readonly string[]>;
  /** A plan as this tab knows it, with its history as a file keeps it. */
  kept(id: string): KeptPlan | null;
  remove(id: string): Promise<void>;
  bringBack(): Promise<void>;
  dismissRemoved(): void;
}

/** What the list needs of the plan at work. */
export interface AtWork {
  readonly history: () => History | null;
  readonly whatIf: () => ChangeLog;
  /** Puts a plan to work, or none. */
  readonly show: (history: History | null, whatIf?: ChangeLog) => void;
  readonly openRecord: (record: PlanRecord | null) => Promise<void>;
  /** Names the plan at work: an edit like all others. */
  readonly rename: (name: string) => void;
}

interface Parts extends ReturnType<typeof logKeeper> {
  readonly registry: Registry;
  readonly names: PlaceNames;
  readonly everyCode: ReadonlySet<string>;
  readonly keeper: PlanKeeper;
}

export function planListSlice(get: () => PlanListState, set: (state: Partial<PlanListState>) => void, { registry, names, everyCode, keeper, logOf, keepLog }: Parts, work: AtWork): PlanListState {
  const openId = (): string | undefined => work.history()?.plan.id;

  async function begin(plan: Plan, whatIf: ChangeLog = []): Promise<void> {
    await keeper.settled();
    const history = startHistory(plan);
    work.show(history, whatIf);
    await keeper.save(history);
    await keepLog(plan.id, whatIf);
  }

  return {
    plans: [],
    unreadable: 0,
    removed: null,
    create: (make) => begin(make(registry, freshId())),
    async open(id) {
      await keeper.settled();
      await work.openRecord(await keeper.read(id));
    },
    async duplicate(name, id = openId()) {
      const plan = id === undefined ? undefined : get().kept(id)?.plan;
      if (plan) await begin(startPlan(registry, { id: freshId(), name, scope: plan.scope, start: { kind: 'plan', plan } }), id === openId() ? work.whatIf() : logOf(keeper.record(plan.id)?.whatIf));
    },
    async rename(id, name) {
      if (id === openId()) return work.rename(name);
      await keeper.amend(id, (record) => {
        const before = historyOf(record, everyCode).history;
        const { history } = doEdit(before, renamePlan(before.plan, name), names);
        return history === before ? record : recordOf(history, { ...record, changed: new Date().toISOString() });
      });
    },
    async archive(id, archived) {
      await keeper.settled();
      await keeper.amend(id, (record) => ({ ...record, archived }));
      if (archived && openId() === id) work.show(null);
    },
    async adopt(plans) {
      let first: History | null = null;
      let log: ChangeLog = [];
      const added: string[] = [];
      for (const { plan, history: steps, whatIf } of plans) {
        const read = (steps === undefined ? null : readHistory(plan, steps, everyCode)) ?? startHistory(plan);
        const history: History = { ...read, plan: { ...read.plan, id: freshId() } };
        await keeper.settled();
        await keeper.save(history);
        await keepLog(history.plan.id, logOf(whatIf));
        added.push(history.plan.id);
        if (!first) [first, log] = [history, logOf(whatIf)];
      }
      if (first) work.show(first, log);
      return added;
    },
    kept(id) {
      const [history, whatIf] = [work.history(), work.whatIf()];
      if (history?.plan.id === id) return { plan: history.plan, history: { entries: history.entries, done: history.done }, ...(whatIf.length > 0 && { whatIf: writeWhatIf(whatIf) }) };
      const record = keeper.record(id);
      return record && { plan: planOfRecord(record), history: { entries: record.entries, done: record.done }, ...(record.whatIf !== null && { whatIf: record.whatIf }) };
    },
    async remove(id) {
      await keeper.settled();
      const record = await keeper.remove(id);
      if (openId() === id) work.show(null);
      set({ removed: record, plans: listOf(keeper) });
    },
    async bringBack() {
      const { removed } = get();
      if (!removed) return;
      set({ removed: null });
      await work.openRecord(await keeper.bringBack(removed));
    },
    dismissRemoved: () => set({ removed: null }),
  };
}

export function listOf(keeper: PlanKeeper): PlanSummary[] {
  return keeper.records().map(({ plan, archived, changed }) => ({ id: plan.id, name: plan.name, zones: plan.zones.length, municipalities: plan.scope.length, archived, changed }));
}

/** Unlike randomUUID, random values are there on plain http as well. */
function freshId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
