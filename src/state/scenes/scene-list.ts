import { MOST_SCENES, MOST_TITLE, type SavedScene } from '../../data/saved-scene';

/** A scene of this browser's list; the id tells two alike apart, and tells tabs which one is meant. */
export interface ListedScene extends SavedScene {
  readonly id: string;
}

export type SceneList = readonly ListedScene[];

/** The list, and what was taken out of it with its place, last at the end. */
export interface KeptScenes {
  readonly scenes: SceneList;
  readonly removed: readonly { readonly scene: ListedScene; readonly at: number }[];
}

/** So many removals can be taken back. */
const MOST_REMOVED = 20;

/** Takes a scene out of the list. */
export function removeScene(kept: KeptScenes, id: string): KeptScenes {
  const at = kept.scenes.findIndex((scene) => scene.id === id);
  return at === -1 ? kept : { scenes: kept.scenes.toSpliced(at, 1), removed: [...kept.removed, { scene: kept.scenes[at]!, at }].slice(-MOST_REMOVED) };
}

/** Puts what was removed last back to its place; a list that is full stays as it is. */
export function bringSceneBack(kept: KeptScenes): KeptScenes {
  const last = kept.removed.at(-1);
  return !last || kept.scenes.length >= MOST_SCENES ? kept : { scenes: kept.scenes.toSpliced(last.at, 0, last.scene), removed: kept.removed.slice(0, -1) };
}

/** Puts a scene so many places further down (up where negative), as far as the list goes. */
export function moveScene(list: SceneList, id: string, by: number): SceneList {
  const from = list.findIndex((scene) => scene.id === id);
  const to = Math.max(0, Math.min(list.length - 1, from + by));
  return from === -1 || from === to ? list : list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
}

/** Puts a copy right after a scene; a list that is full stays as it is. */
export function duplicateScene(list: SceneList, id: string, copy: { readonly id: string; readonly title: string }): SceneList {
  const at = list.findIndex((scene) => scene.id === id);
  return at === -1 || list.length >= MOST_SCENES ? list : list.toSpliced(at + 1, 0, { ...list[at]!, id: copy.id, title: copy.title.slice(0, MOST_TITLE) });
}

/** Changes what is written of a scene. */
export function rewriteScene(list: SceneList, id: string, patch: Partial<Pick<SavedScene, 'title' | 'note'>>): SceneList {
  return list.map((scene) => (scene.id === id ? { ...scene, ...patch } : scene));
}
