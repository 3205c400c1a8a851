import type { Level } from '../model/registry';
import type { Geometry } from './geometry';
import type { Ground } from './ground';

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
  /** The same on paper, which is light, where those of the screen go with the theme. */
  readonly onPaper?: readonly string[];
  /** Names to place on the map, most important first; `at` is [lng, lat]. */
  readonly labels: readonly SceneLabel[];
  /** A plan's borders, numbers, locks and patterns over the fills. */
  readonly zones?: SceneZones;
  /** Sea and land around; the light ones where nothing is said, as on paper. */
  readonly ground?: Ground;
}

export interface SceneLabel {
  readonly area: number;
  readonly text: string;
  readonly at: readonly [number, number];
  /** What stands for it on paper where there is no room for all of it. */
  readonly short?: string;
}

/** A pattern drawn over a class: the hatch of unassigned municipalities, or that of a zone colour. */
export type PatternId = 'hatch' | 'moves' | `zone-${number}`;

/** A zone's number on the map, and its name beneath where there is room. */
export interface SceneBadge {
  readonly number: number;
  readonly name: string;
  readonly locked: boolean;
  /** [lng, lat] of its middle. */
  readonly at: readonly [number, number];
}

/** The padlock of a locked municipality: so many CSS px right of and below a place. */
export interface SceneLock {
  readonly at: readonly [number, number];
  readonly offset: readonly [number, number];
}

export interface ZoneOutline {
  readonly zone: string;
  /** Municipality indexes. The same list as long as they are the same: outlines are kept by it. */
  readonly members: readonly number[];
}

/** What a plan adds to a scene; its drawing comes with the zone editor's chunk (zone-drawing.ts). */
export interface SceneZones {
  readonly outlines: readonly ZoneOutline[];
  /** Municipality indexes of the whole scope, whose edge is drawn as a zone's; the same list as long as it is the same. */
  readonly scope: readonly number[];
  readonly badges: readonly SceneBadge[];
  readonly locks: readonly SceneLock[];
  /** Pattern by class; null = plain. */
  readonly patternOf: readonly (PatternId | null)[];
  /** Patterns stand in for colours, as on a black-and-white printer: hairlines are grey then. */
  readonly patterned: boolean;
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
  /** Municipality indexes outlined on a scene with zones: what is pointed out, and what the tool in hand would touch. Outlines are kept as long as the lists. */
  readonly highlighted?: readonly number[] | null;
  readonly preview?: readonly number[] | null;
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
  /** Click, tap or Enter on an area; null = on the sea; position in CSS px inside the map element. */
  select(area: number | null, x: number, y: number): void;
  /** The camera moved, in the frame in which the map is drawn. */
  cameraMove?(camera: Camera): void;
  /** The camera came to rest. */
  cameraRest(camera: Camera): void;
  /** Present where the page scrolls past the map: a wheel without Ctrl or ⌘ and a single finger are the page's then, and this hears of it. */
  readonly held?: (gesture: 'wheel' | 'touch') => void;
}

/** Something of a view's own over the map (points, circles), whichever renderer draws below it. */
export interface MapLayer {
  /** Adds what it draws on to the map's element. */
  mount(element: HTMLElement): void;
  unmount(): void;
  /** Draws into the box of an inset as well, which never moves; clicks go to the area below. @returns how to take it away. */
  mountInset?(box: HTMLElement, camera: Camera): () => void;
  /** Draws for this camera, at once: the map is drawn in the same frame. */
  follow(camera: Camera): void;
  /** The pointer is here. @returns whether it is on something of the layer's: areas below are then not pointed at. */
  hover(x: number, y: number): boolean;
  /** Click, tap or Enter here. @returns whether it was on something of the layer's: the area below is then not selected. */
  select(x: number, y: number): boolean;
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
