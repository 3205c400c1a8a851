import type { Cell } from '../cell';
import { adHocArea } from '../ad-hoc';
import type { Atlas } from '../reading';
import type { Area } from '../registry';
import type { Table } from '../table';
import { connectedParts, type Connection, type Ways } from './contiguity';
import { deviationOf, type Deviation } from './deviation';
import { COMPUTED_METRICS, planTables, ZONE_METRICS } from './metric-list';
import { overlapsOf, type Overlap } from './overlaps';
import type { PlaceNames } from './place-names';
import { indexesOf, membersByZone, unassigned } from './members';
import type { Plan, Zone } from './plan';
import { seatSpread, type SeatVectors } from './seat-spread';

/** Everything figures of zones are made from. `atlas` needs the tables of `planTables`. */
export interface PlanData {
  readonly atlas: Atlas;
  readonly ways: Ways;
  readonly seats: SeatVectors;
  /** How the checks call places; without, by their Japanese names alone. */
  readonly names?: PlaceNames;
}

/** The figures of one set of municipalities; a pure function of its members. */
export interface ZoneFigures {
  /** Municipality codes, in scope order. */
  readonly codes: readonly string[];
  readonly area: Area;
  /** In the order of `ZONE_METRICS`. */
  readonly cells: readonly Cell[];
  readonly spreadEnds: readonly [string, string] | null;
  readonly overlaps: readonly Overlap[];
  readonly connection: Connection;
}

export interface PlanFigures {
  readonly plan: Plan;
  /** In the plan's order of zones. */
  readonly zones: readonly ZoneEntry[];
  readonly unassigned: ZoneFigures;
  /** The whole scope, assigned or not. */
  readonly scope: ZoneFigures;
}

/** The same object from plan to plan as long as neither the zone nor its figures change. */
export interface ZoneEntry {
  readonly zone: Zone;
  readonly figures: ZoneFigures;
}

const metricIndex = new Map(ZONE_METRICS.map(({ id }, index) => [id, index]));

/** The figure of one metric. @throws Error when there is no such metric. */
export function cellOf(figures: ZoneFigures, metric: string): Cell {
  const index = metricIndex.get(metric);
  if (index === undefined) throw new Error(`no zone metric ${metric}`);
  return figures.cells[index]!;
}

const deviations = new WeakMap<PlanFigures, Map<number, Deviation | null>>();

/**
 * How a metric lies over the zones that have municipalities; null for years, and where no zone has a figure. Worked out
 * when it is asked for: every stroke changes all of them, and the screen shows one. @throws Error when there is no such metric.
 */
export function deviationOver(figures: PlanFigures, metric: string): Deviation | null {
  const index = metricIndex.get(metric);
  if (index === undefined) throw new Error(`no zone metric ${metric}`);
  if (ZONE_METRICS[index]!.kind === 'year') return null;
  let known = deviations.get(figures);
  if (!known) deviations.set(figures, (known = new Map()));
  let deviation = known.get(index);
  if (deviation === undefined) known.set(index, (deviation = deviationOf(cellsOver(figures, index))));
  return deviation;
}

function cellsOver({ zones }: PlanFigures, index: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { figures } of zones) if (figures.codes.length > 0) cells.push(figures.cells[index]!);
  return cells;
}

/** Every computed metric for area after area, as long as the tables are the same. */
type Metrics = readonly ((area: Area) => Cell)[];

function metricsOn(atlas: Atlas): Metrics {
  return COMPUTED_METRICS.map((metric) => metric.on(atlas));
}

/** Figures of a set of municipalities. @throws Error when a table is not loaded or a code is not in the registry. */
export function figuresOf(data: PlanData, codes: readonly string[], metrics: Metrics = metricsOn(data.atlas)): ZoneFigures {
  const { atlas, ways, seats } = data;
  const members = ascending(indexesOf(atlas.registry, codes));
  const area = adHocArea(atlas.registry, members, '');
  const { cell, ends } = seatSpread(members, seats);
  const name = (index: number): string => atlas.registry.codes[index]!;
  // Made at its length: growing it step by step would take more memory than the cells.
  const cells = new Array<Cell>(metrics.length + 1);
  for (let index = 0; index < metrics.length; index++) cells[index] = metrics[index]!(area);
  cells[metrics.length] = cell;
  return { codes, area, cells, spreadEnds: ends && [name(ends[0]), name(ends[1])], overlaps: overlapsOf(atlas, area), connection: connectedParts(members, ways) };
}

/**
 * Makes the figures of plan after plan, keeping what does not change: when one municipality moves, only the two zones it
 * leaves and enters are worked out again, and the scope never. All is made anew when a table is replaced (own rates).
 */
export function planFigures(data: PlanData): (plan: Plan) => PlanFigures {
  let kept = new Map<string, ZoneEntry>();
  let [loose, whole]: (ZoneFigures | undefined)[] = [];
  let tables: readonly (Table | undefined)[] = [];
  let metrics: Metrics = [];
  const keys = planTables();
  return (plan) => {
    const now = keys.map((key) => data.atlas.tables.get(key));
    if (now.some((table, index) => table !== tables[index])) [kept, loose, whole, tables, metrics] = [new Map(), undefined, undefined, now, metricsOn(data.atlas)];
    const fresh = (known: ZoneFigures | undefined, codes: readonly string[]): ZoneFigures => (known && sameCodes(known.codes, codes) ? known : figuresOf(data, codes, metrics));
    const members = membersByZone(plan);
    const zones = plan.zones.map((zone): ZoneEntry => {
      const before = kept.get(zone.id);
      const figures = fresh(before?.figures, members.get(zone.id)!);
      return before?.zone === zone && before.figures === figures ? before : { zone, figures };
    });
    kept = new Map(zones.map((entry) => [entry.zone.id, entry]));
    loose = fresh(loose, unassigned(plan));
    whole = fresh(whole, plan.scope);
    return { plan, zones, unassigned: loose, scope: whole };
  };
}

/** The list itself where it is in order, as that of a plan's zone is. */
function ascending(indexes: readonly number[]): readonly number[] {
  for (let at = 1; at < indexes.length; at++) if (indexes[at - 1]! > indexes[at]!) return [...indexes].sort((a, b) => a - b);
  return indexes;
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
