import type { Geometry } from './geometry';
import type { MapLibreOptions, MapLibreRenderer } from './maplibre/renderer';
import type { MapEvents } from './scene';

export type { MapLibreOptions, MapLibreRenderer } from './maplibre/renderer';

function hasWebGl2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers allow a page few contexts: give this one back.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** In a sandbox without an origin of its own no script is ours to start a worker from. A page opened from a folder holds its worker itself. */
const mayStartWorkers = (): boolean => origin !== 'null' || location.protocol === 'file:';

/**
 * Loads MapLibre (a chunk of its own) and starts it in `element`; see startMapLibre.
 * @throws Error (rejects) without WebGL2 or workers, before anything is downloaded: keep the canvas renderer then.
 */
export async function createMapLibreRenderer(element: HTMLElement, geometry: Geometry, events: MapEvents, options: MapLibreOptions): Promise<MapLibreRenderer> {
  if (!mayStartWorkers() || !hasWebGl2()) throw new Error('no WebGL2');
  const { startMapLibre } = await import('./maplibre/renderer');
  return startMapLibre(element, geometry, events, options);
}
