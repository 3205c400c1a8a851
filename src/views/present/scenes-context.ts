import { useStore } from 'zustand';
import type { DataStore } from '../../data/store';
import { browserStorage } from '../../state/rates-storage';
import { SCENES_KEY } from '../../state/scenes/scene-storage';
import { createSceneStore, type ScenesState, type SceneStore } from '../../state/scenes/scene-store';
import { useAtlasContext } from '../context';

const stores = new WeakMap<DataStore, SceneStore>();

/** The scenes of this page, made once; what other tabs keep is followed. */
export function sceneStore(data: DataStore): SceneStore {
  const known = stores.get(data);
  if (known) return known;
  const store = createSceneStore(browserStorage());
  stores.set(data, store);
  window.addEventListener('storage', ({ key }) => { if (key === SCENES_KEY) store.getState().follow(); });
  return store;
}

export function useScenes<T>(selector: (state: ScenesState) => T): T {
  return useStore(sceneStore(useAtlasContext().data), selector);
}
