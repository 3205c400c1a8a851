/** The prefecture compared over (0 = what the plans share), then up to four columns; state/comparison.ts reads it in full when the comparison opens. */
const COMPARISON = /^(?:0|0[1-9]|[1-3]\d|4[0-7])(?:\.(?:secondary33[05]|healthcentre|prefecture|(?:plan|if)-[\w-]{1,200})){0,4}$/;

/** Opens the comparison with nothing in it yet. */
export const EMPTY_COMPARISON = '0';

/** Whether a link names a comparison. */
export function isComparison(text: string): boolean {
  return COMPARISON.test(text);
}
