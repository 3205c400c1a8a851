import { fold } from '../../model/search';
import { membersByZone, unassigned } from '../../model/plan/members';
import type { Plan } from '../../model/plan/plan';

/** A row of the table: a zone (or those in none, `zone` null), or a municipality under it. */
export type GridRow = GroupRow | PlaceRow;

export interface GroupRow {
  readonly kind: 'group';
  readonly key: string;
  readonly zone: string | null;
  /** Number of the zone from 1; 0 = in none. */
  readonly number: number;
  /** Codes under it that match the filter, also while it is folded. */
  readonly codes: readonly string[];
  readonly total: number;
  readonly open: boolean;
}

export interface PlaceRow {
  readonly kind: 'place';
  /** The municipality's code. */
  readonly key: string;
  readonly zone: string | null;
  /** From 1, among the rows under its zone. */
  readonly position: number;
  readonly size: number;
}

export function groupKey(zone: string | null): string {
  return `zone ${zone ?? ''}`;
}

/** A zone's row and those under it. */
export interface GridGroup {
  readonly head: GroupRow;
  /** None while it is folded. */
  readonly places: readonly PlaceRow[];
}

/** What groups are made of. */
export interface GridWish {
  /** Keys of the groups that are shut. */
  readonly folded: ReadonlySet<string>;
  /** Whether a code passes the filter; null = none is set. Groups without a match are left out. */
  readonly matches: ((code: string) => boolean) | null;
}

/**
 * The groups as they stand: those in no zone first, because they are what is left to do, then the zones in the plan's order.
 * @param before of the plan before: a group that has not changed is the same object.
 */
function gridGroups(plan: Plan, { folded, matches }: GridWish, before: readonly GridGroup[]): GridGroup[] {
  const members = membersByZone(plan);
  const known = new Map(before.map((group) => [group.head.key, group]));
  const groups: GridGroup[] = [];
  [null, ...plan.zones].forEach((one, number) => {
    const zone = one && one.id;
    const all = zone === null ? unassigned(plan) : members.get(zone)!;
    const codes = matches ? all.filter(matches) : all;
    if (codes.length === 0 && (matches || zone === null)) return;
    const key = groupKey(zone);
    const open = !folded.has(key);
    const kept = known.get(key);
    if (kept && kept.head.number === number && kept.head.open === open && kept.head.codes === codes && kept.head.total === all.length) return void groups.push(kept);
    const places = open ? codes.map((code, at): PlaceRow => ({ kind: 'place', key: code, zone, position: at + 1, size: codes.length })) : [];
    groups.push({ head: { kind: 'group', key, zone, number, codes, total: all.length, open }, places });
  });
  return groups;
}

/** Makes the groups of a plan that is edited, each time on the base of the time before. */
export function keptGroups(): (plan: Plan, wish: GridWish) => readonly GridGroup[] {
  let groups: readonly GridGroup[] = [];
  return (plan, wish) => (groups = gridGroups(plan, wish, groups));
}

/** The same one under the other. */
export function rowsOf(groups: readonly GridGroup[]): GridRow[] {
  return groups.flatMap(({ head, places }): GridRow[] => [head, ...places]);
}

/** What a filter looks for: parts of a name or reading in any width and kana, or the beginning of a code. */
export function placeFilter(query: string, keysOf: (code: string) => readonly string[]): (code: string) => boolean {
  const wanted = fold(query);
  return (code) => code.startsWith(wanted) || keysOf(code).some((key) => fold(key).includes(wanted));
}

/** The codes between two rows, both included; groups between them are passed over. */
export function codesBetween(rows: readonly GridRow[], first: string, last: string): string[] {
  const [a, b] = [first, last].map((key) => rows.findIndex((row) => row.key === key)) as [number, number];
  if (a < 0 || b < 0) return [];
  return rows.slice(Math.min(a, b), Math.max(a, b) + 1).flatMap((row) => (row.kind === 'place' ? [row.key] : []));
}
