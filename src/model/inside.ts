import { LEVEL_IDS, type LevelId } from './levels';
import type { Area, Registry } from './registry';

/** The areas of a level that lie wholly inside this one, in the level's order. */
export function areasInside(registry: Registry, area: Area, level: LevelId): Area[] {
  const { areas, areaOf } = registry.levels[level];
  const touched = new Set(area.members.map((member) => areaOf[member]!));
  const own = new Set(area.members);
  return [...touched].sort((a, b) => a - b).map((index) => areas[index]!).filter(({ members }) => members.every((member) => own.has(member)));
}

/** The levels that divide this area into two or more whole areas, finest first; a level whose areas cross its border is none. */
export function levelsInside(registry: Registry, area: Area): LevelId[] {
  return LEVEL_IDS.filter((level) => {
    if (level === area.level) return false;
    const inside = areasInside(registry, area, level);
    return inside.length > 1 && inside.reduce((sum, { members }) => sum + members.length, 0) === area.members.length;
  });
}
