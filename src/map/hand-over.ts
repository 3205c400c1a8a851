import { createCanvasRenderer } from './canvas/renderer';
import type { Geometry } from './geometry';
import { createMapLibreRenderer, type MapLibreRenderer } from './interactive';
import type { Camera, Emphasis, MapEvents, MapRenderer, Scene } from './scene';

/** What is on the map at a moment. */
export interface Picture {
  readonly scene: Scene;
  readonly emphasis: Emphasis;
}

export interface HandedOver {
  readonly renderer: MapRenderer;
  /** The same where it is MapLibre, which can show background tiles. */
  readonly tiles: MapLibreRenderer | null;
  readonly ready: 'maplibre' | 'canvas-interactive';
}

/**
 * From the first painted still to a map that can be moved: MapLibre in `live`, or where WebGL2 is missing or its download
 * failed, a canvas in `still` that is moved by hand. Shows what is shown when it is ready, not when it began.
 */
export async function handOver(live: HTMLElement, still: HTMLElement, geometry: Geometry, events: MapEvents, camera: Camera, shown: () => Picture, label: () => string): Promise<HandedOver> {
  const brought = <R extends MapRenderer>(renderer: R): R => {
    const { scene, emphasis } = shown();
    renderer.setScene(scene);
    renderer.setEmphasis(emphasis);
    return renderer;
  };
  try {
    const tiles = brought(await createMapLibreRenderer(live, geometry, events, { camera, ...shown(), label: label() }));
    return { renderer: tiles, tiles, ready: 'maplibre' };
  } catch {
    const renderer = brought(createCanvasRenderer(still, geometry, events, { camera, interactive: true, label: label() }));
    return { renderer, tiles: null, ready: 'canvas-interactive' };
  }
}
