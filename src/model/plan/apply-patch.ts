import { zoneById, type Patch } from './patch';
import type { Plan, Zone } from './plan';

/**
 * The plan after a patch, and the patch that leads back. Knows no locks: only `edit.ts`, which does, and the history, which
 * returns to plans that were, may import it (held by .dependency-cruiser.cjs).
 * The new plan's maps are in scope order whatever way led to it, so that equal plans are written alike.
 * @throws Error when the patch does not belong to the plan.
 */
export function applyPatch(plan: Plan, patch: Patch): { plan: Plan; inverse: Patch } {
  const scope = patch.scope ?? plan.scope;
  const zones = newZones(plan, patch);
  const zoneOf = patch.assign || patch.scope ? newZoneOf(plan, patch, scope) : plan.zoneOf;
  if (patch.dropZones || patch.assign) checkZones(zones, zoneOf);
  const locked = patch.lock || patch.scope ? newLocked(plan, patch, scope) : plan.locked;
  return { plan: { ...plan, name: patch.name ?? plan.name, scope, zones, zoneOf, locked }, inverse: inverseOf(plan, patch) };
}

function newZones(plan: Plan, { putZones = [], dropZones = [], zoneOrder }: Patch): readonly Zone[] {
  if (putZones.length + dropZones.length === 0 && !zoneOrder) return plan.zones;
  const byId = new Map(plan.zones.map((zone) => [zone.id, zone]));
  for (const id of dropZones) if (!byId.delete(id)) throw new Error(`plan ${plan.id} has no zone ${id}`);
  for (const zone of putZones) byId.set(zone.id, zone);
  const order = zoneOrder ?? [...byId.keys()];
  if (order.length !== byId.size || new Set(order).size !== byId.size) throw new Error(`plan ${plan.id}: order of ${order.length} zones for ${byId.size}`);
  return order.map((id) => {
    const zone = byId.get(id);
    if (!zone) throw new Error(`plan ${plan.id} has no zone ${id}`);
    return zone;
  });
}

function newZoneOf(plan: Plan, { assign = [] }: Patch, scope: readonly string[]): ReadonlyMap<string, string> {
  const inside = new Set(scope);
  const moved = new Map(assign);
  for (const code of moved.keys()) if (!inside.has(code) && !plan.zoneOf.has(code)) throw new Error(`plan ${plan.id}: ${code} is outside its scope`);
  const zoneOf = new Map<string, string>();
  for (const code of scope) {
    const zone = moved.has(code) ? moved.get(code) : plan.zoneOf.get(code);
    if (zone !== null && zone !== undefined) zoneOf.set(code, zone);
  }
  return zoneOf;
}

function checkZones(zones: readonly Zone[], zoneOf: ReadonlyMap<string, string>): void {
  const ids = new Set(zones.map(({ id }) => id));
  for (const [code, zone] of zoneOf) if (!ids.has(zone)) throw new Error(`${code} is in zone ${zone}, which is not there`);
}

function newLocked(plan: Plan, { lock = [] }: Patch, scope: readonly string[]): ReadonlySet<string> {
  const changed = new Map(lock);
  return new Set(scope.filter((code) => changed.get(code) ?? plan.locked.has(code)));
}

function inverseOf(plan: Plan, patch: Patch): Patch {
  const { putZones = [], dropZones = [], zoneOrder, assign, lock } = patch;
  const had = new Set(plan.zones.map(({ id }) => id));
  const before = [...putZones.map(({ id }) => id).filter((id) => had.has(id)), ...dropZones].map((id) => zoneById(plan, id));
  const added = putZones.map(({ id }) => id).filter((id) => !had.has(id));
  return {
    ...(patch.name === undefined ? {} : { name: plan.name }),
    ...(patch.scope ? { scope: plan.scope } : {}),
    ...(before.length > 0 ? { putZones: before } : {}),
    ...(added.length > 0 ? { dropZones: added } : {}),
    ...(zoneOrder || dropZones.length > 0 ? { zoneOrder: plan.zones.map(({ id }) => id) } : {}),
    ...(assign ? { assign: assign.map(([code]) => [code, plan.zoneOf.get(code) ?? null] as const) } : {}),
    ...(lock ? { lock: lock.map(([code]) => [code, plan.locked.has(code)] as const) } : {}),
  };
}
