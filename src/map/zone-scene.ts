import { membersByZone, type Plan } from '../model/plan/plan';
import type { Registry } from '../model/registry';
import { OTHER_LAND } from './look';
import type { Scene, SceneLabel } from './scene';

/** Colours of zones, light enough for the names on them. Those first in the list lie farthest apart under common colour visions. */
const ZONE_COLOURS = ['#8fb8de', '#f3c97a', '#d8a6c8', '#a8d09c', '#eaa68d', '#8fd0cb', '#b8b3e0', '#d5d58a', '#9fb3c8', '#e0c3a5'] as const;

/** The colour of a zone by its index in the palette; indexes beyond it start over. */
export function zoneColour(index: number): string {
  return ZONE_COLOURS[index % ZONE_COLOURS.length]!;
}

interface Names {
  /** [lng, lat] to write a municipality's name at, by municipality index; null = none are written. */
  readonly points: readonly (readonly [number, number])[] | null;
  readonly nameOf: (municipality: number) => string;
}

/**
 * A plan on the map: municipalities in the colours of their zones with the zones' numbers; in no zone = hatched; outside the scope = grey.
 * @param colours zone id → index in the palette.
 */
export function zoneScene(registry: Registry, plan: Plan, colours: ReadonlyMap<string, number>, names: Names): Scene {
  const level = registry.levels.municipality;
  const outside = ZONE_COLOURS.length;
  const classOf = new Int8Array(level.areas.length).fill(outside);
  const indexOf = new Map(registry.codes.map((code, index) => [code, index]));
  for (const code of plan.scope) {
    const zone = plan.zoneOf.get(code);
    classOf[indexOf.get(code)!] = zone === undefined ? -1 : colours.get(zone)! % ZONE_COLOURS.length;
  }
  return { level, classOf, estimate: new Uint8Array(level.areas.length), colours: [...ZONE_COLOURS, OTHER_LAND], labels: labelsOf(plan, indexOf, names) };
}

/** The map before there is a plan: land without figures, in no colour that a legend would have to explain. */
export function blankScene({ levels: { municipality: level } }: Registry): Scene {
  return { level, classOf: new Int8Array(level.areas.length), estimate: new Uint8Array(level.areas.length), colours: [OTHER_LAND], labels: [] };
}

/** Numbers and names of zones first, at the member in their middle; then municipalities, where there is room. */
function labelsOf(plan: Plan, indexOf: ReadonlyMap<string, number>, { points, nameOf }: Names): SceneLabel[] {
  if (!points) return [];
  const members = membersByZone(plan);
  const taken = new Set<number>();
  const zones = plan.zones.flatMap(({ id, name }, position): SceneLabel[] => {
    const indexes = members.get(id)!.map((code) => indexOf.get(code)!);
    if (indexes.length === 0) return [];
    const [lng, lat] = [0, 1].map((axis) => indexes.reduce((sum, index) => sum + points[index]![axis]!, 0) / indexes.length) as [number, number];
    const away = (index: number): number => Math.hypot(points[index]![0] - lng, points[index]![1] - lat);
    const middle = indexes.reduce((best, index) => (away(index) < away(best) ? index : best));
    taken.add(middle);
    return [{ area: middle, text: `【${position + 1}】${name}`, at: points[middle]! }];
  });
  const places = plan.scope.map((code) => indexOf.get(code)!).filter((index) => !taken.has(index));
  return [...zones, ...places.map((index) => ({ area: index, text: nameOf(index), at: points[index]! }))];
}
