import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Edit } from '../../model/plan/edit';
import { doEdit, jumpTo, startHistory, type History } from '../../model/plan/history';
import type { PlaceNames } from '../../model/plan/place-names';
import { membersByZone, unassigned } from '../../model/plan/members';
import type { Plan } from '../../model/plan/plan';
import { renamePlan } from '../../model/plan/plan-properties';
import { refusalTexts, type RefusalText } from '../../model/plan/refusal';
import { extendStroke, startStroke, strokeEdit, type Stroke } from '../../model/plan/stroke';
import type { Registry } from '../../model/registry';
import type { Text } from '../../model/text';
import type { ChangeLog } from '../../model/whatif/change-log';
import { PlanKeeper, type Keeping } from './plan-keeper';
import { listOf, planListSlice, type PlanListState } from './plan-list-slice';
import { historyOf, type PlanRecord } from './plan-record';
import type { PlanStorage } from './plan-storage';
import { logKeeper, openedWhatIf, whatIfSlice, type WhatIfState } from './what-if-slice';

export interface PlansState extends PlanListState, WhatIfState {
  /** False until the browser's plans have been looked for. */
  readonly loaded: boolean;
  /** The plan at work, with its history. */
  readonly history: History | null;
  /** Id of the zone that is painted with; null = takes municipalities out of their zones. */
  readonly zone: string | null;
  readonly stroke: Stroke | null;
  readonly keeping: Keeping;
  /** What the last edit did, for the live region; `serial` tells two alike apart. */
  readonly said: { readonly text: Text; readonly serial: number } | null;
  readonly refused: readonly RefusalText[];
  /** Zone id → palette index a plan was shown in last: what its colours go on from. */
  coloursOf(id: string): ReadonlyMap<string, number>;
  /** Remembers the colours a plan is shown in, with its next saving. */
  keepColours(id: string, colours: ReadonlyMap<string, number>): void;
  /** Looks whether another tab has changed the plan at work. */
  check(): void;
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
    const logs = logKeeper(keeper, everyCode);
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
      show(history, logs.logOf(record.whatIf));
      if (lost) set({ said: say({ ja: '履歴が壊れていたため、元に戻せるのはこれからの操作だけです', en: 'The history was damaged: only what you do from now on can be undone' }) });
    }
    async function start(): Promise<void> {
      const { unreadable, current } = await keeper.load();
      set({ unreadable });
      await openRecord(keeper.records().find(({ plan }) => plan.id === current) ?? null);
      set({ loaded: true, plans: listOf(keeper) });
    }
    queueMicrotask(() => void start());

    return {
      loaded: false,
      history: null,
      zone: null,
      stroke: null,
      keeping: storage ? 'saved' : 'page',
      said: null,
      refused: [],
      ...whatIfSlice(get, set, () => get().history?.plan.id, logs.keepLog),
      ...planListSlice(get, set, { registry, names, everyCode, keeper, ...logs }, {
        history: () => get().history,
        whatIf: () => get().whatIf,
        show,
        openRecord,
        rename: (name) => get().edit((plan) => renamePlan(plan, name)),
      }),
      coloursOf: (id) => new Map(keeper.coloursOf(id)),
      keepColours: (id, colours) => keeper.showIn(id, [...colours]),
      check: () => void keeper.check(),
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
