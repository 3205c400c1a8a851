import type { Crossing } from '../crossings';
import type { Adjacency } from '../neighbours';

/** What joins municipalities: land borders, and the ways over water. */
export interface Ways {
  readonly adjacency: Adjacency;
  /** Bridges before ferries (`buildCrossings`). */
  readonly crossings: readonly Crossing[];
}

export interface Connection {
  /** Municipality indexes; the largest part first, ties by the lowest index. One part = connected. */
  readonly parts: readonly (readonly number[])[];
  /** The links without which there would be more parts: a bridge is taken before a ferry. */
  readonly used: readonly Crossing[];
}

/**
 * The parts a set of municipalities falls into when one can go by land within the set, or over a link of the table
 * between two of its municipalities.
 * @param members municipality indexes.
 */
export function connectedParts(members: readonly number[], { adjacency, crossings }: Ways): Connection {
  const rootOf = new Map(members.map((member) => [member, member]));
  const find = (member: number): number => {
    let root = member;
    while (rootOf.get(root) !== root) root = rootOf.get(root)!;
    rootOf.set(member, root);
    return root;
  };
  const join = (a: number, b: number): boolean => {
    const [from, to] = [find(a), find(b)];
    rootOf.set(from, to);
    return from !== to;
  };
  let parts = members.length;
  for (const member of members) for (const other of adjacency[member]!) if (other > member && rootOf.has(other) && join(member, other)) parts--;
  const used = parts > 1 ? crossings.filter(({ between: [a, b] }) => rootOf.has(a) && rootOf.has(b) && join(a, b)) : [];
  const byRoot = new Map<number, number[]>();
  for (const member of members) {
    const root = find(member);
    const part = byRoot.get(root);
    if (part) part.push(member);
    else byRoot.set(root, [member]);
  }
  return { parts: [...byRoot.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!), used };
}
