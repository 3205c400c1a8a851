import type { Cell } from './cell';
import { classOf as classAt, cutClasses } from './classes';
import { isActivity, isBalance, isResource, type Indicator } from './indicators';
import type { Legend, LegendClass } from './legend';
import { isUncertain } from './quality';
import type { Text } from './text';

/** One group of an axis, low to high. */
export interface AxisGroup {
  readonly label: Text;
  /** What it means for a planner: 「遅く伸び続ける」「資源が薄い」. */
  readonly reading: Text;
}

/** One of the two questions: at most three groups of its values. */
export interface Axis {
  readonly groups: readonly AxisGroup[];
  /** Values between the groups, one fewer than groups. */
  readonly breaks: readonly number[];
}

/** Two indicators as one legend: class = x group + y group × number of x groups, row by row from the lowest y. */
export interface BivariateLegend extends Legend {
  readonly family: 'bivariate';
  readonly x: Axis;
  readonly y: Axis;
}

/** A figure with the indicator it is of. */
export interface Figures {
  readonly indicator: Indicator;
  readonly cells: readonly Cell[];
}

/** Before 2025, until 2035, from 2040: the ministry's six classes two by two; other series have their years between. */
const PEAK_BREAKS = [2025, 2040] as const;
const PEAK_GROUPS: readonly AxisGroup[] = [
  { label: { ja: '2025年より前', en: 'before 2025' }, reading: { ja: '早く減り始める', en: 'declines early' } },
  { label: { ja: '2025〜2039年', en: '2025–2039' }, reading: { ja: '2025〜39年に最大', en: 'peaks in 2025–39' } },
  { label: { ja: '2040年以降', en: '2040 or later' }, reading: { ja: '遅くまで伸び続ける', en: 'keeps growing late' } },
];
/** Where more than this share of areas has none at all, "none" is a group of its own. */
const MANY_ZEROS = 1 / 6;

const READINGS = {
  resource: [{ ja: '資源がない', en: 'no resources' }, { ja: '資源が薄い', en: 'thin resources' }, { ja: '資源は中ほど', en: 'middling resources' }, { ja: '資源が厚い', en: 'ample resources' }],
  activity: [{ ja: '実績がない', en: 'no activity' }, { ja: '実績が少ない', en: 'little activity' }, { ja: '実績は中ほど', en: 'middling activity' }, { ja: '実績が多い', en: 'much activity' }],
  load: [{ ja: '1か所の受け持ちが軽い', en: 'light load a facility' }, { ja: '受け持ちは中ほど', en: 'middling load' }, { ja: '1か所の受け持ちが重い', en: 'heavy load a facility' }],
  supply: [{ ja: '需要に対し実績が少ない', en: 'little done for the demand' }, { ja: '需要に対し中ほど', en: 'middling for the demand' }, { ja: '需要に対し実績が多い', en: 'much done for the demand' }],
  change: [{ ja: '減る', en: 'shrinks' }, { ja: '減り方が小さい', en: 'shrinks little' }, { ja: '増え方が小さい', en: 'grows little' }, { ja: '増える', en: 'grows' }],
} as const;

/** Cuts one indicator's cells into the groups of an axis. */
export function axisOf({ indicator, cells }: Figures): Axis {
  if (!isResource(indicator) && indicator.measure === 'peak') return { groups: PEAK_GROUPS, breaks: PEAK_BREAKS };
  const values = cells.flatMap(({ value }) => (value === null ? [] : [value]));
  const diverging = indicator.measure === 'change' || indicator.measure === 'index';
  const zeroApart = isResource(indicator) && values.filter((value) => value === 0).length > values.length * MANY_ZEROS;
  const cut = cutClasses(values, { kind: 'quantile', count: zeroApart ? 2 : 3 }, diverging ? { neutral: 1 } : { zeroApart });
  const breaks = cut.zero ? [Number.MIN_VALUE, ...cut.breaks] : cut.breaks;
  const bounds = cut.zero ? cut.breaks : breaks;
  const zero: readonly AxisGroup[] = cut.zero ? [{ label: { ja: '0（なし）', en: '0 (none)' }, reading: isResource(indicator) ? READINGS[isActivity(indicator) ? 'activity' : 'resource'][0] : { ja: '0', en: '0' } }] : [];
  const intervals = [undefined, ...bounds].map((from, index): AxisGroup => ({ label: intervalLabel(from, bounds[index]), reading: readingOf(indicator, index, bounds.length + 1, diverging ? cut.belowNeutral : null) }));
  return { groups: [...zero, ...intervals], breaks };
}

