import type { DataStore } from '../data/store';
import type { Legend } from '../model/legend';
import type { Level } from '../model/registry';
import { selectedArea, type AtlasState, type AtlasStore, type Shown } from '../state/store';
import { buildScene } from './build-scene';
import { createCanvasRenderer } from './canvas/renderer';
import { buildGeometry, type AtlasTopology, type Geometry } from './geometry';
import { InsetMaps } from './inset-maps';
import { createMapLibreRenderer, type MapLibreRenderer } from './interactive';
import { boundsInView, type Size } from './mercator';
import { MapNames, type NameOf } from './names';
import { areaCamera, linkCamera, nationalCamera, sameCamera } from './places';
import { standInForPrint } from './print-still';
import { drawSmallMap } from './small-maps';
import type { Camera, Emphasis, MapEvents, MapRenderer, Padding, Scene } from './scene';

const SMALL_MAP_FULL_ZOOM = 7;

export interface PointerPlace {
  readonly x: number;
  readonly y: number;
}

/**
 * Owns the map: paints the first scene on a canvas, hands over to MapLibre when it is ready, stays on the canvas where
 * WebGL2 is missing, and follows the store from then on. Views tell it only which room the panels leave.
 */
export class MapController {
  private renderer: MapRenderer | null = null;
  private tiles: MapLibreRenderer | null = null;
  private geometry: Geometry | null = null;
  /** The shapes of the first paint. */
  private coarse: Geometry | null = null;
  private scene: Scene | null = null;
  private readonly names = new MapNames();
  /** Whether the scene has names. */
  private named = false;
  private padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
  private reported: Camera | null = null;
  private zoomRequests = 0;
  private stayRequests = 0;
  /** Whether the user has laid hand on the map since our last move. */
  private touched = false;
  private tellPointer: (place: PointerPlace | null) => void = () => {};
  private destroyed = false;
  private readonly still: HTMLElement;
  private readonly live: HTMLElement;
  private readonly insets = new InsetMaps({ ...this.events(), cameraRest: () => {}, hover: (area) => this.store.getState().hover(area) });
  private readonly unsubscribe: () => void;
  /** Whether the camera shows about the nation, so that insets make sense. */
  onNational: (national: boolean) => void = () => {};

  constructor(private readonly element: HTMLElement, private readonly store: AtlasStore, private readonly data: DataStore, private mapLabel: string) {
    this.live = layer(element);
    this.still = layer(element);
    this.unsubscribe = store.subscribe((state, previous) => this.follow(state, previous));
    for (const gesture of ['pointerdown', 'wheel', 'keydown'] as const) element.addEventListener(gesture, () => { this.touched = true; }, { capture: true, passive: true });
    const state = store.getState();
    this.zoomRequests = state.zoomRequests;
    this.stayRequests = state.stayRequests;
    window.addEventListener('beforeprint', this.beforePrint);
    void this.start();
  }

  /** The edges the panels cover, CSS px. The national view and zooms to areas fit into what is left. */
  setPadding(padding: Padding): void {
    this.padding = padding;
    this.refit();
  }

  /** What a screen reader calls the map, in the interface's language. */
  setLabel(label: string): void {
    this.mapLabel = label;
    this.element.querySelector('canvas[tabindex]')?.setAttribute('aria-label', label);
  }

  resize(): void {
    this.renderer?.resize();
    this.refit();
  }

  /** Where nobody has moved the map it stays fitted, whatever the panels and the window do. */
  private refit(): void {
    if (!this.renderer || this.store.getState().content.camera !== null) return;
    const home = this.homeCamera();
    if (!sameCamera(home, this.renderer.camera())) this.move(home, false);
  }

  /** Tells the pointer's place while it is over an area, and null when it leaves. One listener; @returns how to stop. */
  watchPointer(listener: (place: PointerPlace | null) => void): () => void {
    this.tellPointer = listener;
    return () => { this.tellPointer = () => {}; };
  }

  /** How areas are named; names are drawn anew when it changes (readings of another language have loaded). */
  setNames(nameOf: NameOf): void {
    this.names.setNameOf(nameOf);
    this.redraw();
  }

  /** Back to the whole nation. */
  home(): void {
    this.reported = null;
    this.store.getState().change({ camera: null, area: null });
    this.move(this.nationalCamera(), true);
  }

