import { featureCollection, multiPolygon } from '@turf/helpers';
import { union } from '@turf/union';
import { fillsOf, NO_EMPHASIS } from '../../src/map/fills';
import { buildGeometry, type AtlasTopology, type Geometry } from '../../src/map/geometry';
import { outlineChanges, outlinesOf, patternChanges, patternsOf } from '../../src/map/maplibre/zone-layers';
import type { Scene } from '../../src/map/scene';
import { zoneScenes, type ZoneNames } from '../../src/map/zone-scene';
import type { LevelId } from '../../src/model/levels';
import { planTables } from '../../src/model/plan/metric-list';
import type { PlanData } from '../../src/model/plan/metrics';
import { CODE_VINTAGE, type Plan } from '../../src/model/plan/plan';
import { planReview } from '../../src/model/plan/review';
import { seatVectors } from '../../src/model/plan/seat-spread';
import { readGeo, store } from './real-data';
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

/** What an edit goes through to be seen, beside the data of the model. */
interface Stage {
  readonly geometry: Geometry;
  readonly names: ZoneNames;
}

/** MapLibre's side of an edit, as its painter does it: outlines and patterns that changed, and colours (feature-state) that changed. */
function sender({ geometry }: Stage): (scene: Scene) => unknown {
  let outlines: ReadonlyMap<string, readonly number[]> = new Map();
  let patterns: ReturnType<typeof patternsOf> = [];
  let colours: readonly string[] = [];
  return (scene) => {
    const next = { outlines: outlinesOf(scene.zones!), patterns: patternsOf(scene, scene.zones!), colours: fillsOf(scene, NO_EMPHASIS).colour };
    const sent = [outlineChanges(geometry, outlines, next.outlines), patternChanges(geometry, patterns, next.patterns), next.colours.filter((colour, area) => colour !== colours[area])];
    ({ outlines, patterns, colours } = next);
    return sent;
  };
}

/** A border municipality goes from one zone to the next and back; what is timed is all that follows, to what the renderer is sent. */
function assigning(data: PlanData, stage: Stage, plan: Plan, code: string): () => () => unknown {
  const home = plan.zoneOf.get(code)!;
  const index = data.atlas.registry.codes.indexOf(code);
  const next = data.ways.adjacency[index]!.map((other) => plan.zoneOf.get(data.atlas.registry.codes[other]!)).find((zone) => zone !== undefined && zone !== home);
  if (next === undefined) throw new Error(`${code} lies on no border of its zone`);
  const review = planReview(data);
  const sceneOf = zoneScenes(data.atlas.registry);
  const send = sender(stage);
  let away = false;
  send(sceneOf(plan, review(plan).colours, stage.names, false));
  const step = (): (() => unknown) => {
    away = !away;
    const edited = { ...plan, zoneOf: new Map(plan.zoneOf).set(code, away ? next : home) };
    return () => {
      const { colours, problems } = review(edited);
      return [problems.length, send(sceneOf(edited, colours, stage.names, false))];
    };
  };
  // An edit in the middle of a session, not the first: the compiler's threads are on the bill of CPU time.
  for (let edits = 0; edits < WARM_UP; edits++) step()();
  return step;
}

/** After an assignment: figures, deviations, checks and colours in the model, then the scene, the outlines and what the renderer is sent. */
export async function assigned(runs: number): Promise<Row[]> {
  const [atlas, adjacency, crossings, { municipalities }, topology, labels] = await Promise.all([store.atlas(planTables()), store.adjacency(), store.crossings(), store.areasDetail(), readGeo('topology-full.json'), store.labels()]);
  const data: PlanData = { atlas, ways: { adjacency, crossings }, seats: seatVectors(municipalities.seats) };
  const { areas } = atlas.registry.levels.municipality;
  const stage: Stage = { geometry: buildGeometry(topology as AtlasTopology), names: { points: labels['municipality']!, nameOf: (index) => areas[index]!.name } };
  // 安曇野市 lies on the border of 松本 and 大北; in the nation as well.
  const [nagano, nation] = [planOf(data, 'secondary335', '20'), planOf(data, 'secondary335', '')];
  const samples = cpuInTurn(runs, {
    nagano: assigning(data, stage, nagano, '20220'),
    nation: assigning(data, stage, nation, '20220'),
  });
  // On its own: what it leaves for the collector would fall on the strokes after it.
  const { opened } = cpuInTurn(runs, { opened: () => { const review = planReview(data); return () => review(nation).problems.length; } });
  return [
    { what: `one municipality assigned, ${nagano.scope.length} in ${nagano.zones.length} zones`, unit: 'ms', ours: samples.nagano, target: { most: 16 } },
    { what: `one municipality assigned, ${nation.scope.length} in ${nation.zones.length} zones`, unit: 'ms', ours: samples.nation, target: { most: 16 } },
    { what: 'the national plan opened, nothing kept', unit: 'ms', ours: opened },
    ...outlined(stage.geometry, nagano, atlas.registry.codes),
  ];
}

const UNION_RUNS = 7;

/** Outlines of zones from shared arcs, against the union of the same polygons. */
function outlined(geometry: Geometry, plan: Plan, codes: readonly string[]): Row[] {
  const membersOf = (zone: string): number[] => plan.scope.filter((code) => plan.zoneOf.get(code) === zone).map((code) => codes.indexOf(code));
  const sizes = plan.zones.map(({ id }) => membersOf(id)).toSorted((a, b) => a.length - b.length);
  const lists = [sizes[0]!, sizes.at(-1)!, plan.scope.map((code) => codes.indexOf(code))];
  return lists.map((members): Row => {
    const features = featureCollection(members.map((index) => multiPolygon(geometry.polygons[index] as unknown as number[][][][])));
    // A new list each time: the outline of a known one is kept.
    const ours = () => geometry.outline([...members]).length;
    const theirs = () => union(features)!.geometry.coordinates.length;
    for (let run = 0; run < UNION_RUNS; run++) ours();
    theirs();
    const samples = cpuInTurn(UNION_RUNS, { ours: () => ours, theirs: () => theirs });
    return { what: `outline of ${members.length} municipalities; baseline: @turf/union`, unit: 'ms', ours: samples.ours, baseline: samples.theirs, target: { faster: 20 } };
  });
}
