import { usualTitle } from '../../export/handout/from-view';
import type { DataStore } from '../../data/store';
import { MOST_SNAPSHOT, MOST_TITLE, type SavedScene } from '../../data/saved-scene';
import { readWhatIf, writeWhatIf } from '../../data/what-if-file';
import { bracketed } from '../../i18n/format';
import { SCENES } from '../../i18n/scenes-messages';
import type { MapController } from '../../map/controller';
import type { Bounds } from '../../map/rings';
import { levelInfo } from '../../model/levels';
import type { Plan } from '../../model/plan/plan';
import type { Area } from '../../model/registry';
import type { Text } from '../../model/text';
import type { ChangeLog } from '../../model/whatif/change-log';
import { reachTitle } from '../../export/handout/from-reach';
import { comparisonTitle } from '../../export/handout/from-compare';
import { readComparison } from '../../state/comparison';
import { encodePlanLink } from '../../state/plan-link';
import { readReach } from '../../state/reach-link';
import { selectedArea, type AtlasStore } from '../../state/store';
import { writeUrl } from '../../state/url-write';
import { arrangement } from '../compare/arrangement';
import { scopeOfReach } from '../reach/base';
import { nameOfChoice } from '../compare/compared';
import { isSupposing } from '../whatif/suppose';
import { editorNow } from '../zones/plans-context';

interface Screen {
  readonly store: AtlasStore;
  readonly data: DataStore;
  readonly controller: MapController | null;
  readonly nameOf: (area: Area) => string;
}

type Kept = SavedScene | { readonly refused: Text };

/** What is on the screen as a scene, with the open plan and what is supposed as they are now; or why it cannot be one yet. */
export async function sceneOfScreen(screen: Screen): Promise<Kept> {
  const { store, data, controller, nameOf } = screen;
  const { content, shown, supposing, registry } = store.getState();
  const { language } = content;
  const bounds = content.camera === null ? null : rounded(controller?.camera.viewBounds() ?? null);
  const view = writeUrl({ ...content, page: null, language: 'ja' });
  if (content.compare !== null) return comparisonOfScreen(view, content.compare, screen);
  if (content.zones) {
    const open = openPlan(data);
    if (!open || !registry) return { refused: SCENES.noPlan };
    const made = await encodePlanLink(open.plan, registry.codes, MOST_SNAPSHOT, open.log);
    return 'text' in made ? { title: titled(open.plan.name), note: '', view, bounds, plan: made.text } : { refused: made.problem.reason };
  }
  if (!shown || shown.content !== content) return { refused: SCENES.notYet };
  const whatIf = supposing && { whatIf: { of: { ja: titled(supposing.of.ja), en: titled(supposing.of.en) }, log: writeWhatIf(supposing.log) } };
  if (content.reach !== null) {
    const made = await reachOfScreen(content.reach, screen);
    return 'refused' in made ? made : { ...made, note: '', view, bounds, ...whatIf };
  }
  const area = selectedArea(store.getState());
  const about = area ? nameOf(area) : levelInfo(content.level).one[language];
  return {
    title: titled(`${usualTitle(shown, language)}${bracketed(about, language)}`), note: '', view, bounds, plan: null, ...whatIf,
  };
}

/** The plan that is open, if any, with what is supposed beside it. */
function openPlan(data: DataStore): { readonly plan: Plan; readonly log: ChangeLog } | null {
  const plans = editorNow(data)?.plans.getState();
  const plan = plans?.history?.plan;
  return plan ? { plan, log: plans.whatIfShown && isSupposing(plans.whatIf) ? plans.whatIf : [] } : null;
}

/** The view of reach; with the plan by whose zones it counts. */
async function reachOfScreen(link: string, { store, data, nameOf }: Screen): Promise<Pick<SavedScene, 'title' | 'plan'> | { readonly refused: Text }> {
  const { content: { language }, registry } = store.getState();
  const choice = readReach(link);
  const open = choice?.rows === 'plan' ? openPlan(data) : null;
  const scope = choice && scopeOfReach(registry!, choice, open?.plan ?? null);
  if (!choice || !scope) return { refused: SCENES.noPlan };
  const made = open && await encodePlanLink(open.plan, registry!.codes, MOST_SNAPSHOT, open.log);
  if (made && 'problem' in made) return { refused: made.problem.reason };
  return { title: titled(reachTitle({ choice, whole: scope.whole, nameOf, language })), plan: made && made.text };
}

const titled = (text: string): string => text.slice(0, MOST_TITLE);

function rounded(bounds: Bounds | null): SavedScene['bounds'] {
  return bounds && ([...bounds].map((degrees) => Number(degrees.toFixed(4))) as [number, number, number, number]);
}

/** A comparison as its maps stand, with every plan of it as it is now. */
async function comparisonOfScreen(view: string, link: string, { store, data }: Screen): Promise<Kept> {
  const { content: { language }, registry } = store.getState();
  const { columns } = readComparison(link);
  const plans = editorNow(data)?.plans.getState();
  if (columns.length === 0 || !plans || !registry) return { refused: SCENES.noColumns };
  const planOf = (id: string) => plans.kept(id)?.plan ?? null;
  const names = columns.map((column) => nameOfChoice(column, planOf, language));
  if (names.includes(null)) return { refused: SCENES.goneColumn };
  const chosen = columns.flatMap((column) => (column.kind === 'plan' ? [column] : []));
  const codes = new Set(registry.codes);
  const made = await Promise.all([...new Set(chosen.map(({ plan }) => plan))].map((id) => {
    const log = chosen.some(({ plan, supposed }) => plan === id && supposed) ? readWhatIf(plans.kept(id)?.whatIf, codes).log : null;
    return encodePlanLink(planOf(id)!, registry.codes, MOST_SNAPSHOT, log ?? []);
  }));
  const compared = made.map((one) => ('text' in one ? one.text : ''));
  const problem = made.find((one) => 'problem' in one);
  if (problem && 'problem' in problem) return { refused: problem.problem.reason };
  const { mode, pair, share, group } = arrangement.getState();
  const arranged = mode !== 'side' && columns.length > 1 && { maps: { mode, pair: pair.map((at) => Math.min(at, columns.length - 1)) as [number, number], share } };
  return { title: titled(comparisonTitle(names.map((name) => ({ name: name! })), language)), note: '', view, bounds: rounded(group?.seen() ?? null), plan: null, ...(compared.length > 0 && { compared }), ...arranged };
}
