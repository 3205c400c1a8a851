import * as v from 'valibot';
import { FACILITY_LISTS } from '../model/facilities';
import { RATE_SUBJECTS } from '../model/rates';
import { VINTAGES, type DemandId } from '../model/subjects';
import type { ChangeLog } from '../model/whatif/change-log';
import { rateTable } from './schema';

/** How a change log stands in a plan's record and in a file. */
const VERSION = 1;

const code = v.pipe(v.string(), v.regex(/^\d{5}$/));
const year = v.pipe(v.number(), v.integer(), v.minValue(2015), v.maxValue(2050));
const name = v.pipe(v.string(), v.maxLength(1000));
const type = v.picklist([1, 2, 3]);
const at = v.nullable(v.tuple([v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), v.pipe(v.number(), v.minValue(-90), v.maxValue(90))]));
const facility = v.strictObject({ id: v.nullable(name), kind: v.picklist(['clinic', 'hospital', 'station']), type: v.nullable(type), lists: v.exactOptional(v.array(v.picklist(FACILITY_LISTS))), name, municipality: code, at });

const change = v.variant('kind', [
  v.strictObject({ kind: v.literal('add'), facility }),
  v.strictObject({ kind: v.literal('close'), facility }),
  v.strictObject({ kind: v.literal('move'), facility, to: v.strictObject({ municipality: code, at }) }),
  v.strictObject({ kind: v.literal('retype'), facility, type }),
  v.strictObject({ kind: v.literal('clinics'), municipality: code, count: v.pipe(v.number(), v.integer(), v.minValue(-1000), v.maxValue(1000)), type: v.nullable(type) }),
  v.strictObject({ kind: v.literal('growth'), table: v.pipe(v.string(), v.regex(/^(h30|r5|mhlw)-[0-9a-z]+$/)), percent: v.pipe(v.number(), v.minValue(-50), v.maxValue(50)), from: year }),
  v.strictObject({ kind: v.literal('rates'), subject: v.picklist(RATE_SUBJECTS as readonly [DemandId, ...DemandId[]]), own: v.strictObject({ file: name, at: v.pipe(v.string(), v.isoTimestamp()), rates: rateTable }) }),
  v.strictObject({ kind: v.literal('basis'), vintage: v.picklist(['r5', 'h30']), year }),
]);
const entries = v.pipe(
  v.array(v.strictObject({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)), on: v.boolean(), change })),
  v.maxLength(5000),
  v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'an id stands twice'),
);
/** What `writeWhatIf` makes; which municipalities there are, `readWhatIf` knows. */
export const whatIfRecord = v.strictObject({ version: v.literal(VERSION), entries });

/** The change log as JSON, to be kept with a plan and written into its file. */
export function writeWhatIf(log: ChangeLog): unknown {
  return { version: VERSION, entries: log };
}

/**
 * Reads what `writeWhatIf` made.
 * @param codes municipality codes of the product; a log that names another is refused.
 * @returns the log, or where it is not what it should be (a path such as `entries.2.change.municipality`).
 */
export function readWhatIf(kept: unknown, codes: Pick<ReadonlySet<string>, 'has'>): { readonly log: ChangeLog } | { readonly log: null; readonly where: string } {
  const read = v.safeParse(whatIfRecord, kept);
  if (!read.success) return { log: null, where: v.getDotPath(read.issues[0]) ?? '' };
  const log: ChangeLog = read.output.entries;
  for (const [index, { change: one }] of log.entries()) {
    if (one.kind === 'basis' && !(VINTAGES[one.vintage].years as readonly number[]).includes(one.year)) return { log: null, where: `entries.${index}.change.year` };
    const named = one.kind === 'clinics' ? [one.municipality] : one.kind === 'move' ? [one.facility.municipality, one.to.municipality] : 'facility' in one ? [one.facility.municipality] : [];
    if (named.some((municipality) => !codes.has(municipality))) return { log: null, where: `entries.${index}.change.municipality` };
  }
  return { log };
}
