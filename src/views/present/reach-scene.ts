import type { SavedScene } from '../../data/saved-scene';
import { reachInWorker } from '../../data/reach-task';
import { reachHandout } from '../../export/handout/from-reach';
import { dayOf } from '../../export/plan-about';
import { reachAbout } from '../../export/reach-about';
import { areaName } from '../../i18n/names';
import { REACH } from '../../i18n/reach-messages';
import { chosenTargets } from '../../model/coverage/chosen-targets';
import { reachOf, reachTargets } from '../../model/coverage/reach';
import { reachRows } from '../../model/coverage/reach-table';
import { readFilter } from '../../model/facility-filter';
import type { Area } from '../../model/registry';
import { readReach } from '../../state/reach-link';
import { loadSheetParts } from '../export/use-sheet';
import { circlesOf, loadBase, scopeOfReach } from '../reach/base';
import { addressOf, keptPlan, type SceneSetting, type SceneSheet } from './scene-setting';

/** Circles of a distance over the areas, and who lives within it. @throws RangeError where it counts by a plan that is not there. */
export async function reachScene({ view, bounds, plan }: SavedScene, link: string, { data, language }: SceneSetting): Promise<SceneSheet> {
  const choice = readReach(link)!;
  const { radiusKm, points } = choice;
  const filter = readFilter(points);
  const [parts, base, support, nursing, catalog, detail] = await Promise.all([loadSheetParts(data), loadBase(data), data.supportFacilities(), filter.station ? data.nursingFacilities() : null, data.catalog(), data.areasDetail()]);
  const { atlas, towns, seats } = base;
  const { registry } = atlas;
  const scope = scopeOfReach(registry, choice, plan === null ? null : (await keptPlan(plan, registry.codes, language)).plan);
  if (!scope) throw new RangeError(REACH.noPlan[language]);
  const targets = chosenTargets(registry, [...support.facilities, ...(nursing?.facilities ?? [])], support.listed, filter);
  const { facilities, hiddenIn } = targets;
  const municipalities = registry.codes.length;
  const fromTowns = await reachInWorker({ municipalities, homes: towns, facilities, hiddenIn, radiusKm }, () => {}, new AbortController().signal);
  const nameOf = (area: Area): string => areaName(area, language, detail);
  return { figure: null, handout: reachHandout({
    registry, nameOf, catalog, language, choice, bounds, table: 'none', geometry: parts.geometry, points: parts.points, ...scope, from: 'towns', beyond: [], link: addressOf(view), date: dayOf(),
    circles: circlesOf(base, targets, scope.whole)(radiusKm),
    about: reachAbout(registry, choice, facilities.length, support.listed, scope.whole, nameOf, language),
    rows: reachRows(atlas, [...scope.areas, scope.whole], choice, reachOf(municipalities, seats, reachTargets(facilities, hiddenIn, seats), radiusKm), fromTowns),
  }) };
}
