import { createStore, type StoreApi } from 'zustand/vanilla';
import { MOST_SCENES, type SavedScene } from '../../data/saved-scene';
import type { RatesStorage } from '../rates-storage';
import { bringSceneBack, duplicateScene, moveScene, removeScene, rewriteScene, type KeptScenes, type SceneList } from './scene-list';
import { keptText, scenesIn, writeScenes } from './scene-storage';

export interface ScenesState extends KeptScenes {
  /** False where the browser did not keep them: they last as long as the page. */
  readonly kept: boolean;
  /** Scenes of an earlier visit were there and could not be read. */
  readonly unreadable: boolean;
  /** Another tab has changed the list since this one last did. */
  readonly changedElsewhere: boolean;

  /** At the end of the list. @returns how many found room. */
  add(scenes: readonly SavedScene[]): number;
  move(id: string, by: number): void;
  duplicate(id: string, title: string): void;
  rewrite(id: string, patch: Partial<Pick<SavedScene, 'title' | 'note'>>): void;
  remove(id: string): void;
  /** Not while the list is full. */
  bringBack(): void;
  /** Another tab may have kept something. */
  follow(): void;
}

export type SceneStore = StoreApi<ScenesState>;

/**
 * The scenes of this browser, in the order they are presented. Every change is made to the list as the browser has it at
 * that moment, so that tabs add to each other's lists and write over nobody's.
 * @param storage null = none, or not allowed.
 */
export function createSceneStore(storage: RatesStorage | null): SceneStore {
  /** The text this page has read or written last. */
  let known = keptText(storage);
  const first = known === null ? null : scenesIn(known);
  return createStore<ScenesState>()((set, get) => {
    /** The list as the browser has it; this page's where that is the newer, or is not kept. @returns whether it may be written over. */
    const follow = (): boolean => {
      const text = keptText(storage);
      if (text === null || text === known) return true;
      const theirs = scenesIn(text);
      // A newer build's, in another tab: left alone.
      if (!theirs) return false;
      const { scenes, kept } = get();
      const own = kept ? [] : scenes.filter(({ id }) => theirs.scenes.every((one) => one.id !== id));
      known = text;
      set({ scenes: [...theirs.scenes, ...own], removed: theirs.removed, unreadable: false, changedElsewhere: true });
      return true;
    };
    const edit = (change: (kept: KeptScenes) => KeptScenes): void => {
      set({ changedElsewhere: false });
      const free = follow();
      const next = change(get());
      const text = free ? writeScenes(storage, next) : null;
      known = text ?? known;
      set({ scenes: next.scenes, removed: next.removed, kept: text !== null, unreadable: false });
    };
    const editList = (change: (scenes: SceneList) => SceneList): void => edit(({ scenes, removed }) => ({ scenes: change(scenes), removed }));
    return {
      scenes: first?.scenes ?? [],
      removed: first?.removed ?? [],
      kept: storage !== null,
      unreadable: known !== null && first === null,
      changedElsewhere: false,
      add(more) {
        let room: readonly SavedScene[] = [];
        editList((scenes) => {
          room = more.slice(0, MOST_SCENES - scenes.length);
          return [...scenes, ...room.map((scene) => ({ ...scene, id: freshId() }))];
        });
        return room.length;
      },
      move: (id, by) => editList((scenes) => moveScene(scenes, id, by)),
      duplicate: (id, title) => editList((scenes) => duplicateScene(scenes, id, { id: freshId(), title })),
      rewrite: (id, patch) => editList((scenes) => rewriteScene(scenes, id, patch)),
      remove: (id) => edit((kept) => removeScene(kept, id)),
      bringBack: () => edit(bringSceneBack),
      follow: () => void follow(),
    };
  });
}

/** Random values are there on plain http as well. */
function freshId(): string {
  return crypto.getRandomValues(new Uint32Array(3)).join('-');
}