  zoom(by: number): void {
    if (!this.renderer) return;
    const camera = this.renderer.camera();
    this.touched = true;
    this.renderer.setCamera({ ...camera, zoom: camera.zoom + by }, true);
  }

  /** Draws an inset (沖縄, 小笠原) into a box of the view's. @returns how to take it away. */
  addInset(id: string, box: HTMLElement): () => void {
    return this.geometry && this.scene ? this.insets.add(id, box, this.geometry, this.scene) : () => {};
  }

  /** Draws a still of other figures of a level into a small box, as far as the map itself looks. @returns how to take it away. */
  addSmallMap(box: HTMLElement, level: Level, legend: Legend): () => void {
    if (!this.coarse || !this.renderer) return () => {};
    const { camera, area } = this.store.getState().content;
    const bounds = camera === null && area === null ? null : boundsInView(this.renderer.camera(), sizeOf(this.element));
    // Full shapes would cost more than a small map can show, unless it shows a small part.
    const close = this.renderer.camera().zoom > SMALL_MAP_FULL_ZOOM;
    return drawSmallMap(box, close ? this.geometry ?? this.coarse : this.coarse, bounds, buildScene(level, legend, []));
  }

  private readonly beforePrint = (): void => {
    if (this.geometry && this.scene && this.renderer) standInForPrint(this.element, this.geometry, this.renderer.camera(), this.scene, emphasisOf(this.store.getState()));
  };

  destroy(): void {
    window.removeEventListener('beforeprint', this.beforePrint);
    this.destroyed = true;
    this.unsubscribe();
    this.renderer?.destroy();
    this.still.remove();
    this.live.remove();
  }

  private async start(): Promise<void> {
    const topology = await this.data.topology('first').catch(() => null);
    if (this.destroyed) return;
    if (!topology) {
      this.store.getState().reportMapFailure('topology-first.json');
      return;
    }
    this.geometry = this.coarse = buildGeometry(topology as AtlasTopology);
    this.follow(this.store.getState(), null);
  }

  private follow(state: AtlasState, previous: AtlasState | null): void {
    if (!this.geometry && previous && state.retries !== previous.retries) void this.start();
    if (!this.geometry || !state.shown) return;
    if (!this.renderer) {
      this.paintFirst(this.geometry, state, state.shown);
      return;
    }
    if (state.shown !== previous?.shown || state.content.language !== previous?.content.language) this.showScene(state, state.shown);
    if (!previous || state.hovered !== previous.hovered || state.onlyClass !== previous.onlyClass || state.onlyAreas !== previous.onlyAreas || state.content.area !== previous.content.area || state.shown !== previous.shown) {
      const emphasis = emphasisOf(state);
      this.renderer.setEmphasis(emphasis);
      this.insets.setEmphasis(emphasis);
    }
    if (state.content.tiles !== previous?.content.tiles) this.tiles?.setTiles(state.content.tiles);
    this.followCamera(state);
  }

  private followCamera(state: AtlasState): void {
    const { camera, area } = state.content;
    if (state.stayRequests !== this.stayRequests && area === null) {
      this.stayRequests = state.stayRequests;
      this.reported = linkCamera(this.renderer!.camera());
      state.change({ camera: this.reported }, false);
    } else if (state.zoomRequests !== this.zoomRequests && selectedArea(state)) {
      this.zoomRequests = state.zoomRequests;
      this.reported = null;
      this.move(this.homeCamera(), true);
    } else if (camera === null ? this.reported !== null : !sameCamera(camera, this.reported)) {
      // Somebody else moved the camera: Back, Forward or a link.
      this.reported = camera;
      this.move(camera ?? this.homeCamera(), true);
    }
  }

  private move(camera: Camera, animate: boolean): void {
    this.touched = false;
    this.renderer?.setCamera(camera, animate);
  }

  private paintFirst(geometry: Geometry, state: AtlasState, shown: Shown): void {
    const camera = state.content.camera ?? this.homeCamera();
    this.scene = buildScene(shown.level, shown.legend, []);
    const still = createCanvasRenderer(this.still, geometry, this.events(), { camera, interactive: false, label: null });
    still.setScene(this.scene);
    still.setEmphasis(emphasisOf(state));
    this.renderer = still;
    this.element.dataset.ready = 'canvas';
    performance.mark('atlas:first-map');
    this.nationalChanged(camera);
    void this.goInteractive(geometry, still);
  }

