import { LIGHT_GROUND } from '../ground';
import * as look from '../look';
import { mix } from '../oklab';

/** `mono` = safe on a black-and-white printer: greys with the classes' numbers in words beside them. */
export type Tone = 'colour' | 'mono';

/** Colours of what is drawn around the classes. */
export interface Ground {
  readonly sea: string;
  readonly otherLand: string;
  readonly missing: string;
  /** Under the dots of the legend. */
  readonly estimate: string;
}

export const GROUND: Readonly<Record<Tone, Ground>> = {
  colour: { sea: LIGHT_GROUND.sea, otherLand: LIGHT_GROUND.otherLand, missing: look.MISSING, estimate: '#e9e2cf' },
  mono: { sea: '#ffffff', otherLand: '#ffffff', missing: '#ffffff', estimate: '#dedede' },
};

const [PALE, DARK] = ['#f4f4f4', '#6e6e6e'];

/** Greys for classes in their order, pale to dark; names can be read on all of them. */
export function greys(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => mix(PALE, DARK, count === 1 ? 0.3 : index / (count - 1)));
}

/** ① to ⑳; beyond them the bare number. */
export function classNumber(index: number): string {
  return index < 20 ? String.fromCodePoint(0x2460 + index) : String(index + 1);
}
