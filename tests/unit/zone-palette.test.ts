import { expect, test } from 'vitest';
import { GROUNDS, LIGHT_GROUND } from '../../src/map/ground';
import { MISSING } from '../../src/map/look';
import { difference, labOf } from '../../src/map/oklab';
import { zoneColour } from '../../src/map/zone-scene';
import { firstColours } from '../../src/model/plan/review';
import { planData, planOfLevel } from './fixtures/plans';
import { seen } from './fixtures/vision';

const VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const;
const data = await planData();
const { registry } = data.atlas;
/** ΔE in OKLab, the smallest over all eyes; 0.02 is just noticeable side by side. */
const apart = (a: string, b: string): number => Math.min(...VISIONS.map((vision) => difference(seen(a, vision), seen(b, vision))));

test('the colours maps take by themselves are told apart by all eyes, every one from every other', () => {
  const six = [0, 1, 2, 3, 4, 5].map(zoneColour);
  for (const [index, colour] of six.entries()) for (const other of six.slice(0, index)) expect(apart(colour, other), `${colour} ${other}`).toBeGreaterThan(index < 5 ? 0.1 : 0.09);
});

test('no zone looks like land outside the plan or a municipality in no zone, nor is too dark for the names on it', () => {
  for (let index = 0; index < 10; index++) {
    const colour = zoneColour(index);
    expect(labOf(colour)[0], colour).toBeGreaterThan(0.65);
    for (const [around, least] of [[LIGHT_GROUND.otherLand, 0.05], [GROUNDS.dark.otherLand, 0.2], [MISSING, 0.05]] as const) expect(apart(colour, around), `${colour} ${around}`).toBeGreaterThan(least);
  }
});

test.each([['長野県', 'secondary335', ['20']], ['長野県', 'healthcentre', ['20']], ['長野県', 'municipality', ['20']], ['the nation', 'secondary335', []], ['the nation', 'municipality', []]] as const)('in %s by %s no two neighbours look alike to any eyes', (_, level, prefectures) => {
  const plan = planOfLevel(registry, level, ...prefectures);
  const colours = firstColours(data, plan);
  const zoneAt = registry.codes.map((code) => plan.zoneOf.get(code));
  let [least, pairs] = [Number.POSITIVE_INFINITY, 0];
  data.ways.adjacency.forEach((others, index) => {
    for (const other of others) {
      const [a, b] = [zoneAt[index], zoneAt[other]];
      if (a === undefined || b === undefined || a === b) continue;
      pairs++;
      least = Math.min(least, apart(zoneColour(colours.get(a)!), zoneColour(colours.get(b)!)));
    }
  });
  expect(pairs).toBeGreaterThan(20);
  expect(least).toBeGreaterThan(0.1);
});
