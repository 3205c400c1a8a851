import type { Area } from '../model/registry';
import { selectedArea, type AtlasState, type AtlasStore } from '../state/store';
import { sizeOf } from './element-size';
import { boundsInView, fitBounds, panBy } from './mercator';
import { areaCamera, linkCamera, nationalCamera, sameCamera, workCamera } from './places';
import type { Bounds } from './rings';
import type { Camera, MapRenderer, Padding } from './scene';

/** What the director needs of the map's owner. */
export interface Stage {
  /** Whoever has the map at the moment. */
  renderer(): MapRenderer | null;
  /** Box around an area; null before there are shapes. */
  boundsOf(area: Area): Bounds | null;
}

/** Zoom levels above the fitted nation that still count as the nation. */
const NATIONAL_RANGE = 0.9;

/**
 * Decides where the map stands: fitted to the nation or the selected area until the user moves it, then where the user or
 * a link puts it. Tells the content only what a link must reproduce.
 */
export class CameraDirector {
  private padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
  private reported: Camera | null = null;
  private zoomRequests: number;
  private stayRequests: number;
  /** Whether the user has laid hand on the map since our last move. */
  private touched = false;
  /** What the map is fitted to in the place of a selection. */
  private focus: Bounds | null = null;
  /** Whether the camera shows about the nation, so that insets make sense. */
  onNational: (national: boolean) => void = () => {};

  constructor(private readonly element: HTMLElement, private readonly store: AtlasStore, private readonly stage: Stage) {
    const state = store.getState();
    this.zoomRequests = state.zoomRequests;
    this.stayRequests = state.stayRequests;
    for (const gesture of ['pointerdown', 'wheel', 'keydown'] as const) element.addEventListener(gesture, () => { this.touched = true; }, { capture: true, passive: true });
  }

  /** Fits the map to a box, such as a plan's scope, until it is called with null. A camera that the link names stays when `keep`. */
  setFocus(bounds: Bounds | null, keep: boolean): void {
    this.focus = bounds;
    if (keep && this.store.getState().content.camera !== null) return;
    this.reported = null;
    this.store.getState().change({ camera: null }, false);
    this.move(this.homeCamera(), true);
  }

  setPadding(padding: Padding): void {
    this.padding = padding;
    this.refit();
  }

  /** Where nobody has moved the map it stays fitted, whatever the panels and the window do. */
  refit(): void {
    const renderer = this.stage.renderer();
    if (!renderer || this.store.getState().content.camera !== null) return;
    const home = this.homeCamera();
    if (!sameCamera(home, renderer.camera())) this.move(home, false);
  }

  /** Back to the whole nation. */
  home(): void {
    this.reported = null;
    this.store.getState().change({ camera: null, area: null });
    this.move(this.national(), true);
  }

  zoom(by: number): void {
    const renderer = this.stage.renderer();
    if (!renderer) return;
    const camera = renderer.camera();
    this.touched = true;
    renderer.setCamera({ ...camera, zoom: camera.zoom + by }, true);
  }

  /** Follows the content: a selection to see, Back, Forward or a link. */
  follow(state: AtlasState): void {
    const { camera, area } = state.content;
    if (state.stayRequests !== this.stayRequests && area === null) {
      this.stayRequests = state.stayRequests;
      this.reported = linkCamera(this.stage.renderer()!.camera());
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

  /** The camera that has a place in the middle of the room the panels leave. */
  cameraAt([lng, lat]: readonly [number, number], zoom: number): Camera {
    return fitBounds([lng, lat, lng, lat], sizeOf(this.element), this.padding, zoom);
  }

  move(camera: Camera, animate: boolean): void {
    this.touched = false;
    this.stage.renderer()?.setCamera(camera, animate);
  }

  /** The map has come to rest: the content learns of it where the user has moved it. */
  rested(camera: Camera): void {
    this.tellNational(camera);
    const { content, change } = this.store.getState();
    // A move of ours to a fitted place is no choice of the user's: the link stays without a camera.
    if ((content.camera === null && !this.touched) || sameCamera(camera, content.camera)) return;
    this.reported = linkCamera(camera);
    change({ camera: this.reported }, false);
  }

  tellNational(camera: Camera): void {
    this.onNational(camera.zoom < this.national().zoom + NATIONAL_RANGE);
  }

  /** Where the map stands when the content names no camera: at the selected area, else over the nation. */
  homeCamera(): Camera {
    const area = selectedArea(this.store.getState());
    if (this.focus) return workCamera(this.focus, sizeOf(this.element), this.padding);
    const bounds = area && this.stage.boundsOf(area);
    return bounds ? areaCamera(bounds, sizeOf(this.element), this.padding) : this.national();
  }

  /** What of the earth stands in the room that the panels leave; null before there is a map. */
  viewBounds(): Bounds | null {
    const camera = this.stage.renderer()?.camera();
    if (!camera) return null;
    const { width, height } = sizeOf(this.element);
    const { top, right, bottom, left } = this.padding;
    const middle = panBy(camera, [(left - right) / 2, (top - bottom) / 2]);
    return boundsInView(middle, { width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom) });
  }

  private national(): Camera {
    return nationalCamera(sizeOf(this.element), this.padding);
  }
}
