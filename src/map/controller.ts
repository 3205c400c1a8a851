import type { DataStore } from '../data/store';
import { coverLevel } from '../model/cover';
import { sumAt } from '../model/table';
import type { Registry } from '../model/registry';
import { selectedArea, type AtlasState, type AtlasStore, type Shown } from '../state/store';
import { buildScene, sceneLabels } from './build-scene';
import { createCanvasRenderer } from './canvas/renderer';
import { buildGeometry, type AtlasTopology, type Geometry } from './geometry';
import { INSETS, insetCamera, NATIONAL_BOUNDS } from './insets';
import { createMapLibreRenderer, type MapLibreRenderer } from './interactive';
import { fitBounds, type Size } from './mercator';
import type { Camera, Emphasis, MapEvents, MapRenderer, Padding, Scene, SceneLabel } from './scene';

/** Zoom above which a level's names are drawn: below it they would crowd the map. */
const LABEL_ZOOM: Readonly<Record<string, number>> = { municipality: 8, healthcentre: 7, secondary335: 6.6, secondary330: 6.6, planning339: 6.6, tertiary52: 5, prefecture: 4.6 };
/** A selected area fills at most this zoom, so that its neighbours stay in sight. */
const AREA_MAX_ZOOM = 9.5;

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
  private scene: Scene | null = null;
  private labels: { readonly shown: Shown; readonly list: readonly SceneLabel[] } | null = null;
  private labelsOn = false;
  private padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
  private reported: Camera | null = null;
  private zoomRequests = 0;
  private stayRequests = 0;
  /** Whether the user has laid hand on the map since our last move. */
  private touched = false;
  private tellPointer: (place: PointerPlace | null) => void = () => {};
  private nameOf = (state: AtlasState, index: number): string => state.shown!.level.areas[index]!.name;
  private destroyed = false;
  private readonly still: HTMLElement;
  private readonly live: HTMLElement;
  private readonly insets = new Map<string, MapRenderer>();
  private readonly unsubscribe: () => void;
  /** Whether the camera shows about the nation, so that insets make sense. */
  onNational: (national: boolean) => void = () => {};

  constructor(private readonly element: HTMLElement, private readonly store: AtlasStore, private readonly data: DataStore, private readonly mapLabel: string) {
    this.live = layer(element);
    this.still = layer(element);
    this.unsubscribe = store.subscribe((state, previous) => this.follow(state, previous));
    for (const gesture of ['pointerdown', 'wheel', 'keydown'] as const) element.addEventListener(gesture, () => { this.touched = true; }, { capture: true, passive: true });
    const state = store.getState();
    this.zoomRequests = state.zoomRequests;
    this.stayRequests = state.stayRequests;
    void this.start();
  }

  /** The edges the panels cover, CSS px. The national view and zooms to areas fit into what is left. */
  setPadding(padding: Padding): void {
    this.padding = padding;
    this.refit();
  }

  resize(): void {
    this.renderer?.resize();
    this.refit();
  }

  /** Where nobody has moved the map it stays fitted, whatever the panels and the window do. */
  private refit(): void {
    if (!this.renderer || this.store.getState().content.camera !== null) return;
    const home = this.homeCamera();
    if (!same(home, this.renderer.camera())) this.move(home, false);
  }

  /** Tells the pointer's place while it is over an area, and null when it leaves. One listener; @returns how to stop. */
  watchPointer(listener: (place: PointerPlace | null) => void): () => void {
    this.tellPointer = listener;
    return () => { this.tellPointer = () => {}; };
  }

  /** How areas are named; names are drawn anew when it changes (readings of another language have loaded). */
  setNames(nameOf: (state: AtlasState, index: number) => string): void {
    this.nameOf = nameOf;
    this.labels = null;
    const state = this.store.getState();
    if (this.renderer && state.shown) this.showScene(state, state.shown);
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
    const inset = INSETS.find((candidate) => candidate.id === id);
    if (!inset || !this.geometry || !this.scene) return () => {};
    const renderer = createCanvasRenderer(box, this.geometry, { ...this.events(), cameraRest: () => {}, hover: (area) => this.store.getState().hover(area) }, { camera: insetCamera(inset, sizeOf(box)), interactive: false, label: null });
    renderer.setScene(this.scene);
    this.insets.set(id, renderer);
    return () => {
      this.insets.delete(id);
      renderer.destroy();
    };
  }

  destroy(): void {
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
      this.store.setState({ failure: { file: 'topology-first.json', reason: 'network' } });
      return;
    }
    this.geometry = buildGeometry(topology as AtlasTopology);
    this.follow(this.store.getState(), null);
  }

  private follow(state: AtlasState, previous: AtlasState | null): void {
    if (!this.geometry || !state.shown) return;
    if (!this.renderer) {
      this.paintFirst(this.geometry, state, state.shown);
      return;
    }
    if (state.shown !== previous?.shown || state.content.language !== previous?.content.language) this.showScene(state, state.shown);
    if (!previous || state.hovered !== previous.hovered || state.onlyClass !== previous.onlyClass || state.content.area !== previous.content.area || state.shown !== previous.shown) {
      const emphasis = emphasisOf(state);
      this.renderer.setEmphasis(emphasis);
      for (const inset of this.insets.values()) inset.setEmphasis(emphasis);
    }
    if (state.content.tiles !== previous?.content.tiles) this.tiles?.setTiles(state.content.tiles);
    this.followCamera(state);
  }

  private followCamera(state: AtlasState): void {
    const { camera, area } = state.content;
    if (state.stayRequests !== this.stayRequests && area === null) {
      this.stayRequests = state.stayRequests;
      this.reported = rounded(this.renderer!.camera());
      state.change({ camera: this.reported }, false);
    } else if (state.zoomRequests !== this.zoomRequests && selectedArea(state)) {
      this.zoomRequests = state.zoomRequests;
      this.reported = null;
      this.move(this.areaCamera(state), true);
    } else if (camera === null ? this.reported !== null : !same(camera, this.reported)) {
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
    const labels = this.loadLabels();
    const full = await this.data.topology('full').catch(() => null);
    if (full && !this.destroyed) {
      this.geometry = buildGeometry(full as AtlasTopology);
      this.renderer?.setGeometry(this.geometry);
    }
    await labels;
    performance.mark('atlas:refined');
    this.element.dataset.refined = 'true';
  }

  private async loadLabels(): Promise<void> {
    // Without names the map still says everything: the tooltip, the table and the panel name areas.
    const points = await this.data.labels().catch(() => null);
    const atlas = await this.data.atlas(['h30-total', 'r5-total']).catch(() => null);
    if (!points || this.destroyed) return;
    const weight = atlas ? municipalWeights(atlas.registry, atlas.tables) : null;
    this.labelsFor = (state, shown) => {
      if (this.labels?.shown.level !== shown.level || this.labels.shown.content.language !== shown.content.language) {
        this.labels = { shown, list: sceneLabels(shown.level, points, (index) => this.nameOf(state, index), weight) };
      }
      return this.labelsOn ? this.labels.list : [];
    };
    this.toggleLabels(this.renderer!.camera(), true);
  }

  private labelsFor: (state: AtlasState, shown: Shown) => readonly SceneLabel[] = () => [];

  private toggleLabels(camera: Camera, force: boolean): void {
    const state = this.store.getState();
    if (!state.shown) return;
    const on = camera.zoom >= (LABEL_ZOOM[state.shown.level.id] ?? Infinity);
    if (on === this.labelsOn && !force) return;
    this.labelsOn = on;
    this.showScene(state, state.shown);
  }

  private showScene(state: AtlasState, shown: Shown): void {
    if (this.renderer) this.labelsOn = this.renderer.camera().zoom >= (LABEL_ZOOM[shown.level.id] ?? Infinity);
    this.scene = buildScene(shown.level, shown.legend, this.labelsFor(state, shown));
    this.renderer?.setScene(this.scene);
    for (const inset of this.insets.values()) inset.setScene(this.scene);
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
        this.toggleLabels(camera, false);
        const { content, change } = this.store.getState();
        // A move of ours to a fitted place is no choice of the user's: the link stays without a camera.
        if ((content.camera === null && !this.touched) || same(camera, content.camera)) return;
        this.reported = rounded(camera);
        change({ camera: this.reported }, false);
      },
    };
  }

  private nationalChanged(camera: Camera): void {
    this.onNational(camera.zoom < this.nationalCamera().zoom + 0.9);
  }

  private nationalCamera(): Camera {
    return fitBounds(NATIONAL_BOUNDS, sizeOf(this.element), this.padding);
  }

  private areaCamera(state: AtlasState): Camera {
    const area = selectedArea(state)!;
    return fitBounds(this.geometry!.boundsOf(area.members), sizeOf(this.element), this.aroundArea(), AREA_MAX_ZOOM);
  }

  /** A fifth of the free room on every side shows what lies around an area. */
  private aroundArea(): Padding {
    const { width, height } = sizeOf(this.element);
    const { top, right, bottom, left } = this.padding;
    const [across, down] = [Math.max(0, width - left - right) / 5, Math.max(0, height - top - bottom) / 5];
    return { top: top + down, right: right + across, bottom: bottom + down, left: left + across };
  }

  /** Where the map stands when the content names no camera: at the selected area, else over the nation. */
  private homeCamera(): Camera {
    const state = this.store.getState();
    return selectedArea(state) && this.geometry ? this.areaCamera(state) : this.nationalCamera();
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

function rounded({ lng, lat, zoom }: Camera): Camera {
  return { lng: Number(lng.toFixed(4)), lat: Number(lat.toFixed(4)), zoom: Number(zoom.toFixed(2)) };
}

function same(a: Camera | null, b: Camera | null): boolean {
  return a !== null && b !== null && Math.abs(a.lng - b.lng) < 6e-5 && Math.abs(a.lat - b.lat) < 6e-5 && Math.abs(a.zoom - b.zoom) < 6e-3;
}

function emphasisOf(state: AtlasState): Emphasis {
  const selected = selectedArea(state);
  return { hovered: state.hovered, selected: selected && selected.level === state.shown?.level.id ? selected.index : null, onlyClass: state.onlyClass };
}

/** People by municipality from whichever projection has them; only for the order of names. */
function municipalWeights(registry: Registry, tables: ReadonlyMap<string, import('../model/table').Table>): Float64Array {
  const weights = new Float64Array(registry.codes.length);
  for (const key of ['r5-total', 'h30-total']) {
    const table = tables.get(key);
    if (!table) continue;
    coverLevel(registry.levels.municipality, table.set).forEach((cover, index) => {
      if (cover.units && weights[index] === 0) weights[index] = sumAt(table, cover, 1);
    });
  }
  return weights;
}
