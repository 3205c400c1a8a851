import * as v from 'valibot';
import { restoreHistory, type History } from '../model/plan/history';
import { ITEM_IDS, type Plan } from '../model/plan/plan';

const id = v.string();
const code = v.pipe(v.string(), v.regex(/^\d{5}$/));
const zone = v.strictObject({
  id, name: v.string(), colour: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), locked: v.boolean(),
  marks: v.array(v.strictObject({ kind: v.picklist(['lead', 'hub']), name: v.string(), municipality: v.nullable(code) })),
  items: v.array(v.picklist(ITEM_IDS)),
});
const patch = v.strictObject({
  name: v.exactOptional(v.string()),
  scope: v.exactOptional(v.pipe(v.array(code), v.minLength(1))),
  putZones: v.exactOptional(v.array(zone)),
  dropZones: v.exactOptional(v.array(id)),
  zoneOrder: v.exactOptional(v.array(id)),
  assign: v.exactOptional(v.array(v.tuple([code, v.nullable(id)]))),
  lock: v.exactOptional(v.array(v.tuple([code, v.boolean()]))),
});
const record = v.object({
  entries: v.array(v.strictObject({ label: v.strictObject({ ja: v.string(), en: v.string() }), patch, inverse: patch })),
  done: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/**
 * The history kept beside a plan in a file or the autosave (`HistoryRecord` as JSON).
 * @returns null when it is damaged or another plan's: the plan stands without it, and the user is told that there is nothing to undo.
 */
export function readHistory(plan: Plan, kept: unknown): History | null {
  const read = v.safeParse(record, kept);
  if (!read.success) return null;
  try {
    return restoreHistory(plan, read.output);
  } catch {
    return null;
  }
}
