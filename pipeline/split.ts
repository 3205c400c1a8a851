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

/**
 * Splits a decimal amount into tenths; what the tenths leave over goes to the heaviest part, so that the parts add up
 * to the amount (of at most four decimals).
 */
export function splitTenths(amount: number, weights: readonly number[]): number[] {
  const parts = splitByShares(Math.floor(amount * 10), weights).map((part) => part / 10);
  const heaviest = weights.indexOf(Math.max(...weights));
  const others = parts.reduce((sum, part, index) => (index === heaviest ? sum : sum + part), 0);
  parts[heaviest] = Number((amount - others).toFixed(4));
  return parts;
}
