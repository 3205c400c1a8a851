import * as v from 'valibot';
import { bareScene, savedScenes, type SavedScene } from '../../data/saved-scene';
import type { RatesStorage } from '../rates-storage';

export const SCENES_KEY = 'zaitaku-atlas.scenes';

const stored = v.strictObject({ version: v.literal(1), scenes: savedScenes });

/** The scenes a text of the storage holds: [] where there is none, null where it cannot be read. */
export function scenesIn(text: string | null): readonly SavedScene[] | null {
  if (text === null) return [];
  try {
    const result = v.safeParse(stored, JSON.parse(text));
    return result.success ? result.output.scenes : null;
  } catch {
    return null;
  }
}

/** The scenes of an earlier visit; what cannot be read stays where it is until something is saved over it. */
export function readScenes(storage: RatesStorage | null): { readonly scenes: readonly SavedScene[]; readonly unreadable: boolean } {
  try {
    const scenes = scenesIn(storage?.getItem(SCENES_KEY) ?? null);
    return { scenes: scenes ?? [], unreadable: scenes === null };
  } catch {
    return { scenes: [], unreadable: false };
  }
}

/** @returns false where the browser does not keep them (no storage, no room): they last as long as the page. */
export function writeScenes(storage: RatesStorage | null, scenes: readonly SavedScene[]): boolean {
  try {
    if (!storage) return false;
    storage.setItem(SCENES_KEY, JSON.stringify({ version: 1, scenes: scenes.map(bareScene) }));
    return true;
  } catch {
    return false;
  }
}
