import { quantileSorted } from 'd3-array';
import type { Cell } from './cell';
import { columnOf } from './columns';
import { coverLevel } from './cover';
import { areaSeries, type Atlas } from './evaluate';
import { indicatorById, populationKey, tablesOf, type Indicator } from './indicators';
import type { LevelId } from './levels';
import { derived, weakest, type Quality } from './quality';
import type { Area } from './registry';
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

/** An area is compared only where it and the other share so many of the traits. */
export const LEAST_TRAITS = 4;
/** On a level of fewer areas "similar" says nothing. */
const LEAST_AREAS = 20;
const SIMILAR_SHOWN = 5;

export interface TraitDifference {
  readonly trait: Trait;
  readonly own: number;
  readonly theirs: number;
  /** Difference in interquartile ranges of the level; positive = theirs is larger. */
  readonly spreads: number;
}
export interface SimilarArea {
  readonly area: Area;
  /** Root of the mean squared difference over the compared traits, in interquartile ranges of the level. 0 = alike. */
  readonly distance: number;
  /** Every compared trait, the largest difference first. */
  readonly differences: readonly TraitDifference[];
  readonly quality: Quality;
}
export type Similarity = { readonly traits: readonly { readonly trait: Trait; readonly cell: Cell; readonly spread: number }[]; readonly areas: readonly SimilarArea[] } | { readonly missing: Text };

const POPULATION = populationKey('75plus', 'r5');
const PEOPLE = indicatorById('value-75plus-r5')!;
const SHARE = indicatorById('share-75plus-r5')!;
const SIZE = indicatorById('value-total-r5')!;
const GROWTH = indicatorById('change-75plus-r5')!;

function clinicsAt(level: LevelId): Indicator {
  const published = indicatorById('density-clinics-2023-per-75plus')!;
  return published.levels.includes(level) ? published : indicatorById('density-clinics-2025-per-75plus')!;
}

/** Keys of the tables that similarity on this level reads. */
export function similarTables(level: LevelId): string[] {
  return [...new Set([...[PEOPLE, SHARE, SIZE, GROWTH, clinicsAt(level)].flatMap((indicator) => tablesOf(indicator, {})), 'land-habitable'])];
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
    const land = areaSeries(atlas, areas[index]!, 'land-habitable');
    if (!land.values) return { value: null, reason: land.reason };
    if (land.values[0] === 0) return { value: null, reason: { ja: '分母0', en: 'Denominator is zero' } };
    return { value: cell.value / land.values[0]!, quality: weakest(derived(cell.quality), derived(land.quality)), numerator: cell.value, denominator: land.values[0]! };
  });
  return { share: own(columnOf(atlas, level, SHARE)), size: own(columnOf(atlas, level, SIZE)), growth: own(columnOf(atlas, level, GROWTH)), density: own(density), clinics: own(columnOf(atlas, level, clinicsAt(level))) };
}

/**
 * The areas of the same level most like this one: each trait's difference is divided by its interquartile range over the
 * level, and the distance is the root mean square over the traits both areas have (at least `LEAST_TRAITS`).
 * @returns the nearest first (ties by the level's order), or the reason there are none.
 * @throws Error when a table of `similarTables` is not loaded.
 */
export function similarAreas(atlas: Atlas, area: Area, count = SIMILAR_SHOWN): Similarity {
  const { areas } = atlas.registry.levels[area.level];
  if (areas.length < LEAST_AREAS) return { missing: FEW };
  const cells = traitCells(atlas, area.level);
  const traits = TRAITS.map((trait) => {
    const scaled = cells[trait.id].map(({ value }) => (value === null || (trait.logarithm && value <= 0) ? null : trait.logarithm ? Math.log(value) : value));
    return { trait, cells: cells[trait.id], scaled, spread: interquartileRange(scaled) };
  });
  const own = traits.filter(({ scaled, spread }) => scaled[area.index] !== null && spread > 0);
  if (own.length < LEAST_TRAITS) return { missing: firstReason(cells, area.index) ?? FEW };
  const distances = distancesTo(own, area.index, areas.length);
  const nearest = [...distances.keys()].filter((index) => distances[index]! < Infinity).sort((a, b) => distances[a]! - distances[b]! || a - b).slice(0, count);
  return {
    traits: traits.map(({ trait, cells: list, spread }) => ({ trait, cell: list[area.index]!, spread })),
    areas: nearest.map((index) => {
      const compared = own.filter(({ scaled }) => scaled[index] !== null);
      const differences = compared.map(({ trait, scaled, spread, cells: list }): TraitDifference => ({
        trait, own: list[area.index]!.value!, theirs: list[index]!.value!, spreads: (scaled[index]! - scaled[area.index]!) / spread,
      }));
      const qualities = compared.flatMap(({ cells: list }) => [list[area.index]!, list[index]!]).flatMap((cell) => (cell.value === null ? [] : [derived(cell.quality)]));
      return { area: areas[index]!, distance: distances[index]!, differences: differences.sort((x, y) => Math.abs(y.spreads) - Math.abs(x.spreads)), quality: qualities.reduce<Quality>(weakest, 'computed') };
    }),
  };
}

/** Distance of every area to one; Infinity to itself and to those that share too few traits with it. */
function distancesTo(traits: readonly { readonly scaled: readonly (number | null)[]; readonly spread: number }[], own: number, size: number): Float64Array {
  const distances = new Float64Array(size).fill(Infinity);
  for (let index = 0; index < size; index++) {
    if (index === own) continue;
    let [sum, shared] = [0, 0];
    for (const { scaled, spread } of traits) {
      const theirs = scaled[index]!;
      if (theirs === null) continue;
      shared++;
      sum += ((theirs - scaled[own]!) / spread) ** 2;
    }
    if (shared >= LEAST_TRAITS) distances[index] = Math.sqrt(sum / shared);
  }
  return distances;
}

/** Width of the middle half of the values; 0 when there are fewer than two. */
function interquartileRange(values: readonly (number | null)[]): number {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return sorted.length < 2 ? 0 : quantileSorted(sorted, 0.75)! - quantileSorted(sorted, 0.25)!;
}

function firstReason(cells: Record<Trait['id'], readonly Cell[]>, index: number): Text | null {
  for (const { id } of TRAITS) {
    const cell = cells[id][index]!;
    if (cell.value === null) return cell.reason;
  }
  return null;
}

const FEW: Text = { ja: 'この単位は区域が少ないため、似た区域は示しません', en: 'Too few areas of this kind to tell which are similar' };
const SHARED: Text = { ja: '公表の単位がこの区域より大きいため、比べられる値なし', en: 'Published only for a larger unit: no figure of its own to compare' };
