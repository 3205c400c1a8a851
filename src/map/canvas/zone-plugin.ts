import type { Room } from '../labels';
import type { SceneZones } from '../scene';
import type { CanvasFrame, Drawing } from './frame';

/** How names are written on a canvas, in CSS px. */
export interface SymbolPen {
  readonly context: CanvasRenderingContext2D;
  readonly widthOf: (text: string) => number;
  readonly write: (text: string, x: number, y: number) => void;
}

export interface CanvasZones {
  /** Over the fills, under every line. */
  readonly patterns: (frame: CanvasFrame, zones: SceneZones) => void;
  readonly lines: (frame: CanvasFrame, zones: SceneZones) => void;
  /** In the window, before the names. @returns the room it took. */
  readonly symbols: (drawing: Drawing, zones: SceneZones, pen: SymbolPen) => readonly Room[];
}

let plugged: CanvasZones | null = null;

/** The drawing of zones comes with the zone editor, so that the first look loads nothing of it. */
export function plugCanvasZones(drawing: CanvasZones): void {
  plugged = drawing;
}

/** Null only while nobody can have made a scene with zones. */
export function zonesOnCanvas(): CanvasZones | null {
  return plugged;
}
