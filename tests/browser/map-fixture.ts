import { buildGeometry, type AtlasTopology, type Geometry } from '../../src/map/geometry';
import { peakRamp } from '../../src/map/palette';
import type { Camera, MapEvents, Scene } from '../../src/map/scene';
import type { LevelId } from '../../src/model/levels';
import { buildRegistry, type Registry, type RegistryFile } from '../../src/model/registry';

async function json<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}

export interface Fixture {
  readonly registry: Registry;
  readonly first: Geometry;
  readonly full: Geometry;
  readonly labels: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

export async function loadFixture(): Promise<Fixture> {
  const [areas, first, full, labels] = await Promise.all([json<RegistryFile>('/geo/areas.json'), json<AtlasTopology>('/geo/topology-first.json'), json<AtlasTopology>('/geo/topology-full.json'), json<Fixture['labels']>('/geo/labels.json')]);
  return { registry: buildRegistry(areas), first: buildGeometry(first), full: buildGeometry(full), labels };
}

/** Classes in turn over the areas; 福島県 is missing, as it is in the 2018 projection. No names: they would cover the colours that are read. */
export function sceneOf({ registry }: Fixture, level: LevelId, shift = 0): Scene {
  const { areas } = registry.levels[level];
  return {
    level: registry.levels[level],
    classOf: Int8Array.from(areas, ({ code, index }) => (code.startsWith('07') ? -1 : (index + shift) % 6)),
    estimate: new Uint8Array(areas.length),
    colours: peakRamp(6),
    labels: [],
  };
}

/** An element of this size on the page, gone after the test when its box is removed. */
export function box(width: number, height: number): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.style, { position: 'absolute', left: '0', top: '0', width: `${width}px`, height: `${height}px` });
  document.body.append(element);
  return element;
}

export const SILENT: MapEvents = { hover() {}, select() {}, cameraRest() {} };

export type Rgb = readonly [number, number, number];

export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function distance(a: Rgb, b: Rgb): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
}

/** Index of the colour a pixel is, or null when it is none of them. */
export function classOfPixel(pixel: Rgb, colours: readonly string[]): number | null {
  const found = colours.findIndex((colour) => distance(rgbOf(colour), pixel) <= 6);
  return found < 0 ? null : found;
}

export interface Picture {
  at(x: number, y: number): Rgb;
}

/** What a canvas shows, copied at once: a WebGL one keeps its picture only until the frame is over. */
export function pictureOf(canvas: HTMLCanvasElement): Picture {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(canvas, 0, 0);
  const { data, width } = context.getImageData(0, 0, copy.width, copy.height);
  const ratio = canvas.width / canvas.clientWidth;
  return {
    at(x, y) {
      const start = 4 * (Math.floor(y * ratio) * width + Math.floor(x * ratio));
      return [data[start]!, data[start + 1]!, data[start + 2]!];
    },
  };
}

export const JAPAN: Camera = { lng: 137.3, lat: 38.3, zoom: 4.7 };
