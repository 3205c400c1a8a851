import { MOST_SCENES, MOST_TITLE, type SavedScene } from '../../data/saved-scene';

/** A scene in this page's list; the id tells two alike apart and is kept nowhere. */
export interface ListedScene extends SavedScene {
  readonly id: string;
}

export type SceneList = readonly ListedScene[];

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
