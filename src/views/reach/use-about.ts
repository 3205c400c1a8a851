import { AGE_LABEL, REACH, reachText } from '../../i18n/reach-messages';
import type { FacilityTargets } from '../../model/coverage/facility-targets';
import { FACILITY_KINDS, KIND_SHORT, type FacilityFilter } from '../../model/facilities';
import { typesOf } from '../../model/facility-filter';
import type { Registry } from '../../model/registry';
import type { Text } from '../../model/text';
import type { ReachContent } from '../../state/reach-link';
import { useAreaName, useText } from '../context';
import type { ReachScope } from './base';

/** What a table of reach rests on, line by line: on the screen and in files. */
export interface ReachAbout {
  readonly question: string;
  /** What the prefectures' lists can and cannot say. */
  readonly lists: string;
  readonly facilities: string;
}

export function useAbout(registry: Registry, { radiusKm, age, year }: ReachContent, filter: FacilityFilter, { facilities }: FacilityTargets, listed: ReadonlySet<string>, { whole }: ReachScope): ReachAbout {
  const t = useText();
  const nameOf = useAreaName();
  const { areas, areaOf } = registry.levels.prefecture;
  const unlisted = [...new Set(whole.members.map((member) => areaOf[member]!))].map((at) => areas[at]!).filter(({ code }) => !listed.has(code));
  const names = unlisted.map(nameOf);
  return {
    question: t(reachText.about(radiusKm, kindsOf(filter), AGE_LABEL[age], year)),
    lists: !filter.clinic?.length ? '' : unlisted.length > 0 ? t(reachText.unlisted({ ja: names.join('・'), en: names.join(', ') })) : t(reachText.listed),
    facilities: t(reachText.counted(facilities.length)),
  };
}

/** 在支診（1・2）、訪問看護: kinds with the types that count where not all do. */
function kindsOf(filter: FacilityFilter): Text {
  const kinds = FACILITY_KINDS.flatMap((kind) => {
    const types = [...(filter[kind] ?? [])].sort();
    if (types.length === 0) return [];
    const some = types.length < typesOf(kind).length;
    return [{ ja: `${KIND_SHORT[kind].ja}${some ? `（種別 ${types.map((type) => type || '不明').join('・')}）` : ''}`, en: `${KIND_SHORT[kind].en}${some ? ` (types ${types.map((type) => type || 'not told').join(', ')})` : ''}` }];
  });
  return kinds.length === 0 ? REACH.none : { ja: kinds.map(({ ja }) => ja).join('、'), en: kinds.map(({ en }) => en).join(', ') };
}
