import { LIGHT_GROUND } from './ground';
import { DIMMED, MISSING } from './look';
import { mix } from './oklab';
import type { Emphasis, Scene } from './scene';

export const NO_EMPHASIS: Emphasis = { hovered: null, selected: null, onlyClass: null, onlyAreas: null };

export interface Fills {
  /** Colour by area, with the dimming in it. */
  readonly colour: readonly string[];
  /** Areas the legend has put aside. */
  readonly dimmed: readonly boolean[];
}

/** The colour of each area under the present emphasis; patterns come on top. */
export function fillsOf(scene: Scene, { onlyClass, onlyAreas }: Pick<Emphasis, 'onlyClass' | 'onlyAreas'>): Fills {
  const plain = [MISSING, ...scene.colours];
  const faded = onlyClass === null && onlyAreas === null ? plain : plain.map((colour) => mix(colour, (scene.ground ?? LIGHT_GROUND).otherLand, DIMMED));
  const dimmed = Array.from(scene.classOf, (found, area) => (onlyClass !== null && found !== onlyClass) || (onlyAreas !== null && !onlyAreas.has(area)));
  const colour = Array.from(scene.classOf, (found, area) => (dimmed[area] ? faded : plain)[found + 1] ?? MISSING);
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
  areaOf.forEach((area, municipality) => {
    if (holds(area)) found.push(municipality);
  });
  return found;
}
