import type { SavedScene } from '../../data/saved-scene';
import { dayOf } from '../../export/plan-about';
import { PROFILE_SHEET_TABLES, profileHandout } from '../../export/handout/from-profile';
import { areaName } from '../../i18n/names';
import { areaByCode } from '../../model/registry';
import type { Content } from '../../state/content';
import { loadSheetParts } from '../export/use-sheet';
import { addressOf, supposingIn, type SceneSetting, type SceneSheet } from './scene-setting';
import { around } from './view-scene';

/** The main figures of an area beside where it lies; null where there is no such area. */
export async function profileScene(scene: Pick<SavedScene, 'view' | 'bounds' | 'whatIf'>, { level, area: code }: Content, { data, language }: SceneSetting): Promise<SceneSheet | null> {
  const [{ geometry, points }, asIs, catalog, detail, supposing] = await Promise.all([loadSheetParts(data), data.atlasAsIs(PROFILE_SHEET_TABLES), data.catalog(), data.areasDetail(), supposingIn(scene, data, language)]);
  const area = areaByCode(asIs.registry, level, code!);
  return area ? { handout: profileHandout({
    atlas: supposing ? supposing.apply(asIs) : asIs, area, geometry, points, nameOf: (one) => areaName(one, language, detail), bounds: scene.bounds ?? around(geometry, area),
    supposed: (supposing?.lines ?? []).map((line) => line[language]), catalog, language, link: addressOf(scene.view), date: dayOf(),
  }), figure: null } : null;
}
