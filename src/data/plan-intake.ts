import { PLAN_NOTICES } from '../i18n/plan-problems';
import type { CodeBook } from '../model/plan/municipality-codes';
import type { Text } from '../model/text';
import { jsonOf } from './json-file';
import { readPlanCsv } from './plan-csv';
import { readPlanFile, type KeptPlan } from './plan-file';
import { readPlanShapes } from './plan-geojson-read';
import { planProblem, type PlanProblem, type PlanReading } from './plan-problem';

/** What a file of whatever kind gives: whole plans, municipalities with their zones, or the one reason why neither. */
export type PlanIntake =
  | { readonly kind: 'plans'; readonly plans: readonly KeptPlan[]; readonly notices: readonly Text[] }
  | { readonly kind: 'zones'; readonly reading: PlanReading & { readonly zoneNameOf: ReadonlyMap<string, string> } }
  | { readonly kind: 'refused'; readonly problems: readonly PlanProblem[] };

/**
 * Reads a file by what is in it, for its ending may be anything: a plan file, GeoJSON or TopoJSON where it is JSON, else CSV.
 * Never throws.
 * @param scope codes the zones are for, null = all Japan.
 */
export function readAnyPlan(file: string, bytes: Uint8Array, codes: CodeBook, scope: readonly string[] | null): PlanIntake {
  if (!looksLikeJson(file, bytes)) return zonesOr(readPlanCsv(file, bytes, codes, scope));
  const json = jsonOf(file, bytes);
  if ('problem' in json) return { kind: 'refused', problems: [json.problem] };
  if (isShapes(json.value) || /\.(geo|topo)json$/i.test(file)) return zonesOr(readPlanShapes(file, json.value, codes, scope));
  const read = readPlanFile(file, bytes, codes);
  if (read.plans === null) return { kind: 'refused', problems: [read.problem] };
  if (read.plans.length === 0) return { kind: 'refused', problems: [planProblem(file, 'scenesOnly', [])] };
  return { kind: 'plans', plans: read.plans, notices: [...read.notices, ...(read.scenes ? [PLAN_NOTICES.scenes] : [])] };
}

function zonesOr({ zoneNameOf, problems, notices }: PlanReading): PlanIntake {
  return zoneNameOf ? { kind: 'zones', reading: { zoneNameOf, problems, notices } } : { kind: 'refused', problems };
}

function looksLikeJson(file: string, bytes: Uint8Array): boolean {
  // Only how it begins matters, in whatever encoding: a workbook or a picture called .json is named by the reader of JSON.
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return /^[{[]/.test(start) || /json$/i.test(file);
}

function isShapes(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && !('format' in value);
}
