import type { LngLat, Point } from './mercator';
import type { Camera } from './scene';

/** What a view's own tools need of the map, whichever renderer has it. Positions are CSS px inside `element`. */
export interface MapSurface {
  readonly element: HTMLElement;
  areaAt(at: Point): number | null;
  project(place: LngLat): Point;
  camera(): Camera;
  /** Moves the map at once, as fingers do; `rest` when they are off. */
  moveTo(camera: Camera): void;
  rest(): void;
}
