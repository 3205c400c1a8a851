import { planDifference, type ComparedPlan } from '../../src/model/compare/difference';
import { planCoverage } from '../../src/model/coverage/coverage';
import { supportTargets } from '../../src/model/coverage/facility-targets';
import { nearestIndex } from '../../src/model/coverage/nearest';
import { reachOf, reachTargets, seatPoints } from '../../src/model/coverage/reach';
import { unitVectors, type LngLat } from '../../src/model/great-circle';
import { planTables } from '../../src/model/plan/metric-list';
import { planFigures, type PlanData } from '../../src/model/plan/metrics';
import { CODE_VINTAGE, type Plan } from '../../src/model/plan/plan';
import { seatVectors } from '../../src/model/plan/seat-spread';
import { store } from './real-data';
import type { Row } from './row';
import { cpuInTurn } from './samples';

const ZONES = 60;

/** The first 60 secondary areas of the nation as zones; shifted, every tenth municipality is in the next one. */
function sixtyZones({ atlas: { registry } }: PlanData, shifted: boolean): Plan {
  const { areas } = registry.levels.secondary335;
  const zones = areas.slice(0, ZONES).map(({ code }) => ({ id: code, name: code, colour: null, locked: false, marks: [], items: [] }));
  const assigned = zones.flatMap((zone, at) => areas[at]!.members.map((index) => [index, shifted && index % 10 === 0 ? zones[(at + 1) % ZONES]!.id : zone.id] as const)).sort(([a], [b]) => a - b);
  const zoneOf = new Map(assigned.map(([index, zone]) => [registry.codes[index]!, zone]));
  return { id: 'bench', name: 'bench', scope: [...zoneOf.keys()], zones, zoneOf, locked: new Set(), vintage: CODE_VINTAGE };
}

async function benchData(): Promise<PlanData> {
  const [atlas, adjacency, crossings, { municipalities }] = await Promise.all([store.atlas(planTables()), store.adjacency(), store.crossings(), store.areasDetail()]);
  return { atlas, ways: { adjacency, crossings }, seats: seatVectors(municipalities.seats) };
}

// In the middle of a session, as in the part `plan`: the compiler's threads are on the bill of CPU time.
const WARM_UP = 30;

/** Both plans from nothing to the difference: figures of 120 zones, coverage of both, who moves, what gets better. */
export async function comparing(runs: number): Promise<Row[]> {
  const data = await benchData();
  const [first, second] = [sixtyZones(data, false), sixtyZones(data, true)];
  const side = (plan: Plan, figures = planFigures(data)(plan)): ComparedPlan => ({ figures, coverage: planCoverage(data, figures) });
  const all = (): unknown => planDifference(data.atlas, side(first), side(second)).moves.length;
  for (let turn = 0; turn < WARM_UP; turn++) all();
  const [one, other] = [planFigures(data)(first), planFigures(data)(second)];
  const { compared, reviewed } = cpuInTurn(runs, {
    compared: () => all,
    reviewed: () => () => planDifference(data.atlas, side(first, one), side(second, other)).moves.length,
  });
  return [
    { what: `two plans of ${ZONES} zones (${first.scope.length} municipalities) compared, nothing kept`, unit: 'ms', ours: compared, target: { most: 50 } },
    { what: 'the same, their figures already there', unit: 'ms', ours: reviewed },
  ];
}

/** From the coordinates of the facilities to the share of every municipality within reach, the index included. */
export async function reaching(runs: number): Promise<Row[]> {
  const [registry, support, nursing, towns, { municipalities }] = await Promise.all([store.registry(), store.supportFacilities(), store.nursingFacilities(), store.townPoints(), store.areasDetail()]);
  const homes = seatPoints(municipalities.seats);
  const size = registry.codes.length;
  const { facilities, hiddenIn } = supportTargets(registry, support.facilities, support.listed);
  const every: LngLat[] = [...support.facilities, ...nursing.facilities].flatMap(({ place }) => (place.at ? [place.at] : []));
  const nobody = new Set<number>();
  for (let turn = 0; turn < WARM_UP; turn++) reachOf(size, homes, reachTargets(every, nobody, homes));
  const { all, listed, index } = cpuInTurn(runs, {
    all: () => () => reachOf(size, homes, reachTargets(every, nobody, homes)),
    listed: () => () => reachOf(size, homes, reachTargets(facilities, hiddenIn, homes)),
    index: () => () => nearestIndex(unitVectors(every)),
  });
  const { spread } = cpuInTurn(Math.min(runs, 5), { spread: () => () => reachOf(size, towns, reachTargets(facilities, hiddenIn, towns)) });
  return [
    { what: `all ${every.length} facilities × all ${size} seats`, unit: 'ms', ours: all, target: { most: 50 } },
    { what: `${facilities.length} 在支診・在支病 × all seats, those hidden included`, unit: 'ms', ours: listed },
    { what: `the index of ${every.length} facilities alone`, unit: 'ms', ours: index },
    { what: `${facilities.length} 在支診・在支病 × ${towns.municipalityOf.length} towns (in the worker)`, unit: 'ms', ours: spread },
  ];
}
