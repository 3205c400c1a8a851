import type { Cell } from '../cell';
import { evaluate, evaluateArea } from '../evaluate';
import { indicatorById, type Indicator } from '../indicators';
import type { LngLat } from '../great-circle';
import type { Atlas } from '../reading';
import type { Area } from '../registry';
import { touched } from '../whatif/touched';
import { nearestTo } from './nearest';
import type { PeopleShare } from './people-share';
import type { HomePoints, ReachTargets } from './reach';
import { reachShare, type Reach } from './reach-share';

/** Whose people are asked for, by the projection of 2023. */
export interface ReachPeople {
  readonly age: '65plus' | '75plus';
  readonly year: number;
}

/** One area or zone: its people and which share of them lies within reach, from the town hall and from towns. */
export interface ReachRow {
  readonly area: Area;
  readonly people: Cell;
  readonly seats: PeopleShare | null;
  readonly towns: PeopleShare | null;
  /** Under a supposition: the row of the data as they are. */
  readonly now?: ReachRow;
}

function peopleIndicator({ age }: ReachPeople): Indicator {
  const found = indicatorById(`value-${age}-r5`);
  if (!found) throw new Error(`no people of ${age}`);
  return found;
}

/** People of an area with those of its municipalities, each with its index: what shares are made of. @throws Error when the population is not loaded. */
export function peopleOf(atlas: Atlas, areas: readonly Area[], people: ReachPeople): { readonly area: Area; readonly whole: Cell; readonly places: readonly { readonly index: number; readonly people: Cell }[] }[] {
  const indicator = peopleIndicator(people);
  const each = evaluate(atlas, 'municipality', indicator, { year: people.year });
  return areas.map((area) => ({ area, whole: evaluateArea(atlas, area, indicator, { year: people.year }), places: area.members.map((index) => ({ index, people: each[index]! })) }));
}

/** The table of reach. @param seats, towns null while they are not worked out. */
export function reachRows(atlas: Atlas, areas: readonly Area[], people: ReachPeople, seats: Reach | null, towns: Reach | null): ReachRow[] {
  return peopleOf(atlas, areas, people).map(({ area, whole, places }) => ({ area, people: whole, seats: seats && reachShare(seats, whole, places), towns: towns && reachShare(towns, whole, places) }));
}

/** The row of the smallest area that holds another; null where none holds all of it. */
export function rowHolding(rows: readonly ReachRow[], { members }: Area): ReachRow | null {
  const holding = rows.filter(({ area }) => members.every((member) => area.members.includes(member)));
  return holding.reduce<ReachRow | null>((least, row) => (least && least.area.members.length <= row.area.members.length ? least : row), null);
}

/** Rows of a supposition, each with the row of the data: what they change is the user's. Rows of the same areas. */
export function besideNow(now: readonly ReachRow[], supposed: readonly ReachRow[]): ReachRow[] {
  const share = (before: PeopleShare | null, then: PeopleShare | null): PeopleShare | null => before && then && { ...then, cell: touched(before.cell, then.cell) };
  return supposed.map(({ area, people, seats, towns }, at) => {
    const before = now[at]!;
    return { area, people: touched(before.people, people), seats: share(before.seats, seats), towns: share(before.towns, towns), now: before };
  });
}

/** A municipality with people surely beyond reach of every facility. */
export interface Beyond {
  readonly area: Area;
  /** Share of its points beyond, above 0 to 1. */
  readonly share: number;
  /** Estimated: as if its people lived at its points in equal parts. */
  readonly people: Cell;
  /** Under a supposition: the people of the data as they are. */
  readonly now?: Cell;
}

/** Municipalities of which some points no facility can reach, those with most people there first. @param members indexes. */
export function municipalitiesBeyond(atlas: Atlas, members: readonly number[], people: ReachPeople, { within, unknown }: Reach): Beyond[] {
  const each = evaluate(atlas, 'municipality', peopleIndicator(people), { year: people.year });
  return members.flatMap((index): Beyond[] => {
    const share = 1 - within[index]! - unknown[index]!;
    if (!(share > 1e-9)) return [];
    const cell = each[index]!;
    return [{ area: atlas.registry.levels.municipality.areas[index]!, share, people: cell.value === null ? cell : { value: cell.value * share, quality: 'estimate' } }];
  }).sort((a, b) => (b.people.value ?? 0) - (a.people.value ?? 0));
}

/** The municipalities of a supposition with the people there are as the data are: nobody where the data name none. */
export function beyondBesideNow(now: readonly Beyond[], supposed: readonly Beyond[]): Beyond[] {
  const before = new Map(now.map(({ area, people }) => [area.index, people]));
  return supposed.map((one) => {
    const people = before.get(one.area.index) ?? { value: 0, quality: 'estimate' };
    return { ...one, people: touched(people, one.people), now: people };
  });
}

/** The points of some municipalities alone. */
export function homesIn({ from, vectors, municipalityOf }: HomePoints, members: ReadonlySet<number>): HomePoints {
  const kept: number[] = [];
  municipalityOf.forEach((municipality, point) => { if (members.has(municipality)) kept.push(point); });
  const chosen = new Float64Array(kept.length * 3);
  kept.forEach((point, at) => chosen.set(vectors.subarray(point * 3, point * 3 + 3), at * 3));
  return { from, vectors: chosen, municipalityOf: Uint16Array.from(kept, (point) => municipalityOf[point]!) };
}

/** Where each point lies, and whether a facility is within the radius; null: one without a place might be. */
export function pointsReached({ vectors, municipalityOf }: HomePoints, { listed, hidden }: ReachTargets, radiusKm: number): { readonly at: LngLat; readonly inside: boolean | null }[] {
  return Array.from(municipalityOf, (_, point) => {
    const [x, y, z] = [vectors[point * 3]!, vectors[point * 3 + 1]!, vectors[point * 3 + 2]!];
    const at: LngLat = [(Math.atan2(y, x) * 180) / Math.PI, (Math.asin(z) * 180) / Math.PI];
    if (nearestTo(listed, vectors, point, radiusKm)) return { at, inside: true };
    return { at, inside: hidden && nearestTo(hidden, vectors, point, radiusKm) ? null : false };
  });
}
