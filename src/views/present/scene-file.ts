import { readPlanFile, writePlanFile } from '../../data/plan-file';
import { refusePlanUnread } from '../../data/plan-problem';
import type { SavedScene } from '../../data/saved-scene';
import type { DataStore } from '../../data/store';
import { dayOf } from '../../export/plan-about';
import type { Complaint } from '../../i18n/rate-problems';
import { SCENES } from '../../i18n/scenes-messages';
import { buildCodeBook } from '../../model/plan/municipality-codes';
import type { Language } from '../../model/text';
import { loadPlans } from '../zones/plans-context';

/** A project file with the scenes and every plan of this browser. @throws DataError (rejects) naming the file of ours that could not be loaded. */
export async function sceneFile(scenes: readonly SavedScene[], data: DataStore, language: Language): Promise<Blob> {
  const { kept, plans } = (await loadPlans(data)).plans.getState();
  return new Blob([writePlanFile(plans.flatMap(({ id }) => kept(id) ?? []), [`${SCENES.title[language]} ${dayOf()}`], scenes)], { type: 'application/json' });
}

/** The scenes of a project file; plans in it are imported in the zone editor. */
export async function openSceneFile(file: File, data: DataStore): Promise<{ readonly scenes: readonly SavedScene[] } | { readonly problem: Complaint }> {
  const registry = await data.registry();
  const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
  if (!bytes) return { problem: refusePlanUnread(file.name) };
  const read = readPlanFile(file.name, bytes, buildCodeBook(registry));
  if (read.plans === null) return { problem: read.problem };
  return read.scenes && read.scenes.length > 0 ? { scenes: read.scenes } : { problem: { reason: SCENES.noScenesInFile, next: { ja: '「ファイルに保存」で作ったファイルを選んでください。', en: 'Choose a file made by “Save a file”.' } } };
}
