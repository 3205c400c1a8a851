/** How long digits typed one after the other belong together, ms. */
export const TYPING_MS = 800;

/** What digits typed so far mean in a plan of so many zones. */
export type Typed =
  /** The number stands: a zone's position from 0, or null for "in no zone" (0). */
  | { readonly kind: 'done'; readonly position: number | null }
  /** Another digit may still follow; without one, `position` is meant. */
  | { readonly kind: 'open'; readonly digits: string; readonly position: number }
  /** No zone has this number. */
  | { readonly kind: 'none'; readonly digits: string };

/**
 * Takes one more digit. With up to nine zones each digit stands alone; with more, 1 waits for a 10 to 19.
 * @param before digits typed within the last moment, '' = none.
 * @param digit '0' to '9'.
 */
export function typeDigit(before: string, digit: string, zones: number): Typed {
  const digits = before + digit;
  const number = Number(digits);
  if (number === 0) return { kind: 'done', position: null };
  if (number > zones) return { kind: 'none', digits };
  return number * 10 <= zones ? { kind: 'open', digits, position: number - 1 } : { kind: 'done', position: number - 1 };
}
