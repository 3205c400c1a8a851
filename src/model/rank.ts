import type { Cell } from './cell';
import type { Text } from './text';

/** Where an area stands among others; first = the highest value (for a peak year the latest). */
export interface Rank {
  /** Ties share a rank and the next one is left out: 1, 2, 2, 4. */
  readonly rank: number;
  /** Areas with a value, this one included. */
  readonly of: number;
  /** Other areas with the very same value. */
  readonly tied: number;
  /** Areas left out for want of a value. */
  readonly missing: number;
  /** How many of the ranked figures are estimates. */
  readonly estimates: number;
}

/**
 * Ranks one cell among others, highest first. Areas without a value are left out, never counted as 0.
 * @param index position of the area in `cells`.
 * @param among positions to rank within; all when left out. Must hold `index`.
 * @returns the rank, or the reason the area has none.
 */
export function rankOf(cells: readonly Cell[], index: number, among?: readonly number[]): Rank | { readonly missingReason: Text } {
  const own = cells[index]!;
  if (own.value === null) return { missingReason: own.reason };
  let [above, tied, of, missing, estimates] = [0, 0, 0, 0, 0];
  for (const cell of among ? among.map((position) => cells[position]!) : cells) {
    if (cell.value === null) {
      missing++;
      continue;
    }
    of++;
    if (cell.quality === 'estimate') estimates++;
    if (cell.value > own.value) above++;
    else if (cell.value === own.value) tied++;
  }
  return { rank: above + 1, of, tied: tied - 1, missing, estimates };
}
