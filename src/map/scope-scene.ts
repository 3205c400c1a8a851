import type { Level } from '../model/registry';
import { OTHER_LAND } from './look';
import type { Scene } from './scene';

const CHOSEN = '#8fb8de';

/** The map while the scope of a plan is chosen: the areas chosen stand out, by colour and by name. @param points where names stand, by area. */
export function scopeScene(level: Level, chosen: readonly string[], points: readonly (readonly [number, number])[] | null, nameOf: (area: number) => string): Scene {
  const areas = level.areas.filter(({ code }) => chosen.includes(code));
  const classOf = new Int8Array(level.areas.length);
  for (const { index } of areas) classOf[index] = 1;
  const labels = points ? areas.map(({ index }) => ({ area: index, text: nameOf(index), at: points[index]! })) : [];
  return { level, classOf, estimate: new Uint8Array(level.areas.length), colours: [OTHER_LAND, CHOSEN], labels };
}
