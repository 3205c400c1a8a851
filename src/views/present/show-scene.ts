import type { SavedScene } from '../../data/saved-scene';
import type { DataStore } from '../../data/store';
import type { Plan } from '../../model/plan/plan';
import type { Language } from '../../model/text';
import { readComparison, writeComparison } from '../../state/comparison';
import type { AtlasStore } from '../../state/store';
import { readUrl } from '../../state/url-read';
import { loadEditor, loadPlans } from '../zones/plans-context';
import { askAboutPlan } from './scene-address';
import { keptPlan } from './scene-setting';

interface Where {
  readonly store: AtlasStore;
  readonly data: DataStore;
  readonly language: Language;
}

/** Opens a scene's view on the map. A plan of it is asked about before it is added to this browser's. */
export function openScene(scene: SavedScene, { store, language }: Where): void {
  store.getState().open({ ...readUrl(scene.view).content, language }, []);
  if (scene.plan !== null) askAboutPlan(scene.plan);
}

/** Plans that a scene compares and this browser has not. @throws RangeError when one cannot be read, DataError naming a file. */
export async function strangePlans({ compared = [] }: SavedScene, { data, language }: Where): Promise<readonly Plan[]> {
  if (compared.length === 0) return [];
  const { plans, registry } = await loadPlans(data);
  const read = await Promise.all(compared.map((text) => keptPlan(text, registry.codes, language)));
  return read.filter(({ id }) => plans.getState().kept(id) === null);
}

/** Adds plans to this browser's, where they get ids of their own, and opens the comparison with them. */
export async function openWithPlans(scene: SavedScene, strange: readonly Plan[], where: Where): Promise<void> {
  const { plans } = await loadEditor(where.data);
  const added = await plans.getState().adopt(strange.map((plan) => ({ plan })));
  const own = new Map(strange.map(({ id }, at) => [id, added[at]!]));
  const { content } = readUrl(scene.view);
  const choice = readComparison(content.compare!);
  const columns = choice.columns.map((column) => (column.kind === 'plan' ? { ...column, plan: own.get(column.plan) ?? column.plan } : column));
  where.store.getState().open({ ...content, language: where.language, compare: writeComparison({ ...choice, columns }) }, []);
}
