import * as v from 'valibot';
import { carriedOver } from '../i18n/plan-problems';
import type { CodeBook } from '../model/plan/municipality-codes';
import { membersByZone } from '../model/plan/members';
import { CODE_VINTAGE, type Plan, type Zone } from '../model/plan/plan';
import type { Text } from '../model/text';
import { jsonOf } from './json-file';
import { planProblem, type PlanProblem } from './plan-problem';
import { codeList, planName, zoneEntries, zoneId } from './plan-schema';
import { bareScene, editionOf, savedScenes, type SavedScene } from './saved-scene';
import { readWhatIf } from './what-if-file';

/** A plan as it is kept: with its history, if there is one. The history is whoever wrote it's own: carried, never looked into. */
export interface KeptPlan {
  readonly plan: Plan;
  readonly history?: unknown;
  /** What is supposed beside the plan (`writeWhatIf`); left out where nothing is. */
  readonly whatIf?: unknown;
}

/** `plans` and `scenes` (a file has at least one of either), or the one thing wrong with the file. */
export type PlanFileReading = { readonly plans: readonly KeptPlan[]; readonly scenes?: readonly SavedScene[]; readonly notices: readonly Text[] } | { readonly plans: null; readonly problem: PlanProblem };

const FORMAT = 'zaitaku-atlas-plan';
/** Version 2 knows scenes, and suppositions beside plans, and with scenes there may be no plans; versions 3 and 4 know scenes of the second and third edition (saved-scene.ts). Each file is written as the earliest version that can hold it, for earlier builds. */
const VERSION = 4;

const zone = v.strictObject({ ...zoneEntries, municipalities: codeList });
const planContent = v.strictObject({
  id: zoneId, name: planName, vintage: v.pipe(v.string(), v.isoDate()), scope: codeList, zones: v.pipe(v.array(zone), v.maxLength(5000)), locked: codeList,
  history: v.exactOptional(v.unknown()),
  whatIf: v.exactOptional(v.unknown()),
});
type PlanContent = v.InferOutput<typeof planContent>;
const fileContent = v.pipe(
  v.strictObject({ format: v.literal(FORMAT), version: v.picklist([1, 2, 3, VERSION]), about: v.exactOptional(v.pipe(v.array(v.string()), v.maxLength(100))), plans: v.pipe(v.array(planContent), v.maxLength(1000)), scenes: v.exactOptional(savedScenes) }),
  v.check(({ plans, scenes = [] }) => plans.length + scenes.length > 0),
);

/** The plan file (JSON, docs/data.md) of plans with all they hold, and of scenes. @param about what the file is, for people who open it in an editor; not read back. */
export function writePlanFile(plans: readonly KeptPlan[], about: readonly string[] = [], scenes: readonly SavedScene[] = []): string {
  const content = { format: FORMAT, version: versionOf(plans, scenes), ...(about.length > 0 ? { about } : {}), plans: plans.map(contentOf), ...(scenes.length > 0 ? { scenes: scenes.map(bareScene) } : {}) };
  return `${JSON.stringify(content, null, 1)}\n`;
}

function versionOf(plans: readonly KeptPlan[], scenes: readonly SavedScene[]): number {
  return Math.max(plans.some(({ whatIf }) => whatIf !== undefined) ? 2 : 1, ...scenes.map((scene) => 1 + editionOf(scene)));
}

function contentOf({ plan, history, whatIf }: KeptPlan): PlanContent {
  const members = membersByZone(plan);
  const zones = plan.zones.map(({ marks, items, ...own }) => ({ ...own, marks: [...marks], items: [...items], municipalities: [...members.get(own.id)!] }));
  return { id: plan.id, name: plan.name, vintage: plan.vintage, scope: [...plan.scope], zones, locked: [...plan.locked], ...(history === undefined ? {} : { history }), ...(whatIf === undefined ? {} : { whatIf }) };
}

