import { MOST_SNAPSHOT, type SavedScene } from '../../data/saved-scene';
import type { DataStore } from '../../data/store';
import { readWhatIf } from '../../data/what-if-file';
import type { Handout } from '../../export/handout/handout';
import type { SlideFigure } from '../../export/pptx';
import { SCENES } from '../../i18n/scenes-messages';
import type { Plan } from '../../model/plan/plan';
import type { OwnRates } from '../../model/rates';
import type { Language } from '../../model/text';
import type { ChangeLog } from '../../model/whatif/change-log';
import { decodePlanLink } from '../../state/plan-link';
import type { AtlasStore, Supposing } from '../../state/store';
import { supposingOf } from '../whatif/suppose';
import { loadEditor } from '../zones/plans-context';

/** A scene drawn up: what a slide, a picture of it and PowerPoint are made from. */
export interface SceneSheet {
  readonly handout: Handout;
  /** The selected area and its figure, or why it has none. */
  readonly figure: SlideFigure | null;
}

/** What scenes are drawn up with. */
export interface SceneSetting {
  /** The user's own, of the moment. */
  readonly rates: OwnRates;
  readonly store: AtlasStore;
  readonly data: DataStore;
  readonly language: Language;
}

/** A plan with what is supposed beside it. */
export interface KeptPlan {
  readonly plan: Plan;
  readonly log: ChangeLog;
}

/** The plan a scene keeps, with what is supposed beside it. @throws RangeError saying in the user's words why it cannot be read. */
export async function keptPlan(text: string, codes: readonly string[], language: Language): Promise<KeptPlan> {
  const read = await decodePlanLink(text, codes, MOST_SNAPSHOT);
  if ('problem' in read) throw new RangeError(`${read.problem.reason[language]} ${read.problem.next[language]}`);
  return { log: [], ...read };
}

/** What a scene supposes on the map; null where it shows the data as they are. @throws RangeError as `keptPlan`, DataError (rejects) naming a file. */
export async function supposingIn({ whatIf }: Pick<SavedScene, 'whatIf'>, data: DataStore, language: Language): Promise<Supposing | null> {
  if (!whatIf) return null;
  const { registry, names } = await loadEditor(data);
  const { log } = readWhatIf(whatIf.log, new Set(registry.codes));
  if (!log) throw new RangeError(SCENES.damagedSuppositions[language]);
  return supposingOf(data, whatIf.of, log, names);
}

/** The address that shows a scene's view. */
export function addressOf(view: string): string {
  return `${location.origin}${location.pathname}${view}`;
}
