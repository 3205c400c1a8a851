import type { SavedScene } from '../../data/saved-scene';
import type { DataStore } from '../../data/store';
import { reachInWorker } from '../../data/reach-task';
import { reachHandout } from '../../export/handout/from-reach';
import { dayOf } from '../../export/plan-about';
import { reachAbout } from '../../export/reach-about';
import { areaName } from '../../i18n/names';
import { REACH } from '../../i18n/reach-messages';
import { chosenTargets } from '../../model/coverage/chosen-targets';
import { reachOf, reachTargets } from '../../model/coverage/reach';
import { besideNow, reachRows } from '../../model/coverage/reach-table';
import { readFilter } from '../../model/facility-filter';
import type { Area } from '../../model/registry';
import { readReach } from '../../state/reach-link';
import type { Supposing } from '../../state/store';
import { loadSheetParts } from '../export/use-sheet';
import { circlesOf, loadBase, scopeOfReach } from '../reach/base';
import { supposedLines, supposedReach } from '../reach/supposed-reach';
import { placedAtSeats } from '../reach/use-asked';
import { supposingOf } from '../whatif/suppose';
import { loadEditor } from '../zones/plans-context';
import { addressOf, keptPlan, supposingIn, type KeptPlan, type SceneSetting, type SceneSheet } from './scene-setting';

/** Circles of a distance over the areas, and who lives within it. @throws RangeError where it counts by a plan that is not there. */
export async function reachScene(scene: SavedScene, link: string, { data, language }: SceneSetting): Promise<SceneSheet> {
  const { view, bounds, plan } = scene;
  const choice = readReach(link)!;
  const { radiusKm, points, age } = choice;
  const filter = readFilter(points);
  const [parts, base, support, nursing, catalog, detail] = await Promise.all([loadSheetParts(data), loadBase(data), data.supportFacilities(), filter.station ? data.nursingFacilities() : null, data.catalog(), data.areasDetail()]);
  const { atlas, towns, seats } = base;
  const { registry } = atlas;
  const kept = plan === null ? null : await keptPlan(plan, registry.codes, language);
  const scope = scopeOfReach(registry, choice, kept?.plan ?? null);
  if (!scope) throw new RangeError(REACH.noPlan[language]);
  const all = [...support.facilities, ...(nursing?.facilities ?? [])];
  const supposing = await supposingIn(scene, data, language) ?? (kept && await supposingBeside(kept, data));
  const supposed = supposing && supposedReach(base, supposing, all, support.listed, filter, age, placedAtSeats.getState());
  const municipalities = registry.codes.length;
  const counted = [{ atlas, targets: chosenTargets(registry, all, support.listed, filter) }, ...(supposed ? [supposed] : [])];
  const [now, then] = await Promise.all(counted.map(async ({ atlas: own, targets: { facilities, hiddenIn } }) => reachRows(
    own, [...scope.areas, scope.whole], choice, reachOf(municipalities, seats, reachTargets(facilities, hiddenIn, seats), radiusKm),
    await reachInWorker({ municipalities, homes: towns, facilities, hiddenIn, radiusKm }, () => {}),
  )));
  const { targets } = counted.at(-1)!;
  const nameOf = (area: Area): string => areaName(area, language, detail);
  return { figure: null, handout: reachHandout({
    registry, nameOf, catalog, language, choice, bounds, table: 'none', geometry: parts.geometry, points: parts.points, ...scope, from: 'towns', beyond: [], link: addressOf(view), date: dayOf(),
    circles: circlesOf(base, targets, scope.whole, supposed?.marked)(radiusKm),
    about: reachAbout(registry, choice, targets.facilities.length, support.listed, scope.whole, nameOf, language, supposedLines(supposed, language)),
    rows: then ? besideNow(now!, then) : now!,
  }) };
}

/** What the plan supposes by whose zones people are counted. */
async function supposingBeside({ plan: { name }, log }: KeptPlan, data: DataStore): Promise<Supposing | null> {
  return supposingOf(data, { ja: name, en: name }, log, (await loadEditor(data)).names);
}
