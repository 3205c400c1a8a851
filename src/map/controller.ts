import type { DataStore } from '../data/store';
import type { Legend } from '../model/legend';
import type { Level } from '../model/registry';
import { selectedArea, type AtlasState, type AtlasStore, type Shown } from '../state/store';
import { buildScene } from './build-scene';
import { CameraDirector } from './camera-director';
import { sizeOf } from './element-size';
import { buildGeometry, type AtlasTopology, type Geometry } from './geometry';
import { LIGHT_GROUND, type Ground } from './ground';
import { InsetMaps } from './inset-maps';
import { KnownShapes } from './known-shapes';
import { LayerStack } from './layer-stack';
import { boundsInView, project } from './mercator';
import { MapNames, type NameOf } from './names';
import { standInForPrint } from './print-still';
import { Renderers } from './renderers';
import { drawSmallMap } from './small-maps';
import type { Camera, Emphasis, MapEvents, MapLayer, Overlay, Scene } from './scene';
import type { MapSurface } from './surface';
import { ViewOverlay } from './view-overlay';

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
  private readonly renderers: Renderers;
  private readonly shapes = new KnownShapes();
  private scene: Scene | null = null;
  private readonly names = new MapNames();
  /** Whether the scene has names. */
  private named = false;
  private tellPointer: (place: PointerPlace | null) => void = () => {};
  private ground = LIGHT_GROUND;
  private readonly overlay = new ViewOverlay();
  /** What a view had the map fitted to last, perhaps before there were shapes. */
  private focused: { readonly members: readonly number[] | null; readonly keep: boolean } | null = null;
  /** Fingers are moving the map through a tool: it is not at rest between their moves. */
  private inHand = false;
  private destroyed = false;
  private readonly insets = new InsetMaps({ ...this.events(), cameraRest: () => {}, hover: (area) => this.store.getState().hover(area) });
  private readonly layers: LayerStack;
  private readonly unsubscribe: () => void;
  /** Where the map stands; views give it the room that is left. */
  readonly camera: CameraDirector;

  /** @param held hears of gestures left to the page around the map; without it the map takes them all. */
  constructor(private readonly element: HTMLElement, private readonly store: AtlasStore, private readonly data: DataStore, private mapLabel: string, private readonly held: MapEvents['held'] = undefined) {
    this.renderers = new Renderers(element, this.mainEvents());
    this.camera = new CameraDirector(element, store, { renderer: () => this.renderers.current, boundsOf: (area) => this.shapes.finest?.boundsOf(area.members) ?? null });
    this.layers = new LayerStack(element, this.insets);
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
    this.renderers.current?.resize();
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
    this.overlay.set(overlay);
    this.redraw();
    this.emphasise();
  }

  /** Points out municipalities (indexes) of an overlay with zones, by an outline and a pattern, until it is called again; null = none. */
  setHighlight(members: readonly number[] | null): void {
    this.overlay.highlight(members);
    this.emphasise();
  }

  /** Outlines the municipalities (indexes) that the tool in hand would touch; null or none = nothing. */
  setPreview(members: readonly number[] | null): void {
    this.overlay.outline(members);
    this.emphasise();
  }

  /** Fits the map to municipalities; null = to what the content says again. @param keep leaves the map where a link put it. */
  focusOn(members: readonly number[] | null, keep: boolean): void {
    this.focused = { members, keep };
    if (this.shapes.finest) this.camera.setFocus(members && this.shapes.finest.boundsOf(members), keep);
  }

  /** The map as a view's own tools meet it, whichever renderer it has by then. */
  surface(): MapSurface {
    const camera = (): Camera => this.renderers.current?.camera() ?? this.camera.homeCamera();
    return {
      element: this.element,
      areaAt: ([x, y]) => this.renderers.current?.areaAt(x, y) ?? null,
      project: (place) => project(camera(), sizeOf(this.element), place),
      camera,
      moveTo: (next) => {
        this.inHand = true;
        this.renderers.current?.setCamera(next, false);
      },
      rest: () => {
        this.inHand = false;
        this.events().cameraRest(camera());
      },
    };
  }

  /** Puts a layer over the map; the last one hears the pointer first. @returns how to take it away. */
  addLayer(mapLayer: MapLayer): () => void {
    const remove = this.layers.add(mapLayer);
    this.drawLayers();
    return remove;
  }

  /** Draws an inset (沖縄, 小笠原) into a box of the view's. @returns how to take it away. */
  addInset(id: string, box: HTMLElement): () => void {
    return this.shapes.finest && this.scene ? this.insets.add(id, box, this.shapes.finest, this.scene) : () => {};
  }

  /** Draws a still of other figures of a level into a small box, as far as the map itself looks. @returns how to take it away. */
  addSmallMap(box: HTMLElement, level: Level, legend: Legend): () => void {
    const { coarse, finest } = this.shapes;
    if (!coarse || !this.renderers.current) return () => {};
    const { camera, area } = this.store.getState().content;
    const bounds = camera === null && area === null ? null : boundsInView(this.renderers.current.camera(), sizeOf(this.element));
    // Full shapes would cost more than a small map can show, unless it shows a small part.
    const close = this.renderers.current.camera().zoom > SMALL_MAP_FULL_ZOOM;
    return drawSmallMap(box, close ? finest ?? coarse : coarse, bounds, this.onGround(buildScene(level, legend, [])));
  }

  /** Draws a still of a scene into a small box, fitted to municipalities (null = the nation), as soon as there are shapes. @returns how to take it away. */
  addStill(box: HTMLElement, scene: Scene, members: readonly number[] | null): () => void {
    let [remove, gone] = [(): void => {}, false];
    void this.shapes.forSmallMap(members).then((shapes) => {
      if (!gone && !this.destroyed) remove = drawSmallMap(box, shapes, members && shapes.boundsOf(members), this.onGround(scene));
    });
    return () => { gone = true; remove(); };
  }

  /** Tells the shapes there are, and finer ones as soon as they have loaded, to a view that draws maps of its own. @returns how to stop. */
  watchShapes(watcher: (geometry: Geometry) => void): () => void {
    return this.shapes.watch(watcher);
  }

  private readonly beforePrint = (): void => {
    if (this.shapes.finest && this.scene && this.renderers.current) standInForPrint(this.element, this.shapes.finest, this.renderers.current.camera(), this.scene, this.emphasisNow(), () => this.drawLayers());
  };

  destroy(): void {
    window.removeEventListener('beforeprint', this.beforePrint);
    this.destroyed = true;
    this.unsubscribe();
    this.renderers.destroy();
  }

  private async start(): Promise<void> {
    const topology = await this.data.topology('first').catch(() => null);
    if (this.destroyed) return;
    if (!topology) {
      this.store.getState().reportMapFailure('topology-first.json');
      return;
    }
    this.shapes.have(buildGeometry(topology as AtlasTopology));
    if (this.focused) this.focusOn(this.focused.members, this.focused.keep);
    this.follow(this.store.getState(), null);
  }

  private follow(state: AtlasState, previous: AtlasState | null): void {
    const geometry = this.shapes.finest;
    if (!geometry && previous && state.retries !== previous.retries) void this.start();
    if (!geometry || !state.shown) return;
    if (!this.renderers.current) {
      this.paintFirst(geometry, state, state.shown);
      return;
    }
    if (state.shown !== previous?.shown || state.content.language !== previous?.content.language) this.showScene(state, state.shown);
    if (!previous || state.hovered !== previous.hovered || state.onlyClass !== previous.onlyClass || state.onlyAreas !== previous.onlyAreas || state.content.area !== previous.content.area || state.shown !== previous.shown) {
      this.emphasise();
    }
    if (state.content.tiles !== previous?.content.tiles) this.renderers.tiles?.setTiles(state.content.tiles);
    this.camera.follow(state);
  }

  private onGround(scene: Scene): Scene {
    return (scene.ground ?? LIGHT_GROUND) === this.ground ? scene : { ...scene, ground: this.ground };
  }

  private emphasise(): void {
    const emphasis = this.emphasisNow();
    this.renderers.current?.setEmphasis(emphasis);
    this.insets.setEmphasis(emphasis);
  }

  private emphasisNow(): Emphasis {
    return this.overlay.shown ? this.overlay.emphasis() : emphasisOf(this.store.getState());
  }

  private paintFirst(geometry: Geometry, state: AtlasState, shown: Shown): void {
    const camera = state.content.camera ?? this.camera.homeCamera();
    this.scene = this.onGround(this.overlay.shown?.scene ?? buildScene(shown.level, shown.legend, []));
    this.renderers.paintFirst(geometry, { scene: this.scene, emphasis: this.emphasisNow() }, camera);
    this.element.dataset.ready = 'canvas';
    performance.mark('atlas:first-map');
    this.camera.tellNational(camera);
    void this.goInteractive(geometry);
  }

  private async goInteractive(geometry: Geometry): Promise<void> {
    await this.renderers.goInteractive(geometry, () => ({ scene: this.scene!, emphasis: this.emphasisNow() }), () => this.mapLabel, (from) => {
      if (this.renderers.tiles) {
        this.camera.move(from, false);
        if (this.store.getState().content.tiles) this.renderers.tiles.setTiles(true);
      }
      // The still may have been on its way to a prefecture or a plan: the map goes on to where it was going.
      this.camera.refit();
    });
    if (this.destroyed) return;
    this.element.dataset.ready = this.renderers.tiles ? 'maplibre' : 'canvas-interactive';
    performance.mark('atlas:interactive');
    this.drawLayers();
    await this.refine();
  }

  /** Names and full shapes: not needed for the first look, fetched when the map already answers. */
  private async refine(): Promise<void> {
    const labels = this.names.load(this.data);
    const full = await this.data.topology('full').catch(() => null);
    if (full && !this.destroyed) {
      const geometry = buildGeometry(full as AtlasTopology);
      this.shapes.have(geometry);
      this.renderers.current?.setGeometry(geometry);
      this.insets.setGeometry(geometry);
    }
    await labels;
    if (this.destroyed) return;
    this.redraw();
    performance.mark('atlas:refined');
    this.element.dataset.refined = 'true';
  }

  private showScene(state: AtlasState, shown: Shown): void {
    const zoom = this.renderers.current?.camera().zoom ?? 0;
    this.named = this.names.shownAt(shown.level.id, zoom);
    this.scene = this.onGround(this.overlay.shown?.scene ?? buildScene(shown.level, shown.legend, this.names.labels(state, shown, zoom)));
    this.renderers.current?.setScene(this.scene);
    this.insets.setScene(this.scene);
  }

  /** Draws what is shown anew, as when names have come or gone. */
  private redraw(): void {
    const state = this.store.getState();
    if (this.renderers.current && state.shown) this.showScene(state, state.shown);
  }

  private drawLayers(): void {
    const camera = this.renderers.current?.camera();
    if (camera) this.layers.draw(camera);
  }

  /** The map's own, not the insets': layers lie over it alone. */
  private mainEvents(): MapEvents {
    const events = this.events();
    return {
      ...events,
      hover: (area, x, y) => events.hover(this.layers.hover(x, y) ? null : area, x, y),
      select: (area, x, y) => void (this.layers.select(x, y) || events.select(area, x, y)),
      cameraMove: () => this.drawLayers(),
    };
  }

  private events(): MapEvents {
    return {
      ...(this.held && { held: this.held }),
      hover: (area, x, y) => {
        if (this.overlay.shown) return void (this.overlay.hover(area) && this.emphasise());
        this.store.getState().hover(area);
        this.tellPointer(area === null ? null : { x, y });
      },
      select: (area) => {
        if (this.overlay.shown) return void (area !== null && this.overlay.shown.select(area));
        const { shown, select, hover } = this.store.getState();
        // The map is about to move under the pointer: what it stood over is there no more.
        this.tellPointer(null);
        hover(null);
        if (shown) select(area === null ? null : shown.level.areas[area]!);
      },
      cameraRest: (camera) => {
        if (this.inHand) return;
        const { shown } = this.store.getState();
        if (!this.overlay.shown && shown && this.names.shownAt(shown.level.id, camera.zoom) !== this.named) this.redraw();
        this.camera.rested(camera);
      },
    };
  }
}

function emphasisOf(state: AtlasState): Emphasis {
  const selected = selectedArea(state);
  return { hovered: state.hovered, selected: selected && selected.level === state.shown?.level.id ? selected.index : null, onlyClass: state.onlyClass, onlyAreas: state.onlyAreas };
}
