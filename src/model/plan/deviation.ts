import type { Cell } from '../cell';
import { derived, QUALITIES, type Quality } from '../quality';

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

/** The cells of one zone packed for adding up: NaN where there is no figure, and the rank of each quality. */
export interface PackedCells {
  readonly values: Float64Array;
  readonly ranks: Uint8Array;
}

// Plain loops: `from` with a function goes through the iterator, which costs more than all the arithmetic.
export function packCells(cells: readonly Cell[]): PackedCells {
  const [values, ranks] = [new Float64Array(cells.length), new Uint8Array(cells.length)];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    values[index] = cell.value ?? NaN;
    ranks[index] = cell.value === null ? 0 : QUALITIES.indexOf(cell.quality);
  }
  return { values, ranks };
}

/**
 * @param zones one entry a zone.
 * @param at position of the metric in each.
 * @returns null when no zone has a figure.
 */
export function deviationOf(zones: readonly PackedCells[], at: number): Deviation | null {
  let [sum, squares, counted, least, most, rank] = [0, 0, 0, Infinity, -Infinity, 0];
  for (const { values, ranks } of zones) {
    const value = values[at]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    counted++;
    if (value < least) least = value;
    if (value > most) most = value;
    if (ranks[at]! > rank) rank = ranks[at]!;
  }
  if (counted === 0) return null;
  const mean = sum / counted;
  for (const { values } of zones) {
    const value = values[at]!;
    if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  }
  return {
    mean, least, most, counted,
    variation: mean === 0 ? null : Math.sqrt(squares / counted) / mean,
    ratio: least === 0 ? null : most / least,
    missing: zones.length - counted,
    quality: derived(QUALITIES[rank]!),
  };
}

/** A zone's figure ÷ the mean of the zones; null where there is no figure or the mean is 0. */
export function shareOfMean(cell: Cell, deviation: Deviation | null): number | null {
  return cell.value === null || !deviation || deviation.mean === 0 ? null : cell.value / deviation.mean;
}
