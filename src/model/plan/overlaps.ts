import type { Cell } from '../cell';
import { adHocArea } from '../ad-hoc';
import { figure, rowsOf, tableOf, type Atlas } from '../reading';
import type { Area } from '../registry';
import { sumAt } from '../table';

/** Levels a zone is laid against. */
export const OVERLAP_LEVELS = ['secondary335', 'secondary330', 'tertiary52', 'healthcentre', 'prefecture'] as const;
export type OverlapLevel = (typeof OVERLAP_LEVELS)[number];

/** What a zone has of one area of a level. */
export interface Overlap {
  readonly level: OverlapLevel;
  readonly area: Area;
  /** The zone's municipalities in it (indexes). */
  readonly members: readonly number[];
  /** All of the area lies in the zone. */
  readonly whole: boolean;
  /** People aged 75+ (R5, 2025) of the zone's part. */
  readonly people: Cell;
}

const PEOPLE_TABLE = 'r5-75plus';
const PEOPLE_YEAR = 2025;

/**
 * The areas of the levels that hold municipalities of a zone, with the people in each part; a level whose border the
 * zone does not cross has one.
 * @throws Error when the table `r5-75plus` is not loaded.
 */
export function overlapsOf(atlas: Atlas, zone: Area): Overlap[] {
  const { members } = zone;
  const table = tableOf(atlas, PEOPLE_TABLE);
  const column = table.years.indexOf(PEOPLE_YEAR);
  const rows = rowsOf(atlas, table);
  const peopleOf = (of: Area): Cell => {
    const { cover, mark } = rows(of);
    return mark ? figure(sumAt(table, cover, column), mark) : { value: null, reason: cover.reason };
  };
  const all = peopleOf(zone);
  const found: Overlap[] = [];
  for (const level of OVERLAP_LEVELS) {
    const { areas, areaOf } = atlas.registry.levels[level];
    if (isInOne(members, areaOf)) {
      // Most zones cross few borders: of such a level nothing has to be taken apart.
      const area = members.length > 0 ? areas[areaOf[members[0]!]!]! : null;
      if (area) found.push({ level, area, members, whole: members.length === area.members.length, people: all });
      continue;
    }
    for (const [index, part] of partsOf(members, areaOf)) {
      const area = areas[index]!;
      found.push({ level, area, members: part, whole: part.length === area.members.length, people: peopleOf(adHocArea(atlas.registry, part, '')) });
    }
  }
  return found;
}

function isInOne(members: readonly number[], areaOf: Int32Array): boolean {
  for (let at = 1; at < members.length; at++) if (areaOf[members[at]!] !== areaOf[members[0]!]) return false;
  return true;
}

/** Members by area, in the order of the areas. */
function partsOf(members: readonly number[], areaOf: Int32Array): [number, number[]][] {
  const parts = new Map<number, number[]>();
  for (const member of members) {
    const part = parts.get(areaOf[member]!);
    if (part) part.push(member);
    else parts.set(areaOf[member]!, [member]);
  }
  return [...parts].sort(([a], [b]) => a - b);
}
