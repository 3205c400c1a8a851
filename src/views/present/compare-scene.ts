import type { SavedScene } from '../../data/saved-scene';
import type { DataStore } from '../../data/store';
import { dayOf } from '../../export/plan-about';
import { movesHandout, swipeHandout } from '../../export/handout/compared-maps';
import { compareHandout } from '../../export/handout/from-compare';
import type { Handout, HandoutMap } from '../../export/handout/handout';
import { areaName, shortName } from '../../i18n/names';
import type { Bounds } from '../../map/rings';
import { planDifference } from '../../model/compare/difference';
import type { PlanData } from '../../model/plan/metrics';
import type { ChangeLog } from '../../model/whatif/change-log';
import { readComparison } from '../../state/comparison';
import { readUrl } from '../../state/url-read';
import { compareSheetOf } from '../compare/compare-sheet';
import { comparedParts, type ComparedColumn, type Supposition } from '../compare/compared';
import { reachesOf } from '../compare/use-reach';
import { loadSheetParts } from '../export/use-sheet';
import { supposedOnce } from '../whatif/suppose';
import { loadEditor } from '../zones/plans-context';
import { addressOf, keptPlan, type SceneSetting, type SceneSheet } from './scene-setting';

/** A comparison: its maps as they stood, and what it finds. @throws RangeError where nothing of it can be compared. */
export async function compareScene({ view, compared = [], maps, bounds }: SavedScene, { data, language }: SceneSetting): Promise<SceneSheet> {
  const [parts, editor, catalog, reach, detail] = await Promise.all([
    loadSheetParts(data), loadEditor(data), data.catalog(),
    // Without the towns' file all but one row can be told.
    reachesOf(data).catch(() => null),
    data.areasDetail(),
  ]);
  const { registry, planData } = editor;
  const choice = readComparison(readUrl(view).content.compare ?? '0');
  const kept = await Promise.all(compared.map((text) => keptPlan(text, registry.codes, language)));
  const plans = new Map(kept.map(({ plan }) => [plan.id, plan]));
  const suppositions = new Map(await Promise.all(kept.flatMap(({ plan, log }) => (log.some(({ on }) => on) ? [supposed(data, planData, plan.id, log)] : []))));
  const found = comparedParts(planData, choice, (id) => plans.get(id) ?? null, language, (id) => suppositions.get(id) ?? null);
  if (found.scope === null) throw new RangeError(found.reason[language]);
  const logs = new Map(await Promise.all([...suppositions.values()].map(async ({ log }) => [log, await reachesOf(data, log).catch(() => undefined)] as const)));
  const sheet = compareSheetOf(found, { editor, geometry: parts.geometry, catalog, reach, reachSupposing: (log) => logs.get(log), language, nameOf: (area) => areaName(area, language, detail), table: 'none', link: addressOf(view), date: dayOf() });
  const handout = compareHandout(sheet);
  const pair = maps && (maps.pair.map((at) => sheet.columns[at]) as [ComparedColumn?, ComparedColumn?]);
  const [one, other] = pair ?? [];
  if (!maps || maps.mode === 'side' || !one || !other) return { handout: withBounds(handout, bounds), figure: null };
  if (maps.mode === 'swipe') return { handout: withBounds(swipeHandout(handout, maps), bounds), figure: null };
  const named = { points: editor.points?.['municipality'] ?? null, nameOf: (index: number) => shortName(editor.names(registry.codes[index]!)[language]) };
  return { handout: withBounds(movesHandout(handout, sheet, maps.pair, planDifference(planData.atlas, one, other), named), bounds), figure: null };
}

async function supposed(data: DataStore, planData: PlanData, id: string, log: ChangeLog): Promise<readonly [string, Supposition]> {
  const made = await supposedOnce(data, planData, log);
  return [id, { planData: made.planData, log: made.done }];
}

/** All its maps of the part of the country that was seen. */
function withBounds(handout: Handout, bounds: Bounds | null): Handout {
  const placed = (map: HandoutMap): HandoutMap => (bounds ? { ...map, bounds } : map);
  return { ...handout, map: placed(handout.map), panels: handout.panels.map(({ title, map }) => ({ title, map: placed(map) })) };
}
