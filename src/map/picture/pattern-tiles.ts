import type { PathMark, PatternFill } from './mark';

export type PatternId = PatternFill['pattern'];

/** Side of a tile. */
export const PATTERN_PX = 16;

/** A plain grey: on a page for black-and-white printers nothing is tinted. */
const HATCH = '#7d7d7d';

/** Three diagonals a tile; those that start outside draw the corners which the others cut off. */
function hatch(): PathMark[] {
  const starts = [-2, -1, 0, 1, 2].map((step) => (step * PATTERN_PX) / 3);
  return [{ kind: 'path', d: starts.map((x) => `M${(x - 1).toFixed(2)} ${PATTERN_PX + 1}L${(x + PATTERN_PX + 1).toFixed(2)} -1`).join(''), stroke: HATCH, width: 0.8 }];
}

/** A dark dot with a light one beside it: seen on every step of a ramp, and in grey. */
function dots(): PathMark[] {
  const circles = (shift: number): string => [0, 1, 2, 3].flatMap((row) => [row % 2 ? 2 : 6, row % 2 ? 10 : 14].map((x) => circle(x + shift, row * 4 + 2 + shift))).join('');
  return [{ kind: 'path', d: circles(0.6), fill: 'rgba(255,255,255,0.6)' }, { kind: 'path', d: circles(0), fill: 'rgba(20,28,48,0.5)' }];
}

const RADIUS = 0.65;
function circle(x: number, y: number): string {
  return `M${(x - RADIUS).toFixed(2)} ${y.toFixed(2)}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0z`;
}

/** Level lines, for the second half of a plan's greys in black and white. */
function lines(): PathMark[] {
  return [{ kind: 'path', d: [2, 6, 10, 14].map((y) => `M0 ${y}H${PATTERN_PX}`).join(''), stroke: '#000000', width: 0.7 }];
}

export const PATTERNS: Readonly<Record<PatternId, readonly PathMark[]>> = { hatch: hatch(), dots: dots(), lines: lines() };
