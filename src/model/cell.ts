import type { Quality } from './quality';
import type { Text } from './text';

/** A figure of one area: a value with what it rests on, or the reason there is none. Never 0 for missing. */
export type Cell = ValueCell | MissingCell;

export interface ValueCell {
  readonly value: number;
  readonly quality: Quality;
  /** What a reader must know about this very value (a shared unit, an allocation). */
  readonly note?: Text;
  /** For quotients: what was divided by what, in the units of the indicator's `fraction`. */
  readonly numerator?: number;
  readonly denominator?: number;
}

export interface MissingCell {
  readonly value: null;
  readonly reason: Text;
}
