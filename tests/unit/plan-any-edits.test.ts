import { isDeepStrictEqual } from 'node:util';
import { array, assert, constantFrom, nat, property, record, type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { assign, unassign } from '../../src/model/plan/assign';
import { perform, type Edit } from '../../src/model/plan/edit';
import { doEdit, jumpTo, redo, restoreHistory, startHistory, undo, type History, type HistoryRecord } from '../../src/model/plan/history';
import { importPlan, importZones } from '../../src/model/plan/import-zones';
import { membersByZone, unassigned } from '../../src/model/plan/members';
import { ITEM_IDS, type Plan } from '../../src/model/plan/plan';
import { lockMunicipalities, narrowScope, renamePlan, setScope, widenScope } from '../../src/model/plan/plan-properties';
import { splitZone } from '../../src/model/plan/split-zone';
import { extendStroke, startStroke, strokeEdit } from '../../src/model/plan/stroke';
import { moveUnit, unitAround } from '../../src/model/plan/unit';
import { addZone, mergeZones, removeZone, reorderZone } from '../../src/model/plan/zone-list';
import { lockZone, recolourZone, renameZone, setMarks, tickItems } from '../../src/model/plan/zone-properties';
import { realPlans } from './fixtures/real-plan';

const { registry, names, planOf } = await realPlans();
/** Neighbours outside either prefecture: 松江市, 新潟市北区. */
const STRANGERS = ['32201', '15101'];

/** A wish in numbers, so that fast-check can make it smaller; what they mean depends on the plan it meets. */
interface Wish {
  readonly kind: keyof typeof EDITS | 'undo' | 'redo' | 'jump';
  readonly zone: number;
  readonly other: number;
  readonly picks: readonly number[];
}

const codesFrom = (plan: Plan, { picks }: Wish): string[] => {
  const pool = [...new Set([...plan.scope, ...STRANGERS])];
  return picks.map((pick) => pool[pick % pool.length]!);
};
type WishEdit = (plan: Plan, wish: Wish, zone: string, other: string, home: Plan) => Edit;
const EDITS = {
  assign: (plan, wish, zone) => assign(plan, codesFrom(plan, wish), zone),
  unassign: (plan, wish) => unassign(codesFrom(plan, wish)),
  stroke: (plan, wish, zone) => strokeEdit(codesFrom(plan, wish).reduce((stroke, code) => extendStroke(stroke, [code]), startStroke(plan, wish.other % 3 === 0 ? null : zone, wish.other % 2 === 0))),
  unit: (plan, wish, zone) => moveUnit(plan, unitAround(registry, plan, 'healthcentre', codesFrom(plan, wish)[0] ?? plan.scope[0]!, names), zone),
  add: (plan, wish) => addZone(plan, wish.other % 2 === 0 ? null : `圏${wish.other % 5}`, codesFrom(plan, wish)),
  import: (plan, wish) => importZones(plan, new Map(codesFrom(plan, wish).map((code, index) => [code, index % 2 === 0 ? `名${wish.other % 5}` : plan.zones[wish.zone % plan.zones.length]!.name]))),
  importPlan: (plan, wish, zone, _other, home) => {
    const from = perform(home, assign(home, codesFrom(plan, wish), home.zones[wish.other % home.zones.length]!.id)).plan;
    const { name } = plan.zones.find(({ id }) => id === zone)!;
    return importPlan(plan, { ...from, zones: from.zones.map((one, index) => ({ ...one, name: index === 0 ? name : one.name, marks: [{ kind: 'hub', name: `所${wish.other % 3}`, municipality: null }] })) });
  },
  remove: (plan, _, zone) => removeZone(plan, zone),
  merge: (plan, _, zone, other) => mergeZones(plan, zone, [other]),
  split: (plan, wish, zone) => {
    const part = [...new Set(codesFrom(plan, wish))].filter((code) => plan.zoneOf.get(code) === zone);
    return splitZone(plan, zone, part.length > 0 ? [part] : []);
  },
  rename: (plan, wish, zone) => renameZone(plan, zone, wish.other % 7 === 0 ? ' ' : `名${wish.other % 5}`),
  renamePlan: (plan, wish) => renamePlan(plan, `案${wish.other % 3}`),
  recolour: (plan, wish, zone) => recolourZone(plan, zone, wish.other % 4 === 0 ? null : wish.other % 8),
  reorder: (plan, wish, zone) => reorderZone(plan, zone, wish.other % 12),
  marks: (plan, wish, zone) => setMarks(plan, zone, codesFrom(plan, wish).map((code, index) => ({ kind: index % 2 === 0 ? 'lead' as const : 'hub' as const, name: `所${wish.other % 3}`, municipality: code }))),
  items: (plan, wish, zone) => tickItems(plan, zone, wish.picks.map((pick) => ITEM_IDS[pick % ITEM_IDS.length]!)),
  lock: (plan, wish) => lockMunicipalities(codesFrom(plan, wish), wish.other % 3 !== 0),
  lockZone: (plan, wish, zone) => lockZone(plan, zone, wish.other % 3 !== 0),
  narrow: (plan, wish) => {
    const gone = new Set(codesFrom(plan, wish));
    return setScope(plan.scope.filter((code) => !gone.has(code)));
  },
  leaveOut: (plan, wish) => narrowScope(plan, codesFrom(plan, wish), { ja: 'そこ', en: 'there' }),
  bringIn: (plan, wish) => widenScope(plan, codesFrom(plan, wish), { ja: 'そこ', en: 'there' }),
  widen: (plan, wish, _zone, _other, home) => setScope([...plan.scope, ...home.scope, ...(wish.other % 2 === 0 ? STRANGERS : [])]),
} satisfies Record<string, WishEdit>;

const KINDS = [...Object.keys(EDITS), 'assign', 'lock', 'lockZone', 'undo', 'undo', 'redo', 'jump'] as Wish['kind'][];
const wish: Arbitrary<Wish> = record({ kind: constantFrom(...KINDS), zone: nat(40), other: nat(40), picks: array(nat(120), { maxLength: 8 }) });
const wishes = array(wish, { minLength: 1, maxLength: 40 });

/** The history after a wish; an edit that needs a zone in a plan without any is none. */
function follow(history: History, { kind, ...numbers }: Wish, home: Plan): { next: History; edited: boolean } {
  if (kind === 'undo') return { next: undo(history), edited: false };
  if (kind === 'redo') return { next: redo(history), edited: false };
  if (kind === 'jump') return { next: jumpTo(history, numbers.zone % (history.entries.length + 1)), edited: false };
  const { plan } = history;
  const zones = plan.zones.map(({ id }) => id);
  if (zones.length === 0 && kind !== 'add') return { next: history, edited: false };
  const edit = (EDITS[kind] as WishEdit)(plan, { kind, ...numbers }, zones[numbers.zone % zones.length]!, zones[numbers.other % zones.length]!, home);
  const { history: next } = doEdit(history, edit, names);
  return { next, edited: true };
}

/** What of the rules for every plan does not hold of this one. In plain comparisons: there are many thousands of them. */
function broken(plan: Plan): string[] {
  const ids = plan.zones.map(({ id }) => id);
  const zoneNames = plan.zones.map(({ name }) => name);
  const scope = new Set(plan.scope);
  const held = [...[...membersByZone(plan).values()].flat(), ...unassigned(plan)].sort();
  return [
    new Set(ids).size === ids.length ? '' : 'an id twice',
    new Set(zoneNames).size === zoneNames.length && zoneNames.every((name) => name.trim() !== '') ? '' : 'a name twice or empty',
    plan.scope.length > 0 && plan.scope.join() === [...scope].sort().join() ? '' : 'scope empty or out of order',
    ...[...plan.zoneOf].map(([code, zone]) => (scope.has(code) && ids.includes(zone) ? '' : `${code} in ${zone}`)),
    ...[...plan.locked].map((code) => (scope.has(code) ? '' : `${code} locked outside the scope`)),
    // In at most one zone: the zones' members and the unassigned are the scope, each once.
    held.join() === plan.scope.join() ? '' : 'zones and unassigned are not the scope',
  ].filter((fault) => fault !== '');
}

/** What was locked and moved all the same: by an edit at all, by undo or redo while it was locked before and after. */
function lockBroken(before: Plan, next: Plan, edited: boolean): string[] {
  const codes = [...before.locked].filter((code) => (edited || next.locked.has(code)) && (next.zoneOf.get(code) !== before.zoneOf.get(code) || !next.scope.includes(code)));
  const [had, has] = [membersByZone(before), membersByZone(next)];
  const zones = before.zones.filter(({ id, locked }) => locked && (edited || next.zones.some((zone) => zone.id === id && zone.locked)) && has.get(id)?.join() !== had.get(id)!.join());
  return [...codes, ...zones.map(({ id }) => id)];
}

const equal = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);

