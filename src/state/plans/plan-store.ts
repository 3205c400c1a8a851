import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeptPlan } from '../../data/plan-file';
import { readHistory } from '../../data/plan-history';
import { writeWhatIf } from '../../data/what-if-file';
import type { Edit } from '../../model/plan/edit';
import { doEdit, jumpTo, startHistory, type History } from '../../model/plan/history';
import type { PlaceNames } from '../../model/plan/place-names';
import { membersByZone, unassigned } from '../../model/plan/members';
import type { Plan } from '../../model/plan/plan';
import { renamePlan } from '../../model/plan/plan-properties';
import { refusalTexts, type RefusalText } from '../../model/plan/refusal';
import { startPlan } from '../../model/plan/starts';
import { extendStroke, startStroke, strokeEdit, type Stroke } from '../../model/plan/stroke';
import type { Registry } from '../../model/registry';
import type { Text } from '../../model/text';
import type { ChangeLog } from '../../model/whatif/change-log';
import { PlanKeeper, type Keeping } from './plan-keeper';
import { historyOf, planOfRecord, recordOf, type PlanRecord } from './plan-record';
import type { PlanStorage } from './plan-storage';
import { logKeeper, openedWhatIf, whatIfSlice, type WhatIfState } from './what-if-slice';

export interface PlanSummary {
  readonly id: string;
  readonly name: string;
  readonly zones: number;
  readonly municipalities: number;
  readonly archived: boolean;
  /** ISO; null where it was not written down. */
  readonly changed: string | null;
}

export interface PlansState extends WhatIfState {
  /** False until the browser's plans have been looked for. */
  readonly loaded: boolean;
  readonly plans: readonly PlanSummary[];
  /** Plans of the browser that could not be read; they stay where they are. */
  readonly unreadable: number;
  /** The plan at work, with its history. */
  readonly history: History | null;
  /** Id of the zone that is painted with; null = takes municipalities out of their zones. */
  readonly zone: string | null;
  readonly stroke: Stroke | null;
  readonly keeping: Keeping;
  /** What the last edit did, for the live region; `serial` tells two alike apart. */
  readonly said: { readonly text: Text; readonly serial: number } | null;
  readonly refused: readonly RefusalText[];
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
  /** Zone id → palette index a plan was shown in last: what its colours go on from. */
  coloursOf(id: string): ReadonlyMap<string, number>;
  /** Remembers the colours a plan is shown in, with its next saving. */
  keepColours(id: string, colours: ReadonlyMap<string, number>): void;
  /** Looks whether another tab has changed the plan at work. */
  check(): void;
  remove(id: string): Promise<void>;
  bringBack(): Promise<void>;
  /** Reads the plan as another tab has saved it, and gives up what this tab has not saved. */
  reload(): Promise<void>;
  edit(make: (plan: Plan) => Edit): void;
  /** The plan after so many steps of its history. */
  jump(done: number): void;
  choose(zone: string | null): void;
  /**
   * Municipality codes the pointer is over, from its going down; one step when `endStroke` is called.
   * @param how read when the stroke begins. `zone`: painted with in place of the chosen one; null erases.
   */
  paint(codes: readonly string[], how?: StrokeOptions): void;
  endStroke(): void;
  cancelStroke(): void;
  dismissRefused(): void;
  dismissRemoved(): void;
}

export type PlanStore = StoreApi<PlansState>;

export interface StrokeOptions {
  readonly zone?: string | null;
  readonly stayInPrefecture?: boolean;
}

/** The plan as the screen shows it: with the stroke that is being drawn. */
export function planNow({ history, stroke }: PlansState): Plan | null {
  if (!history || !stroke) return history?.plan ?? null;
  return doEdit(startHistory(history.plan), strokeEdit(stroke), (code) => ({ ja: code, en: code })).history.plan;
}

