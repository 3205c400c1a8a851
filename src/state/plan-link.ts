import * as v from 'valibot';
import { planProblem, type PlanProblem } from '../data/plan-problem';
import { planName, zoneEntries, zoneId } from '../data/plan-schema';
import { CODE_VINTAGE, type Plan } from '../model/plan/plan';
import { fromLinkText, toLinkText, type LinkFault } from './link-text';
import { planFromBytes, planToBytes, vintageOfBytes } from './plan-bytes';

/** Longer links are cut by mail programs and chat windows; beyond this a plan goes as a file. Characters of the plan alone. */
export const MOST_LINK_CHARACTERS = 4000;

/** Format of the links: raised when the meaning of the bytes changes, with a reader for the earlier one. */
const VERSION = 1;
/** More bytes than any link of ours unfolds to. */
const MOST_BYTES = 500_000;
/** What a record of the browser holds a plan to: one that it would not read again is none. */
const keepable = v.object({ id: zoneId, name: planName, zones: v.array(v.object(zoneEntries)) });

/**
 * A plan as a piece of a link (link-text.ts).
 * @param codes all municipality codes of the vintage, ascending.
 * @param most characters; more than in a link may stand where it is kept otherwise.
 */
export async function encodePlanLink(plan: Plan, codes: readonly string[], most = MOST_LINK_CHARACTERS): Promise<{ readonly text: string } | { readonly problem: PlanProblem }> {
  if (plan.vintage !== CODE_VINTAGE) return { problem: planProblem('', 'otherVintage', [plan.vintage, CODE_VINTAGE]) };
  const known = new Set(codes);
  const stranger = [...plan.scope, ...plan.zones.flatMap(({ marks }) => marks.flatMap(({ municipality }) => municipality ?? []))].find((code) => !known.has(code));
  if (stranger !== undefined) return { problem: planProblem('', 'unknownMunicipality', [stranger]) };
  const text = await toLinkText(planToBytes(plan, codes), VERSION);
  return text.length > most ? { problem: planProblem('', 'linkTooLong', [text.length, most]) } : { text };
}

/** The counterpart of `encodePlanLink`. Never throws: a link that is cut, altered, foreign, newer or of another vintage is named so. */
export async function decodePlanLink(text: string, codes: readonly string[], most = MOST_LINK_CHARACTERS): Promise<{ readonly plan: Plan } | { readonly problem: PlanProblem }> {
  const read = await fromLinkText(text, VERSION, most, MOST_BYTES);
  if ('wrong' in read) return { problem: problemOf(read) };
  try {
    const vintage = vintageOfBytes(read.bytes);
    if (vintage !== CODE_VINTAGE) return { problem: planProblem('', 'otherVintage', [vintage, CODE_VINTAGE]) };
    const plan = planFromBytes(read.bytes, codes);
    return v.is(keepable, plan) ? { plan } : { problem: planProblem('', 'damagedLink', []) };
  } catch {
    return { problem: planProblem('', 'damagedLink', []) };
  }
}

function problemOf(fault: LinkFault): PlanProblem {
  switch (fault.wrong) {
    case 'newer': return planProblem('', 'newerLink', [fault.version, VERSION]);
    case 'foreign': return planProblem('', 'foreignLink', []);
    case 'damaged': return planProblem('', 'damagedLink', []);
    case 'noInflate': return planProblem('', 'noInflate', []);
  }
}
