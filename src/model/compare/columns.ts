import { levelInfo, type LevelId } from '../levels';
import type { Plan } from '../plan/plan';
import { startPlan } from '../plan/starts';
import type { Registry } from '../registry';
import type { Text } from '../text';

/** Levels whose areas stand in a comparison as if they were a plan: 二次医療圏 335/330, 保健所圏域, the prefecture as one. */
export const REFERENCE_LEVELS = ['secondary335', 'secondary330', 'healthcentre', 'prefecture'] as const satisfies readonly LevelId[];
export type ReferenceLevel = (typeof REFERENCE_LEVELS)[number];

/** What a column shows. */
export type ColumnSource = { readonly kind: 'plan'; readonly plan: Plan } | { readonly kind: 'level'; readonly level: ReferenceLevel };

/** Columns over one and the same set of municipalities. */
export interface Comparison {
  /** Municipality codes that every column is about, in registry order. */
  readonly scope: readonly string[];
  /** In the order of the sources; a plan that reaches beyond the scope is cut to it. */
  readonly columns: readonly Plan[];
  /** What was cut off, in words; null when nothing was. */
  readonly cut: Text | null;
}

const NOTHING_COMMON: Text = { ja: '圏域案の範囲が重ならないため、比べられない。同じ都道府県の案を選ぶ', en: 'The plans share no municipality. Choose plans of the same prefecture' };
const NO_SCOPE: Text = { ja: '範囲が決まらない。圏域案か都道府県を一つは選ぶ', en: 'No scope: choose at least one plan or a prefecture' };

/**
 * Puts plans and levels side by side over the municipalities that all the plans share. Levels have no scope of their own.
 * @param scope the municipalities asked for (`scopeOf`), null = whatever the plans share.
 * @returns the columns, or why there are none.
 */
export function columnsOver(registry: Registry, sources: readonly ColumnSource[], scope: readonly string[] | null = null): Comparison | { readonly scope: null; readonly reason: Text } {
  const plans = sources.flatMap((source) => (source.kind === 'plan' ? [source.plan] : []));
  const [first, ...others] = [...(scope ? [scope] : []), ...plans.map((plan) => plan.scope)];
  if (!first) return { scope: null, reason: NO_SCOPE };
  const sets = others.map((codes) => new Set(codes));
  const common = first.filter((code) => sets.every((set) => set.has(code)));
  if (common.length === 0) return { scope: null, reason: NOTHING_COMMON };
  return { scope: common, columns: sources.map((source) => columnOver(registry, source, common)), cut: cutText(registry, plans, common) };
}

function columnOver(registry: Registry, source: ColumnSource, scope: readonly string[]): Plan {
  if (source.kind === 'plan') {
    const { plan } = source;
    if (plan.scope.length === scope.length) return plan;
    return startPlan(registry, { id: plan.id, name: plan.name, scope, start: { kind: 'plan', plan } });
  }
  const start = { kind: 'areas', level: source.level, cities: 'within' } as const;
  return startPlan(registry, { id: source.level, name: levelInfo(source.level).one.ja, scope, start });
}

/** More prefectures than these are counted, not named. */
const NAMED = 4;

function cutText(registry: Registry, plans: readonly Plan[], common: readonly string[]): Text | null {
  const cut = plans.filter((plan) => plan.scope.length > common.length);
  if (cut.length === 0) return null;
  const codes = new Set(common.map((code) => code.slice(0, 2)));
  const names = registry.levels.prefecture.areas.flatMap(({ code, name }) => (codes.has(code) ? [name] : []));
  const [ja, en] = names.length > NAMED ? [`${names.length}都道府県`, `${names.length} prefectures`] : [names.join('・'), names.join(', ')];
  const lost = cut.map((plan) => ({ name: plan.name, count: plan.scope.length - common.length }));
  return {
    ja: `比べるのは、どの案にもある${common.length}市区町村（${ja}）だけ。範囲の外: ${lost.map(({ name, count }) => `「${name}」の${count}市区町村`).join('、')}`,
    en: `Compared are the ${common.length} municipalities that all plans share (${en}). Left out: ${lost.map(({ name, count }) => `${count} of ${name}`).join(', ')}`,
  };
}
