import { AGE_LABEL, REACH, reachText } from '../i18n/reach-messages';
import { FACILITY_KINDS, KIND_SHORT, type FacilityFilter } from '../model/facilities';
import { readFilter, typesOf } from '../model/facility-filter';
import type { Area, Registry } from '../model/registry';
import type { Language, Text } from '../model/text';
import type { ReachContent } from '../state/reach-link';

/** What figures of reach rest on, line by line: on the screen, on paper and in files. */
export interface ReachAbout {
  readonly question: string;
  /** What is supposed; none of the data as they are. */
  readonly supposed: readonly string[];
  /** What the prefectures' lists can and cannot say. */
  readonly lists: string;
  readonly facilities: string;
}

/** @param counted facilities with a place. @param listed codes of the prefectures whose list names clinics. @param whole the scope. */
export function reachAbout(registry: Registry, { radiusKm, age, year, points }: ReachContent, counted: number, listed: ReadonlySet<string>, whole: Area, nameOf: (area: Area) => string, language: Language, supposed: readonly string[] = []): ReachAbout {
  const { areas, areaOf } = registry.levels.prefecture;
  const filter = readFilter(points);
  const unlisted = [...new Set(whole.members.map((member) => areaOf[member]!))].map((at) => areas[at]!).filter(({ code }) => !listed.has(code)).map(nameOf);
  const lists = unlisted.length > 0 ? reachText.unlisted({ ja: unlisted.join('・'), en: unlisted.join(', ') }) : reachText.listed;
  return {
    supposed,
    question: reachText.about(radiusKm, kindsOf(filter), AGE_LABEL[age], year)[language],
    lists: filter.clinic?.length ? lists[language] : '',
    facilities: reachText.counted(counted)[language],
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
