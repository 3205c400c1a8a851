import { indexesOf, membersByZone } from '../../model/plan/members';
import type { Area, Registry } from '../../model/registry';
import type { ComparedColumn } from './compared';

/** What is pointed at: a municipality on a map or in the list, a zone of a column in the plot, an area that was searched for. */
export type Pointed =
  | { readonly kind: 'municipality'; readonly index: number }
  | { readonly kind: 'zone'; readonly column: number; readonly zone: string }
  | { readonly kind: 'area'; readonly area: Area };

/** The same municipalities on every map, and the zones of every column that hold them. */
export interface Marked {
  readonly pointed: Pointed;
  readonly name: string;
  /** Municipality indexes. */
  readonly members: readonly number[];
  /** Of each column: zone id → how many of them it holds; null = in no zone. Empty where all lie outside what is compared. */
  readonly within: readonly ReadonlyMap<string | null, number>[];
}

/**
 * @param called names of municipalities, by code, and of areas.
 * @returns null where the zone pointed at has gone with its column.
 */
export function markedBy(registry: Registry, columns: readonly Pick<ComparedColumn, 'plan'>[], pointed: Pointed, called: { readonly place: (code: string) => string; readonly area: (area: Area) => string }): Marked | null {
  const found = foundOf(registry, columns, pointed, called);
  if (!found || found.members.length === 0) return null;
  const within = columns.map(({ plan }) => {
    const counts = new Map<string | null, number>();
    const scope = new Set(plan.scope);
    for (const index of found.members) {
      const code = registry.codes[index]!;
      if (!scope.has(code)) continue;
      const zone = plan.zoneOf.get(code) ?? null;
      counts.set(zone, (counts.get(zone) ?? 0) + 1);
    }
    return counts;
  });
  return { pointed, ...found, within };
}

function foundOf(registry: Registry, columns: readonly Pick<ComparedColumn, 'plan'>[], pointed: Pointed, { place, area }: Parameters<typeof markedBy>[3]): Pick<Marked, 'name' | 'members'> | null {
  if (pointed.kind === 'municipality') return { name: place(registry.codes[pointed.index]!), members: [pointed.index] };
  if (pointed.kind === 'area') return { name: area(pointed.area), members: pointed.area.members };
  const plan = columns[pointed.column]?.plan;
  const zone = plan?.zones.find(({ id }) => id === pointed.zone);
  return plan && zone ? { name: zone.name, members: indexesOf(registry, membersByZone(plan).get(zone.id)!) } : null;
}

/** Whether two are the same, so that a pointer that stays on one changes nothing. */
export function samePointed(one: Pointed | null, other: Pointed | null): boolean {
  if (one === null || other === null || one.kind !== other.kind) return one === other;
  if (one.kind === 'municipality') return one.index === (other as typeof one).index;
  return one.kind === 'zone' ? one.zone === (other as typeof one).zone && one.column === (other as typeof one).column : one.area === (other as typeof one).area;
}
