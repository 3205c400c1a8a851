import { useEffect, useState } from 'react';
import type { SavedScene } from '../../data/saved-scene';
import { useAtlas, useAtlasContext, useLanguage } from '../context';
import { sceneSheet } from './scene-sheet';
import type { SceneSheet } from './scene-setting';

/** A scene drawn up; `failed` says why it could not be, in words or by the name of a file. Both null while it is on its way. */
export function useSheetOf(scene: SavedScene | null): { readonly sheet: SceneSheet | null; readonly failed: string | null } {
  const { store, data } = useAtlasContext();
  const language = useLanguage();
  const rates = useAtlas((state) => state.ownRates);
  const [made, setMade] = useState<{ readonly scene: SavedScene; readonly sheet: SceneSheet | null; readonly failed: string | null } | null>(null);
  useEffect(() => {
    let current = true;
    if (scene) {
      sceneSheet(scene, { rates, store, data, language }).then(
        (sheet) => current && setMade({ scene, sheet, failed: null }),
        (error: unknown) => current && setMade({ scene, sheet: null, failed: error instanceof Error ? error.message : String(error) }),
      );
    }
    return () => { current = false; };
  }, [scene, store, data, language, rates]);
  return made && made.scene === scene ? made : { sheet: null, failed: null };
}
