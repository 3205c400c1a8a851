import type { Cell } from '../cell';
import { adHocArea } from '../ad-hoc';
import { coverOf, figure, markOf, tableOf, type Atlas } from '../reading';
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
 * The areas of the levels that hold municipalities of the set, with the people in each part; a level whose border the
 * set does not cross has one.
 * @throws Error when the table `r5-75plus` is not loaded.
 */
export function overlapsOf(atlas: Atlas, members: readonly number[]): Overlap[] {
  const table = tableOf(atlas, PEOPLE_TABLE);
  const column = table.years.indexOf(PEOPLE_YEAR);
  return OVERLAP_LEVELS.flatMap((level) => {
    const { areas, areaOf } = atlas.registry.levels[level];
    const parts = new Map<number, number[]>();
    for (const member of members) {
      const part = parts.get(areaOf[member]!);
      if (part) part.push(member);
      else parts.set(areaOf[member]!, [member]);
    }
    return [...parts].sort(([a], [b]) => a - b).map(([index, part]): Overlap => {
      const area = areas[index]!;
      const cover = coverOf(atlas, table, adHocArea(atlas.registry, part, ''));
      const people: Cell = cover.units ? figure(sumAt(table, cover, column), markOf(table, cover)) : { value: null, reason: cover.reason };
      return { level, area, members: part, whole: part.length === area.members.length, people };
    });
  });
}
