import { createCanvasRenderer } from './canvas/renderer';
import { within, type Geometry } from './geometry';
import { INSETS, insetCamera } from './insets';
import { boundsInView, type Size } from './mercator';
import type { Bounds } from './rings';
import type { Emphasis, MapEvents, MapRenderer, Scene } from './scene';

interface InsetMap {
  readonly renderer: MapRenderer;
  readonly window: Bounds;
}

/** The small maps of far-off islands beside the national view. Each holds only the shapes in its own window. */
export class InsetMaps {
  private readonly maps = new Set<InsetMap>();

  constructor(private readonly events: MapEvents) {}

  /** Draws an inset into a box. @returns how to take it away. */
  add(id: string, box: HTMLElement, geometry: Geometry, scene: Scene): () => void {
    const inset = INSETS.find((candidate) => candidate.id === id);
    if (!inset) return () => {};
    const size: Size = { width: box.clientWidth, height: box.clientHeight };
    const camera = insetCamera(inset, size);
    const window = boundsInView(camera, size);
    const map: InsetMap = { window, renderer: createCanvasRenderer(box, within(geometry, window), this.events, { camera, interactive: false, label: null }) };
    map.renderer.setScene(scene);
    this.maps.add(map);
    return () => {
      this.maps.delete(map);
      map.renderer.destroy();
    };
  }

  setGeometry(geometry: Geometry): void {
    for (const { renderer, window } of this.maps) renderer.setGeometry(within(geometry, window));
  }

  setScene(scene: Scene): void {
    for (const { renderer } of this.maps) renderer.setScene(scene);
  }

  setEmphasis(emphasis: Emphasis): void {
    for (const { renderer } of this.maps) renderer.setEmphasis(emphasis);
  }
}
