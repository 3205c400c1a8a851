import type { Registry } from '../registry';
import { planProblems, type PlanFinding } from './checks';
import { indexesOf, membersByZone } from './members';
import { planFigures, type PlanData, type PlanFigures } from './metrics';
import { placeNames } from './place-names';
import type { Plan } from './plan';
import { colourZones, coloursHold, zoneNeighbours } from './zone-colours';

/** All that is said of a plan beside the plan itself. */
export interface PlanReview {
  readonly figures: PlanFigures;
  readonly problems: readonly PlanFinding[];
  /** Zone id → palette index. */
  readonly colours: ReadonlyMap<string, number>;
}

/**
 * Reviews plan after plan, each on the base of the one before: figures of untouched zones and colours are kept. Make one
 * for each plan that is edited.
 * @param shown zone id → palette index the plan was shown in last, which the colours go on from.
 */
export function planReview(data: PlanData, shown: ReadonlyMap<string, number> = new Map()): (plan: Plan) => PlanReview {
  const { registry } = data.atlas;
  const review = planFigures(data);
  const names = data.names ?? placeNames(registry, null);
  let colours = shown;
  return (plan) => {
    const figures = review(plan);
    colours = coloursOf(data, figures, colours);
    return { figures, problems: planProblems(registry, figures, names), colours };
  };
}

/** Colours of a plan's zones as palette indexes, keeping those of `previous` (zone id → index) that do not clash; the same map where all of them stay. */
export function coloursOf({ atlas: { registry }, ways }: PlanData, figures: PlanFigures, previous: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const { zones } = figures.plan;
  const zoneAt = zonePositions(registry, figures);
  if (coloursHold(zones, zoneAt, ways, previous)) return previous;
  return colourZones(zones, zoneNeighbours(zones.length, zoneAt, ways), previous);
}

/** Municipality index → position of its zone, -1 where it has none. */
function zonePositions(registry: Registry, { zones }: PlanFigures): Int32Array {
  const zoneAt = new Int32Array(registry.codes.length).fill(-1);
  for (let position = 0; position < zones.length; position++) for (const index of zones[position]!.figures.area.members) zoneAt[index] = position;
  return zoneAt;
}

/** Colours of a plan before it is reviewed, the same that its first review gives it. @returns zone id → palette index. */
export function firstColours({ atlas: { registry }, ways }: PlanData, plan: Plan): ReadonlyMap<string, number> {
  const zoneAt = new Int32Array(registry.codes.length).fill(-1);
  [...membersByZone(plan).values()].forEach((codes, position) => {
    for (const index of indexesOf(registry, codes)) zoneAt[index] = position;
  });
  return colourZones(plan.zones, zoneNeighbours(plan.zones.length, zoneAt, ways), new Map());
}
