import { indexesOf, membersByZone } from '../model/plan/members';
import type { Plan } from '../model/plan/plan';
import { municipalityIndex, type Registry } from '../model/registry';
import { canvasZones } from './canvas/draw-zones';
import { plugCanvasZones } from './canvas/zone-plugin';
import { MISSING, OTHER_LAND } from './look';
import { startZoneLayers } from './maplibre/zone-layers';
import { plugMapLibreZones } from './maplibre/zone-plugin';
import type { Scene, SceneBadge, SceneLabel, SceneLock, SceneZones, ZoneOutline } from './scene';
import { zonePattern } from './zone-tiles';

// Whoever can make a scene with zones can have it drawn.
plugCanvasZones(canvasZones);
plugMapLibreZones(startZoneLayers);

/**
 * Colours of zones, light enough for the names on them. The first six, which are all that maps take by themselves, lie as far
 * apart for protan, deutan and tritan eyes as a search in OKLab found them; those after are for the user's choice.
 */
const ZONE_COLOURS = ['#7bc5fc', '#f9bb64', '#a286de', '#d87e4e', '#39ae9a', '#acfbad', '#a6c4a8', '#da92c8', '#fbe9a0', '#b9ae50'] as const;
/** Classes after the colours. */
const [OUTSIDE, UNASSIGNED] = [ZONE_COLOURS.length, ZONE_COLOURS.length + 1] as const;

/** The colour of a zone by its index in the palette; indexes beyond it start over. */
export function zoneColour(index: number): string {
  return ZONE_COLOURS[index % ZONE_COLOURS.length]!;
}

type LngLat = readonly [number, number];

export interface ZoneNames {
  /** [lng, lat] to write a municipality's name at, by municipality index; null = none are written. */
  readonly points: readonly LngLat[] | null;
  readonly nameOf: (municipality: number) => string;
}

export interface ZoneSceneOptions {
  /** Patterns in place of colours, for black-and-white print. */
  readonly patterned?: boolean;
  /** The scene before the edit: what is the same stays the same object, so that renderers draw only what changed. */
  readonly before?: Scene | null;
}

/**
 * A plan on the map: municipalities in the colours of their zones, heavy borders around these, their numbers; in no zone
 * = white and hatched; outside the scope = grey.
 * @param colours zone id → index in the palette.
 */
export function zoneScene(registry: Registry, plan: Plan, colours: ReadonlyMap<string, number>, names: ZoneNames, { patterned = false, before = null }: ZoneSceneOptions = {}): Scene {
  const level = registry.levels.municipality;
  const members = membersByZone(plan);
  const classOf = new Int8Array(level.areas.length).fill(OUTSIDE);
  const scope = keep(before?.zones?.scope, indexesOf(registry, plan.scope));
  for (const index of scope) classOf[index] = UNASSIGNED;
  const known = new Map<string, ZoneOutline>();
  if (before?.zones) for (const outline of before.zones.outlines) known.set(outline.zone, outline);
  const outlines: ZoneOutline[] = [];
  for (const { id } of plan.zones) {
    const own = indexesOf(registry, members.get(id)!);
    if (own.length === 0) continue;
    const colour = colours.get(id)! % ZONE_COLOURS.length;
    for (const index of own) classOf[index] = colour;
    outlines.push(outlineOf(id, own, known.get(id)));
  }
  const badges = names.points ? badgesOf(plan, outlines, names.points, before?.zones?.badges ?? []) : [];
  const zones: SceneZones = {
    outlines,
    scope,
    badges: keepSame(before?.zones?.badges, badges),
    locks: keepSame(before?.zones?.locks, names.points ? locksOf(registry, plan, badges, names.points) : []),
    patternOf: [...ZONE_COLOURS.map((_, index) => (patterned ? zonePattern(index) : null)), null, patterned ? null : 'hatch'],
    patterned,
  };
  return { level, classOf, estimate: new Uint8Array(level.areas.length), colours: [...(patterned ? ZONE_COLOURS.map(() => '#ffffff') : ZONE_COLOURS), OTHER_LAND, MISSING], labels: labelsOf(scope, names), zones };
}

