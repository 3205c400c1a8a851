import { createStore, type StoreApi } from 'zustand/vanilla';
import { MOST_SCENES, type SavedScene } from '../../data/saved-scene';
import type { RatesStorage } from '../rates-storage';
import { duplicateScene, moveScene, rewriteScene, type ListedScene, type SceneList } from './scene-list';
import { readScenes, scenesIn, writeScenes } from './scene-storage';

export interface ScenesState {
  readonly scenes: SceneList;
  /** False where the browser did not keep them: they last as long as the page. */
  readonly kept: boolean;
  /** Scenes of an earlier visit were there and could not be read. */
  readonly unreadable: boolean;
  /** The scene removed last and its place, until it is brought back or another is removed. */
  readonly removed: { readonly scene: ListedScene; readonly at: number } | null;

  /** At the end of the list. @returns how many found room. */
  add(scenes: readonly SavedScene[]): number;
  move(id: string, by: number): void;
  duplicate(id: string, title: string): void;
  rewrite(id: string, patch: Partial<Pick<SavedScene, 'title' | 'note'>>): void;
  remove(id: string): void;
  /** Not while the list is full. */
  bringBack(): void;
  /** Another tab has kept this text: its list is the list here too. */
  follow(text: string | null): void;
}

export type SceneStore = StoreApi<ScenesState>;

/** The scenes of this browser, in the order they are presented. @param storage null = none, or not allowed. */
export function createSceneStore(storage: RatesStorage | null): SceneStore {
  let serial = 0;
  const listed = (scene: SavedScene): ListedScene => ({ ...scene, id: `s${++serial}` });
  const { scenes, unreadable } = readScenes(storage);
  return createStore<ScenesState>()((set, get) => {
    const keep = (next: SceneList): void => set({ scenes: next, kept: writeScenes(storage, next), unreadable: false });
    return {
      scenes: scenes.map(listed),
      kept: storage !== null,
      unreadable,
      removed: null,
      add(more) {
        const room = more.slice(0, MOST_SCENES - get().scenes.length);
        keep([...get().scenes, ...room.map(listed)]);
        return room.length;
      },
      move: (id, by) => keep(moveScene(get().scenes, id, by)),
      duplicate: (id, title) => keep(duplicateScene(get().scenes, id, { id: `s${++serial}`, title })),
      rewrite: (id, patch) => keep(rewriteScene(get().scenes, id, patch)),
      remove(id) {
        const at = get().scenes.findIndex((scene) => scene.id === id);
        if (at === -1) return;
        set({ removed: { scene: get().scenes[at]!, at } });
        keep(get().scenes.toSpliced(at, 1));
      },
      bringBack() {
        const { removed, scenes: now } = get();
        if (!removed || now.length >= MOST_SCENES) return;
        set({ removed: null });
        keep(now.toSpliced(removed.at, 0, removed.scene));
      },
      follow(text) {
        const theirs = scenesIn(text);
        if (theirs) set({ scenes: theirs.map(listed), removed: null, unreadable: false });
      },
    };
  });
}
