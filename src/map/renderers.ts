import { createCanvasRenderer } from './canvas/renderer';
import type { Geometry } from './geometry';
import { createMapLibreRenderer, type MapLibreRenderer } from './interactive';
import type { Camera, Emphasis, MapEvents, MapRenderer, Scene } from './scene';

/** What is on the map at a moment. */
export interface Picture {
  readonly scene: Scene;
  readonly emphasis: Emphasis;
}

/**
 * Whoever draws the map: a canvas for the first look, then MapLibre in its place; or, where WebGL2 is missing or its download
 * failed, a canvas that is moved by hand.
 */
export class Renderers {
  private readonly live: HTMLElement;
  private readonly still: HTMLElement;
  private destroyed = false;
  current: MapRenderer | null = null;
  /** The same where it is MapLibre, which can show background tiles. */
  tiles: MapLibreRenderer | null = null;

  constructor(element: HTMLElement, private readonly events: MapEvents) {
    this.live = layer(element);
    this.still = layer(element);
  }

  paintFirst(geometry: Geometry, picture: Picture, camera: Camera): void {
    this.current = brought(createCanvasRenderer(this.still, geometry, this.events, { camera, interactive: false, label: null }), picture);
  }

  /**
   * From the first painted still to a map that can be moved. It shows what is shown when it is ready, not when it began.
   * @param settle is told where the still stood, before it goes.
   */
  async goInteractive(geometry: Geometry, shown: () => Picture, label: () => string, settle: (from: Camera) => void): Promise<void> {
    const still = this.current!;
    const camera = still.camera();
    const tiles = await createMapLibreRenderer(this.live, geometry, this.events, { camera, ...shown(), label: label() }).catch(() => null);
    const renderer = brought(tiles ?? createCanvasRenderer(this.still, geometry, this.events, { camera, interactive: true, label: label() }), shown());
    if (this.destroyed) return renderer.destroy();
    this.current = renderer;
    this.tiles = tiles;
    settle(still.camera());
    still.destroy();
    (tiles ? this.still : this.live).remove();
  }

  destroy(): void {
    this.destroyed = true;
    this.current?.destroy();
    this.still.remove();
    this.live.remove();
  }
}

function brought(renderer: MapRenderer, { scene, emphasis }: Picture): MapRenderer {
  renderer.setScene(scene);
  renderer.setEmphasis(emphasis);
  return renderer;
}

function layer(element: HTMLElement): HTMLElement {
  const div = document.createElement('div');
  Object.assign(div.style, { position: 'absolute', inset: '0' });
  element.append(div);
  return div;
}
