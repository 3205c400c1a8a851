import type { Geometry } from './geometry';

/** Of a whole country full shapes cost more than a small map can show. */
const FULL_MEMBERS = 300;

/** The shapes there are by now: coarse ones for the first look, then full ones. */
export class KnownShapes {
  private readonly watchers = new Set<(geometry: Geometry) => void>();
  private tellFirst: (coarse: Geometry) => void = () => {};
  private readonly first = new Promise<Geometry>((resolve) => { this.tellFirst = resolve; });
  /** Those of the first look. */
  coarse: Geometry | null = null;
  /** The finest there are. */
  finest: Geometry | null = null;

  have(geometry: Geometry): void {
    this.finest = geometry;
    if (!this.coarse) this.tellFirst((this.coarse = geometry));
    for (const watcher of this.watchers) watcher(geometry);
  }

  /** Tells the shapes there are, and finer ones as soon as they have loaded. @returns how to stop. */
  watch(watcher: (geometry: Geometry) => void): () => void {
    this.watchers.add(watcher);
    if (this.finest) watcher(this.finest);
    return () => void this.watchers.delete(watcher);
  }

  /** Shapes for a small map of municipalities (null = the nation), as soon as there are any. */
  async forSmallMap(members: readonly number[] | null): Promise<Geometry> {
    const coarse = await this.first;
    return members && members.length < FULL_MEMBERS ? this.finest ?? coarse : coarse;
  }
}
