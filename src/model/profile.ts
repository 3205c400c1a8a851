import type { Cell } from './cell';
import { areaSeries, evaluateArea, type Atlas } from './evaluate';
import { INDICATORS, populationKey, tablesOf, type Indicator } from './indicators';
import { LEVEL_IDS, type LevelId } from './levels';
import type { Quality } from './quality';
import type { Area, Registry } from './registry';
import { DEMANDS, POPULATIONS, seriesSubject, type SeriesId, type VintageId } from './subjects';
import type { Text } from './text';

/** Everything the product says of one area, as plain data. */
export interface Profile {
  readonly code: string;
  readonly name: string;
  readonly level: LevelId;
  readonly parents: readonly AreaName[];
  readonly members: readonly AreaName[];
  readonly populations: readonly (ProfileSeries | (ProfileSubject & { readonly missing: Text }))[];
  readonly demands: Profile['populations'];
  readonly figures: readonly ProfileFigure[];
}
export interface AreaName {
  readonly level: LevelId;
  readonly code: string;
  readonly name: string;
}
interface ProfileSubject {
  readonly subject: SeriesId;
  readonly vintage: VintageId;
}
export interface ProfileSeries extends ProfileSubject {
  readonly quality: Quality;
  readonly note?: Text;
  readonly values: Readonly<Record<number, number>>;
}
export interface ProfileFigure {
  readonly indicator: string;
  readonly label: Text;
  readonly cell: Cell;
}

/** Keys of all tables a profile reads. */
export function profileTables(): string[] {
  return [...new Set(INDICATORS.flatMap((indicator) => tablesOf(indicator, {})))];
}

/** The areas of other levels that hold all members of this one, widest first. */
export function parentsOf(registry: Registry, area: Area): Area[] {
  return [...LEVEL_IDS].reverse().flatMap((id) => {
    if (id === area.level) return [];
    const level = registry.levels[id];
    const parent = level.areas[level.areaOf[area.members[0]!]!]!;
    const holds = parent.members.length > area.members.length || (parent.members.length === area.members.length && LEVEL_IDS.indexOf(id) > LEVEL_IDS.indexOf(area.level));
    return holds && area.members.every((member) => level.areaOf[member] === parent.index) ? [parent] : [];
  });
}

/** Builds the profile of an area. @throws Error when a table of `profileTables` is not loaded. */
export function profileOf(atlas: Atlas, area: Area): Profile {
  const municipalities = atlas.registry.levels.municipality.areas;
  const seriesOfAll = (subjects: readonly SeriesId[]): Profile['populations'] => subjects.flatMap((subject) => seriesSubject(subject).vintages.map((vintage) => {
    const series = areaSeries(atlas, area, populationKey(subject, vintage));
    if (!series.values) return { subject, vintage, missing: series.reason };
    return { subject, vintage, quality: series.quality, ...(series.note && { note: series.note }), values: Object.fromEntries(series.years.map((year, index) => [year, series.values[index]!])) };
  }));
  return {
    ...nameOf(area),
    parents: parentsOf(atlas.registry, area).map(nameOf),
    members: area.level === 'municipality' ? [] : area.members.map((member) => nameOf(municipalities[member]!)),
    populations: seriesOfAll(Object.keys(POPULATIONS) as SeriesId[]),
    demands: seriesOfAll(Object.keys(DEMANDS) as SeriesId[]),
    figures: profileIndicators().map((indicator) => ({ indicator: indicator.id, label: indicator.label, cell: evaluateArea(atlas, area, indicator) })),
  };
}

/** An area by its level, code and name. */
export function nameOf(area: Area): AreaName {
  return { level: area.level, code: area.code, name: area.name };
}

/** All but the plain values (they stand in the series). */
function profileIndicators(): Indicator[] {
  return INDICATORS.filter((indicator) => indicator.measure !== 'value');
}
