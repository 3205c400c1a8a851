import type { Cell } from './cell';
import { classOf as classAt, cutClasses, type Classes, type ClassRules, type ClassScheme } from './classes';
import { isResource, type Indicator } from './indicators';
import { peakClasses } from './peak';
import { isUncertain } from './quality';
import { VINTAGES } from './subjects';
import type { Text } from './text';

/** One class of the legend. */
export interface LegendClass {
  readonly label: Text;
  /** Short enough for under a bar. */
  readonly short: Text;
  /** Areas in the class. */
  readonly count: number;
}

/** Cells cut into the classes the map, the legend and the table share. */
export interface Legend {
  readonly family: 'peak' | 'sequential' | 'diverging' | 'bivariate';
  readonly classes: readonly LegendClass[];
  /** Class of each area, -1 = missing. */
  readonly classOf: Int8Array;
  /** 1 where the area's figure is an estimate, or computed from the user's own rates: no firmer than one. */
  readonly estimate: Uint8Array;
  readonly missing: number;
  /** Classes below the neutral value (diverging only). */
  readonly belowNeutral: number;
  /** Whether class 0 holds exactly zero. */
  readonly zero: boolean;
}

/** How an indicator wants to be cut where the user has not chosen: six quantiles, zero apart, change around 1. */
export const DEFAULT_SCHEME: ClassScheme = { kind: 'quantile', count: 6 };

/**
 * Cuts the cells of an indicator into legend classes. The peak year has classes of its own and takes no scheme.
 * @param pool values the classes rest on where those are more than the cells' own: of all years, so that a colour means
 * the same in every one of them.
 */
export function legendOf(indicator: Indicator, cells: readonly Cell[], scheme: ClassScheme = DEFAULT_SCHEME, pool: readonly number[] | null = null): Legend {
  const estimate = Uint8Array.from(cells, (cell) => (cell.value !== null && isUncertain(cell.quality) ? 1 : 0));
  if (!isResource(indicator) && indicator.measure === 'peak') {
    const classes = peakClasses(VINTAGES[indicator.vintage].years);
    const classOf = Int8Array.from(cells, (cell) => (cell.value === null ? -1 : classes.findIndex(({ years }) => years.includes(cell.value))));
    return finish('peak', classes, classOf, estimate, 0, false);
  }
  const values = pool ?? cells.flatMap((cell) => (cell.value === null ? [] : [cell.value]));
  const diverging = indicator.measure === 'change' || indicator.measure === 'index';
  const rules = diverging ? { neutral: 1 } : { zeroApart: isResource(indicator) };
  const cut = pool ? poolClasses(pool, scheme, rules) : cutClasses(values, scheme, rules);
  const classOf = Int8Array.from(cells, (cell) => (cell.value === null ? -1 : classAt(cell.value, cut)));
  const classes = intervalLabels(cut, values);
  return finish(diverging ? 'diverging' : 'sequential', classes, classOf, estimate, cut.belowNeutral ?? 0, cut.zero);
}

const cuts = new WeakMap<readonly number[], Map<string, Classes>>();

/** A pool is cut once, not at every step of the slider. */
function poolClasses(pool: readonly number[], scheme: ClassScheme, rules: ClassRules): Classes {
  let known = cuts.get(pool);
  if (!known) cuts.set(pool, (known = new Map()));
  const key = JSON.stringify([scheme, rules]);
  const ready = known.get(key);
  if (ready) return ready;
  const cut = cutClasses(pool, scheme, rules);
  known.set(key, cut);
  return cut;
}

function finish(family: Legend['family'], classes: readonly Pick<LegendClass, 'label' | 'short'>[], classOf: Int8Array, estimate: Uint8Array, belowNeutral: number, zero: boolean): Legend {
  const counts = new Array<number>(classes.length).fill(0);
  let missing = 0;
  for (const index of classOf) if (index < 0) missing++; else counts[index]!++;
  return { family, classes: classes.map(({ label, short }, index) => ({ label, short, count: counts[index]! })), classOf, estimate, missing, belowNeutral, zero };
}

function intervalLabels(cut: Classes, values: readonly number[]): Pick<LegendClass, 'label' | 'short'>[] {
  if (cut.count === 0) return [];
  const format = formatBreak;
  const lowest = values.reduce((low, value) => (cut.zero && value === 0 ? low : Math.min(low, value)), Infinity);
  // Where all areas are one class its bound is the lowest figure itself, a quotient with all its digits: three say it, rounded down.
  const bounds = [Number.isInteger(lowest) ? lowest : roundDown(lowest), ...cut.breaks];
  const labels = cut.count === (cut.zero ? 1 : 0) ? [] : bounds.map((from, index) => {
    const to = cut.breaks[index];
    if (index === 0 && to !== undefined) return { label: { ja: `${format(to)}未満`, en: `below ${format(to)}` }, short: { ja: `–${brief(to).ja}`, en: `–${brief(to).en}` } };
    if (to === undefined) return { label: { ja: `${format(from)}以上`, en: `${format(from)} or more` }, short: { ja: `${brief(from).ja}–`, en: `${brief(from).en}–` } };
    return { label: { ja: `${format(from)}以上${format(to)}未満`, en: `${format(from)} to below ${format(to)}` }, short: { ja: `${brief(from).ja}–`, en: `${brief(from).en}–` } };
  });
  return cut.zero ? [{ label: { ja: '0（なし）', en: '0 (none)' }, short: { ja: '0', en: '0' } }, ...labels] : labels;
}

function roundDown(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return Number((Math.floor(value / unit) * unit).toPrecision(3));
}

/** All the digits of the break: a label must not round a bound past the values it parts. */
function formatBreak(value: number): string {
  return value.toLocaleString('ja-JP', { maximumSignificantDigits: 15 });
}

/** Fits under a bar: 502,000 → 50.2万, 502k. */
function brief(value: number): Text {
  if (Math.abs(value) < 10_000) return { ja: formatBreak(value), en: formatBreak(value) };
  return { ja: `${formatBreak(Number((value / 10_000).toPrecision(4)))}万`, en: `${formatBreak(Number((value / 1000).toPrecision(4)))}k` };
}
