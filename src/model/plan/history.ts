import type { Text } from '../text';
import { applyPatch } from './apply-patch';
import { perform, type Edit } from './edit';
import { samePlan, type Patch } from './patch';
import type { PlaceNames } from './place-names';
import type { Plan } from './plan';
import type { Refusal } from './refusal';

/** One step of a plan's history, in the words of JSON. */
export interface HistoryEntry {
  /** What was done: 「米子市を西部へ」. */
  readonly label: Text;
  readonly patch: Patch;
  readonly inverse: Patch;
}

/** The steps without the plan: what a file or the autosave keeps beside it. */
export interface HistoryRecord {
  /** Oldest first; without limit. */
  readonly entries: readonly HistoryEntry[];
  /** How many of them are in the plan; those after it can be redone. */
  readonly done: number;
}

export interface History extends HistoryRecord {
  readonly plan: Plan;
}

export function startHistory(plan: Plan): History {
  return { plan, entries: [], done: 0 };
}

/**
 * Does an edit. What could be redone is dropped; an edit that changes nothing is no step and drops nothing.
 * @returns the new history, and what was refused of the edit.
 */
export function doEdit(history: History, edit: Edit, names: PlaceNames): { readonly history: History; readonly refused: readonly Refusal[] } {
  const { plan, patch, inverse, done, refused } = perform(history.plan, edit);
  if (plan === history.plan) return { history, refused };
  const entry: HistoryEntry = { label: edit.label(names, done), patch, inverse };
  return { history: { plan, entries: [...history.entries.slice(0, history.done), entry], done: history.done + 1 }, refused };
}

/** One step back; the same object at the beginning. */
export function undo(history: History): History {
  return jumpTo(history, history.done - 1);
}

/** One step forward again; the same object at the end. */
export function redo(history: History): History {
  return jumpTo(history, history.done + 1);
}

/**
 * The plan as it was after so many steps. Locks do not stand in the way: every step was held against them when it was done.
 * @param done from 0, the beginning, to the number of entries; beyond either end counts as the end.
 */
export function jumpTo(history: History, done: number): History {
  const goal = Math.min(Math.max(0, done), history.entries.length);
  if (goal === history.done) return history;
  let { plan } = history;
  for (let step = history.done; step > goal; step--) plan = applyPatch(plan, history.entries[step - 1]!.inverse).plan;
  for (let step = history.done; step < goal; step++) plan = applyPatch(plan, history.entries[step]!.patch).plan;
  return { ...history, plan, done: goal };
}

/**
 * A history again from its plan and its record, both read from a file or the autosave.
 * @throws Error when the steps do not lead back from this plan and forth to it again: the record is another plan's, or damaged.
 */
export function restoreHistory(plan: Plan, { entries, done }: HistoryRecord): History {
  if (!(Number.isInteger(done) && done >= 0 && done <= entries.length)) throw new Error(`plan ${plan.id}: ${done} of ${entries.length} steps done`);
  const history: History = { plan, entries, done };
  for (const end of [0, entries.length]) {
    if (!samePlan(jumpTo(jumpTo(history, end), done).plan, plan)) throw new Error(`plan ${plan.id}: the history is not its own`);
  }
  return history;
}
