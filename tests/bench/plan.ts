import type { LevelId } from '../../src/model/levels';
import { planTables } from '../../src/model/plan/metric-list';
import type { PlanData } from '../../src/model/plan/metrics';
import { CODE_VINTAGE, type Plan } from '../../src/model/plan/plan';
import { planReview } from '../../src/model/plan/review';
import { seatVectors } from '../../src/model/plan/seat-spread';
import { store } from './real-data';
import type { Row } from './row';
import { cpuInTurn } from './samples';

/** The areas of a level as zones, over one prefecture or the nation. */
function planOf({ atlas: { registry } }: PlanData, level: LevelId, prefecture: string): Plan {
  const { areas, areaOf } = registry.levels[level];
  const inside = registry.codes.flatMap((code, index) => (code.startsWith(prefecture) ? [index] : []));
  const zoneOf = new Map(inside.map((index) => [registry.codes[index]!, areas[areaOf[index]!]!.code]));
  const zones = [...new Set(zoneOf.values())].map((id) => ({ id, name: id, colour: null, locked: false, marks: [], items: [] }));
  return { id: 'bench', name: 'bench', scope: [...zoneOf.keys()], zones, zoneOf, locked: new Set(), vintage: CODE_VINTAGE };
}

const WARM_UP = 30;

/** A border municipality goes from one zone to the next and back; what is timed is the review after each step. */
function assigning(data: PlanData, plan: Plan, code: string): () => () => unknown {
  const home = plan.zoneOf.get(code)!;
  const index = data.atlas.registry.codes.indexOf(code);
  const next = data.ways.adjacency[index]!.map((other) => plan.zoneOf.get(data.atlas.registry.codes[other]!)).find((zone) => zone !== undefined && zone !== home);
  if (next === undefined) throw new Error(`${code} lies on no border of its zone`);
  const review = planReview(data);
  let away = false;
  const step = (): (() => unknown) => {
    away = !away;
    const edited = { ...plan, zoneOf: new Map(plan.zoneOf).set(code, away ? next : home) };
    return () => review(edited).problems.length;
  };
  // An edit in the middle of a session, not the first: the compiler's threads are on the bill of CPU time.
  for (let edits = 0; edits < WARM_UP; edits++) step()();
  return step;
}

/** What follows an assignment in the model: figures of the zones and the plan, deviations, checks, colours. */
export async function assigned(runs: number): Promise<Row[]> {
  const [atlas, adjacency, crossings, { municipalities }] = await Promise.all([store.atlas(planTables()), store.adjacency(), store.crossings(), store.areasDetail()]);
  const data: PlanData = { atlas, ways: { adjacency, crossings }, seats: seatVectors(municipalities.seats) };
  // 安曇野市 lies on the border of 松本 and 大北; in the nation as well.
  const [nagano, nation] = [planOf(data, 'secondary335', '20'), planOf(data, 'secondary335', '')];
  const samples = cpuInTurn(runs, {
    nagano: assigning(data, nagano, '20220'),
    nation: assigning(data, nation, '20220'),
  });
  // On its own: what it leaves for the collector would fall on the strokes after it.
  const { opened } = cpuInTurn(runs, { opened: () => { const review = planReview(data); return () => review(nation).problems.length; } });
  return [
    { what: `one municipality assigned, ${nagano.scope.length} in ${nagano.zones.length} zones`, unit: 'ms', ours: samples.nagano, target: { most: 16 } },
    { what: `one municipality assigned, ${nation.scope.length} in ${nation.zones.length} zones`, unit: 'ms', ours: samples.nation, target: { most: 16 } },
    { what: 'the national plan opened, nothing kept', unit: 'ms', ours: opened },
  ];
}
