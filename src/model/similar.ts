import type { Cell } from './cell';
import type { Atlas } from './evaluate';
import { derived, weakest, type Quality } from './quality';
import type { Area } from './registry';
import type { Text } from './text';
import { traitsOf, type Trait, type TraitColumn } from './traits';

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

/**
 * The areas of the same level most like this one: each trait's difference is divided by its interquartile range over the
 * level, and the distance is the root mean square over the traits both areas have (at least `LEAST_TRAITS`).
 * @returns the nearest first (ties by the level's order), or the reason there are none.
 * @throws Error when a table of `traitTables` is not loaded.
 */
export function similarAreas(atlas: Atlas, area: Area, count = SIMILAR_SHOWN): Similarity {
  const { areas } = atlas.registry.levels[area.level];
  if (areas.length < LEAST_AREAS) return { missing: FEW };
  const traits = traitsOf(atlas, area.level);
  const own = traits.filter(({ scaled, spread }) => !Number.isNaN(scaled[area.index]) && spread > 0);
  if (own.length < LEAST_TRAITS) return { missing: firstReason(traits, area.index) ?? FEW };
  const distances = distancesTo(own, area.index, areas.length);
  return {
    traits: traits.map(({ trait, cells, spread }) => ({ trait, cell: cells[area.index]!, spread })),
    areas: nearest(distances, count).map((index) => {
      const compared = own.filter(({ scaled }) => !Number.isNaN(scaled[index]));
      const differences = compared.map(({ trait, scaled, spread, cells }): TraitDifference => ({
        trait, own: cells[area.index]!.value!, theirs: cells[index]!.value!, spreads: (scaled[index]! - scaled[area.index]!) / spread,
      }));
      const qualities = compared.flatMap(({ cells }) => [cells[area.index]!, cells[index]!]).flatMap((cell) => (cell.value === null ? [] : [derived(cell.quality)]));
      return { area: areas[index]!, distance: distances[index]!, differences: differences.sort((x, y) => Math.abs(y.spreads) - Math.abs(x.spreads)), quality: qualities.reduce<Quality>(weakest, 'computed') };
    }),
  };
}

/** Distance of every area to one; Infinity to itself and to those that share too few traits with it. */
function distancesTo(traits: readonly TraitColumn[], own: number, size: number): Float64Array {
  const distances = new Float64Array(size).fill(Infinity);
  for (let index = 0; index < size; index++) {
    if (index === own) continue;
    let [sum, shared] = [0, 0];
    for (const { scaled, spread } of traits) {
      const theirs = scaled[index]!;
      if (Number.isNaN(theirs)) continue;
      shared++;
      sum += ((theirs - scaled[own]!) / spread) ** 2;
    }
    if (shared >= LEAST_TRAITS) distances[index] = Math.sqrt(sum / shared);
  }
  return distances;
}

/** Indexes of the smallest finite distances, ascending; of equal ones the lower index first. */
function nearest(distances: Float64Array, count: number): number[] {
  const found: number[] = [];
  distances.forEach((distance, index) => {
    if (distance === Infinity || (found.length === count && distance >= distances[found[count - 1]!]!)) return;
    let place = found.length;
    while (place > 0 && distances[found[place - 1]!]! > distance) place--;
    found.splice(place, 0, index);
    if (found.length > count) found.pop();
  });
  return found;
}

function firstReason(traits: readonly TraitColumn[], index: number): Text | null {
  for (const { cells } of traits) {
    const cell = cells[index]!;
    if (cell.value === null) return cell.reason;
  }
  return null;
}

const FEW: Text = { ja: 'この単位は区域が少ないため、似た区域は示しません', en: 'Too few areas of this kind to tell which are similar' };