/** What is wrong with the step from one history to the next. */
function stepFaults(before: History, next: History): string[] {
  const back = undo(next);
  const { label } = next.entries.at(-1)!;
  return [
    equal(back.plan, before.plan) ? '' : 'undo is not the plan before',
    [...back.plan.zoneOf].join() === [...before.plan.zoneOf].join() ? '' : 'undo has another order',
    equal(redo(back), next) ? '' : 'redo is not the plan after',
    next.entries.length === before.done + 1 ? '' : 'not one step',
    /^(?!.*(undefined|null|NaN)).{4,}\/.{4,}$/.test(`${label.ja}/${label.en}`) ? '' : `label ${label.ja}`,
  ].filter((fault) => fault !== '');
}

/** What is wrong with a step to and fro along a history. */
function walkFaults(history: History): string[] {
  const { done, entries } = history;
  return [
    done === entries.length || equal(undo(redo(history)), history) ? '' : 'undo of redo',
    done === 0 || equal(redo(undo(history)), history) ? '' : 'redo of undo',
  ].filter((fault) => fault !== '');
}

for (const [prefecture, name, runs] of [['31', '鳥取県', 300], ['20', '長野県', 150]] as const) {
  const home = planOf(prefecture);

  test(`property: in ${name} any edits, imports, undos, redos and locks leave each municipality in at most one zone and inside the scope, and the locked where it is`, () => {
    assert(property(wishes, (list) => {
      let history = startHistory(home);
      for (const one of list) {
        const { next, edited } = follow(history, one, home);
        expect(broken(next.plan), one.kind).toEqual([]);
        // A jump may pass over the unlocking and the move after it.
        expect(one.kind === 'jump' ? [] : lockBroken(history.plan, next.plan, edited), one.kind).toEqual([]);
        history = next;
      }
    }), { numRuns: runs });
  });

  test(`property: in ${name} undo after an edit is the plan before it, redo the plan after it, to the order of its maps, and every step can be read`, () => {
    assert(property(wishes, (list) => {
      let history = startHistory(home);
      for (const one of list) {
        const { next, edited } = follow(history, one, home);
        expect([...(edited && next !== history ? stepFaults(history, next) : []), ...walkFaults(history)], one.kind).toEqual([]);
        history = next;
      }
      expect(equal(jumpTo(history, 0).plan, home)).toBe(true);
      const kept = JSON.parse(JSON.stringify({ entries: history.entries, done: history.done })) as HistoryRecord;
      expect(equal(restoreHistory(history.plan, kept), history)).toBe(true);
    }), { numRuns: runs });
  });
}
