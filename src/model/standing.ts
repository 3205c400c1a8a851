import type { Cell } from './cell';
import { columnOf } from './columns';
import type { Atlas } from './evaluate';
import { indicatorById, tablesOf, type Indicator } from './indicators';
import type { LevelId } from './levels';
import { rankOf, type Rank } from './rank';
import type { Area } from './registry';
import type { Text } from './text';

/** A key figure of an area and its place in the nation and in its prefecture; null = there is nobody to rank among. */
export interface Standing {
  readonly indicator: Indicator;
  readonly cell: Cell;
  readonly nation: Rank | { readonly missingReason: Text } | null;
  readonly prefecture: Rank | { readonly missingReason: Text } | null;
}

const RANKED = [
  'value-75plus-r5', 'share-65plus-r5', 'share-75plus-r5', 'change-75plus-r5', 'change-85plus-h30', 'peak-65plus-h30', 'peak-75plus-r5', 'peak-homevisit-mhlw',
  'density-zaishishin-per-75plus', 'density-zaishishin-per-100km2', 'density-zaishibyo-2025-per-75plus', 'density-nursingstation-2026-per-75plus', 'density-clinics-per-75plus',
];
const COMPARED = ['value-total-r5', 'value-75plus-r5', 'share-75plus-r5', 'change-75plus-r5', 'peak-homevisit-mhlw', 'count-zaishishin', 'density-zaishishin-per-75plus', 'density-nursingstation-2026-per-75plus'];

/** Clinics are published for areas (2023) and counted by municipality (2025, part of it estimated): each level takes the one that fits it. */
function atLevel(id: string, level: LevelId): Indicator {
  const at2023 = indicatorById(id.replace(/(zaishishin|clinics)(?=-per|$)/, '$1-2023'))!;
  return at2023.levels.includes(level) ? at2023 : indicatorById(id.replace(/(zaishishin|clinics)(?=-per|$)/, '$1-2025'))!;
}

/** The indicators an area of this level is ranked by. */
export function rankedIndicators(level: LevelId): Indicator[] {
  return RANKED.map((id) => atLevel(id, level));
}

/** The indicators that stand beside one another for neighbours, similar areas and members of this level. */
export function comparedIndicators(level: LevelId): Indicator[] {
  return COMPARED.map((id) => atLevel(id, level));
}

/** Keys of the tables that standings and comparisons on this level read. */
export function standingTables(level: LevelId): string[] {
  return [...new Set([...rankedIndicators(level), ...comparedIndicators(level)].flatMap((indicator) => tablesOf(indicator, {})))];
}

/** Key figures of an area with their ranks among its level. @throws Error when a table of `standingTables` is not loaded. */
export function standingsOf(atlas: Atlas, area: Area): Standing[] {
  const { areas } = atlas.registry.levels[area.level];
  const beside = area.prefecture === null ? [] : areas.flatMap((other) => (other.prefecture === area.prefecture ? [other.index] : []));
  return rankedIndicators(area.level).map((indicator) => {
    const cells = columnOf(atlas, area.level, indicator);
    return {
      indicator,
      cell: cells[area.index]!,
      nation: areas.length > 1 ? rankOf(cells, area.index) : null,
      prefecture: beside.length > 1 ? rankOf(cells, area.index, beside) : null,
    };
  });
}
