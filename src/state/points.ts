/**
 * Which facilities a link shows as points: `c` clinics, `h` hospitals (each with the types 0–3 shown, 0 = not told), `b`
 * backup hospitals, `s` nursing stations, always in this order; `none` = the layer is open and empty.
 */
const POINTS = /^(?!$)(?:c(?=\d)0?1?2?3?)?(?:h(?=\d)0?1?2?3?)?b?s?$/;

/** What is shown when the points are first asked for: all but the stations, which are twice the rest. */
export const FIRST_POINTS = 'c0123h0123b';
const NO_POINTS = 'none';

export function isPoints(text: string): boolean {
  return text === NO_POINTS || POINTS.test(text);
}
