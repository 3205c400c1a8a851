import type { InsetMaps } from './inset-maps';
import type { Camera, MapLayer } from './scene';

/** What views have put over the map. The last one put hears the pointer first. */
export class LayerStack {
  private readonly layers: MapLayer[] = [];

  constructor(private readonly element: HTMLElement, private readonly insets: InsetMaps) {}

  /** @returns how to take it away. */
  add(layer: MapLayer): () => void {
    layer.mount(this.element);
    this.layers.unshift(layer);
    const leaveInsets = this.insets.addLayer(layer);
    return () => {
      this.layers.splice(this.layers.indexOf(layer), 1);
      leaveInsets();
      layer.unmount();
    };
  }

  draw(camera: Camera): void {
    for (const layer of this.layers) layer.follow(camera);
  }

  /** @returns whether the pointer is on something of a layer's. */
  hover(x: number, y: number): boolean {
    return this.layers.some((layer) => layer.hover(x, y));
  }

  /** @returns whether a layer took the click. */
  select(x: number, y: number): boolean {
    return this.layers.some((layer) => layer.select(x, y));
  }
}
