import type { Plan, Zone } from './plan';

/**
 * A change of a plan as data: what to put, what to take away, in the words of JSON so that a history can be kept in a file.
 * A part left out changes nothing.
 */
export interface Patch {
  readonly name?: string;
  /** Municipality codes, ascending. */
  readonly scope?: readonly string[];
  /** Zones as they shall be: in place of the zone with the same id, or new at the end. */
  readonly putZones?: readonly Zone[];
  /** Ids of zones that go. Their municipalities must be moved by the same patch. */
  readonly dropZones?: readonly string[];
  /** Ids of all zones in their new order. */
  readonly zoneOrder?: readonly string[];
  /** Municipality and its new zone; null = none. */
  readonly assign?: readonly Assignment[];
  /** Municipality and whether it is locked. */
  readonly lock?: readonly (readonly [code: string, locked: boolean])[];
}

export type Assignment = readonly [code: string, zone: string | null];

/** Whether a patch changes nothing. */
export function isEmpty(patch: Patch): boolean {
  return Object.values(patch).every((part) => part === undefined || (Array.isArray(part) && part.length === 0));
}

/** Municipality codes the patch moves or locks, ascending. */
export function codesOf({ assign = [], lock = [] }: Patch): string[] {
  return [...new Set([...assign, ...lock].map(([code]) => code))].sort();
}

/** @throws Error when the plan has no zone with this id: ids come from the plan, so this is a fault of ours. */
export function zoneById(plan: Plan, id: string): Zone {
  const zone = plan.zones.find((one) => one.id === id);
  if (!zone) throw new Error(`plan ${plan.id} has no zone ${id}`);
  return zone;
}

/** Whether two zones are the same in everything a user sees. */
export function sameZone(a: Zone, b: Zone): boolean {
  return zoneText(a) === zoneText(b);
}

/** Whether two plans are the same in everything a user sees and an edit may change. */
export function samePlan(a: Plan, b: Plan): boolean {
  return planText(a) === planText(b);
}

function planText({ id, name, scope, zones, zoneOf, locked, vintage }: Plan): string {
  return JSON.stringify([id, name, vintage, zones.map(zoneText), scope.map((code) => [code, zoneOf.get(code) ?? null, locked.has(code)])]);
}

function zoneText({ id, name, colour, locked, marks, items }: Zone): string {
  return JSON.stringify([id, name, colour, locked, marks.map((mark) => [mark.kind, mark.name, mark.municipality]), items]);
}