/** Makes scene after scene of a plan that is edited, each on the base of the one before. */
export function zoneScenes(registry: Registry): (plan: Plan, colours: ReadonlyMap<string, number>, names: ZoneNames, patterned: boolean) => Scene {
  let before: Scene | null = null;
  return (plan, colours, names, patterned) => (before = zoneScene(registry, plan, colours, names, { patterned, before }));
}

/** A zone's number at the member in its middle. @param outlines of the zones with members, in the plan's order. @param before in the same order. */
function badgesOf({ zones }: Plan, outlines: readonly ZoneOutline[], points: readonly LngLat[], before: readonly SceneBadge[]): SceneBadge[] {
  const badges: SceneBadge[] = [];
  for (let position = 0; position < zones.length; position++) {
    const { id, name, locked } = zones[position]!;
    const outline = outlines[badges.length];
    if (outline?.zone !== id) continue;
    const number = position + 1;
    const at = points[middleOf(outline.members, points)]!;
    const kept = before[badges.length];
    badges.push(kept?.number === number && kept.name === name && kept.locked === locked && kept.at === at ? kept : { number, name, locked, at });
  }
  return badges;
}

const middles = new WeakMap<readonly number[], number>();

/** The member nearest to the mean of their places; kept as long as the list, which an edit leaves to all zones but two. */
function middleOf(members: readonly number[], points: readonly LngLat[]): number {
  const known = middles.get(members);
  if (known !== undefined) return known;
  let [lng, lat] = [0, 0];
  for (const index of members) {
    lng += points[index]![0] / members.length;
    lat += points[index]![1] / members.length;
  }
  const away = (index: number): number => Math.hypot(points[index]![0] - lng, points[index]![1] - lat);
  const middle = members.reduce((best, index) => (away(index) < away(best) ? index : best));
  middles.set(members, middle);
  return middle;
}

const [ABOVE, BESIDE] = [[0, -15], [-21, 0]] as const;

/** Above the name; beside the number where that stands on the same municipality. */
function locksOf(registry: Registry, { scope, locked }: Plan, badges: readonly SceneBadge[], points: readonly LngLat[]): SceneLock[] {
  if (locked.size === 0) return [];
  const numbered = new Set(badges.map(({ at }) => at));
  return scope.filter((code) => locked.has(code)).map((code) => {
    const at = points[municipalityIndex(registry, code)]!;
    return { at, offset: numbered.has(at) ? BESIDE : ABOVE };
  });
}

const written = new WeakMap<ZoneNames, { readonly scope: readonly number[]; readonly labels: readonly SceneLabel[] }>();

/** Names of municipalities, where the numbers and names of zones leave room; the same list as long as scope and names are the same. */
function labelsOf(scope: readonly number[], names: ZoneNames): readonly SceneLabel[] {
  const known = written.get(names);
  if (known?.scope === scope) return known.labels;
  const { points, nameOf } = names;
  const labels = points ? scope.map((index) => ({ area: index, text: nameOf(index), at: points[index]! })) : [];
  written.set(names, { scope, labels });
  return labels;
}

function keep(before: readonly number[] | undefined, now: readonly number[]): readonly number[] {
  return before && (before === now || (before.length === now.length && before.every((index, at) => index === now[at]))) ? before : now;
}

function outlineOf(zone: string, members: readonly number[], before: ZoneOutline | undefined): ZoneOutline {
  return before && keep(before.members, members) === before.members ? before : { zone, members };
}

/** The list of before where every entry says the same. */
function keepSame<T extends object>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  const same = (a: T, b: T): boolean => a === b || (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
  return before && before.length === now.length && now.every((one, at) => same(one, before[at]!)) ? before : now;
}
