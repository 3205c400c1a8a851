import type { LevelId } from '../../../src/model/levels';

/** One update of a map, ms from its start. */
export interface Update {
  /** Until the call returned. */
  readonly js: number;
  /** Until the map had handed over all there was to draw. */
  readonly idle: number;
  /** Until that was drawn. */
  readonly drawn: number;
}

/** What a page whose map can be updated offers to the benchmark. */
export interface Switching {
  /** Turns to a level, at rest. */
  show(level: LevelId): Promise<void>;
  /** Shows this indicator instead of the present one. */
  turnTo(indicator: string): Promise<Update>;
  /** Moves the time slider; only the application has one. */
  stepTo?(year: number): Promise<Update>;
}

/** Steps of the first map with nothing warm, ms. */
export interface FirstPaint {
  readonly decode: number;
  readonly geometry: number;
  readonly evaluate: number;
  readonly paint: number;
}

/** Exports of the 335 areas, ms to the finished file. */
export interface Exports {
  readonly png: number;
  readonly xlsx: number;
  readonly pptx: number;
}

declare global {
  interface Window {
    switching?: Promise<Switching>;
    firstPaint?: Promise<FirstPaint>;
    exports?: Promise<Exports>;
  }
}
