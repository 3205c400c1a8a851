import type { SavedScene } from '../../data/saved-scene';
import { dayOf } from '../../export/plan-about';
import { compareHandout } from '../../export/handout/from-compare';
import { areaName } from '../../i18n/names';
import { readComparison } from '../../state/comparison';
import { readUrl } from '../../state/url-read';
import { compareSheetOf } from '../compare/compare-sheet';
import { comparedParts } from '../compare/compared';
import { reachesOf } from '../compare/use-reach';
import { loadSheetParts } from '../export/use-sheet';
import { loadEditor } from '../zones/plans-context';
import { addressOf, keptPlan, type SceneSetting, type SceneSheet } from './scene-setting';

/** A comparison: a map of each column, and what it finds. @throws RangeError where nothing of it can be compared. */
export async function compareScene({ view, compared = [] }: Pick<SavedScene, 'view' | 'compared'>, { data, language }: SceneSetting): Promise<SceneSheet> {
  const [parts, editor, catalog, reach, detail] = await Promise.all([
    loadSheetParts(data), loadEditor(data), data.catalog(),
    // Without the towns' file all but one row can be told.
    reachesOf(data).catch(() => null),
    data.areasDetail(),
  ]);
  const choice = readComparison(readUrl(view).content.compare ?? '0');
  const plans = new Map((await Promise.all(compared.map((text) => keptPlan(text, editor.registry.codes, language)))).map((plan) => [plan.id, plan]));
  const found = comparedParts(editor.planData, choice, (id) => plans.get(id) ?? null, language);
  if (found.scope === null) throw new RangeError(found.reason[language]);
  const sheet = compareSheetOf(found, { editor, geometry: parts.geometry, catalog, reach, language, nameOf: (area) => areaName(area, language, detail), table: 'none', link: addressOf(view), date: dayOf() });
  return { handout: compareHandout(sheet), figure: null };
}
