import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createCanvasRenderer } from '../../src/map/canvas/renderer';
import type { Camera, MapEvents, MapRenderer, Scene } from '../../src/map/scene';
import { box, JAPAN, loadFixture, sceneOf, SILENT, type Fixture } from './map-fixture';

const NAGANO: Camera = { lng: 138.0, lat: 36.2, zoom: 7 };

let fixture: Fixture;
const cleanups: (() => void)[] = [];

beforeAll(async () => {
  fixture = await loadFixture();
  // Invented pointers cannot be captured.
  HTMLElement.prototype.setPointerCapture = () => {};
});
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

function show(scene: Scene, camera: Camera, events: MapEvents, interactive = true): { readonly renderer: MapRenderer; readonly canvas: HTMLCanvasElement } {
  const element = box(900, 700);
  const renderer = createCanvasRenderer(element, fixture.first, events, { camera, interactive, label: '地図' });
  renderer.setScene(scene);
  cleanups.push(() => renderer.destroy(), () => element.remove());
  return { renderer, canvas: element.querySelector('canvas')! };
}

function pointer(canvas: HTMLCanvasElement, type: string, x: number, y: number): void {
  const { left, top } = canvas.getBoundingClientRect();
  canvas.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: left + x, clientY: top + y, button: 0, bubbles: true }));
}
const nagano = (scene: Scene): number => scene.level.areas.findIndex(({ code }) => code === '20');

test('the first paint is drawn when setScene returns', () => {
  const element = box(900, 700);
  const renderer = createCanvasRenderer(element, fixture.first, SILENT, { camera: JAPAN, interactive: false, label: null });
  cleanups.push(() => renderer.destroy(), () => element.remove());
  expect(element.dataset.ready).toBeUndefined();
  renderer.setScene(sceneOf(fixture, 'prefecture'));
  expect(element.dataset.ready).toBe('canvas');
});

test('a drag moves the map and is no click; a press that stays is one', () => {
  const events = { hover: vi.fn<MapEvents['hover']>(), select: vi.fn<MapEvents['select']>(), cameraRest: vi.fn<MapEvents['cameraRest']>() };
  const scene = sceneOf(fixture, 'prefecture');
  const { renderer, canvas } = show(scene, NAGANO, events);
  pointer(canvas, 'pointerdown', 450, 350);
  pointer(canvas, 'pointermove', 350, 350);
  pointer(canvas, 'pointerup', 350, 350);
  expect(events.select).not.toHaveBeenCalled();
  expect(events.cameraRest).toHaveBeenCalledOnce();
  expect(renderer.camera().lng).toBeCloseTo(138 + (100 * 360) / (512 * 128), 6);
  pointer(canvas, 'pointerdown', 350, 350);
  pointer(canvas, 'pointerup', 352, 351);
  expect(events.select).toHaveBeenCalledExactlyOnceWith(nagano(scene), 352, 351);
  pointer(canvas, 'pointermove', 350, 350);
  expect(events.hover).toHaveBeenLastCalledWith(nagano(scene), 350, 350);
});

test('the wheel zooms around the pointer', () => {
  const { renderer, canvas } = show(sceneOf(fixture, 'prefecture'), JAPAN, SILENT);
  const { left, top } = canvas.getBoundingClientRect();
  const before = renderer.areaAt(500, 300);
  canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: -300, clientX: left + 500, clientY: top + 300, cancelable: true }));
  expect(renderer.camera().zoom).toBeCloseTo(JAPAN.zoom + 1, 6);
  expect(renderer.areaAt(500, 300)).toBe(before);
});

test('a still can be clicked but not moved', () => {
  const select = vi.fn<MapEvents['select']>();
  const scene = sceneOf(fixture, 'prefecture');
  const { renderer, canvas } = show(scene, NAGANO, { ...SILENT, select }, false);
  pointer(canvas, 'pointerdown', 450, 350);
  pointer(canvas, 'pointermove', 350, 350);
  pointer(canvas, 'pointerup', 350, 350);
  canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: -300 }));
  expect(renderer.camera()).toEqual(NAGANO);
  expect(select).not.toHaveBeenCalled();
  pointer(canvas, 'pointerdown', 450, 350);
  pointer(canvas, 'pointerup', 450, 350);
  expect(select).toHaveBeenCalledExactlyOnceWith(nagano(scene), 450, 350);
  expect(canvas.tabIndex).toBe(-1);
});
