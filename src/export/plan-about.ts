import type { Catalog } from '../data/schema';
import { QUALITY_LABEL } from '../model/quality';
import { ZONE_METRICS } from '../model/plan/metric-list';
import type { Plan } from '../model/plan/plan';
import type { Language } from '../model/text';
import { cite } from './table';

/**
 * What every export of a plan says of itself: the plan, the date of its municipalities, who drew it, the day, and with
 * figures their sources and qualities. One line each.
 * @param catalog null where there are no figures in the file.
 */
export function planAbout(plan: Plan, catalog: Catalog | null, day: string, language: Language): string[] {
  const ja = language === 'ja';
  const drawn = [
    ja ? `圏域案「${plan.name}」（${plan.scope.length}市区町村、${plan.zones.length}圏域）` : `Plan “${plan.name}” (${plan.scope.length} municipalities, ${plan.zones.length} zones)`,
    ja ? `市区町村の区域とコード: ${plan.vintage} 現在` : `Municipalities and codes as of ${plan.vintage}`,
    ja ? `圏域の品質: ${QUALITY_LABEL.yours.ja}（利用者が描いた案。公的に定められた圏域ではありません）` : `Quality of the zones: ${QUALITY_LABEL.yours.en} (drawn by the user; not officially set)`,
    ja ? `書き出した日: ${day}（在宅医療圏域アトラス）` : `Exported on ${day} (Zaitaku Atlas)`,
  ];
  const areas = catalog?.datasets.filter(({ id }) => id === 'areas') ?? [];
  const used = new Set(ZONE_METRICS.flatMap(({ datasets }) => datasets));
  const cited = catalog?.datasets.filter(({ id }) => used.has(id) && id !== 'areas') ?? [];
  return [
    ...drawn,
    ...[...areas, ...cited].map((entry) => `${ja ? '出典' : 'Source'} ${entry.id}: ${cite(entry, language)}`),
    ...(catalog ? [ja ? '数値の品質: official=公表、computed=計算、estimate=推計、yours=手元、missing=値なし（note に理由）' : 'Quality of figures: official, computed, estimate, yours, missing (the note says why)'] : []),
  ];
}

/** The day in the user's own time zone, ISO. */
export function dayOf(now = new Date()): string {
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}