/** Reads a plan file. Codes of another vintage are carried over where each of them can be. Never throws. @param file its name, for the problem. */
export function readPlanFile(file: string, bytes: Uint8Array, codes: CodeBook): PlanFileReading {
  const json = jsonOf(file, bytes);
  if ('problem' in json) return { plans: null, problem: json.problem };
  const kind = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.integer()) }), json.value);
  if (!kind.success) return { plans: null, problem: planProblem(file, 'notPlanFile', []) };
  if (kind.output.version > VERSION) return { plans: null, problem: planProblem(file, 'newerFile', [kind.output.version, VERSION]) };
  const read = v.safeParse(fileContent, json.value);
  if (!read.success) return { plans: null, problem: planProblem(file, 'damagedPlan', [v.getDotPath(read.issues[0]) ?? '']) };
  const plans: KeptPlan[] = [];
  const notices: Text[] = [];
  for (const [index, content] of read.output.plans.entries()) {
    const built = planOf(content, codes, notices);
    if ('wrong' in built) return { plans: null, problem: problemOf(file, `plans.${index}`, built) };
    const log = content.whatIf === undefined ? null : readWhatIf(content.whatIf, { has: (code) => codes.find(code).kind === 'current' });
    if (log?.log === null) return { plans: null, problem: planProblem(file, 'damagedPlan', [`plans.${index}.whatIf.${log.where}`]) };
    plans.push({ plan: built, ...('history' in content && { history: content.history }), ...('whatIf' in content && { whatIf: content.whatIf }) });
  }
  if (new Set(plans.map(({ plan }) => plan.id)).size < plans.length) return { plans: null, problem: planProblem(file, 'damagedPlan', ['plans.*.id']) };
  return { plans, notices, ...(read.output.scenes && { scenes: read.output.scenes }) };
}

type Wrong = { readonly wrong: 'place'; readonly where: string } | { readonly wrong: 'code'; readonly code: string } | { readonly wrong: 'vintage'; readonly vintage: string };

function problemOf(file: string, plan: string, wrong: Wrong): PlanProblem {
  if (wrong.wrong === 'place') return planProblem(file, 'damagedPlan', [`${plan}.${wrong.where}`]);
  if (wrong.wrong === 'code') return planProblem(file, 'unknownMunicipality', [wrong.code]);
  return planProblem(file, 'otherVintage', [wrong.vintage, CODE_VINTAGE]);
}

function planOf(content: PlanContent, codes: CodeBook, notices: Text[]): Plan | Wrong {
  const foreign = content.vintage !== CODE_VINTAGE;
  const today = new Map<string, readonly string[]>();
  for (const one of content.scope) {
    const found = codes.find(one);
    if (found.kind === 'current') today.set(one, [one]);
    else if (!foreign) return { wrong: 'code', code: one };
    else if (found.kind === 'changed') {
      today.set(one, found.members);
      notices.push(carriedOver(one, found.change.name, found.change.year, found.members.join('・')));
    } else return { wrong: 'vintage', vintage: content.vintage };
  }
  const carried = (list: readonly string[]): readonly string[] | null => (list.every((one) => today.has(one)) ? [...new Set(list.flatMap((one) => today.get(one)!))] : null);
  const zoneOf = new Map<string, string>();
  const ids = new Set<string>();
  const zones: Zone[] = [];
  for (const [index, { municipalities, ...own }] of content.zones.entries()) {
    if (ids.has(own.id)) return { wrong: 'place', where: `zones.${index}.id` };
    ids.add(own.id);
    const members = carried(municipalities);
    if (!members) return { wrong: 'place', where: `zones.${index}.municipalities` };
    for (const member of members) {
      // Two old municipalities of one new one in different zones: not ours to settle.
      if (zoneOf.has(member)) return foreign ? { wrong: 'vintage', vintage: content.vintage } : { wrong: 'place', where: `zones.${index}.municipalities` };
      zoneOf.set(member, own.id);
    }
    const marks = [];
    for (const one of own.marks) {
      const place = one.municipality === null ? null : codes.find(one.municipality);
      if (place === null || place.kind === 'current') marks.push(one);
      else if (place.kind === 'changed' && foreign) marks.push({ ...one, municipality: place.members.length === 1 ? place.members[0]! : null });
      else return { wrong: 'code', code: one.municipality! };
    }
    zones.push({ ...own, marks });
  }
  const locked = carried(content.locked);
  if (!locked) return { wrong: 'place', where: 'locked' };
  const scope = carried(content.scope)!.toSorted();
  return { id: content.id, name: content.name, scope, zones, zoneOf, locked: new Set(locked), vintage: CODE_VINTAGE };
}
