import { LIGHT_GROUND } from './ground';
import { DIMMED, MISSING, OTHER_LAND } from './look';
import { mix } from './oklab';
import type { Emphasis, Scene } from './scene';

export const NO_EMPHASIS: Emphasis = { hovered: null, selected: null, onlyClass: null, onlyAreas: null };

export interface Fills {
  /** Colour by area, with the dimming in it. */
  readonly colour: readonly string[];
  /** Areas the legend has put aside; null while it puts none. */
  readonly dimmed: readonly boolean[] | null;
}

/** The colour of each area under the present emphasis; patterns come on top. */
export function fillsOf(scene: Scene, { onlyClass, onlyAreas }: Pick<Emphasis, 'onlyClass' | 'onlyAreas'>): Fills {
  const { classOf } = scene;
  const { otherLand } = scene.ground ?? LIGHT_GROUND;
  // Municipalities outside a plan are land like that of other countries, in the colour the theme gives it.
  const plain = [MISSING, ...scene.colours.map((one) => (one === OTHER_LAND ? otherLand : one))];
  const colour = new Array<string>(classOf.length);
  // A stroke comes here with every municipality: plain loops, and nothing made that nothing needs.
  if (onlyClass === null && onlyAreas === null) {
    for (let area = 0; area < classOf.length; area++) colour[area] = plain[classOf[area]! + 1] ?? MISSING;
    return { colour, dimmed: null };
  }
  const faded = plain.map((one) => mix(one, otherLand, DIMMED));
  const dimmed = new Array<boolean>(classOf.length);
  for (let area = 0; area < classOf.length; area++) {
    dimmed[area] = (onlyClass !== null && classOf[area] !== onlyClass) || (onlyAreas !== null && !onlyAreas.has(area));
    colour[area] = (dimmed[area] ? faded : plain)[classOf[area]! + 1] ?? MISSING;
  }
  return { colour, dimmed };
}

/** Municipality indexes whose area has no value. */
export function missingMunicipalities({ level, classOf }: Scene): readonly number[] {
  return municipalitiesWhere(level.areaOf, (area) => classOf[area] === -1);
}

/** Municipality indexes whose area's value is an estimate. */
export function estimatedMunicipalities({ level, classOf, estimate }: Scene): readonly number[] {
  return municipalitiesWhere(level.areaOf, (area) => estimate[area] === 1 && classOf[area] !== -1);
}

function municipalitiesWhere(areaOf: Int32Array, holds: (area: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let municipality = 0; municipality < areaOf.length; municipality++) if (holds(areaOf[municipality]!)) found.push(municipality);
  return found;
}
