import { array, assert, constantFrom, option, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { colourZones, zoneNeighbours } from '../../src/model/plan/zone-colours';
import { planReview } from '../../src/model/plan/review';
import type { Plan } from '../../src/model/plan/plan';
import { moved, planData, planOfLevel } from './fixtures/plans';

const data = await planData();
const { registry } = data.atlas;

/** Neighbouring positions of a plan's zones, worked out from the plan alone. */
function neighboursOfPlan(plan: Plan): number[][] {
  const position = new Map(plan.zones.map(({ id }, index) => [id, index]));
  return zoneNeighbours(plan.zones.length, Int32Array.from(registry.codes, (code) => position.get(plan.zoneOf.get(code) ?? '') ?? -1), data.ways);
}
const zone = (id: string, colour: number | null = null) => ({ id, colour });
/** Three in a row: a–b–c. */
const ROW = [[1], [0, 2], [1]];

test('a handful of zones have a colour each; of more, the fewest that keep neighbours apart', () => {
  expect([...colourZones([zone('a'), zone('b'), zone('c')], ROW, new Map()).values()].sort()).toEqual([0, 1, 2]);
  const chain = Array.from({ length: 9 }, (_, index) => [index - 1, index + 1].filter((other) => other >= 0 && other < 9));
  expect(new Set(colourZones(chain.map((_, index) => zone(String(index))), chain, new Map()).values()).size).toBe(2);
});

test('a choice of the user stands, and others go round it', () => {
  const colours = colourZones([zone('a'), zone('b', 4), zone('c')], ROW, new Map([['a', 4], ['b', 0], ['c', 1]]));
  expect([...colours]).toEqual([['a', 0], ['b', 4], ['c', 1]]);
});

test('of two neighbours that chose the same, the first keeps it', () => {
  const colours = colourZones([zone('a', 2), zone('b', 2), zone('c', 2)], ROW, new Map());
  expect(colours.get('a')).toBe(2);
  expect(colours.get('b')).not.toBe(2);
  expect(colours.get('c')).toBe(2);
});

test('where a clash can be mended at one zone, one zone changes', () => {
  // A star: the middle clashes with three; only it gives way.
  const star = [[1, 2, 3], [0], [0], [0]];
  const colours = colourZones(['m', 'x', 'y', 'z'].map((id) => zone(id)), star, new Map([['m', 0], ['x', 0], ['y', 0], ['z', 0]]));
  expect([...colours]).toEqual([['m', 1], ['x', 0], ['y', 0], ['z', 0]]);
});

test.each([['secondary335', 5], ['healthcentre', 5], ['municipality', 5], ['prefecture', 5]] as const)('the nation by %s takes at most %i colours', (level, most) => {
  const plan = planOfLevel(registry, level);
  const neighbours = neighboursOfPlan(plan);
  const colours = [...colourZones(plan.zones, neighbours, new Map()).values()];
  neighbours.forEach((others, position) => { for (const other of others) expect(colours[other]).not.toBe(colours[position]); });
  expect(Math.max(...colours)).toBeLessThan(most);
});

test('moving one municipality recolours only zones that would otherwise clash', () => {
  const nagano = planOfLevel(registry, 'secondary335', '20', '31');
  const ids = nagano.zones.map(({ id }) => id);
  assert(property(array(tuple(constantFrom(...nagano.scope), option(constantFrom(...ids), { freq: 6 })), { minLength: 1, maxLength: 40 }), (moves) => {
    const review = planReview(data);
    let plan = nagano;
    let before = review(plan).colours;
    for (const [code, to] of moves) {
      plan = moved(plan, [code, to]);
      const neighbours = neighboursOfPlan(plan);
      const { colours } = review(plan);
      plan.zones.forEach(({ id }, position) => {
        const around = neighbours[position]!.map((other) => plan.zones[other]!.id);
        expect(around.every((other) => colours.get(other) !== colours.get(id))).toBe(true);
        const clashed = around.some((other) => before.get(other) === before.get(id));
        expect(clashed || colours.get(id) === before.get(id)).toBe(true);
      });
      before = colours;
    }
  }), { numRuns: 40 });
});
