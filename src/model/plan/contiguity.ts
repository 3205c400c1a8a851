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
  const roots = rootsFor(adjacency);
  for (const member of members) roots[member] = member;
  let parts = members.length;
  for (const member of members) for (const other of adjacency[member]!) if (other > member && roots[other]! >= 0 && join(roots, member, other)) parts--;
  const used = parts > 1 ? crossings.filter(({ between: [a, b] }) => roots[a]! >= 0 && roots[b]! >= 0 && join(roots, a, b)) : NO_CROSSINGS;
  const found = parts - used.length === 1 ? [members] : partsOf(members, roots);
  for (const member of members) roots[member] = NOT_IN;
  return { parts: found, used };
}

const NO_CROSSINGS: readonly Crossing[] = [];
const NOT_IN = -1;

/** Municipality index → another of its part, up to the part's root, which is its own; `NOT_IN` between calls. Every zone comes here at every stroke: one array for all. */
const known = new WeakMap<Adjacency, Int32Array>();

function rootsFor(adjacency: Adjacency): Int32Array {
  let roots = known.get(adjacency);
  if (!roots) known.set(adjacency, (roots = new Int32Array(adjacency.length).fill(NOT_IN)));
  return roots;
}

function rootOf(roots: Int32Array, member: number): number {
  let root = member;
  while (roots[root] !== root) root = roots[root]!;
  roots[member] = root;
  return root;
}

/** @returns whether they were in two parts until now. */
function join(roots: Int32Array, a: number, b: number): boolean {
  const from = rootOf(roots, a);
  const to = rootOf(roots, b);
  roots[from] = to;
  return from !== to;
}

function partsOf(members: readonly number[], roots: Int32Array): number[][] {
  const byRoot = new Map<number, number[]>();
  for (const member of members) {
    const root = rootOf(roots, member);
    const part = byRoot.get(root);
    if (part) part.push(member);
    else byRoot.set(root, [member]);
  }
  return [...byRoot.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
