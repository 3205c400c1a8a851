import type { Cell } from '../cell';
import { derived, weakest, type Quality } from '../quality';

/** How one metric lies over the zones of a plan; zones without a figure are left out and counted. */
export interface Deviation {
  /** Arithmetic mean over the zones, each weighing the same. */
  readonly mean: number;
  /** Standard deviation (of the zones as they are, no sample) ÷ mean; null when the mean is 0. */
  readonly variation: number | null;
  readonly least: number;
  readonly most: number;
  /** Largest ÷ smallest; null when the smallest is 0. */
  readonly ratio: number | null;
  readonly counted: number;
  readonly missing: number;
  /** The weakest of the figures, worked on. */
  readonly quality: Quality;
}

/**
 * @param cells the metric's, one a zone.
 * @returns null when no zone has a figure.
 */
export function deviationOf(cells: readonly Cell[]): Deviation | null {
  let sum = 0;
  let squares = 0;
  let counted = 0;
  let least = Infinity;
  let most = -Infinity;
  let quality: Quality = 'official';
  for (const cell of cells) {
    if (cell.value === null) continue;
    sum += cell.value;
    counted++;
    if (cell.value < least) least = cell.value;
    if (cell.value > most) most = cell.value;
    quality = weakest(quality, cell.quality);
  }
  if (counted === 0) return null;
  const mean = sum / counted;
  for (const { value } of cells) if (value !== null) squares += (value - mean) ** 2;
  return {
    mean, least, most, counted,
    variation: mean === 0 ? null : Math.sqrt(squares / counted) / mean,
    ratio: least === 0 ? null : most / least,
    missing: cells.length - counted,
    quality: derived(quality),
  };
}

/** A zone's figure ÷ the mean of the zones; null where there is no figure or the mean is 0. */
export function shareOfMean(cell: Cell, deviation: Deviation | null): number | null {
  return cell.value === null || !deviation || deviation.mean === 0 ? null : cell.value / deviation.mean;
}
