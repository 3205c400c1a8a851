import type { Cell } from '../cell';

/** A figure of a supposition: the user's where it differs from the one of the data, the very same cell where it does not. */
export function touched(now: Cell, supposed: Cell): Cell {
  if (supposed.value === null) return now.value === null && now.reason.ja === supposed.reason.ja ? now : supposed;
  return now.value === supposed.value ? now : { ...supposed, quality: 'yours' };
}
