import { MOST_SNAPSHOT } from '../../data/saved-scene';
import type { DataStore } from '../../data/store';
import type { Handout } from '../../export/handout/handout';
import type { Plan } from '../../model/plan/plan';
import type { Quality } from '../../model/quality';
import type { OwnRates } from '../../model/rates';
import type { Language } from '../../model/text';
import { decodePlanLink } from '../../state/plan-link';
import type { AtlasStore } from '../../state/store';

/** A scene drawn up: what a slide, a picture of it and PowerPoint are made from. */
export interface SceneSheet {
  readonly handout: Handout;
  /** The selected area and its figure, or why it has none. */
  readonly figure: { readonly name: string; readonly value: string; readonly quality: Quality | null } | null;
}

/** What scenes are drawn up with. */
export interface SceneSetting {
  /** The user's own, of the moment. */
  readonly rates: OwnRates;
  readonly store: AtlasStore;
  readonly data: DataStore;
  readonly language: Language;
}

/** A plan as a scene keeps it. @throws RangeError saying in the user's words why it cannot be read. */
export async function keptPlan(text: string, codes: readonly string[], language: Language): Promise<Plan> {
  const read = await decodePlanLink(text, codes, MOST_SNAPSHOT);
  if ('problem' in read) throw new RangeError(`${read.problem.reason[language]} ${read.problem.next[language]}`);
  return read.plan;
}

/** The address that shows a scene's view. */
export function addressOf(view: string): string {
  return `${location.origin}${location.pathname}${view}`;
}
