import type { Geometry } from './geometry';
import { unproject, type Point, type Size } from './mercator';
import type { Camera, Scene } from './scene';

/** Area index under a position of the window. Both renderers ask the shapes, not the picture, so they answer alike. */
export function areaUnder(geometry: Geometry, scene: Scene, camera: Camera, size: Size, at: Point): number | null {
  const municipality = geometry.municipalityAt(...unproject(camera, size, at));
  return municipality === null ? null : (scene.level.areaOf[municipality] ?? null);
}
