import * as v from 'valibot';
import { readHistory } from '../../data/plan-history';
import { startHistory, type History } from '../../model/plan/history';
import { ITEM_IDS } from '../../model/plan/plan';

// What the browser keeps of a plan: the plan and its whole history in the words of JSON, with a number that counts its savings.

const codes = v.array(v.string());
const mark = v.object({ kind: v.picklist(['lead', 'hub']), name: v.string(), municipality: v.nullable(v.string()) });
const zone = v.object({ id: v.string(), name: v.string(), colour: v.nullable(v.pipe(v.number(), v.integer())), locked: v.boolean(), marks: v.array(mark), items: v.array(v.picklist(ITEM_IDS)) });
const recordSchema = v.object({
  version: v.literal(1),
  /** Counts up with every saving, whichever tab saves. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  plan: v.object({ id: v.string(), name: v.string(), scope: codes, zones: v.array(zone), zoneOf: v.array(v.tuple([v.string(), v.string()])), locked: codes, vintage: v.string() }),
  /** The steps, checked where they are put in use. */
  entries: v.array(v.unknown()),
  done: v.number(),
});

export type PlanRecord = v.InferOutput<typeof recordSchema>;

/** A plan and its history as a value that outlives the page. */
export function recordOf({ plan, entries, done }: History, revision: number): PlanRecord {
  // JSON has no readonly lists, maps or sets; a copy of it can be nobody's but the record's.
  return JSON.parse(JSON.stringify({ version: 1, revision, plan: { ...plan, zoneOf: [...plan.zoneOf], locked: [...plan.locked] }, entries, done })) as PlanRecord;
}

/** The same read back; null when it is no record of ours. */
export function readRecord(content: unknown): PlanRecord | null {
  const result = v.safeParse(recordSchema, content);
  return result.success ? result.output : null;
}

/** The plan and its history again; a history that is damaged is left behind, which `lost` says. */
export function historyOf({ plan, entries, done }: PlanRecord): { readonly history: History; readonly lost: boolean } {
  const value = { ...plan, zoneOf: new Map(plan.zoneOf), locked: new Set(plan.locked) };
  const history = readHistory(value, { entries, done });
  return { history: history ?? startHistory(value), lost: history === null };
}