export interface PlanStoreParts {
  readonly registry: Registry;
  /** How the history calls municipalities. */
  readonly names: PlaceNames;
  readonly storage: PlanStorage | null;
  /** What is said of a zone's people beside the number of its municipalities (「75歳以上12,345人」); null where there are no figures. */
  readonly people: ((codes: readonly string[]) => Text) | null;
}

/** The plans of this browser. */
export function createPlanStore({ registry, names, storage, people }: PlanStoreParts): PlanStore {
  let serial = 0;
  return createStore<PlansState>()((set, get) => {
    const everyCode = new Set(registry.codes);
    const keeper = new PlanKeeper(storage, everyCode, (keeping) => set({ ...(keeping === null ? {} : { keeping }), plans: listOf(keeper) }));
    const { logOf, keepLog } = logKeeper(keeper, everyCode);
    const say = (text: Text): PlansState['said'] => ({ text, serial: ++serial });

    function show(history: History | null, whatIf: ChangeLog = []): void {
      set({ history, ...openedWhatIf(whatIf), stroke: null, refused: [], zone: history?.plan.zones[0]?.id ?? null, said: null, plans: listOf(keeper) });
      void keeper.setCurrent(history?.plan.id ?? null);
    }
    function moveTo(history: History, said: Text): void {
      const { zone, history: before } = get();
      const still = zone === null || history.plan.zones.some(({ id }) => id === zone);
      set({ history, said: say(withTotals(said, before!.plan, history.plan, people)), refused: [], zone: still ? zone : history.plan.zones[0]?.id ?? null });
      void keeper.save(history);
    }
    async function openRecord(record: PlanRecord | null): Promise<void> {
      if (!record) return show(null);
      const { history, lost } = historyOf(record, everyCode);
      show(history, logOf(record.whatIf));
      if (lost) set({ said: say({ ja: '履歴が壊れていたため、元に戻せるのはこれからの操作だけです', en: 'The history was damaged: only what you do from now on can be undone' }) });
    }
    async function start(): Promise<void> {
      const { unreadable, current } = await keeper.load();
      set({ unreadable });
      await openRecord(keeper.records().find(({ plan }) => plan.id === current) ?? null);
      set({ loaded: true, plans: listOf(keeper) });
    }
    async function begin(plan: Plan, whatIf: ChangeLog = []): Promise<void> {
      await keeper.settled();
      const history = startHistory(plan);
      show(history, whatIf);
      await keeper.save(history);
      await keepLog(plan.id, whatIf);
    }
    queueMicrotask(() => void start());

    return {
      loaded: false,
      plans: [],
      unreadable: 0,
      history: null,
      zone: null,
      stroke: null,
      keeping: storage ? 'saved' : 'page',
      said: null,
      refused: [],
      removed: null,
      ...whatIfSlice(get, set, () => get().history?.plan.id, keepLog),
      create: (make) => begin(make(registry, freshId())),
      async open(id) {
        await keeper.settled();
        await openRecord(await keeper.read(id));
      },
      async duplicate(name, id) {
        const { history, whatIf, kept } = get();
        const of = id ?? history?.plan.id;
        const plan = of === undefined ? undefined : kept(of)?.plan;
        if (plan) await begin(startPlan(registry, { id: freshId(), name, scope: plan.scope, start: { kind: 'plan', plan } }), of === history?.plan.id ? whatIf : logOf(keeper.record(plan.id)?.whatIf));
      },
      async rename(id, name) {
        if (id === get().history?.plan.id) return get().edit((plan) => renamePlan(plan, name));
        await keeper.amend(id, (record) => {
          const before = historyOf(record, everyCode).history;
          const { history } = doEdit(before, renamePlan(before.plan, name), names);
          return history === before ? record : recordOf(history, { ...record, changed: new Date().toISOString() });
        });
      },
      async archive(id, archived) {
        await keeper.settled();
        await keeper.amend(id, (record) => ({ ...record, archived }));
        if (archived && get().history?.plan.id === id) show(null);
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
        if (first) show(first, log);
        return added;
      },
      kept(id) {
        const { history, whatIf } = get();
        if (history?.plan.id === id) return { plan: history.plan, history: { entries: history.entries, done: history.done }, ...(whatIf.length > 0 && { whatIf: writeWhatIf(whatIf) }) };
        const record = keeper.record(id);
        return record && { plan: planOfRecord(record), history: { entries: record.entries, done: record.done }, ...(record.whatIf !== null && { whatIf: record.whatIf }) };
      },
      coloursOf: (id) => new Map(keeper.coloursOf(id)),
      keepColours: (id, colours) => keeper.showIn(id, [...colours]),
      check: () => void keeper.check(),
      async remove(id) {
        await keeper.settled();
        const record = await keeper.remove(id);
        if (get().history?.plan.id === id) show(null);
        set({ removed: record, plans: listOf(keeper) });
      },
      async bringBack() {
        const { removed } = get();
        if (!removed) return;
        set({ removed: null });
        await openRecord(await keeper.bringBack(removed));
      },
      async reload() {
        const id = get().history?.plan.id;
        if (id !== undefined) await openRecord(await keeper.read(id));
      },
      edit(make) {
        const before = get().history;
        if (!before) return;
        const { history, refused } = doEdit(before, make(before.plan), names);
        if (history !== before) moveTo(history, history.entries[history.done - 1]!.label);
        set({ refused: refusalTexts(before.plan, refused, names) });
      },
      jump(done) {
        const { history } = get();
        if (!history) return;
        const next = jumpTo(history, done);
        if (next === history) return;
        const [step, back] = next.done < history.done ? [history.entries[next.done]!, true] : [history.entries[next.done - 1]!, false];
        moveTo(next, back ? { ja: `元に戻しました: ${step.label.ja}`, en: `Undone: ${step.label.en}` } : { ja: `やり直しました: ${step.label.ja}`, en: `Done again: ${step.label.en}` });
      },
      choose: (zone) => set({ zone }),
      paint(codes, how = {}) {
        const { history, stroke, zone } = get();
        if (!history) return;
        const inside = codes.filter((code) => history.plan.scope.includes(code));
        const before = stroke ?? startStroke(history.plan, how.zone === undefined ? zone : how.zone, how.stayInPrefecture);
        const after = extendStroke(before, inside);
        if (after !== stroke) set({ stroke: after });
      },
      endStroke() {
        const { stroke, edit } = get();
        set({ stroke: null });
        if (stroke && stroke.touched.size > 0) edit(() => strokeEdit(stroke));
      },
      cancelStroke: () => set({ stroke: null }),
      dismissRefused: () => set({ refused: [] }),
      dismissRemoved: () => set({ removed: null }),
    };
  });
}

