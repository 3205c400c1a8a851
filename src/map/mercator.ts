import type { Bounds } from './rings';
import type { Camera, Padding } from './scene';

/** Web Mercator as MapLibre counts it, so that both renderers put a place on the same pixel: zoom 0 = the world in 512 px. */

const TILE_PX = 512;
/** Low enough for the whole nation in a phone's map beside an open legend. */
export const MIN_ZOOM = 2;
export const MAX_ZOOM = 13;

export interface Size {
  readonly width: number;
  readonly height: number;
}
export type Point = readonly [x: number, y: number];
export type LngLat = readonly [lng: number, lat: number];

/** CSS pixels from the north-west corner of the world at zoom 0. */
export function worldAt([lng, lat]: LngLat): Point {
  const radians = (lat * Math.PI) / 180;
  return [((lng + 180) / 360) * TILE_PX, ((1 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / Math.PI) / 2) * TILE_PX];
}

export function lngLatAt([x, y]: Point): LngLat {
  const northing = Math.PI * (1 - (2 * y) / TILE_PX);
  return [(x / TILE_PX) * 360 - 180, (Math.atan(Math.sinh(northing)) * 180) / Math.PI];
}

/** Position in a window of this size, in CSS px from its top left. */
export function project(camera: Camera, size: Size, at: LngLat): Point {
  const scale = 2 ** camera.zoom;
  const [x, y] = worldAt(at);
  const [cx, cy] = worldAt([camera.lng, camera.lat]);
  return [(x - cx) * scale + size.width / 2, (y - cy) * scale + size.height / 2];
}

export function unproject(camera: Camera, size: Size, [x, y]: Point): LngLat {
  const scale = 2 ** camera.zoom;
  const [cx, cy] = worldAt([camera.lng, camera.lat]);
  return lngLatAt([cx + (x - size.width / 2) / scale, cy + (y - size.height / 2) / scale]);
}

/** What of the earth a window of this size shows. */
export function boundsInView(camera: Camera, size: Size): Bounds {
  const [west, north] = unproject(camera, size, [0, 0]);
  const [east, south] = unproject(camera, size, [size.width, size.height]);
  return [west, south, east, north];
}

/** Moves the window by CSS px: positive x shows what lies to the east. */
export function panBy(camera: Camera, [dx, dy]: Point): Camera {
  const [lng, lat] = unproject(camera, { width: 0, height: 0 }, [dx, dy]);
  return { lng, lat, zoom: camera.zoom };
}

/** Changes the zoom so that the place under `point` stays under it. */
export function zoomAround(camera: Camera, size: Size, point: Point, zoom: number): Camera {
  const clamped = clampZoom(zoom);
  const held = unproject(camera, size, point);
  const [x, y] = project({ ...camera, zoom: clamped }, size, held);
  return panBy({ ...camera, zoom: clamped }, [x - point[0], y - point[1]]);
}

export function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

/**
 * The closest camera that shows all of `bounds` inside the window less its padding.
 * @param maxZoom not closer than this, for areas of a few streets.
 * @param minZoom not further than this; small stills go below what the map allows.
 */
export function fitBounds([west, south, east, north]: Bounds, size: Size, padding: Padding, maxZoom = 11, minZoom = MIN_ZOOM): Camera {
  const [left, top] = worldAt([west, north]);
  const [right, bottom] = worldAt([east, south]);
  const width = Math.max(1, size.width - padding.left - padding.right);
  const height = Math.max(1, size.height - padding.top - padding.bottom);
  const zoom = Math.min(maxZoom, Math.max(minZoom, Math.log2(Math.min(width / Math.max(right - left, 1e-9), height / Math.max(bottom - top, 1e-9)))));
  const scale = 2 ** zoom;
  const [lng, lat] = lngLatAt([
    (left + right) / 2 + (padding.right - padding.left) / 2 / scale,
    (top + bottom) / 2 + (padding.bottom - padding.top) / 2 / scale,
  ]);
  return { lng, lat, zoom };
}
