import { createCanvasRenderer } from './canvas/renderer';
import { sizeOf } from './element-size';
import { within, type Geometry } from './geometry';
import { INSETS, insetCamera } from './insets';
import { boundsInView } from './mercator';
import type { Bounds } from './rings';
import { NO_EMPHASIS } from './fills';
import type { Camera, Emphasis, MapEvents, MapLayer, MapRenderer, Scene } from './scene';

interface InsetMap {
  readonly renderer: MapRenderer;
  readonly window: Bounds;
  /** Only what lies in the window. */
  geometry: Geometry;
  scene: Scene;
  emphasis: Emphasis;
  readonly box: HTMLElement;
  readonly camera: Camera;
  /** How to take each layer away. */
  readonly layers: Map<MapLayer, () => void>;
}

/** The small maps of far-off islands beside the national view. Each holds only the shapes in its own window. */
export class InsetMaps {
  private readonly maps = new Set<InsetMap>();
  private readonly layers = new Set<MapLayer>();

  constructor(private readonly events: MapEvents) {}

  /** Draws an inset into a box. @returns how to take it away. */
  add(id: string, box: HTMLElement, geometry: Geometry, scene: Scene): () => void {
    const inset = INSETS.find((candidate) => candidate.id === id);
    if (!inset) return () => {};
    const size = sizeOf(box);
    const camera = insetCamera(inset, size);
    const window = boundsInView(camera, size);
    const inside = within(geometry, window);
    const map: InsetMap = { window, box, camera, layers: new Map(), geometry: inside, scene, emphasis: NO_EMPHASIS, renderer: createCanvasRenderer(box, inside, this.events, { camera, interactive: false, label: null }) };
    map.renderer.setScene(scene);
    this.maps.add(map);
    for (const mapLayer of this.layers) put(mapLayer, map);
    return () => {
      this.maps.delete(map);
      for (const takeAway of map.layers.values()) takeAway();
      map.renderer.destroy();
    };
  }

  /** Lets a layer draw on all of them. @returns how to take it away. */
  addLayer(mapLayer: MapLayer): () => void {
    this.layers.add(mapLayer);
    for (const map of this.maps) put(mapLayer, map);
    return () => {
      this.layers.delete(mapLayer);
      for (const { layers } of this.maps) {
        layers.get(mapLayer)?.();
        layers.delete(mapLayer);
      }
    };
  }

  setGeometry(geometry: Geometry): void {
    for (const map of this.maps) map.renderer.setGeometry((map.geometry = within(geometry, map.window)));
  }

  setScene(scene: Scene): void {
    for (const map of this.maps) map.renderer.setScene((map.scene = scene));
  }

  setEmphasis(emphasis: Emphasis): void {
    for (const map of this.maps) {
      const seen = inWindow(map, emphasis);
      // A canvas draws everything anew, and most of what is pointed at lies on the main land.
      if (sameEmphasis(seen, map.emphasis)) continue;
      map.emphasis = seen;
      map.renderer.setEmphasis(seen);
    }
  }
}

/** The emphasis as far as it can be seen in an inset. */
function inWindow({ geometry: { polygons }, scene: { level } }: InsetMap, emphasis: Emphasis): Emphasis {
  const seen = (members: readonly number[]): boolean => members.some((index) => polygons[index]!.length > 0);
  const area = (index: number | null): number | null => (index !== null && level.areas[index] && seen(level.areas[index].members) ? index : null);
  const list = (members: readonly number[] | null | undefined): readonly number[] | null => (members && seen(members) ? members : null);
  return { ...emphasis, hovered: area(emphasis.hovered), selected: area(emphasis.selected), highlighted: list(emphasis.highlighted), preview: list(emphasis.preview) };
}

function sameEmphasis(a: Emphasis, b: Emphasis): boolean {
  return a.hovered === b.hovered && a.selected === b.selected && a.onlyClass === b.onlyClass && a.onlyAreas === b.onlyAreas && (a.highlighted ?? null) === (b.highlighted ?? null) && (a.preview ?? null) === (b.preview ?? null);
}

function put(mapLayer: MapLayer, { box, camera, layers }: InsetMap): void {
  const takeAway = mapLayer.mountInset?.(box, camera);
  if (takeAway) layers.set(mapLayer, takeAway);
}
