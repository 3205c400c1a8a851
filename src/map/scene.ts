import type { Level } from '../model/registry';
import type { Geometry } from './geometry';

/**
 * What both renderers draw, as bare as can be. All per-area arrays are indexed like `level.areas`.
 * A municipality is painted with the colour of its area: `colours[classOf[level.areaOf[municipality]]]`.
 */
export interface Scene {
  readonly level: Level;
  /** Class of each area, -1 = missing (drawn hatched). */
  readonly classOf: Int8Array;
  /** 1 where the area's value is an estimate (drawn dotted over its colour). */
  readonly estimate: Uint8Array;
  /** CSS colours by class. */
  readonly colours: readonly string[];
  /** Names to place on the map, most important first; `at` is [lng, lat]. */
  readonly labels: readonly SceneLabel[];
}

export interface SceneLabel {
  readonly area: number;
  readonly text: string;
  readonly at: readonly [number, number];
}

/** A scene of a view's own in the place of the figures (a plan of zones), and who hears of the pointer then. */
export interface Overlay {
  readonly scene: Scene;
  /** Area index under the pointer or in the middle after the arrow keys. */
  readonly hover: (area: number | null) => void;
  /** Click, tap or Enter on an area. */
  readonly select: (area: number) => void;
}

/** What the pointer, the keyboard or the legend points at. Changes often, must be cheap to apply. */
export interface Emphasis {
  /** Area index under the pointer or keyboard cursor, or null. */
  readonly hovered: number | null;
  /** Selected area index, or null. */
  readonly selected: number | null;
  /** When set, areas of other classes are dimmed (-1 = the missing class). */
  readonly onlyClass: number | null;
  /** When set, all other areas are dimmed (brushed in a scatter legend). */
  readonly onlyAreas: ReadonlySet<number> | null;
}

/** Web Mercator camera, as MapLibre counts it: zoom 0 = the world in 512 px. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface MapEvents {
  /** Pointer over an area (index) or none, or the area in the middle after the arrow keys; position in CSS px inside the map element. */
  hover(area: number | null, x: number, y: number): void;
  /** Click, tap or Enter on an area; null = on the sea. */
  select(area: number | null): void;
  /** The camera came to rest. */
  cameraRest(camera: Camera): void;
}

/** What views ask of a renderer; the canvas and MapLibre ones both offer it. */
export interface MapRenderer {
  /** Swaps the shapes, as when the full topology has loaded; the scene stays. */
  setGeometry(geometry: Geometry): void;
  setScene(scene: Scene): void;
  setEmphasis(emphasis: Emphasis): void;
  setCamera(camera: Camera, animate: boolean): void;
  camera(): Camera;
  /** Area index at a CSS px position inside the map element, or null on the sea. */
  areaAt(x: number, y: number): number | null;
  resize(): void;
  destroy(): void;
}
