import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { LabelPoints } from '../../data/schema';
import type { DataStore } from '../../data/store';
import { planTables } from '../../model/plan/metric-list';
import type { PlanData } from '../../model/plan/metrics';
import { placeNames, type PlaceNames } from '../../model/plan/place-names';
import type { Plan } from '../../model/plan/plan';
import type { PlanReview } from '../../model/plan/review';
import { seatVectors } from '../../model/plan/seat-spread';
import type { Registry } from '../../model/registry';
import type { ChangeLog } from '../../model/whatif/change-log';
import { browserPlanStorage } from '../../state/plans/plan-storage';
import { peopleText } from './place-figures';
import { createPlanStore, type PlansState, type PlanStore } from '../../state/plans/plan-store';

/** What every part of the zone editor works on. */
export interface Editor {
  readonly plans: PlanStore;
  readonly registry: Registry;
  readonly names: PlaceNames;
  /** Readings of municipalities in hiragana, in registry order. */
  readonly readings: readonly string[];
  readonly points: LabelPoints | null;
  readonly planData: PlanData;
  /** What `planData` supposes. */
  readonly changes: ChangeLog;
}

const editors = new WeakMap<DataStore, Editor>();

/** The editor of a data store, made once: closing the editor loses nothing. @throws DataError naming the file that could not be loaded. */
export async function loadEditor(data: DataStore): Promise<Editor> {
  const [registry, detail, adjacency, crossings, atlas, points] = await Promise.all([data.registry(), data.areasDetail(), data.adjacency(), data.crossings(), data.atlasAsIs(planTables()), data.labels().catch(() => null)]);
  const known = editors.get(data);
  if (known) return known;
  const names = placeNames(registry, detail.municipalities.kana, detail.prefectures.english);
  const planData: PlanData = { atlas, ways: { adjacency, crossings }, seats: seatVectors(detail.municipalities.seats), names };
  const editor = { plans: createPlanStore({ registry, names, storage: browserPlanStorage(), people: (codes) => peopleText(planData, codes) }), registry, names, readings: detail.municipalities.kana, points, planData, changes: [] };
  editors.set(data, editor);
  return editor;
}

/** The same once the plans of this browser have been read. @throws DataError (rejects) naming the file that could not be loaded. */
export async function loadPlans(data: DataStore): Promise<Editor> {
  const editor = await loadEditor(data);
  const { plans } = editor;
  if (!plans.getState().loaded) await new Promise<void>((resolve) => { const leave = plans.subscribe(({ loaded }) => { if (loaded) { leave(); resolve(); } }); });
  return editor;
}

/** The same without waiting; null before it is loaded. */
export function editorNow(data: DataStore): Editor | null {
  return editors.get(data) ?? null;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('the parts of the zone editor stand inside EditorContext');
  return editor;
}

export function usePlans<T>(selector: (state: PlansState) => T): T {
  return useStore(useEditor().plans, selector);
}

/** The plan on the screen and all that is said of it. */
export interface PlanView {
  readonly plan: Plan;
  readonly review: PlanReview;
}
