import * as v from 'valibot';
import { restoreHistory, type History } from '../model/plan/history';
import type { Plan } from '../model/plan/plan';
import { municipalityCode as code, planName, zoneEntries, zoneId as id } from './plan-schema';

const patch = v.strictObject({
  name: v.exactOptional(planName),
  scope: v.exactOptional(v.pipe(v.array(code), v.minLength(1))),
  putZones: v.exactOptional(v.array(v.strictObject(zoneEntries))),
  dropZones: v.exactOptional(v.array(id)),
  zoneOrder: v.exactOptional(v.array(id)),
  assign: v.exactOptional(v.array(v.tuple([code, v.nullable(id)]))),
  lock: v.exactOptional(v.array(v.tuple([code, v.boolean()]))),
});
const record = v.object({
  entries: v.array(v.strictObject({ label: v.strictObject({ ja: v.string(), en: v.string() }), patch, inverse: patch })),
  done: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** Every municipality that a patch names. */
function namedCodes({ scope = [], assign = [], lock = [], putZones = [] }: v.InferOutput<typeof patch>): string[] {
  return [...scope, ...assign.map(([one]) => one), ...lock.map(([one]) => one), ...putZones.flatMap(({ marks }) => marks.flatMap(({ municipality }) => municipality ?? []))];
}

/**
 * The history kept beside a plan in a file or the autosave (`HistoryRecord` as JSON).
 * @param codes municipality codes of the product: no step may lead to a plan that names another.
 * @returns null when it is damaged or another plan's: the plan stands without it, and the user is told that there is nothing to undo.
 */
export function readHistory(plan: Plan, kept: unknown, codes: Pick<ReadonlySet<string>, 'has'>): History | null {
  const read = v.safeParse(record, kept);
  if (!read.success) return null;
  if (!read.output.entries.every((entry) => [...namedCodes(entry.patch), ...namedCodes(entry.inverse)].every((one) => codes.has(one)))) return null;
  try {
    return restoreHistory(plan, read.output);
  } catch {
    return null;
  }
}
