import { createCanvasRenderer } from './canvas/renderer';
import { sizeOf } from './element-size';
import { within, type Geometry } from './geometry';
import { INSETS, NATIONAL_BOUNDS } from './insets';
import { boundsInView, fitBounds, type Size } from './mercator';
import type { Bounds } from './rings';
import type { Camera, Scene } from './scene';

const SILENT = { hover: () => {}, select: () => {}, cameraRest: () => {} };
const MARGIN = { top: 4, right: 4, bottom: 4, left: 4 };
/** Room for names, which reach over the border of what they name. */
const NAMED_MARGIN = { top: 12, right: 34, bottom: 12, left: 34 };
const NO_MARGIN = { top: 2, right: 2, bottom: 2, left: 2 };

/**
 * A still of a scene in a box of its own.
 * @param bounds the part of the country to fit; null = the nation, with Okinawa in a corner of the box (class `small-inset`).
 * @returns how to take it away.
 */
export function drawSmallMap(box: HTMLElement, geometry: Geometry, bounds: Bounds | null, scene: Scene): () => void {
  const main = still(box, geometry, bounds ?? NATIONAL_BOUNDS, scene.labels.length > 0 ? NAMED_MARGIN : MARGIN, scene);
  if (bounds) return main;
  const corner = document.createElement('span');
  corner.className = 'small-inset';
  box.append(corner);
  const inset = still(corner, geometry, INSETS[0]!.bounds, NO_MARGIN, scene);
  return () => {
    main();
    inset();
    corner.remove();
  };
}

/** Where a small map without names stands. */
export function smallCamera(bounds: Bounds | null, size: Size): Camera {
  return fitBounds(bounds ?? NATIONAL_BOUNDS, size, MARGIN, 11, 0);
}

function still(box: HTMLElement, geometry: Geometry, bounds: Bounds, margin: typeof MARGIN, scene: Scene): () => void {
  const size = sizeOf(box);
  const camera = fitBounds(bounds, size, margin, 11, 0);
  const renderer = createCanvasRenderer(box, cornerOf(geometry, bounds, boundsInView(camera, size)), SILENT, { camera, interactive: false, label: null });
  renderer.setScene(scene);
  return () => renderer.destroy();
}

/** All small maps of one kind share a geometry, and so its traced paths. */
const corners = new WeakMap<Geometry, Map<string, Geometry>>();

function cornerOf(geometry: Geometry, bounds: Bounds, window: Bounds): Geometry {
  if (bounds === NATIONAL_BOUNDS) return geometry;
  let known = corners.get(geometry);
  if (!known) corners.set(geometry, (known = new Map()));
  const key = window.join();
  const found = known.get(key) ?? within(geometry, window);
  known.set(key, found);
  return found;
}
