import { usualTitle } from '../../export/handout/from-view';
import type { DataStore } from '../../data/store';
import { MOST_SNAPSHOT, MOST_TITLE, type SavedScene } from '../../data/saved-scene';
import { SCENES } from '../../i18n/scenes-messages';
import type { MapController } from '../../map/controller';
import { levelInfo } from '../../model/levels';
import type { Area } from '../../model/registry';
import type { Text } from '../../model/text';
import { comparisonTitle } from '../../export/handout/from-compare';
import { readComparison, type ColumnChoice } from '../../state/comparison';
import { encodePlanLink } from '../../state/plan-link';
import { selectedArea, type AtlasStore } from '../../state/store';
import { writeUrl } from '../../state/url-write';
import { nameOfChoice } from '../compare/compared';
import { editorNow } from '../zones/plans-context';

interface Screen {
  readonly store: AtlasStore;
  readonly data: DataStore;
  readonly controller: MapController | null;
  readonly nameOf: (area: Area) => string;
}

/** What is on the screen as a scene, with the open plan as it is now; or why it cannot be one yet. */
export async function sceneOfScreen(screen: Screen): Promise<SavedScene | { readonly refused: Text }> {
  const { store, data, controller, nameOf } = screen;
  const { content, shown, registry } = store.getState();
  const { language } = content;
  const seen = content.camera === null ? null : controller?.camera.viewBounds() ?? null;
  const bounds = seen && ([...seen].map((degrees) => Number(degrees.toFixed(4))) as [number, number, number, number]);
  const view = writeUrl({ ...content, page: null, language: 'ja' });
  if (content.compare !== null) return comparisonOfScreen(view, content.compare, screen);
  if (content.reach !== null) return { refused: SCENES.noReach };
  if (content.zones) {
    const plan = editorNow(data)?.plans.getState().history?.plan;
    if (!plan || !registry) return { refused: SCENES.noPlan };
    const made = await encodePlanLink(plan, registry.codes, MOST_SNAPSHOT);
    return 'text' in made ? { title: plan.name.slice(0, MOST_TITLE), note: '', view, bounds, plan: made.text } : { refused: made.problem.reason };
  }
  if (!shown || shown.content !== content) return { refused: SCENES.notYet };
  const area = selectedArea(store.getState());
  const about = area ? nameOf(area) : levelInfo(content.level).one[language];
  const title = language === 'ja' ? `${usualTitle(shown, language)}（${about}）` : `${usualTitle(shown, language)} (${about})`;
  return { title: title.slice(0, MOST_TITLE), note: '', view, bounds, plan: null };
}

/** A comparison with every plan of it as it is now. */
async function comparisonOfScreen(view: string, link: string, { store, data }: Screen): Promise<SavedScene | { readonly refused: Text }> {
  const { content: { language }, registry } = store.getState();
  const { columns } = readComparison(link);
  if (columns.some((column) => column.kind === 'plan' && column.supposed)) return { refused: SCENES.supposed };
  const plans = editorNow(data)?.plans.getState();
  if (columns.length === 0 || !plans || !registry) return { refused: SCENES.noColumns };
  const planOf = (id: string) => plans.kept(id)?.plan ?? null;
  const names = columns.map((column) => nameOfChoice(column, planOf, language));
  if (names.includes(null)) return { refused: SCENES.goneColumn };
  const ids = new Set(columns.flatMap((column: ColumnChoice) => (column.kind === 'plan' ? [column.plan] : [])));
  const made = await Promise.all([...ids].map((id) => encodePlanLink(planOf(id)!, registry.codes, MOST_SNAPSHOT)));
  const compared = made.map((one) => ('text' in one ? one.text : ''));
  const problem = made.find((one) => 'problem' in one);
  if (problem && 'problem' in problem) return { refused: problem.problem.reason };
  return { title: comparisonTitle(names.map((name) => ({ name: name! })), language).slice(0, MOST_TITLE), note: '', view, bounds: null, plan: null, ...(compared.length > 0 && { compared }) };
}
