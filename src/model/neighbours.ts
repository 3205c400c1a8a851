import type { Area, Registry } from './registry';

/** Municipality index → indexes of the municipalities it shares a border with, ascending. */
export type Adjacency = readonly (readonly number[])[];

/**
 * Expands the pairs of `adjacency.json` (per municipality the neighbours of higher index) to both directions.
 * @throws Error when the list is not one entry a municipality or names a municipality out of order.
 */
export function buildAdjacency(registry: Registry, higher: readonly (readonly number[])[]): Adjacency {
  const size = registry.codes.length;
  if (higher.length !== size) throw new Error(`adjacency: ${higher.length} entries for ${size} municipalities`);
  const both: number[][] = higher.map(() => []);
  higher.forEach((list, index) => list.forEach((other) => {
    if (other <= index || other >= size) throw new Error(`adjacency: ${index} names ${other}`);
    both[index]!.push(other);
    both[other]!.push(index);
  }));
  for (const list of both) list.sort((a, b) => a - b);
  return both;
}

/** The areas of the same level that share a land border with this one, in the level's order. Islands have none. */
export function neighboursOf(registry: Registry, adjacency: Adjacency, area: Area): Area[] {
  const { areas, areaOf } = registry.levels[area.level];
  const found = new Set(area.members.flatMap((member) => adjacency[member]!.map((other) => areaOf[other]!)));
  found.delete(area.index);
  return [...found].sort((a, b) => a - b).map((index) => areas[index]!);
}