  private async goInteractive(geometry: Geometry, still: MapRenderer): Promise<void> {
    const state = this.store.getState();
    try {
      const live = await createMapLibreRenderer(this.live, geometry, this.events(), { camera: still.camera(), scene: this.scene!, emphasis: emphasisOf(state), label: this.mapLabel });
      if (this.destroyed) return live.destroy();
      this.renderer = this.tiles = live;
      live.setScene(this.scene!);
      live.setEmphasis(emphasisOf(this.store.getState()));
      this.move(still.camera(), false);
      if (this.store.getState().content.tiles) live.setTiles(true);
      this.element.dataset.ready = 'maplibre';
    } catch {
      if (this.destroyed) return;
      // No WebGL2, or its download failed: the canvas renderer stands alone, moved by hand.
      this.live.remove();
      const alone = createCanvasRenderer(this.still, geometry, this.events(), { camera: still.camera(), interactive: true, label: this.mapLabel });
      alone.setScene(this.scene!);
      alone.setEmphasis(emphasisOf(this.store.getState()));
      this.renderer = alone;
      this.element.dataset.ready = 'canvas-interactive';
    }
    still.destroy();
    if (this.renderer === this.tiles) this.still.remove();
    performance.mark('atlas:interactive');
    await this.refine();
  }

  /** Names and full shapes: not needed for the first look, fetched when the map already answers. */
  private async refine(): Promise<void> {
    const labels = this.names.load(this.data);
    const full = await this.data.topology('full').catch(() => null);
    if (full && !this.destroyed) {
      this.geometry = buildGeometry(full as AtlasTopology);
      this.renderer?.setGeometry(this.geometry);
      this.insets.setGeometry(this.geometry);
    }
    await labels;
    if (this.destroyed) return;
    this.redraw();
    performance.mark('atlas:refined');
    this.element.dataset.refined = 'true';
  }

  private showScene(state: AtlasState, shown: Shown): void {
    const zoom = this.renderer?.camera().zoom ?? 0;
    this.named = this.names.shownAt(shown.level.id, zoom);
    this.scene = buildScene(shown.level, shown.legend, this.names.labels(state, shown, zoom));
    this.renderer?.setScene(this.scene);
    this.insets.setScene(this.scene);
  }

  /** Draws what is shown anew, as when names have come or gone. */
  private redraw(): void {
    const state = this.store.getState();
    if (this.renderer && state.shown) this.showScene(state, state.shown);
  }

  private events(): MapEvents {
    return {
      hover: (area, x, y) => {
        this.store.getState().hover(area);
        this.tellPointer(area === null ? null : { x, y });
      },
      select: (area) => {
        const { shown, select, hover } = this.store.getState();
        // The map is about to move under the pointer: what it stood over is there no more.
        this.tellPointer(null);
        hover(null);
        if (shown) select(area === null ? null : shown.level.areas[area]!);
      },
      cameraRest: (camera) => {
        this.nationalChanged(camera);
        const { content, change, shown } = this.store.getState();
        if (shown && this.names.shownAt(shown.level.id, camera.zoom) !== this.named) this.redraw();
        // A move of ours to a fitted place is no choice of the user's: the link stays without a camera.
        if ((content.camera === null && !this.touched) || sameCamera(camera, content.camera)) return;
        this.reported = linkCamera(camera);
        change({ camera: this.reported }, false);
      },
    };
  }

  private nationalChanged(camera: Camera): void {
    this.onNational(camera.zoom < this.nationalCamera().zoom + 0.9);
  }

  private nationalCamera(): Camera {
    return nationalCamera(sizeOf(this.element), this.padding);
  }

  /** Where the map stands when the content names no camera: at the selected area, else over the nation. */
  private homeCamera(): Camera {
    const state = this.store.getState();
    const area = selectedArea(state);
    return area && this.geometry ? areaCamera(this.geometry.boundsOf(area.members), sizeOf(this.element), this.padding) : this.nationalCamera();
  }
}

function layer(element: HTMLElement): HTMLElement {
  const div = document.createElement('div');
  Object.assign(div.style, { position: 'absolute', inset: '0' });
  element.append(div);
  return div;
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): Size {
  return { width: clientWidth, height: clientHeight };
}

function emphasisOf(state: AtlasState): Emphasis {
  const selected = selectedArea(state);
  return { hovered: state.hovered, selected: selected && selected.level === state.shown?.level.id ? selected.index : null, onlyClass: state.onlyClass, onlyAreas: state.onlyAreas };
}