/** What was done, and what the zones it changed have now: municipalities, and people where there are figures. */
function withTotals({ ja, en }: Text, before: Plan, after: Plan, people: PlanStoreParts['people']): Text {
  const [had, has] = [membersByZone(before), membersByZone(after)];
  const changed = after.zones.flatMap(({ id, name }) => {
    const now = has.get(id)!;
    const then = had.get(id) ?? [];
    if (now === then || now.join() === then.join()) return [];
    const more = people?.(now) ?? { ja: '', en: '' };
    return [{ ja: `${name} ${now.length}市区町村${more.ja && `・${more.ja}`}`, en: `${name} now has ${now.length}${more.en && `, ${more.en}`}` }];
  });
  const left = unassigned(after).length;
  if (left !== unassigned(before).length) changed.push({ ja: `未割当 ${left}`, en: `${left} unassigned` });
  if (changed.length === 0) return { ja, en };
  return { ja: `${ja}（${changed.map((one) => one.ja).join('、')}）`, en: `${en} (${changed.map((one) => one.en).join('; ')})` };
}

function listOf(keeper: PlanKeeper): PlanSummary[] {
  return keeper.records().map(({ plan, archived, changed }) => ({ id: plan.id, name: plan.name, zones: plan.zones.length, municipalities: plan.scope.length, archived, changed }));
}

/** Unlike randomUUID, random values are there on plain http as well. */
function freshId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
