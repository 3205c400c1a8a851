import * as v from 'valibot';
import { bareScene, MOST_SCENES, sceneEntries, savedScenes } from '../../data/saved-scene';
import type { RatesStorage } from '../rates-storage';
import type { KeptScenes, ListedScene } from './scene-list';

export const SCENES_KEY = 'zaitaku-atlas.scenes';

/** Version 2 knows ids, by which tabs mean the same scene, and what was removed; version 1 had neither. */
const VERSION = 2;
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
const listed = v.strictObject({ id, ...sceneEntries });
const stored = v.variant('version', [
  v.strictObject({ version: v.literal(1), scenes: savedScenes }),
  v.strictObject({
    version: v.literal(VERSION), scenes: v.pipe(v.array(listed), v.maxLength(MOST_SCENES)),
    removed: v.array(v.strictObject({ scene: listed, at: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
  }),
]);

/** What a text of the storage holds; null where it cannot be read. */
export function scenesIn(text: string): KeptScenes | null {
  try {
    const result = v.safeParse(stored, JSON.parse(text));
    if (!result.success) return null;
    const { output } = result;
    if (output.version === VERSION) return output;
    // Every tab that reads the earlier version gives a scene the same id.
    return { scenes: output.scenes.map((scene, at) => ({ ...scene, id: `v1-${at}` })), removed: [] };
  } catch {
    return null;
  }
}

/** The text of the storage; null where there is none, or no storage. */
export function keptText(storage: RatesStorage | null): string | null {
  try {
    return storage?.getItem(SCENES_KEY) ?? null;
  } catch {
    return null;
  }
}

/** @returns the text as it stands there now; null where the browser does not keep it (no storage, no room): it lasts as long as the page. */
export function writeScenes(storage: RatesStorage | null, { scenes, removed }: KeptScenes): string | null {
  const bare = (scene: ListedScene): ListedScene => ({ id: scene.id, ...bareScene(scene) });
  const text = JSON.stringify({ version: VERSION, scenes: scenes.map(bare), removed: removed.map(({ scene, at }) => ({ scene: bare(scene), at })) });
  try {
    if (!storage || scenes.length > MOST_SCENES) return null;
    storage.setItem(SCENES_KEY, text);
    return text;
  } catch {
    return null;
  }
}
