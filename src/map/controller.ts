import type { DataStore } from '../data/store';
import type { Legend } from '../model/legend';
import type { Level } from '../model/registry';
import { selectedArea, type AtlasState, type AtlasStore, type Shown } from '../state/store';
import { buildScene } from './build-scene';
import { CameraDirector, sizeOf } from './camera-director';
import { createCanvasRenderer } from './canvas/renderer';
import { buildGeometry, type AtlasTopology, type Geometry } from './geometry';
import { LIGHT_GROUND, type Ground } from './ground';
import { InsetMaps } from './inset-maps';
import { handOver, type Picture } from './hand-over';
import type { MapLibreRenderer } from './interactive';
import { boundsInView, project } from './mercator';
import { MapNames, type NameOf } from './names';
import { standInForPrint } from './print-still';
import { drawSmallMap } from './small-maps';
import { NO_EMPHASIS } from './fills';
import type { Camera, Emphasis, MapEvents, MapLayer, MapRenderer, Overlay, Scene } from './scene';
import type { MapSurface } from './surface';

const SMALL_MAP_FULL_ZOOM = 7;
const STILL_FULL_MEMBERS = 300;

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
  private haveShapes: (coarse: Geometry) => void = () => {};
  private readonly shapeWatchers = new Set<(geometry: Geometry) => void>();
  private readonly shapes = new Promise<Geometry>((resolve) => { this.haveShapes = resolve; });
  private scene: Scene | null = null;
  private readonly names = new MapNames();
  /** Whether the scene has names. */
  private named = false;
  private tellPointer: (place: PointerPlace | null) => void = () => {};
  private ground = LIGHT_GROUND;
  private overlay: Overlay | null = null;
  private overlayHovered: number | null = null;
  private highlighted: readonly number[] | null = null;
  /** What a view had the map fitted to last, perhaps before there were shapes. */
  private focused: { readonly members: readonly number[] | null; readonly keep: boolean } | null = null;
  private preview: readonly number[] | null = null;
  private readonly layers: MapLayer[] = [];
  /** Fingers are moving the map through a tool: it is not at rest between their moves. */
  private inHand = false;
  private destroyed = false;
  private readonly still: HTMLElement;
  private readonly live: HTMLElement;
  private readonly insets = new InsetMaps({ ...this.events(), cameraRest: () => {}, hover: (area) => this.store.getState().hover(area) });
  private readonly unsubscribe: () => void;
  /** Where the map stands; views give it the room that is left. */
  readonly camera: CameraDirector;

  /** @param held hears of gestures left to the page around the map; without it the map takes them all. */
  constructor(private readonly element: HTMLElement, private readonly store: AtlasStore, private readonly data: DataStore, private mapLabel: string, private readonly held: MapEvents['held'] = undefined) {
    this.live = layer(element);
    this.camera = new CameraDirector(element, store, { renderer: () => this.renderer, boundsOf: (area) => this.geometry?.boundsOf(area.members) ?? null });
    this.still = layer(element);
    this.unsubscribe = store.subscribe((state, previous) => this.follow(state, previous));
    window.addEventListener('beforeprint', this.beforePrint);
    void this.start();
  }

  /** What a screen reader calls the map, in the interface's language. */
  setLabel(label: string): void {
    this.mapLabel = label;
    this.element.querySelector('canvas[tabindex]')?.setAttribute('aria-label', label);
  }

  resize(): void {
    this.renderer?.resize();
    this.camera.refit();
    this.drawLayers();
  }

  /** Tells the pointer's place while it is over an area, and null when it leaves. One listener; @returns how to stop. */
  watchPointer(listener: (place: PointerPlace | null) => void): () => void {
    this.tellPointer = listener;
    return () => { this.tellPointer = () => {}; };
  }

  /** Sea and land around the areas, by the theme. */
  setGround(ground: Ground): void {
    if (ground === this.ground) return;
    this.ground = ground;
    this.redraw();
  }

  /** How areas are named; names are drawn anew when it changes (readings of another language have loaded). */
  setNames(nameOf: NameOf): void {
    this.names.setNameOf(nameOf);
    this.redraw();
  }

  /** Shows a scene of a view's own in the place of the figures; null = the figures again. */
  setOverlay(overlay: Overlay | null): void {
    if (!overlay || overlay.scene.level !== this.overlay?.scene.level) this.overlayHovered = this.preview = null;
    if (!overlay) this.highlighted = null;
    this.overlay = overlay;
    this.redraw();
    this.emphasise();
  }

  /** Points out municipalities (indexes) of an overlay with zones, by an outline and a pattern, until it is called again; null = none. */
  setHighlight(members: readonly number[] | null): void {
    this.highlighted = members?.length ? members : null;
    this.emphasise();
  }

  /** Outlines the municipalities (indexes) that the tool in hand would touch; null or none = nothing. */
  setPreview(members: readonly number[] | null): void {
    this.preview = members?.length ? members : null;
    this.emphasise();
  }

  /** Fits the map to municipalities; null = to what the content says again. @param keep leaves the map where a link put it. */
  focusOn(members: readonly number[] | null, keep: boolean): void {
    this.focused = { members, keep };
    if (this.geometry) this.camera.setFocus(members && this.geometry.boundsOf(members), keep);
  }

  /** The map as a view's own tools meet it, whichever renderer it has by then. */
  surface(): MapSurface {
    const camera = (): Camera => this.renderer?.camera() ?? this.camera.homeCamera();
    return {
      element: this.element,
      areaAt: ([x, y]) => this.renderer?.areaAt(x, y) ?? null,
      project: (place) => project(camera(), sizeOf(this.element), place),
      camera,
      moveTo: (next) => {
        this.inHand = true;
        this.renderer?.setCamera(next, false);
      },
      rest: () => {
        this.inHand = false;
        this.events().cameraRest(camera());
      },
    };
  }

  /** Puts a layer over the map; the last one hears the pointer first. @returns how to take it away. */
  addLayer(mapLayer: MapLayer): () => void {
    mapLayer.mount(this.element);
    this.layers.unshift(mapLayer);
    const leaveInsets = this.insets.addLayer(mapLayer);
    this.drawLayers();
    return () => {
      this.layers.splice(this.layers.indexOf(mapLayer), 1);
      leaveInsets();
      mapLayer.unmount();
    };
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
    return drawSmallMap(box, close ? this.geometry ?? this.coarse : this.coarse, bounds, this.onGround(buildScene(level, legend, [])));
  }

  /** Draws a still of a scene into a small box, fitted to municipalities (null = the nation), as soon as there are shapes. @returns how to take it away. */
  addStill(box: HTMLElement, scene: Scene, members: readonly number[] | null): () => void {
    let [remove, gone] = [(): void => {}, false];
    void this.shapes.then((coarse) => {
      // Of a whole country full shapes cost more than a small map can show.
      const shapes = members && members.length < STILL_FULL_MEMBERS ? this.geometry ?? coarse : coarse;
      if (!gone && !this.destroyed) remove = drawSmallMap(box, shapes, members && shapes.boundsOf(members), this.onGround(scene));
    });
    return () => { gone = true; remove(); };
  }

  /** Tells the shapes there are, and finer ones as soon as they have loaded, to a view that draws maps of its own. @returns how to stop. */
  watchShapes(watcher: (geometry: Geometry) => void): () => void {
    this.shapeWatchers.add(watcher);
    if (this.geometry) watcher(this.geometry);
    return () => void this.shapeWatchers.delete(watcher);
  }

  private readonly beforePrint = (): void => {
    if (this.geometry && this.scene && this.renderer) standInForPrint(this.element, this.geometry, this.renderer.camera(), this.scene, this.emphasisNow());
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
    this.haveShapes(this.coarse);
    for (const watcher of this.shapeWatchers) watcher(this.coarse);
    if (this.focused) this.focusOn(this.focused.members, this.focused.keep);
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
      this.emphasise();
    }
    if (state.content.tiles !== previous?.content.tiles) this.tiles?.setTiles(state.content.tiles);
    this.camera.follow(state);
  }

  private onGround(scene: Scene): Scene {
    return (scene.ground ?? LIGHT_GROUND) === this.ground ? scene : { ...scene, ground: this.ground };
  }

  private emphasise(): void {
    const emphasis = this.emphasisNow();
    this.renderer?.setEmphasis(emphasis);
    this.insets.setEmphasis(emphasis);
  }

  private emphasisNow(): Emphasis {
    return this.overlay ? { ...NO_EMPHASIS, hovered: this.overlayHovered, highlighted: this.highlighted, preview: this.preview } : emphasisOf(this.store.getState());
  }

  private paintFirst(geometry: Geometry, state: AtlasState, shown: Shown): void {
    const camera = state.content.camera ?? this.camera.homeCamera();
    this.scene = this.onGround(this.overlay?.scene ?? buildScene(shown.level, shown.legend, []));
    const still = createCanvasRenderer(this.still, geometry, this.mainEvents(), { camera, interactive: false, label: null });
    still.setScene(this.scene);
    still.setEmphasis(this.emphasisNow());
    this.renderer = still;
    this.element.dataset.ready = 'canvas';
    performance.mark('atlas:first-map');
    this.camera.tellNational(camera);
    void this.goInteractive(geometry, still);
  }

  private async goInteractive(geometry: Geometry, still: MapRenderer): Promise<void> {
    const shown = (): Picture => ({ scene: this.scene!, emphasis: this.emphasisNow() });
    const { renderer, tiles, ready } = await handOver(this.live, this.still, geometry, this.mainEvents(), still.camera(), shown, () => this.mapLabel);
    if (this.destroyed) return renderer.destroy();
    this.renderer = renderer;
    this.tiles = tiles;
    if (tiles) {
      this.camera.move(still.camera(), false);
      if (this.store.getState().content.tiles) tiles.setTiles(true);
    }
    // The still may have been on its way to a prefecture or a plan: the map goes on to where it was going.
    this.camera.refit();
    still.destroy();
    (tiles ? this.still : this.live).remove();
    this.element.dataset.ready = ready;
    performance.mark('atlas:interactive');
    this.drawLayers();
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
      for (const watcher of this.shapeWatchers) watcher(this.geometry);
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
    this.scene = this.onGround(this.overlay?.scene ?? buildScene(shown.level, shown.legend, this.names.labels(state, shown, zoom)));
    this.renderer?.setScene(this.scene);
    this.insets.setScene(this.scene);
  }

  /** Draws what is shown anew, as when names have come or gone. */
  private redraw(): void {
    const state = this.store.getState();
    if (this.renderer && state.shown) this.showScene(state, state.shown);
  }

  private drawLayers(): void {
    const camera = this.renderer?.camera();
    if (camera) for (const mapLayer of this.layers) mapLayer.follow(camera);
  }

  /** The map's own, not the insets': layers lie over it alone. */
  private mainEvents(): MapEvents {
    const events = this.events();
    return {
      ...events,
      hover: (area, x, y) => events.hover(this.layers.some((mapLayer) => mapLayer.hover(x, y)) ? null : area, x, y),
      select: (area, x, y) => void (this.layers.some((mapLayer) => mapLayer.select(x, y)) || events.select(area, x, y)),
      cameraMove: () => this.drawLayers(),
    };
  }

  private events(): MapEvents {
    return {
      ...(this.held && { held: this.held }),
      hover: (area, x, y) => {
        if (this.overlay) {
          if (area === this.overlayHovered) return;
          this.overlayHovered = area;
          this.overlay.hover(area);
          return this.emphasise();
        }
        this.store.getState().hover(area);
        this.tellPointer(area === null ? null : { x, y });
      },
      select: (area) => {
        if (this.overlay) return void (area !== null && this.overlay.select(area));
        const { shown, select, hover } = this.store.getState();
        // The map is about to move under the pointer: what it stood over is there no more.
        this.tellPointer(null);
        hover(null);
        if (shown) select(area === null ? null : shown.level.areas[area]!);
      },
      cameraRest: (camera) => {
        if (this.inHand) return;
        const { shown } = this.store.getState();
        if (!this.overlay && shown && this.names.shownAt(shown.level.id, camera.zoom) !== this.named) this.redraw();
        this.camera.rested(camera);
      },
    };
  }
}

function layer(element: HTMLElement): HTMLElement {
  const div = document.createElement('div');
  Object.assign(div.style, { position: 'absolute', inset: '0' });
  element.append(div);
  return div;
}

function emphasisOf(state: AtlasState): Emphasis {
  const selected = selectedArea(state);
  return { hovered: state.hovered, selected: selected && selected.level === state.shown?.level.id ? selected.index : null, onlyClass: state.onlyClass, onlyAreas: state.onlyAreas };
}
