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

/**
 * The rows as they stand: those in no zone first, because they are what is left to do, then the zones in the plan's order.
 * @param folded keys of the groups that are shut. @param matches whether a code passes the filter; groups without a match are left out while one is set (`filtered`).
 */
export function gridRows(plan: Plan, folded: ReadonlySet<string>, filtered: boolean, matches: (code: string) => boolean): GridRow[] {
  const members = membersByZone(plan);
  const groups = [{ zone: null, all: unassigned(plan) as readonly string[] }, ...plan.zones.map(({ id }) => ({ zone: id, all: members.get(id)! }))];
  return groups.flatMap(({ zone, all }, index): GridRow[] => {
    const codes = filtered ? all.filter(matches) : all;
    if (codes.length === 0 && (filtered || zone === null)) return [];
    const key = groupKey(zone);
    const open = !folded.has(key);
    const places = open ? codes.map((code, at): PlaceRow => ({ kind: 'place', key: code, zone, position: at + 1, size: codes.length })) : [];
    return [{ kind: 'group', key, zone, number: index, codes, total: all.length, open }, ...places];
  });
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
