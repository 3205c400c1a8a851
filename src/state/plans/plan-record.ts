import * as v from 'valibot';
import { readHistory } from '../../data/plan-history';
import { codeList, municipalityCode, planName, zoneEntries, zoneId } from '../../data/plan-schema';
import { startHistory, type History } from '../../model/plan/history';
import type { Plan } from '../../model/plan/plan';

// What the browser keeps of a plan: the plan and its whole history in the words of JSON, with a number that counts its savings.

const VERSION = 3;

const recordSchema = v.object({
  version: v.literal(VERSION),
  /** Counts up with every saving, whichever tab saves. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** When the plan was changed last, ISO; null where an earlier version did not write it down. */
  changed: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  /** Put away: listed only when asked for. */
  archived: v.boolean(),
  /** Zone id → palette index as the plan was last shown: no part of the plan. Without it, or damaged, colours are chosen anew. */
  colours: v.optional(v.fallback(v.array(v.tuple([zoneId, v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))])), []), []),
  plan: v.object({ id: zoneId, name: planName, scope: codeList, zones: v.array(v.object(zoneEntries)), zoneOf: v.array(v.tuple([municipalityCode, zoneId])), locked: codeList, vintage: v.string() }),
  /** The steps, checked where they are put in use. */
  entries: v.array(v.unknown()),
  done: v.number(),
  /** What is supposed beside the plan (`writeWhatIf`), checked where it is put in use; null: nothing. */
  whatIf: v.unknown(),
});

export type PlanRecord = v.InferOutput<typeof recordSchema>;
type Keeping = Pick<PlanRecord, 'revision' | 'changed' | 'archived'> & Partial<Pick<PlanRecord, 'colours'>> & { readonly whatIf?: unknown };

/** A plan and its history as a value that outlives the page. */
export function recordOf({ plan, entries, done }: History, { revision, changed, archived, colours = [], whatIf = null }: Keeping): PlanRecord {
  // JSON has no readonly lists, maps or sets; a copy of it can be nobody's but the record's.
  return JSON.parse(JSON.stringify({ version: VERSION, revision, changed, archived, colours, plan: { ...plan, zoneOf: [...plan.zoneOf], locked: [...plan.locked] }, entries, done, whatIf })) as PlanRecord;
}

/**
 * The same read back, those of earlier versions too; null when it is no record of ours.
 * @param codes municipality codes of the product: nothing can be made of a plan that names another.
 */
export function readRecord(content: unknown, codes: ReadonlySet<string>): PlanRecord | null {
  const result = v.safeParse(recordSchema, fromVersion2(fromVersion1(content)));
  return result.success && isWhole(result.output.plan, codes) ? result.output : null;
}

/** Whether the parts of a plan belong together: a municipality in a zone that is not there would be in no sum at all. */
function isWhole({ scope, zones, zoneOf, locked }: PlanRecord['plan'], codes: ReadonlySet<string>): boolean {
  const [inside, ids] = [new Set(scope), new Set(zones.map(({ id }) => id))];
  return scope.every((code) => codes.has(code)) && locked.every((code) => inside.has(code))
    && ids.size === zones.length && new Set(zoneOf.map(([code]) => code)).size === zoneOf.length && zoneOf.every(([code, zone]) => inside.has(code) && ids.has(zone))
    && zones.every(({ marks }) => marks.every(({ municipality }) => municipality === null || codes.has(municipality)));
}

/** Version 1 (2026-11-22) knew neither when a plan was changed nor plans put away. */
function fromVersion1(content: unknown): unknown {
  return typeof content === 'object' && content !== null && 'version' in content && content.version === 1 ? { ...content, version: 2, changed: null, archived: false } : content;
}

/** Version 2 knew no suppositions. */
function fromVersion2(content: unknown): unknown {
  return typeof content === 'object' && content !== null && 'version' in content && content.version === 2 ? { ...content, version: VERSION, whatIf: null } : content;
}

/** The plan of a record. */
export function planOfRecord({ plan }: PlanRecord): Plan {
  return { ...plan, zoneOf: new Map(plan.zoneOf), locked: new Set(plan.locked) };
}

/** The plan and its history again; a history that is damaged is left behind, which `lost` says. @param codes as for `readRecord`. */
export function historyOf(record: PlanRecord, codes: ReadonlySet<string>): { readonly history: History; readonly lost: boolean } {
  const plan = planOfRecord(record);
  const history = readHistory(plan, { entries: record.entries, done: record.done }, codes);
  return { history: history ?? startHistory(plan), lost: history === null };
}
