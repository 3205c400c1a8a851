import type { LevelId } from '../model/levels';
import type { Area, Registry } from '../model/registry';
import { GROUNDS } from './ground';
import type { Scene, SceneLabel } from './scene';

/** Dark enough for the white borders between areas, and dark where what lies over it is light. */
const LAND: Readonly<Record<keyof typeof GROUNDS, string>> = { light: '#e2ddcb', dark: '#242d3b', contrast: '#161616' };

/**
 * Plain land under the circles of a distance: the areas that are asked about, and the land around them.
 * @param rows 'plan': zones, whose municipalities are drawn.
 */
export function reachScene({ levels }: Registry, rows: LevelId | 'plan', areas: readonly Area[], whole: Area, labels: readonly SceneLabel[], theme: keyof typeof GROUNDS): Scene {
  const level = levels[rows === 'plan' ? 'municipality' : rows];
  const inside = new Set(rows === 'plan' ? whole.members : areas.map(({ index }) => index));
  const coloursOf = (look: keyof typeof GROUNDS): string[] => [LAND[look], GROUNDS[look].otherLand];
  return { level, colours: coloursOf(theme), onPaper: coloursOf('light'), classOf: Int8Array.from(level.areas, ({ index }) => (inside.has(index) ? 0 : 1)), estimate: new Uint8Array(level.areas.length), labels, ground: GROUNDS[theme] };
}
