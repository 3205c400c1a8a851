import * as v from 'valibot';
import { planProblem, type PlanProblem } from '../data/plan-problem';
import { planName, zoneEntries, zoneId } from '../data/plan-schema';
import { readWhatIf, writeWhatIf } from '../data/what-if-file';
import { CODE_VINTAGE, type Plan } from '../model/plan/plan';
import type { ChangeLog } from '../model/whatif/change-log';
import { fromLinkText, toLinkText, type LinkFault } from './link-text';
import { planFromBytes, planToBytes, vintageOfBytes } from './plan-bytes';

/** Longer links are cut by mail programs and chat windows; beyond this a plan goes as a file. Characters of the plan alone. */
export const MOST_LINK_CHARACTERS = 4000;

/**
 * Formats of the links, raised when the meaning of the bytes changes, with a reader for the earlier one: 1 is a plan alone and
 * still written where nothing is supposed; 2 is the length of the plan's bytes (four, high first), these, then the log as JSON.
 */
const PLAN_ALONE = 1;
const VERSION = 2;
/** More bytes than any link of ours unfolds to. */
const MOST_BYTES = 500_000;
/** What a record of the browser holds a plan to: one that it would not read again is none. */
const keepable = v.object({ id: zoneId, name: planName, zones: v.array(v.object(zoneEntries)) });

/**
 * A plan as a piece of a link (link-text.ts).
 * @param codes all municipality codes of the vintage, ascending.
 * @param most characters; more than in a link may stand where it is kept otherwise.
 * @param log what is supposed beside the plan.
 */
export async function encodePlanLink(plan: Plan, codes: readonly string[], most = MOST_LINK_CHARACTERS, log: ChangeLog = []): Promise<{ readonly text: string } | { readonly problem: PlanProblem }> {
  if (plan.vintage !== CODE_VINTAGE) return { problem: planProblem('', 'otherVintage', [plan.vintage, CODE_VINTAGE]) };
  const known = new Set(codes);
  const stranger = [...plan.scope, ...plan.zones.flatMap(({ marks }) => marks.flatMap(({ municipality }) => municipality ?? []))].find((code) => !known.has(code));
  if (stranger !== undefined) return { problem: planProblem('', 'unknownMunicipality', [stranger]) };
  const bytes = planToBytes(plan, codes);
  const text = log.length === 0 ? await toLinkText(bytes, PLAN_ALONE) : await toLinkText(withLog(bytes, log), VERSION);
  return text.length > most ? { problem: planProblem('', 'linkTooLong', [text.length, most]) } : { text };
}

/** The counterpart of `encodePlanLink`. Never throws: a link that is cut, altered, foreign, newer or of another vintage is named so. */
export async function decodePlanLink(text: string, codes: readonly string[], most = MOST_LINK_CHARACTERS): Promise<{ readonly plan: Plan; readonly log?: ChangeLog } | { readonly problem: PlanProblem }> {
  const read = await fromLinkText(text, VERSION, most, MOST_BYTES);
  if ('wrong' in read) return { problem: problemOf(read) };
  try {
    const { bytes, json } = read.version === PLAN_ALONE ? { bytes: read.bytes, json: null } : parted(read.bytes);
    const vintage = vintageOfBytes(bytes);
    if (vintage !== CODE_VINTAGE) return { problem: planProblem('', 'otherVintage', [vintage, CODE_VINTAGE]) };
    const plan = planFromBytes(bytes, codes);
    if (!v.is(keepable, plan)) return { problem: planProblem('', 'damagedLink', []) };
    if (json === null) return { plan };
    const { log } = readWhatIf(JSON.parse(json), new Set(codes));
    return log ? { plan, log } : { problem: planProblem('', 'damagedLink', []) };
  } catch {
    return { problem: planProblem('', 'damagedLink', []) };
  }
}

function withLog(plan: Uint8Array, log: ChangeLog): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(writeWhatIf(log)));
  const all = new Uint8Array(4 + plan.length + json.length);
  new DataView(all.buffer).setUint32(0, plan.length);
  all.set(plan, 4);
  all.set(json, 4 + plan.length);
  return all;
}

/** @throws RangeError or TypeError when the bytes are not those of `withLog`. */
function parted(all: Uint8Array): { readonly bytes: Uint8Array; readonly json: string } {
  const end = 4 + new DataView(all.buffer, all.byteOffset).getUint32(0);
  if (end > all.length) throw new RangeError('shorter than it says');
  return { bytes: all.subarray(4, end), json: new TextDecoder('utf-8', { fatal: true }).decode(all.subarray(end)) };
}

function problemOf(fault: LinkFault): PlanProblem {
  switch (fault.wrong) {
    case 'newer': return planProblem('', 'newerLink', [fault.version, VERSION]);
    case 'foreign': return planProblem('', 'foreignLink', []);
    case 'damaged': return planProblem('', 'damagedLink', []);
    case 'noInflate': return planProblem('', 'noInflate', []);
  }
}
