import type { Cell } from '../model/cell';
import { evaluate, evaluateArea, type Atlas } from '../model/evaluate';
import { INDICATORS, isResource, tablesOf, type Indicator, type IndicatorOptions } from '../model/indicators';
import { legendOf, type Legend } from '../model/legend';
import { valuesOverYears } from '../model/year-values';
import { indicatorOf, optionsOf, type Content } from './content';

export type MultiplesKind = NonNullable<Content['multiples']>;

/** One of the small maps. */
export interface SmallFigures {
  readonly indicator: Indicator;
  /** null where the indicator has no choice of year. */
  readonly year: number | null;
  readonly cells: readonly Cell[];
  readonly legend: Legend;
  /** The nation's figure, for the caption. */
  readonly nation: Cell;
}

/** What an indicator can be shown as side by side: all its years, or all subjects that share its classes. */
export function multiplesKinds(indicator: Indicator): readonly MultiplesKind[] {
  if (isResource(indicator)) return [];
  const years: readonly MultiplesKind[] = indicator.years.length > 1 ? ['years'] : [];
  return siblings(indicator).length > 1 ? [...years, 'indicators'] : years;
}

/** Indicators whose classes are the same: peak years, or indexes, of one projection. Numbers of people share none. */
function siblings(indicator: Indicator): readonly Indicator[] {
  if (isResource(indicator) || (indicator.measure !== 'peak' && indicator.measure !== 'index')) return [indicator];
  const { measure, vintage } = indicator;
  return INDICATORS.filter((other) => !isResource(other) && other.measure === measure && other.vintage === vintage);
}

/** Tables the small maps of a content read. */
export function multiplesTables(content: Content): string[] {
  const indicator = indicatorOf(content);
  const list = content.multiples === 'indicators' ? siblings(indicator) : [indicator];
  return [...new Set(list.flatMap((one) => tablesOf(one, {})))];
}

/** The figures of every small map, all in the same classes. @throws Error when a table of `multiplesTables` is not loaded. */
export function multiplesOf(atlas: Atlas, content: Content): SmallFigures[] {
  const indicator = indicatorOf(content);
  const options = optionsOf(content);
  const nation = atlas.registry.levels.nation.areas[0]!;
  const make = (one: Indicator, its: IndicatorOptions, year: number | null, pool: readonly number[] | null): SmallFigures => {
    const cells = evaluate(atlas, content.level, one, its);
    return { indicator: one, year, cells, legend: legendOf(one, cells, content.scheme ?? undefined, pool), nation: evaluateArea(atlas, nation, one, its) };
  };
  if (content.multiples === 'years' && !isResource(indicator)) {
    const pool = valuesOverYears(atlas, content.level, indicator, options);
    return indicator.years.map((year) => make(indicator, { ...options, year }, year, pool));
  }
  const list = siblings(indicator);
  const peak = indicator.measure === 'peak';
  const pool = peak ? null : list.flatMap((one) => valuesOverYears(atlas, content.level, one, options) ?? []);
  return list.map((one) => make(one, options, null, pool));
}

