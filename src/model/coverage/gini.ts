/**
 * Gini coefficient of what parts have per person, each part weighing as many people as live in it:
 * Σᵢ Σⱼ wᵢ wⱼ |xᵢ − xⱼ| ÷ (2 W² x̄), with W = Σ w and x̄ = Σ w x ÷ W. For facilities per person it is the area between the
 * diagonal and the Lorenz curve of facilities against people, doubled: 0 when every person has the same, towards 1 when
 * one small part has all.
 * @param values what a part has per person, none negative. @param weights people, as many as values.
 * @returns null when nobody lives there or nobody has any.
 */
export function weightedGini(values: readonly number[], weights: readonly number[]): number | null {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const people = weights.reduce((sum, weight) => sum + weight, 0);
  const held = values.reduce((sum, value, index) => sum + value * weights[index]!, 0);
  if (people === 0 || held === 0) return null;
  // Twice the area under the Lorenz curve, part after part from the poorest: (share of people) × (height at its two ends).
  let [below, area] = [0, 0];
  for (const index of order) {
    const share = (values[index]! * weights[index]!) / held;
    area += (weights[index]! / people) * (2 * below + share);
    below += share;
  }
  return Math.max(0, 1 - area);
}
