import type { Geometry } from '../geometry';
import { MISSING } from '../look';
import type { Size } from '../mercator';
import { patternZoom } from '../patterns';
import type { Camera, Emphasis, Scene } from '../scene';
import { ORIGIN, type Paths } from './paths';

/** What one picture is drawn from. */
export interface Drawing {
  readonly geometry: Geometry;
  readonly paths: Paths;
  readonly scene: Scene;
  readonly emphasis: Emphasis;
  readonly camera: Camera;
  /** CSS px. */
  readonly size: Size;
  /** Device pixels to a CSS px: 2 on most phones, 300 / 96 for print. */
  readonly pixelRatio: number;
}

/** A picture half drawn: whoever adds to it finds the canvas in map units, as `paths` are. */
export interface CanvasFrame {
  readonly context: CanvasRenderingContext2D;
  readonly drawing: Drawing;
  /** Whether any of a municipality can be in the window. */
  readonly visible: (municipality: number) => boolean;
  /** @param width CSS px. */
  readonly stroke: (path: Path2D, colour: string, width: number) => void;
}

/** Patterns are fixed to the ground, from the corner of the world as MapLibre's tiles are. */
export function anchoredPattern(context: CanvasRenderingContext2D, tile: HTMLCanvasElement, zoom: number): CanvasPattern | string {
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) return MISSING;
  const scale = 1 / 2 ** patternZoom(zoom) / 2;
  pattern.setTransform(new DOMMatrix([scale, 0, 0, scale, -ORIGIN[0], -ORIGIN[1]]));
  return pattern;
}

/** Makes the canvas count in CSS px from the window's top left, for what does not grow with the map. */
export function inWindow(context: CanvasRenderingContext2D, pixelRatio: number): void {
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
}
