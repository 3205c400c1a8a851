import { bivariateLegend, type Figures } from '../model/bivariate';
import type { Cell } from '../model/cell';
import { evaluate, type Atlas } from '../model/evaluate';
import { indicatorById, tablesOf, type Indicator } from '../model/indicators';
import { legendOf, type Legend } from '../model/legend';
import type { OwnRates } from '../model/rates';
import type { Level } from '../model/registry';
import type { Text } from '../model/text';
import { valuesOverYears } from '../model/year-values';
import { indicatorOf, optionsOf, type Content } from './content';
import { usedRates, type UsedRate } from './own-rates';

/** What is on the screen: the figures of one content, complete. Stays while the next one loads. */
export interface Shown {
  readonly content: Content;
  readonly indicator: Indicator;
  readonly level: Level;
  readonly cells: readonly Cell[];
  readonly legend: Legend;
  /** The indicator crossed with the first; the legend is then a `BivariateLegend`. */
  readonly second: Figures | null;
  /** The user's own rates that figures are computed from; empty = none of theirs. */
  readonly rates: readonly UsedRate[];
  /** What is supposed, a line each below a heading; null: the figures are those of the data. */
  readonly supposed: readonly Text[] | null;
}

/** The tables that the figures of a content are computed from. */
export function tablesOfContent(content: Content): string[] {
  const second = content.second === null ? undefined : indicatorById(content.second);
  return [...tablesOf(indicatorOf(content), optionsOf(content)), ...(second ? tablesOf(second, {}) : [])];
}

/** Everything on the screen for a content whose tables are loaded. */
export function figuresOf(atlas: Atlas, content: Content): Omit<Shown, 'rates' | 'supposed'> {
  const indicator = indicatorOf(content);
  const options = optionsOf(content);
  const cells = evaluate(atlas, content.level, indicator, options);
  const base = { content, indicator, level: atlas.registry.levels[content.level], cells };
  const other = content.second === null ? undefined : indicatorById(content.second);
  if (other) {
    const second: Figures = { indicator: other, cells: evaluate(atlas, content.level, other) };
    return { ...base, second, legend: bivariateLegend({ indicator, cells }, second) };
  }
  return { ...base, second: null, legend: legendOf(indicator, cells, content.scheme ?? undefined, valuesOverYears(atlas, content.level, indicator, options)) };
}

/** The figures of any content, whatever is on the screen or supposed there. @param atlas with its tables. */
export function figuresBy(atlas: Atlas, content: Content, own: OwnRates, supposed: Shown['supposed']): Shown {
  return { ...figuresOf(atlas, content), rates: usedRates(content, own), supposed };
}
