import { membersByZone } from '../plan/members';
import type { Plan } from '../plan/plan';

/** Zones of two plans that are taken for the same one, and those that have no counterpart. Zones without municipalities are in none. */
export interface ZoneMatch {
  /** Id of the zone in the first plan, or null; likewise in the second. Never both null. */
  readonly first: string | null;
  readonly second: string | null;
  /** Municipalities in both, in scope order; of a zone without counterpart none. */
  readonly shared: readonly string[];
}

interface Overlap {
  readonly first: string;
  readonly second: string;
  readonly shared: string[];
  people: number;
}

/**
 * Matches zones by the people they share: the two that share most go together, then the two of the rest that do, and so
 * on. Equal numbers go by shared municipalities, then by the first of them in the scope; no two pairs share a municipality,
 * so the order is complete, the same from either side, and the mirror image when the plans change places.
 * @param first, second plans over the same scope. @param people of each municipality; 0 where it is not known.
 */
export function matchZones(first: Plan, second: Plan, people: (code: string) => number): ZoneMatch[] {
  const position = new Map(first.scope.map((code, index) => [code, index]));
  const at = ({ shared }: { readonly shared: readonly string[] }): number => position.get(shared[0]!)!;
  const overlaps = overlapsOf(first, second, people).sort((a, b) => b.people - a.people || b.shared.length - a.shared.length || at(a) - at(b));
  const [takenFirst, takenSecond] = [new Set<string>(), new Set<string>()];
  const pairs = overlaps.filter((overlap) => {
    if (takenFirst.has(overlap.first) || takenSecond.has(overlap.second)) return false;
    takenFirst.add(overlap.first);
    takenSecond.add(overlap.second);
    return true;
  });
  const alone = (plan: Plan, taken: ReadonlySet<string>): { readonly id: string; readonly where: number }[] =>
    [...membersByZone(plan)].flatMap(([id, codes]) => (codes.length > 0 && !taken.has(id) ? [{ id, where: position.get(codes[0]!)! }] : []));
  // A municipality in two zones without counterpart would have made them one pair: no two of them begin with the same.
  const single = [
    ...alone(first, takenFirst).map(({ id, where }) => ({ where, match: { first: id, second: null, shared: [] } })),
    ...alone(second, takenSecond).map(({ id, where }) => ({ where, match: { first: null, second: id, shared: [] } })),
  ].sort((a, b) => a.where - b.where);
  return [...pairs.sort((a, b) => at(a) - at(b)).map(({ first: one, second: other, shared }) => ({ first: one, second: other, shared })), ...single.map(({ match }) => match)];
}

function overlapsOf(first: Plan, second: Plan, people: (code: string) => number): Overlap[] {
  const found = new Map<string, Map<string, Overlap>>();
  for (const code of first.scope) {
    const [one, other] = [first.zoneOf.get(code), second.zoneOf.get(code)];
    if (one === undefined || other === undefined) continue;
    let row = found.get(one);
    if (!row) found.set(one, (row = new Map()));
    let overlap = row.get(other);
    if (!overlap) row.set(other, (overlap = { first: one, second: other, shared: [], people: 0 }));
    overlap.shared.push(code);
    overlap.people += people(code);
  }
  return [...found.values()].flatMap((row) => [...row.values()]);
}
