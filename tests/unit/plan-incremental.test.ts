import { array, assert, constantFrom, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { zoneScene, zoneScenes } from '../../src/map/zone-scene';
import { assign, unassign } from '../../src/model/plan/assign';
import { perform, type Edit } from '../../src/model/plan/edit';
import { indexesOf, membersByZone, unassigned } from '../../src/model/plan/members';
import { ZONE_METRICS } from '../../src/model/plan/metric-list';
import { deviationOver, planFigures } from '../../src/model/plan/metrics';
import { planProblems } from '../../src/model/plan/checks';
import type { Plan } from '../../src/model/plan/plan';
import { lockMunicipalities } from '../../src/model/plan/plan-properties';
import { planReview } from '../../src/model/plan/review';
import { colourZones, zoneNeighbours } from '../../src/model/plan/zone-colours';
import { addZone, removeZone, reorderZone } from '../../src/model/plan/zone-list';
import { lockZone, recolourZone, renameZone, setMarks } from '../../src/model/plan/zone-properties';
import { groupKey, keptGroups, rowsOf } from '../../src/views/zones/grid-rows';
import { store } from './fixtures/atlas';
import { planData, planOfLevel } from './fixtures/plans';

// What the editor works out after an edit on the base of the edit before must be what it would be from nothing.

const data = await planData();
const { registry } = data.atlas;
const points = (await store.labels())['municipality']!;
const names = { points, nameOf: (index: number) => registry.codes[index]! };
const home = planOfLevel(registry, 'healthcentre', '31', '32');

/** The same plan that nothing has been kept for. */
const strange = (plan: Plan): Plan => ({ ...plan, scope: [...plan.scope], zones: plan.zones.map((zone) => ({ ...zone })), zoneOf: new Map(plan.zoneOf), locked: new Set(plan.locked) });

const KINDS = ['assign', 'assign', 'assign', 'brush', 'unassign', 'add', 'remove', 'reorder', 'recolour', 'rename', 'lock', 'lockZone', 'mark', 'back'] as const;
const wishes = array(record({ kind: constantFrom(...KINDS), at: nat(200), to: nat(40) }), { minLength: 1, maxLength: 10 });
interface Wish { readonly kind: (typeof KINDS)[number]; readonly at: number; readonly to: number }

function edit(plan: Plan, { kind, at, to }: Wish): Edit {
  const code = plan.scope[at % plan.scope.length]!;
  if (plan.zones.length === 0) return addZone(plan, null, [code]);
  const zone = plan.zones[to % plan.zones.length]!.id;
  switch (kind) {
    case 'assign': case 'back': return assign(plan, [code], zone);
    case 'brush': return assign(plan, plan.scope.filter((_, index) => index % 5 === at % 5), zone);
    case 'unassign': return unassign([code]);
    case 'add': return addZone(plan, null, at % 3 === 0 ? [] : [code]);
    case 'remove': return removeZone(plan, zone);
    case 'reorder': return reorderZone(plan, zone, at % plan.zones.length);
    case 'recolour': return recolourZone(plan, zone, at % 4 === 0 ? null : at % 6);
    case 'rename': return renameZone(plan, zone, `名${at}`);
    case 'lock': return lockMunicipalities([code], at % 3 !== 0);
    case 'lockZone': return lockZone(plan, zone, at % 2 === 0);
    case 'mark': return setMarks(plan, zone, [{ kind: at % 2 === 0 ? 'lead' : 'hub', name: '所', municipality: null }]);
  }
}

/** The plans that a list of wishes leads through; `back` returns to one that was. */
function plansThrough(list: readonly Wish[]): Plan[] {
  const plans = [home];
  for (const wish of list) plans.push(wish.kind === 'back' ? plans[wish.at % plans.length]! : perform(plans.at(-1)!, edit(plans.at(-1)!, wish)).plan);
  return plans;
}

test('property: who is in which zone is the same on the base of the plan before as from nothing', () => {
  assert(property(wishes, (list) => {
    for (const plan of plansThrough(list)) {
      const told = Object.fromEntries(plan.zones.map(({ id }) => [id, plan.scope.filter((code) => plan.zoneOf.get(code) === id)]));
      expect(Object.fromEntries(membersByZone(plan))).toEqual(told);
      expect([...membersByZone(plan).keys()]).toEqual(plan.zones.map(({ id }) => id));
      expect(unassigned(plan)).toEqual(plan.scope.filter((code) => !plan.zoneOf.has(code)));
      expect(indexesOf(registry, plan.scope)).toEqual(plan.scope.map((code) => registry.codes.indexOf(code)));
    }
  }), { numRuns: 150 });
});

test('property: figures, how they lie over the zones, checks, colours and scene are the same on the base of the plan before as from nothing', () => {
  assert(property(wishes, (list) => {
    const review = planReview(data);
    const sceneOf = zoneScenes(registry);
    let colours: ReadonlyMap<string, number> = new Map();
    for (const plan of plansThrough(list)) {
      const { figures, problems, colours: now } = review(plan);
      const fresh = strange(plan);
      const anew = planFigures(data)(fresh);
      expect(figures.zones.map((one) => one.figures)).toEqual(anew.zones.map((one) => one.figures));
      expect([figures.unassigned, figures.scope]).toEqual([anew.unassigned, anew.scope]);
      for (const { id } of ZONE_METRICS) expect(deviationOver(figures, id), id).toEqual(deviationOver(anew, id));
      expect(problems).toEqual(planProblems(registry, anew));
      const position = new Map(plan.zones.map(({ id }, index) => [id, index]));
      const zoneAt = Int32Array.from(registry.codes, (code) => position.get(plan.zoneOf.get(code) ?? '') ?? -1);
      expect(Object.fromEntries(now)).toEqual(Object.fromEntries(colourZones(plan.zones, zoneNeighbours(plan.zones.length, zoneAt, data.ways), colours)));
      colours = now;
      const patterned = list.length % 2 === 0;
      expect(sceneOf(plan, now, names, patterned)).toEqual(zoneScene(registry, fresh, now, names, { patterned }));
    }
  }), { numRuns: 12 });
});

test('property: the rows of the table of municipalities are the same on the base of the plan before as from nothing', () => {
  assert(property(wishes, (list) => {
    const groupsOf = keptGroups();
    for (const [step, plan] of plansThrough(list).entries()) {
      const folded = new Set(list[step % list.length]!.at % 3 === 0 ? [groupKey(plan.zones[0]?.id ?? null)] : []);
      const matches = list[step % list.length]!.to % 4 === 0 ? (code: string) => code.endsWith('1') : null;
      const groups = groupsOf(plan, { folded, matches });
      expect(groups).toEqual(keptGroups()(strange(plan), { folded, matches }));
      const open = rowsOf(groups).flatMap((row) => (row.kind === 'place' ? [row.key] : []));
      expect(open).toEqual(groups.flatMap(({ head }) => (head.open ? head.codes : [])));
    }
  }), { numRuns: 100 });
});

test('an edit leaves all groups of the table but the two it touches as they are', () => {
  const groupsOf = keptGroups();
  const wish = { folded: new Set<string>(), matches: null };
  const before = groupsOf(home, wish);
  const [from, to] = [home.zoneOf.get('31302')!, home.zones.at(-1)!.id];
  const after = groupsOf(perform(home, assign(home, ['31302'], to)).plan, wish);
  expect(after.filter((group, index) => group !== before[index]).map(({ head }) => head.zone)).toEqual([from, to]);
});
