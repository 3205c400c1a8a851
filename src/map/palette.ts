import { difference, hexOfLab, labOf, type Triple } from './oklab';

/** Peak year: light = early, dark = late. Six ordinal steps, lightness falling all the way. */
export const PEAK = ['#f6edd0', '#dbe3a8', '#9fd0a0', '#53b0a4', '#2a7ea1', '#2a3c85'] as const;

const VALUE = ['#f1e6d2', '#e6cba8', '#dba98a', '#bf7a74', '#8f5070', '#512f5c'];
/** Strong to weak. */
const DECREASE = ['#1d5a8c', '#6ba3c4', '#c3d9e2'];
const NEUTRAL = '#f2f1ec';
const INCREASE = ['#84420f', '#cd8848', '#eccfae'];

/**
 * n colours at equal steps of perceived distance along a line through the anchors.
 * The first and last are the anchors' own.
 */
function ramp(anchors: readonly string[], n: number): readonly string[] {
  const labs = anchors.map(labOf);
  const along = [0];
  for (let i = 1; i < labs.length; i++) along.push(along[i - 1]! + difference(labs[i - 1]!, labs[i]!));
  const whole = along.at(-1)!;
  return Array.from({ length: n }, (_, step) => {
    if (step === 0) return anchors[0]!;
    if (step === n - 1) return anchors.at(-1)!;
    const at = (whole * step) / (n - 1);
    const next = along.findIndex((distance) => distance >= at);
    const share = (at - along[next - 1]!) / (along[next]! - along[next - 1]!);
    const [from, to] = [labs[next - 1]!, labs[next]!];
    return hexOfLab([0, 1, 2].map((i) => from[i]! + (to[i]! - from[i]!) * share) as unknown as Triple);
  });
}

function perCount(anchors: readonly string[], counts: readonly number[]): ReadonlyMap<number, readonly string[]> {
  return new Map(counts.map((n) => [n, ramp(anchors, n)]));
}

/** n steps of one side, strong to weak: a lone step is the middle one, two are the stronger two. */
function side(anchors: readonly string[], n: number): readonly string[] {
  if (n <= 2) return anchors.slice(n === 1 ? 1 : 0, n === 1 ? 2 : n);
  return n === anchors.length ? anchors : ramp(anchors, n);
}

const PEAKS = perCount(PEAK, [2, 3, 4, 5, 7, 8]);
const VALUES = perCount(VALUE, [2, 3, 4, 5, 6, 7, 8, 9]);

function ofCount(ramps: ReadonlyMap<number, readonly string[]>, n: number, name: string): readonly string[] {
  const colours = ramps.get(n);
  if (!colours) throw new RangeError(`no ${name} ramp of ${n} colours`);
  return colours;
}

/** Peak-year classes, early to late. Six are the published ones; seven (令和5年推計) and other counts lie on the same line. */
export function peakRamp(n: number): readonly string[] {
  return n === PEAK.length ? PEAK : ofCount(PEAKS, n, 'peak-year');
}

/** Densities and other values from low to high, n = 2–9: a warm line, so that no one takes it for years. */
export function valueRamp(n: number): readonly string[] {
  return ofCount(VALUES, n, 'value');
}

/**
 * Change: blue = decrease, neutral middle, ochre = increase; told apart under every common colour vision.
 * @param below classes of decrease
 * @param above classes of increase
 * @param middle whether a neutral class stands between
 */
export function changeRamp(below: number, above: number, middle: boolean): readonly string[] {
  return [...side(DECREASE, below), ...(middle ? [NEUTRAL] : []), ...side(INCREASE, above).toReversed()];
}
