import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { MapsAsShown } from '../../data/saved-scene';
import type { CameraGroup } from '../../map/camera-group';
import type { Bounds } from '../../map/rings';

interface Arrangement extends MapsAsShown {
  /** The maps' camera while they stand. */
  readonly group: CameraGroup | null;
  /** What the next maps that stand begin with: a scene is opened. */
  readonly bounds: Bounds | null;
}

export const ALL_BESIDE: MapsAsShown = { mode: 'side', pair: [0, 1], share: 50 };

/** How the maps of the comparison stand. It stays while the page is open, whatever is compared. */
export const arrangement = createStore<Arrangement>()(() => ({ ...ALL_BESIDE, group: null, bounds: null }));

export function useArrangement<T>(selector: (state: Arrangement) => T): T {
  return useStore(arrangement, selector);
}
