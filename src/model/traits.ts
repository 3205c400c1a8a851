import { quantileSorted } from 'd3-array';
import type { Cell } from './cell';
import { columnOf } from './columns';
import { coverLevel } from './cover';
import { areaSeries, type Atlas } from './evaluate';
import { indicatorById, populationKey, tablesOf, type Indicator } from './indicators';
import type { LevelId } from './levels';
import { derived, weakest } from './quality';
import type { Text } from './text';

/** What areas are compared by: the people and their surroundings, not the home-care resources one wants to compare. */
export interface Trait {
  readonly id: 'share' | 'size' | 'growth' | 'density' | 'clinics';
  readonly label: Text;
  readonly unit: Text;
  readonly decimals: number;
  /** Sizes and densities differ by factors, so their logarithms are compared. */
  readonly logarithm: boolean;
}

export const TRAITS: readonly Trait[] = [
  { id: 'share', label: { ja: '75歳以上の割合（2025年）', en: 'Share of 75+ (2025)' }, unit: { ja: '%', en: '%' }, decimals: 1, logarithm: false },
  { id: 'size', label: { ja: '総人口（2025年）', en: 'Population (2025)' }, unit: { ja: '人', en: 'people' }, decimals: 0, logarithm: true },
  { id: 'growth', label: { ja: '75歳以上の増減（2025→2040年）', en: 'Change in 75+ (2025–2040)' }, unit: { ja: '倍', en: '×' }, decimals: 3, logarithm: false },
  { id: 'density', label: { ja: '可住地1km²あたりの75歳以上', en: '75+ per km² habitable' }, unit: { ja: '人', en: 'people' }, decimals: 1, logarithm: true },
  { id: 'clinics', label: { ja: '75歳以上10万人あたりの診療所', en: 'Clinics per 100,000 aged 75+' }, unit: { ja: '施設', en: 'facilities' }, decimals: 0, logarithm: false },
];

/** A trait over a whole level. */
export interface TraitColumn {
  readonly trait: Trait;
  /** The trait's figure of every area, with its quality or the reason there is none. */
  readonly cells: readonly Cell[];
  /** What is compared: the value or its logarithm; NaN where there is none. */
  readonly scaled: Float64Array;
  /** Interquartile range of `scaled`; 0 where it has none. */
  readonly spread: number;
}

const LAND = 'land-habitable';
const POPULATION = populationKey('75plus', 'r5');
const PEOPLE = indicatorById('value-75plus-r5')!;
const SHARE = indicatorById('share-75plus-r5')!;
const SIZE = indicatorById('value-total-r5')!;
const GROWTH = indicatorById('change-75plus-r5')!;

function clinicsAt(level: LevelId): Indicator {
  const published = indicatorById('density-clinics-2023-per-75plus')!;
  return published.levels.includes(level) ? published : indicatorById('density-clinics-2025-per-75plus')!;
}

/** Keys of the tables that the traits of this level read. */
export function traitTables(level: LevelId): string[] {
  return [...new Set([...[PEOPLE, SHARE, SIZE, GROWTH, clinicsAt(level)].flatMap((indicator) => tablesOf(indicator, {})), LAND])];
}

interface Kept {
  /** What the traits were made from; another column or table makes them old. */
  readonly from: readonly unknown[];
  readonly traits: readonly TraitColumn[];
}
const kept = new WeakMap<Atlas['tables'], Map<LevelId, Kept>>();

/** The traits of every area of a level, computed once while their tables stay the same. @throws Error when a table of `traitTables` is not loaded. */
export function traitsOf(atlas: Atlas, level: LevelId): readonly TraitColumn[] {
  let levels = kept.get(atlas.tables);
  if (!levels) kept.set(atlas.tables, (levels = new Map()));
  const from = [...[PEOPLE, SHARE, SIZE, GROWTH, clinicsAt(level)].map((indicator) => columnOf(atlas, level, indicator)), atlas.tables.get(LAND)];
  const known = levels.get(level);
  if (known?.from.every((one, index) => one === from[index])) return known.traits;
  const cells = traitCells(atlas, level);
  const traits = TRAITS.map((trait): TraitColumn => {
    const scaled = Float64Array.from(cells[trait.id], ({ value }) => (value === null || (trait.logarithm && value <= 0) ? NaN : trait.logarithm ? Math.log(value) : value));
    return { trait, cells: cells[trait.id], scaled, spread: interquartileRange(scaled) };
  });
  levels.set(level, { from, traits });
  return traits;
}

/** The trait's figure of every area of a level. A figure that a joint projection unit shares is nobody's own: missing. */
function traitCells(atlas: Atlas, level: LevelId): Record<Trait['id'], Cell[]> {
  const { areas } = atlas.registry.levels[level];
  const covers = coverLevel(atlas.registry.levels[level], atlas.tables.get(POPULATION)!.set);
  const own = (cells: readonly Cell[]): Cell[] => cells.map((cell, index) => {
    const cover = covers[index]!;
    return cover.units && cover.footprint !== areas[index]!.members && cell.value !== null ? { value: null, reason: cover.note ?? SHARED } : cell;
  });
  const people = columnOf(atlas, level, PEOPLE);
  const density = people.map((cell, index): Cell => {
    if (cell.value === null) return cell;
    const land = areaSeries(atlas, areas[index]!, LAND);
    if (!land.values) return { value: null, reason: land.reason };
    if (land.values[0] === 0) return { value: null, reason: { ja: '分母0', en: 'Denominator is zero' } };
    return { value: cell.value / land.values[0]!, quality: weakest(derived(cell.quality), derived(land.quality)), numerator: cell.value, denominator: land.values[0]! };
  });
  return { share: own(columnOf(atlas, level, SHARE)), size: own(columnOf(atlas, level, SIZE)), growth: own(columnOf(atlas, level, GROWTH)), density: own(density), clinics: own(columnOf(atlas, level, clinicsAt(level))) };
}

/** Width of the middle half of the values; 0 when there are fewer than two. */
function interquartileRange(values: Float64Array): number {
  const sorted = Array.from(values.filter((value) => !Number.isNaN(value)).sort());
  return sorted.length < 2 ? 0 : quantileSorted(sorted, 0.75)! - quantileSorted(sorted, 0.25)!;
}

const SHARED: Text = { ja: '公表の単位がこの区域より大きいため、比べられる値なし', en: 'Published only for a larger unit: no figure of its own to compare' };
