import type { Move } from '../model/compare/difference';
import { municipalityIndex, type Registry } from '../model/registry';
import { GROUNDS } from './ground';
import type { Scene, SceneBadge } from './scene';

const STAYS = '#f3f5f8';
/** The same in the dark look, where it would dazzle. */
const STAYS_DARK = '#b9c2cf';

/**
 * What the second plan does otherwise: municipalities that move have the colour of the zone they move to under a hatch, and
 * a number, the one of the list beside the map; all others are pale. Borders are those of the second plan.
 * @param scene of the second plan (`zoneScene`). @param points where names stand, by municipality index; null = no numbers.
 */
export function differenceScene(registry: Registry, scene: Scene, moves: readonly Move[], points: readonly (readonly [number, number])[] | null, nameOf: (municipality: number) => string): Scene {
  const zones = scene.zones!;
  const moving = new Map(moves.map(({ code }, at) => [municipalityIndex(registry, code), at]));
  const inScope = new Set(zones.scope);
  const stays = scene.colours.length;
  const classOf = Int8Array.from(scene.classOf, (own, index) => (inScope.has(index) && !moving.has(index) ? stays : own));
  const badges = points ? [...moving].map(([index, at]): SceneBadge => ({ number: at + 1, name: nameOf(index), locked: false, at: points[index]! })) : [];
  const outside = scene.classOf.find((_, index) => !inScope.has(index));
  const patternOf = [...scene.colours.map((_, at) => (at === outside ? null : 'moves' as const)), null];
  return { ...scene, classOf, colours: [...scene.colours, scene.ground === GROUNDS.dark ? STAYS_DARK : STAYS], labels: [], zones: { ...zones, badges, locks: [], patternOf } };
}
