import { expect, test } from 'vitest';
import { assign } from '../../src/model/plan/assign';
import { planReview } from '../../src/model/plan/review';
import { scopeOf } from '../../src/model/plan/scope';
import { startPlan } from '../../src/model/plan/starts';
import { addZone, removeZone } from '../../src/model/plan/zone-list';
import { readRecord } from '../../src/state/plans/plan-record';
import { createPlanStore, type PlanStore } from '../../src/state/plans/plan-store';
import { memoryStorage } from './fixtures/memory-storage';
import { planData } from './fixtures/plans';
import { realPlans } from './fixtures/real-plan';

const { registry, names } = await realPlans();
const data = await planData();
const NAGANO = scopeOf(registry, [{ level: 'prefecture', code: '20' }]);

async function visit(storage: ReturnType<typeof memoryStorage>) {
  const store: PlanStore = createPlanStore({ registry, names, storage, people: null });
  await expect.poll(() => store.getState().loaded).toBe(true);
  return store;
}
/** As the editor shows the open plan: reviewed after every edit, its colours given back to be kept. */
function shownBy(store: PlanStore): () => Record<string, number> {
  const review = planReview(data, store.getState().coloursOf(store.getState().history!.plan.id));
  return () => {
    const { plan } = store.getState().history!;
    const { colours } = review(plan);
    store.getState().keepColours(plan.id, colours);
    return Object.fromEntries(colours);
  };
}

test('a plan that is edited, kept and opened again has the colours it had, though a plan made like it would have others', async () => {
  const storage = memoryStorage();
  const first = await visit(storage);
  await first.getState().create((all, id) => startPlan(all, { id, name: '長野案', scope: NAGANO, start: { kind: 'areas', level: 'secondary335', cities: 'within' } }));
  const show = shownBy(first);
  let colours = show();
  const zones = first.getState().history!.plan.zones.map(({ id }) => id);
  // Zones taken away and cut out leave colours behind that nobody would choose at once.
  for (const zone of [zones[0]!, zones[4]!]) {
    first.getState().edit((at) => removeZone(at, zone));
    colours = show();
  }
  for (const codes of [NAGANO.slice(0, 6), NAGANO.slice(30, 41), NAGANO.slice(60, 66)]) {
    first.getState().edit((at) => addZone(at, null, codes));
    colours = show();
  }
  first.getState().edit((at) => assign(at, [NAGANO[50]!], at.zones[0]!.id));
  colours = show();
  await expect.poll(() => first.getState().keeping).toBe('saved');

  const next = await visit(storage);
  expect(shownBy(next)()).toEqual(colours);
  expect(Object.fromEntries(planReview(data)(next.getState().history!.plan).colours)).not.toEqual(colours);
});

test('looking at a plan saves nothing, and a record with damaged colours is a plan all the same', async () => {
  const storage = memoryStorage();
  const first = await visit(storage);
  await first.getState().create((all, id) => startPlan(all, { id, name: '長野案', scope: NAGANO, start: { kind: 'areas', level: 'secondary335', cities: 'within' } }));
  await expect.poll(() => first.getState().keeping).toBe('saved');
  const { id } = first.getState().history!.plan;
  const kept = JSON.stringify(storage.kept.get(id));
  shownBy(first)();
  await first.getState().open(id);
  expect(JSON.stringify(storage.kept.get(id))).toBe(kept);
  for (const colours of [undefined, null, 'red', [['z1']], [['z1', -3]]]) {
    expect(readRecord({ ...JSON.parse(kept), colours }, new Set(registry.codes))).toMatchObject({ colours: [], plan: { id } });
  }
});
