import type { Cell } from '../cell';
import { adHocArea } from '../ad-hoc';
import type { Atlas } from '../reading';
import { municipalityIndex, type Area } from '../registry';
import type { Table } from '../table';
import { connectedParts, type Connection, type Ways } from './contiguity';
import { deviationOf, packCells, type Deviation, type PackedCells } from './deviation';
import { COMPUTED_METRICS, planTables, ZONE_METRICS } from './metric-list';
import { overlapsOf, type Overlap } from './overlaps';
import type { PlaceNames } from './place-names';
import { membersByZone, unassigned, type Plan, type Zone } from './plan';
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
  /** The same for adding up over zones: all of them pass there at every stroke. */
  readonly packed: PackedCells;
  readonly spreadEnds: readonly [string, string] | null;
  readonly overlaps: readonly Overlap[];
  readonly connection: Connection;
}

export interface PlanFigures {
  readonly plan: Plan;
  /** In the plan's order of zones. */
  readonly zones: readonly { readonly zone: Zone; readonly figures: ZoneFigures }[];
  readonly unassigned: ZoneFigures;
  /** The whole scope, assigned or not. */
  readonly scope: ZoneFigures;
  /** Over the zones that have municipalities, per metric in the order of `ZONE_METRICS`; null for years, and where no zone has a figure. */
  readonly deviations: readonly (Deviation | null)[];
}

const metricIndex = new Map(ZONE_METRICS.map(({ id }, index) => [id, index]));

/** The figure of one metric. @throws Error when there is no such metric. */
export function cellOf(figures: ZoneFigures, metric: string): Cell {
  const index = metricIndex.get(metric);
  if (index === undefined) throw new Error(`no zone metric ${metric}`);
  return figures.cells[index]!;
}

/** How a metric lies over the zones; null for years, and where no zone has a figure. @throws Error when there is no such metric. */
export function deviationOver({ deviations }: PlanFigures, metric: string): Deviation | null {
  const index = metricIndex.get(metric);
  if (index === undefined) throw new Error(`no zone metric ${metric}`);
  return deviations[index]!;
}

/** Figures of a set of municipalities. @throws Error when a table is not loaded or a code is not in the registry. */
export function figuresOf({ atlas, ways, seats }: PlanData, codes: readonly string[]): ZoneFigures {
  const members = codes.map((code) => municipalityIndex(atlas.registry, code)).sort((a, b) => a - b);
  const area = adHocArea(atlas.registry, members, '');
  const { cell, ends } = seatSpread(members, seats);
  const name = (index: number): string => atlas.registry.codes[index]!;
  const cells = [...COMPUTED_METRICS.map((metric) => metric.of(atlas, area)), cell];
  return { codes, area, cells, packed: packCells(cells), spreadEnds: ends && [name(ends[0]), name(ends[1])], overlaps: overlapsOf(atlas, members), connection: connectedParts(members, ways) };
}

/**
 * Makes the figures of plan after plan, keeping what does not change: when one municipality moves, only the two zones it
 * leaves and enters are worked out again, and the scope never. All is made anew when a table is replaced (own rates).
 */
export function planFigures(data: PlanData): (plan: Plan) => PlanFigures {
  let kept = new Map<string, ZoneFigures>();
  let [loose, whole]: (ZoneFigures | undefined)[] = [];
  let tables: readonly (Table | undefined)[] = [];
  const keys = planTables();
  return (plan) => {
    const now = keys.map((key) => data.atlas.tables.get(key));
    if (now.some((table, index) => table !== tables[index])) [kept, loose, whole, tables] = [new Map(), undefined, undefined, now];
    const fresh = (known: ZoneFigures | undefined, codes: readonly string[]): ZoneFigures => (known && sameCodes(known.codes, codes) ? known : figuresOf(data, codes));
    const members = membersByZone(plan);
    const zones = plan.zones.map((zone) => ({ zone, figures: fresh(kept.get(zone.id), members.get(zone.id)!) }));
    kept = new Map(zones.map(({ zone, figures }) => [zone.id, figures]));
    loose = fresh(loose, unassigned(plan));
    whole = fresh(whole, plan.scope);
    const filled = zones.flatMap(({ figures }) => (figures.codes.length > 0 ? [figures.packed] : []));
    const deviations = ZONE_METRICS.map(({ kind }, index) => (kind === 'year' ? null : deviationOf(filled, index)));
    return { plan, zones, unassigned: loose, scope: whole, deviations };
  };
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
