import type { SavedScene } from '../../data/saved-scene';
import type { DataStore } from '../../data/store';
import { writeWhatIf } from '../../data/what-if-file';
import type { Language } from '../../model/text';
import { readComparison, writeComparison } from '../../state/comparison';
import type { Content } from '../../state/content';
import type { AtlasStore } from '../../state/store';
import { readUrl } from '../../state/url-read';
import { ALL_BESIDE, arrangement } from '../compare/arrangement';
import { loadEditor, loadPlans } from '../zones/plans-context';
import { askAboutPlan } from './scene-address';
import { keptPlan, supposingIn, type KeptPlan } from './scene-setting';

interface Where {
  readonly store: AtlasStore;
  readonly data: DataStore;
  readonly language: Language;
}

/** Opens a scene's view on the map, with what it supposes. A plan of it is asked about before it is added to this browser's. @throws as `supposingIn`. */
export async function openScene(scene: SavedScene, where: Where): Promise<void> {
  const supposing = await supposingIn(scene, where.data, where.language);
  const { content } = readUrl(scene.view);
  if (!content.zones && content.compare === null) where.store.getState().suppose(supposing);
  open(scene, content, where);
  if (scene.plan !== null) askAboutPlan(scene.plan);
}

function open({ maps = ALL_BESIDE, bounds }: SavedScene, content: Content, { store, language }: Where): void {
  store.getState().open({ ...content, language }, []);
  if (content.compare !== null) arrangement.setState({ ...maps, bounds });
}

/** Plans that a scene compares and this browser has not. @throws RangeError when one cannot be read, DataError naming a file. */
export async function strangePlans({ compared = [] }: SavedScene, { data, language }: Where): Promise<readonly KeptPlan[]> {
  if (compared.length === 0) return [];
  const { plans, registry } = await loadPlans(data);
  const read = await Promise.all(compared.map((text) => keptPlan(text, registry.codes, language)));
  return read.filter(({ plan }) => plans.getState().kept(plan.id) === null);
}

/** Adds plans to this browser's, where they get ids of their own, and opens the comparison with them. */
export async function openWithPlans(scene: SavedScene, strange: readonly KeptPlan[], where: Where): Promise<void> {
  const { plans } = await loadEditor(where.data);
  const added = await plans.getState().adopt(strange.map(({ plan, log }) => ({ plan, ...(log.length > 0 && { whatIf: writeWhatIf(log) }) })));
  const own = new Map(strange.map(({ plan }, at) => [plan.id, added[at]!]));
  const { content } = readUrl(scene.view);
  const choice = readComparison(content.compare!);
  const columns = choice.columns.map((column) => (column.kind === 'plan' ? { ...column, plan: own.get(column.plan) ?? column.plan } : column));
  open(scene, { ...content, compare: writeComparison({ ...choice, columns }) }, where);
}
