import type { Text } from '../text';
import { applyPatch } from './apply-patch';
import { codesOf, isEmpty, sameZone, zoneById, type Assignment, type Patch } from './patch';
import type { PlaceNames } from './place-names';
import type { Plan } from './plan';
import type { Refusal } from './refusal';

/** What a user asks for: a patch not yet held against the locks, and its name in the history. */
export interface Edit {
  readonly patch: Patch;
  /** All or nothing: a zone is not half merged. Otherwise what may be done is done, and the rest refused. */
  readonly whole: boolean;
  /** `done`: codes of the municipalities really moved or locked. */
  readonly label: (names: PlaceNames, done: readonly string[]) => Text;
  /** What the user's own filters left out on the way to this patch. */
  readonly filtered?: readonly Refusal[];
}

export interface Outcome {
  /** The same object as before when nothing changed. */
  readonly plan: Plan;
  /** What was done, and what leads back; both empty when nothing changed. */
  readonly patch: Patch;
  readonly inverse: Patch;
  /** Codes of the municipalities moved or locked, ascending. */
  readonly done: readonly string[];
  readonly refused: readonly Refusal[];
}

/**
 * The one way from a plan to the next. Locks, the scope and names are held here and nowhere else.
 * @throws Error when the edit names a zone the plan does not have.
 */
export function perform(plan: Plan, edit: Edit): Outcome {
  const { patch, refused } = admit(plan, edit);
  const all = [...(edit.filtered ?? []), ...refused];
  if (isEmpty(patch)) return { plan, patch: {}, inverse: {}, done: [], refused: all };
  const applied = applyPatch(plan, patch);
  return { plan: applied.plan, patch, inverse: applied.inverse, done: codesOf(patch), refused: all };
}

/** The part of an edit that may be done, without what is so already. */
function admit(plan: Plan, { patch, whole }: Edit): { patch: Patch; refused: readonly Refusal[] } {
  const unnamed = [...planNameRefused(patch), ...zoneNamesRefused(plan, patch)];
  if (unnamed.length > 0) return { patch: {}, refused: unnamed };
  const refused: Refusal[] = patch.scope?.length === 0 ? [{ kind: 'scope-empty' }] : [];
  for (const zone of patch.dropZones ?? []) if (zoneById(plan, zone).locked) refused.push({ kind: 'zone-locked', zone, code: null });

  const scope = new Set(patch.scope ?? plan.scope);
  const lockedZones = new Set(plan.zones.flatMap(({ id, locked }) => (locked ? [id] : [])));
  const assign = withLeaving(plan, patch, scope).filter(([code, zone]) => {
    if ((plan.zoneOf.get(code) ?? null) === zone) return false;
    const why = moveRefused(plan, lockedZones, scope, code, zone);
    if (why) refused.push(why);
    return !why;
  });
  if (patch.scope) for (const code of plan.locked) if (!scope.has(code) && !plan.zoneOf.has(code)) refused.push({ kind: 'municipality-locked', code });
  const lock = (patch.lock ?? []).filter(([code, locked]) => {
    if (!scope.has(code)) refused.push({ kind: 'outside-scope', code });
    return scope.has(code) && plan.locked.has(code) !== locked;
  });

  // A zone that goes and a scope that shrinks cannot leave behind what was refused, whatever the edit says of itself.
  const atOnce = whole || patch.dropZones !== undefined || patch.scope !== undefined;
  return { patch: atOnce && refused.length > 0 ? {} : changes(plan, patch, assign, lock), refused };
}

/** The assignments, the last word on each municipality, and those whose zone goes or who leave the scope: they come out of their zone. */
function withLeaving(plan: Plan, { assign = [], dropZones = [] }: Patch, scope: ReadonlySet<string>): Assignment[] {
  const wanted = new Map(assign);
  for (const [code, zone] of plan.zoneOf) if (!scope.has(code) || (dropZones.includes(zone) && !wanted.has(code))) wanted.set(code, null);
  return [...wanted];
}

function moveRefused(plan: Plan, lockedZones: ReadonlySet<string>, scope: ReadonlySet<string>, code: string, zone: string | null): Refusal | null {
  const from = plan.zoneOf.get(code);
  if (from === undefined && !scope.has(code)) return { kind: 'outside-scope', code };
  if (plan.locked.has(code)) return { kind: 'municipality-locked', code };
  const shut = [from, zone].find((id) => typeof id === 'string' && lockedZones.has(id));
  return shut ? { kind: 'zone-locked', zone: shut, code } : null;
}

function planNameRefused({ name }: Patch): Refusal[] {
  return name?.trim() === '' ? [{ kind: 'name-empty' }] : [];
}

/** Two zones of one name could not be told apart in a table or a CSV file. Names that were so before stay until they are changed. */
function zoneNamesRefused(plan: Plan, { putZones = [], dropZones = [] }: Patch): Refusal[] {
  const after = new Map(plan.zones.filter(({ id }) => !dropZones.includes(id)).map(({ id, name }) => [id, name]));
  const changed = putZones.filter(({ id, name }) => after.get(id) !== name);
  for (const { id, name } of putZones) after.set(id, name);
  const names = [...after.values()];
  return changed.flatMap(({ name }): Refusal[] => {
    if (name.trim() === '') return [{ kind: 'name-empty' }];
    return names.filter((other) => other === name).length > 1 ? [{ kind: 'name-taken', name }] : [];
  });
}

function changes(plan: Plan, { name, scope, putZones = [], dropZones = [], zoneOrder }: Patch, assign: readonly Assignment[], lock: readonly (readonly [string, boolean])[]): Patch {
  const had = new Map(plan.zones.map((zone) => [zone.id, zone]));
  const put = putZones.filter((zone) => !had.has(zone.id) || !sameZone(zone, had.get(zone.id)!));
  const order = plan.zones.map(({ id }) => id).join('\n');
  return {
    ...(name === undefined || name === plan.name ? {} : { name }),
    ...(scope && scope.join() !== plan.scope.join() ? { scope } : {}),
    ...(put.length > 0 ? { putZones: put } : {}),
    ...(dropZones.length > 0 ? { dropZones } : {}),
    ...(zoneOrder && zoneOrder.join('\n') !== order ? { zoneOrder } : {}),
    ...(assign.length > 0 ? { assign } : {}),
    ...(lock.length > 0 ? { lock } : {}),
  };
}
