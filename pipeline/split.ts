/**
 * Splits a whole number into whole parts in proportion to weights, exact in sum (largest remainder; ties to the first).
 * Where all weights are zero the parts are equal as far as whole numbers allow.
 */
export function splitByShares(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (total > 0 ? (whole * weight) / total : whole / weights.length));
  const parts = exact.map(Math.floor);
  const left = whole - parts.reduce((sum, part) => sum + part, 0);
  const order = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, left)) parts[index]!++;
  return parts;
}
