import { boundsInView, clampZoom, fitBounds, type Size } from './mercator';
import type { Bounds } from './rings';
import type { Camera, MapRenderer } from './scene';

type Follower = Pick<MapRenderer, 'setCamera'>;

const MARGIN = { top: 14, right: 14, bottom: 14, left: 14 };
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
const CLOSEST = 10;
/** Over the middle of the nation, until it is known what the maps show. */
const ANYWHERE: Camera = { lng: 137, lat: 37, zoom: 4 };

/** Maps of the same size that stand at the same place: whichever is moved, the others follow. */
export class CameraGroup {
  /** Each map with the camera it was told or has told last: what it draws because it was told is no move of its own. */
  private readonly told = new Map<Follower, Camera>();
  private touched = false;
  private current = ANYWHERE;
  private home: Bounds | null = null;
  /** What the maps are asked to show until a hand is laid on one. */
  private wanted: Bounds | null = null;
  private size: Size = { width: 0, height: 0 };

  camera(): Camera {
    return this.current;
  }

  /** @returns how to take it away. */
  add(renderer: Follower): () => void {
    this.told.set(renderer, this.current);
    renderer.setCamera(this.current, false);
    return () => void this.told.delete(renderer);
  }

  /** A map has been drawn for this camera. */
  moved(by: Follower, camera: Camera): void {
    const last = this.told.get(by);
    if (!last || same(last, camera)) return;
    this.touch();
    this.told.set(by, camera);
    this.show(camera, by);
  }

  /** What all the maps are fitted to until a hand is laid on one. */
  setHome(home: Bounds): void {
    this.home = home;
    this.fit();
  }

  /** The size of the maps in CSS px; a map out of sight has none. */
  resized(size: Size): void {
    this.size = size;
    this.fit();
  }

  zoom(by: number): void {
    this.touch();
    this.show({ ...this.current, zoom: clampZoom(this.current.zoom + by) }, null);
  }

  /** Back to all that is compared. */
  goHome(): void {
    this.goTo(null);
  }

  /** To a part of the country; null = to all that is compared. */
  goTo(bounds: Bounds | null): void {
    this.touched = false;
    this.wanted = bounds;
    this.fit();
  }

  /** What is seen, where that is not all that is compared. */
  seen(): Bounds | null {
    return this.touched ? boundsInView(this.current, this.size) : this.wanted;
  }

  private touch(): void {
    this.touched = true;
    this.wanted = null;
  }

  private fit(): void {
    if (this.touched || this.size.width === 0 || this.size.height === 0) return;
    if (this.wanted) this.show(fitBounds(this.wanted, this.size, NO_MARGIN), null);
    else if (this.home) this.show(fitBounds(this.home, this.size, MARGIN, CLOSEST), null);
  }

  private show(camera: Camera, but: Follower | null): void {
    this.current = camera;
    for (const renderer of this.told.keys()) {
      if (renderer === but) continue;
      this.told.set(renderer, camera);
      renderer.setCamera(camera, false);
    }
  }
}

function same(a: Camera, b: Camera): boolean {
  return a.lng === b.lng && a.lat === b.lat && a.zoom === b.zoom;
}
