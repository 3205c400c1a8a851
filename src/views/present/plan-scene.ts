import type { SavedScene } from '../../data/saved-scene';
import { dayOf } from '../../export/plan-about';
import { planHandout } from '../../export/handout/from-plan';
import { changeLines } from '../../export/what-if-csv';
import { shortName } from '../../i18n/names';
import { zoneScene } from '../../map/zone-scene';
import { planReview } from '../../model/plan/review';
import { MOST_LINK_CHARACTERS } from '../../state/plan-link';
import { loadSheetParts } from '../export/use-sheet';
import { supposedOnce } from '../whatif/suppose';
import { linkWith } from '../zones/plan-address';
import { loadEditor } from '../zones/plans-context';
import { addressOf, keptPlan, type SceneSetting, type SceneSheet } from './scene-setting';

/** A plan of zones with its legend and figures. @param text the plan as it was kept. */
export async function planScene({ bounds }: Pick<SavedScene, 'bounds'>, text: string, { data, language }: SceneSetting): Promise<SceneSheet> {
  const [parts, { registry, names, points, planData }, catalog] = await Promise.all([loadSheetParts(data), loadEditor(data), data.catalog()]);
  const { plan, log } = await keptPlan(text, registry.codes, language);
  const supposed = await supposedOnce(data, planData, log);
  const { figures, colours } = planReview(supposed.planData)(plan);
  const scene = zoneScene(registry, plan, colours, { points: points?.['municipality'] ?? null, nameOf: (index) => shortName(names(registry.codes[index]!)[language]) });
  const handout = planHandout({ registry, plan, figures, scene, geometry: parts.geometry, names, supposed: changeLines(supposed.done, names, language), catalog, language, table: 'none', link: text.length > MOST_LINK_CHARACTERS ? addressOf('?v=1&zones=1') : linkWith(text), date: dayOf() });
  return { handout: bounds ? { ...handout, map: { ...handout.map, bounds } } : handout, figure: null };
}
