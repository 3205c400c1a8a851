import { expect, test } from 'vitest';
import { clampZoom, fitBounds, lngLatAt, panBy, project, unproject, worldAt, zoomAround, type Size } from '../../src/map/mercator';
import { NATIONAL_BOUNDS, INSETS, insetCamera } from '../../src/map/insets';
import type { Bounds } from '../../src/map/rings';
import type { Camera } from '../../src/map/scene';

const WINDOW: Size = { width: 1440, height: 900 };
const TOTTORI: Camera = { lng: 134.235, lat: 35.504, zoom: 8 };
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

test('the world is 512 px wide at zoom 0 and starts in the north-west', () => {
  expect(worldAt([-180, 85.0511287798])[0]).toBe(0);
  expect(worldAt([-180, 85.0511287798])[1]).toBeCloseTo(0, 6);
  expect(worldAt([0, 0])).toEqual([256, 256]);
  expect(worldAt([180, -85.0511287798])[1]).toBeCloseTo(512, 6);
});

test('lngLatAt undoes worldAt', () => {
  const [lng, lat] = lngLatAt(worldAt([141.35, 43.06]));
  expect(lng).toBeCloseTo(141.35, 9);
  expect(lat).toBeCloseTo(43.06, 9);
});

test('the camera’s place is in the middle, and a degree of longitude is 512·2^z / 360 px', () => {
  expect(project(TOTTORI, WINDOW, [134.235, 35.504])).toEqual([720, 450]);
  expect(project(TOTTORI, WINDOW, [135.235, 35.504])[0] - 720).toBeCloseTo((512 * 256) / 360, 6);
});

test('unproject undoes project', () => {
  const [lng, lat] = unproject(TOTTORI, WINDOW, project(TOTTORI, WINDOW, [133.3, 35.1]));
  expect(lng).toBeCloseTo(133.3, 9);
  expect(lat).toBeCloseTo(35.1, 9);
});

test('panning east by 100 px brings what was 100 px right of the middle to the middle', () => {
  const held = unproject(TOTTORI, WINDOW, [820, 450]);
  expect(project(panBy(TOTTORI, [100, 0]), WINDOW, held)[0]).toBeCloseTo(720, 6);
});

test('zooming keeps the place under the pointer', () => {
  const pointer = [300, 200] as const;
  const held = unproject(TOTTORI, WINDOW, pointer);
  const [x, y] = project(zoomAround(TOTTORI, WINDOW, pointer, 9.5), WINDOW, held);
  expect(x).toBeCloseTo(300, 6);
  expect(y).toBeCloseTo(200, 6);
});

test('zooming past the limits stops at them', () => {
  expect(zoomAround(TOTTORI, WINDOW, [0, 0], 40).zoom).toBe(clampZoom(40));
  expect(zoomAround(TOTTORI, WINDOW, [0, 0], -5).zoom).toBe(clampZoom(-5));
});

test('fitBounds puts the box inside the padding and touches it on one side', () => {
  const bounds: Bounds = [133.1, 35.0, 134.6, 35.7];
  const padding = { top: 60, right: 380, bottom: 40, left: 320 };
  const camera = fitBounds(bounds, WINDOW, padding);
  const [left, top] = project(camera, WINDOW, [bounds[0], bounds[3]]);
  const [right, bottom] = project(camera, WINDOW, [bounds[2], bounds[1]]);
  expect(left).toBeCloseTo(320, 3);
  expect(right).toBeCloseTo(1440 - 380, 3);
  expect(top).toBeGreaterThan(60);
  expect(bottom).toBeLessThan(860);
  expect(top - 60).toBeCloseTo(860 - bottom, 3);
});

test('fitBounds on a single point stops at the closest zoom allowed', () => {
  expect(fitBounds([139, 35, 139, 35], WINDOW, NO_PADDING, 9)).toMatchObject({ zoom: 9, lng: 139 });
});

test('fitBounds survives a padding wider than the window', () => {
  expect(Number.isFinite(fitBounds(NATIONAL_BOUNDS, { width: 320, height: 200 }, { top: 150, right: 200, bottom: 150, left: 200 }).zoom)).toBe(true);
});

test('the insets show what they are for inside their boxes', () => {
  const box = { width: 180, height: 130 };
  for (const inset of INSETS) {
    const [x, y] = project(insetCamera(inset, box), box, inset.id === 'okinawa' ? [127.68, 26.21] : [142.19, 27.09]);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(180);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(130);
  }
});
