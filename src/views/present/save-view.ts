import { usualSubtitle, usualTitle } from '../../export/handout/from-view';
import type { DataStore } from '../../data/store';
import { MOST_SNAPSHOT, MOST_TITLE, type SavedScene } from '../../data/saved-scene';
import { SCENES } from '../../i18n/scenes-messages';
import type { MapController } from '../../map/controller';
import type { Area } from '../../model/registry';
import type { Text } from '../../model/text';
import { encodePlanLink } from '../../state/plan-link';
import { selectedArea, type AtlasStore } from '../../state/store';
import { writeUrl } from '../../state/url-write';
import { editorNow } from '../zones/plans-context';

interface Screen {
  readonly store: AtlasStore;
  readonly data: DataStore;
  readonly controller: MapController | null;
  readonly nameOf: (area: Area) => string;
}

/** What is on the screen as a scene, with the open plan as it is now; or why it cannot be one yet. */
export async function sceneOfScreen({ store, data, controller, nameOf }: Screen): Promise<SavedScene | { readonly refused: Text }> {
  const { content, shown, registry } = store.getState();
  const { language } = content;
  const seen = content.camera === null ? null : controller?.camera.viewBounds() ?? null;
  const bounds = seen && ([...seen].map((degrees) => Number(degrees.toFixed(4))) as [number, number, number, number]);
  const view = writeUrl({ ...content, page: null, language: 'ja' });
  if (content.zones) {
    const plan = editorNow(data)?.plans.getState().history?.plan;
    if (!plan || !registry) return { refused: SCENES.noPlan };
    const made = await encodePlanLink(plan, registry.codes, MOST_SNAPSHOT);
    return 'text' in made ? { title: plan.name.slice(0, MOST_TITLE), note: '', view, bounds, plan: made.text } : { refused: made.problem.reason };
  }
  if (!shown || shown.content !== content) return { refused: SCENES.notYet };
  const area = selectedArea(store.getState());
  const about = area ? nameOf(area) : usualSubtitle(shown);
  const title = language === 'ja' ? `${usualTitle(shown, language)}（${about}）` : `${usualTitle(shown, language)} (${about})`;
  return { title: title.slice(0, MOST_TITLE), note: '', view, bounds, plan: null };
}
