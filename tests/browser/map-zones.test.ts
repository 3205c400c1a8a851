import { afterEach, beforeAll, expect, test } from 'vitest';
import { createCanvasRenderer } from '../../src/map/canvas/renderer';
import { NO_EMPHASIS } from '../../src/map/fills';
import { createMapLibreRenderer } from '../../src/map/interactive';
import { project, type Point, type Size } from '../../src/map/mercator';
import { listenToPen } from '../../src/map/pen';
import type { Camera, MapRenderer, Scene } from '../../src/map/scene';
import { ZONE_LINE } from '../../src/map/zone-look';
import { zoneColour, zoneScene } from '../../src/map/zone-scene';
import { CODE_VINTAGE, type Plan } from '../../src/model/plan/plan';
import { box, distance, loadFixture, pictureOf, rgbOf, SILENT, type Fixture, type Picture, type Rgb } from './map-fixture';

const SIZE: Size = { width: 700, height: 450 };
const TOTTORI: Camera = { lng: 133.85, lat: 35.35, zoom: 8.3 };

let fixture: Fixture;
const cleanups: (() => void)[] = [];

beforeAll(async () => {
  fixture = await loadFixture();
  const original = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, attributes?: object) => RenderingContext | null;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, attributes?: object) {
    return original.call(this, kind, kind === 'webgl2' ? { ...attributes, preserveDrawingBuffer: true } : attributes);
  } as typeof HTMLCanvasElement.prototype.getContext;
  // Invented pointers cannot be captured.
  HTMLElement.prototype.setPointerCapture = () => {};
});
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

/** 鳥取県's three secondary areas as zones, 日南町 in none. */
function planScene(): Scene {
  const { registry, labels } = fixture;
  const { areas, areaOf } = registry.levels.secondary335;
  const scope = registry.codes.filter((code) => code.startsWith('31'));
  const zoneOf = new Map(scope.filter((code) => code !== '31401').map((code) => [code, areas[areaOf[registry.codes.indexOf(code)]!]!.code]));
  const zones = [...new Set(zoneOf.values())].map((id) => ({ id, name: id, colour: null, locked: false, marks: [], items: [] }));
  const plan: Plan = { id: 'p', name: 'p', scope, zones, zoneOf, locked: new Set(), vintage: CODE_VINTAGE };
  return zoneScene(registry, plan, new Map(zones.map(({ id }, index) => [id, index])), { points: labels['municipality']!, nameOf: () => '' });
}

async function show(kind: 'canvas' | 'maplibre', scene: Scene): Promise<{ readonly renderer: MapRenderer; readonly picture: Picture }> {
  const element = box(SIZE.width, SIZE.height);
  const renderer = kind === 'maplibre'
    ? await createMapLibreRenderer(element, fixture.full, SILENT, { camera: TOTTORI, scene, emphasis: NO_EMPHASIS, label: '地図' })
    : createCanvasRenderer(element, fixture.full, SILENT, { camera: TOTTORI, interactive: true, label: '地図' });
  if (kind === 'canvas') renderer.setScene(scene);
  cleanups.push(() => renderer.destroy(), () => element.remove());
  return { renderer, picture: pictureOf(element.querySelector('canvas')!) };
}

/** How many of the pixels around a place are of a colour. */
function around(picture: Picture, [x, y]: Point, reach: number, colour: Rgb): number {
  let found = 0;
  for (let dx = -reach; dx <= reach; dx++) for (let dy = -reach; dy <= reach; dy++) if (distance(picture.at(x + dx, y + dy), colour) <= 24) found++;
  return found;
}

test.each(['canvas', 'maplibre'] as const)('%s draws a plan: numbers on white, heavy borders on the edge of each zone, hairlines inside', async (kind) => {
  const scene = planScene();
  const { picture } = await show(kind, scene);
  const at = (place: readonly [number, number]): Point => project(TOTTORI, SIZE, place);
  for (const badge of scene.zones!.badges) {
    // Beside the digit the disc is white, and its rim is dark.
    expect(around(picture, at(badge.at), 11, [255, 255, 255]), `disc ${badge.number}`).toBeGreaterThan(150);
    expect(around(picture, at(badge.at), 13, rgbOf('#0c1422')), `digit and rim ${badge.number}`).toBeGreaterThan(10);
  }
  const line = rgbOf(ZONE_LINE);
  const onBorder = scene.zones!.outlines.map(({ members }) => fixture.full.outline(members)[0]![0]!.map(at).filter(([x, y]) => x > 20 && y > 20 && x < SIZE.width - 20 && y < SIZE.height - 20));
  for (const points of onBorder) {
    const sample = points.filter((_, index) => index % 10 === 0);
    const dark = sample.filter((point) => around(picture, point, 2, line) > 0).length;
    expect(dark / sample.length).toBeGreaterThan(0.9);
  }
  const nichinan = at(fixture.labels['municipality']![fixture.registry.codes.indexOf('31401')]!);
  expect(around(picture, nichinan, 20, rgbOf(zoneColour(1))), 'unassigned is in no zone’s colour').toBe(0);
});

test('a pen is told of all 500 events of a stroke, and the map of none', () => {
  const element = box(SIZE.width, SIZE.height);
  cleanups.push(() => element.remove());
  const inner = document.createElement('div');
  element.append(inner);
  let [told, strokes, leaked] = [0, 0, 0];
  inner.addEventListener('pointermove', () => { leaked++; });
  const surface = { element, areaAt: () => null, project: (): Point => [0, 0], camera: () => TOTTORI, moveTo() {}, rest() {} };
  cleanups.push(listenToPen(surface, { down() {}, move: (path) => { told += path.length; }, up: () => { strokes++; }, cancel() {} }));
  const send = (kind: string, x: number): void => void inner.dispatchEvent(new PointerEvent(kind, { pointerId: 1, button: 0, clientX: x, clientY: 50, bubbles: true }));
  send('pointerdown', 0);
  for (let event = 0; event < 500; event++) send('pointermove', event);
  send('pointerup', 500);
  expect([told, strokes, leaked]).toEqual([500, 1, 0]);
});

test('two fingers break a stroke off and move the map', () => {
  const element = box(SIZE.width, SIZE.height);
  cleanups.push(() => element.remove());
  const said: string[] = [];
  let camera = TOTTORI;
  const surface = { element, areaAt: () => null, project: (): Point => [0, 0], camera: () => camera, moveTo: (next: Camera) => { camera = next; }, rest: () => { said.push('rest'); } };
  cleanups.push(listenToPen(surface, { down: () => said.push('down'), move() {}, up: () => said.push('up'), cancel: () => said.push('cancel') }));
  const finger = (kind: string, pointerId: number, x: number): void => void element.dispatchEvent(new PointerEvent(kind, { pointerId, pointerType: 'touch', button: 0, clientX: x, clientY: 200, bubbles: true }));
  finger('pointerdown', 1, 300);
  finger('pointerdown', 2, 400);
  finger('pointermove', 2, 500);
  finger('pointerup', 1, 300);
  finger('pointerup', 2, 500);
  expect(said).toEqual(['down', 'cancel', 'rest']);
  expect(camera.zoom).toBeCloseTo(TOTTORI.zoom + 1, 6);
});
