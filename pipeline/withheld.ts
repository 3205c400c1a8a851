import type { NdbCell } from './ndb';

/** What a figure can be: exactly `lower` where the two are equal. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** How a table withholds: its own note, first row of the sheet (docs/methods.md). */
export interface WithholdingRule {
  /**
   * True where zeros are printed as 0 (FY2022): a dash then stands for at least one. But where a single small count is the
   * only one in its block, all of the block is dashes, zeros too.
   */
  readonly zerosShown: boolean;
  /**
   * True where only counts below ten are withheld – and, when there is but one of them in the block, the block's smallest
   * larger counts too. Then no dash stands for more than the smallest count shown. False where counts of fewer than three
   * institutions are withheld whatever their size.
   */
  readonly onlySmall: boolean;
}

const BELOW = 10;

/**
 * The ranges of a block (areas of one prefecture, prefectures of the nation) whose total is known within a range.
 * A dash is at most what the total leaves when every other dash stands for its least.
 * @throws Error when the block cannot add up to its total.
 */
export function rangesOf(cells: readonly NdbCell[], total: Range, { zerosShown, onlySmall }: WithholdingRule): Range[] {
  const shown = cells.filter((cell) => cell !== null);
  const dashes = cells.length - shown.length;
  const least = zerosShown && shown.length > 0 ? 1 : 0;
  const left = total.upper - shown.reduce((sum, value) => sum + value, 0) - Math.max(0, dashes - 1) * least;
  if (left < (dashes > 0 ? least : 0)) throw new Error(`the parts shown sum to more than the total ${total.upper}`);
  const large = shown.filter((value) => value >= BELOW);
  const most = onlySmall ? Math.max(BELOW - 1, large.length > 0 ? Math.min(...large) : left) : left;
  return cells.map((cell) => (cell === null ? { lower: least, upper: Math.min(left, most) } : { lower: cell, upper: cell }));
}

/** The range of a total that may itself be withheld. */
export function totalRange(cell: NdbCell): Range {
  return cell === null ? { lower: 0, upper: BELOW - 1 } : { lower: cell, upper: cell };
}

export function addRanges(ranges: readonly Range[]): Range {
  return ranges.reduce((sum, { lower, upper }) => ({ lower: sum.lower + lower, upper: sum.upper + upper }), { lower: 0, upper: 0 });
}