function intervalLabel(from: number | undefined, to: number | undefined): Text {
  const digits = (value: number): string => value.toLocaleString('ja-JP', { maximumSignificantDigits: 15 });
  if (from === undefined && to === undefined) return { ja: 'すべて', en: 'all' };
  if (from === undefined) return { ja: `${digits(to!)}未満`, en: `below ${digits(to!)}` };
  if (to === undefined) return { ja: `${digits(from)}以上`, en: `${digits(from)} or more` };
  return { ja: `${digits(from)}〜${digits(to)}`, en: `${digits(from)}–${digits(to)}` };
}

function readingOf(indicator: Indicator, index: number, count: number, belowNeutral: number | null): Text {
  if (belowNeutral !== null) {
    const side = index < belowNeutral;
    const inner = side ? belowNeutral > 1 && index === belowNeutral - 1 : count - belowNeutral > 1 && index === belowNeutral;
    return READINGS.change[side ? (inner ? 1 : 0) : inner ? 2 : 3];
  }
  const step = count === 1 ? 1 : index === 0 ? 0 : index === count - 1 ? 2 : 1;
  if (isResource(indicator)) return READINGS[isActivity(indicator) ? 'activity' : 'resource'][step + 1]!;
  if (isBalance(indicator)) return READINGS[indicator.measure][step]!;
  const { label } = indicator;
  return [{ ja: `${label.ja}が少ない`, en: `low ${label.en}` }, { ja: `${label.ja}は中ほど`, en: `middling ${label.en}` }, { ja: `${label.ja}が多い`, en: `high ${label.en}` }][step]!;
}

/** Two indicators of the same areas as one legend. An area without either figure is missing; with either an estimate, an estimate. */
export function bivariateLegend(first: Figures, second: Figures): BivariateLegend {
  const [x, y] = [axisOf(first), axisOf(second)];
  const columns = x.groups.length;
  const groupAt = (axis: Axis, value: number): number => classAt(value, { breaks: axis.breaks, zero: false, count: axis.groups.length, belowNeutral: null });
  const classOf = Int8Array.from(first.cells, (cell, area) => {
    const other = second.cells[area]!;
    return cell.value === null || other.value === null ? -1 : groupAt(x, cell.value) + groupAt(y, other.value) * columns;
  });
  const estimate = Uint8Array.from(first.cells, (cell, area) => (classOf[area] !== -1 && (isEstimate(cell) || isEstimate(second.cells[area]!)) ? 1 : 0));
  const counts = new Array<number>(columns * y.groups.length).fill(0);
  let missing = 0;
  for (const index of classOf) if (index < 0) missing++; else counts[index]!++;
  const classes = counts.map((count, index): LegendClass => ({ label: readingOfClass(x, y, index), short: { ja: '', en: '' }, count }));
  return { family: 'bivariate', classes, classOf, estimate, missing, belowNeutral: 0, zero: false, x, y };
}

/** Marked on the map. */
function isEstimate(cell: Cell): boolean {
  return cell.value !== null && isUncertain(cell.quality);
}

/** 「遅くまで伸び続ける、資源が薄い」. */
export function readingOfClass(x: Axis, y: Axis, index: number): Text {
  const [left, right] = [x.groups[index % x.groups.length]!.reading, y.groups[Math.floor(index / x.groups.length)]!.reading];
  return { ja: `${left.ja}、${right.ja}`, en: `${left.en}, ${right.en}` };
}
