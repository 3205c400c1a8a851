import { balanceCell } from './balance';
import type { Cell } from './cell';
import { coverMembers, type Cover } from './cover';
import { CHANGE_YEARS, isBalance, isResource, populationKey, resolveOptions, type Indicator, type IndicatorOptions, type SeriesIndicator, type ResourceIndicator } from './indicators';
import type { LevelId } from './levels';
import { comingPeakIndex, nowIndex, peakIndex } from './peak';
import { derived, weakest } from './quality';
import { bothNotes, coverOf, coversOf, derivedMark, figure, markOf, overPeople, quotient, tableOf, type Atlas, type Mark } from './reading';
import type { Area } from './registry';
import { mostAt, seriesOf, sumAt } from './table';
import type { Text } from './text';
import { withheldCell } from './withheld';

export type { Atlas } from './reading';

/**
 * The figures of an indicator for every area of a level, in the level's order.
 * @throws Error when a table the indicator needs is not loaded (see `tablesOf`).
 */
export function evaluate(atlas: Atlas, levelId: LevelId, indicator: Indicator, options: IndicatorOptions = {}): Cell[] {
  return atlas.registry.levels[levelId].areas.map(evaluator(atlas, indicator, options));
}

/** The figure of one area; same rules as `evaluate`. */
export function evaluateArea(atlas: Atlas, area: Area, indicator: Indicator, options: IndicatorOptions = {}): Cell {
  return evaluator(atlas, indicator, options)(area);
}

/** The same for area after area, with tables, years and denominator looked up once. Good as long as the tables are. */
export function evaluator(atlas: Atlas, indicator: Indicator, options: IndicatorOptions = {}): (area: Area) => Cell {
  if (isBalance(indicator)) return (area) => balanceCell(atlas, area, indicator);
  return isResource(indicator) ? resourceCell(atlas, indicator, options) : populationCell(atlas, indicator, options);
}

export interface AreaSeries extends Mark {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** The yearly series of an area, or the reason there is none. */
export function areaSeries(atlas: Atlas, area: Area, key: string): AreaSeries | { readonly values: null; readonly reason: Text } {
  const table = tableOf(atlas, key);
  const cover = coverOf(atlas, table, area);
  if (!cover.units) return { values: null, reason: cover.reason };
  return { years: table.years, values: seriesOf(table, cover), ...markOf(table, cover) };
}

function populationCell(atlas: Atlas, indicator: SeriesIndicator, options: IndicatorOptions): (area: Area) => Cell {
  const table = tableOf(atlas, populationKey(indicator.subject, indicator.vintage));
  const total = indicator.measure === 'share' ? tableOf(atlas, populationKey('total', indicator.vintage)) : null;
  const column = (year: number): number => table.years.indexOf(year);
  const { year, baseYear } = resolveOptions(indicator, options);
  const [at, base, later, earlier] = [column(year ?? NaN), column(baseYear ?? NaN), column(CHANGE_YEARS[1]), column(CHANGE_YEARS[0])];
  const now = nowIndex(table.years);
  const coverAt = coversOf(atlas, table);
  return (area) => {
    const cover = coverAt(area);
    if (!cover.units) return { value: null, reason: cover.reason };
    const mark = markOf(table, cover);
    switch (indicator.measure) {
      case 'value':
        return figure(sumAt(table, cover, at), mark);
      case 'peak': {
        const series = seriesOf(table, cover);
        const peak = peakIndex(series);
        const { quality, note } = derivedMark(mark);
        return note ? { value: table.years[peak]!, quality, note, numerator: series[peak]! } : { value: table.years[peak]!, quality, numerator: series[peak]! };
      }
      case 'change':
        return quotient(sumAt(table, cover, later), sumAt(table, cover, earlier), 1, derivedMark(mark));
      case 'index':
        return quotient(sumAt(table, cover, at), sumAt(table, cover, base), 1, derivedMark(mark));
      case 'peakratio': {
        const series = seriesOf(table, cover);
        const peak = comingPeakIndex(table.years, series);
        const note = bothNotes(mark.note, peakNote(table.years[peak]!, table.years[peakIndex(series)]!))!;
        return quotient(series[peak]!, series[now]!, 1, { quality: derived(mark.quality), note });
      }
      case 'share':
        return quotient(sumAt(table, cover, at), sumAt(total!, cover, at), 100, derivedMark(total!.set === table.set ? mark : weakerMark(mark, coverOf(atlas, total!, area))));
    }
  };
}

function resourceCell(atlas: Atlas, indicator: ResourceIndicator, options: IndicatorOptions): (area: Area) => Cell {
  const table = tableOf(atlas, indicator.resource.id);
  // What was counted from a list is computed, even where one row is the whole area.
  const { quality, unit } = indicator.resource;
  const coverAt = coversOf(atlas, table);
  if (indicator.per === null) {
    return (area) => {
      const cover = coverAt(area);
      if (!cover.units) return { value: null, reason: cover.reason };
      return withheldCell(figure(sumAt(table, cover, 0), markOf(table, cover), weakest(cover.quality, quality)), mostAt(table, cover, 0), unit);
    };
  }
  const { denominator: usual } = resolveOptions(indicator, options);
  const denominator = atlas.basis ? resolveOptions(indicator, { ...atlas.basis, ...options }).denominator : usual;
  const below = tableOf(atlas, denominator ? populationKey(denominator.subject, denominator.vintage) : 'land-habitable');
  const column = denominator ? below.years.indexOf(denominator.year) : 0;
  const { scale } = indicator;
  const supposed = usual && denominator && (denominator.vintage !== usual.vintage || denominator.year !== usual.year) ? denominator : null;
  const belowAt = coversOf(atlas, below);
  return (area) => {
    const under = belowAt(area);
    if (!under.units) return { value: null, reason: under.reason };
    // A population shared by a joint unit is divided into the facilities of that whole unit, never of a part of it.
    const over = under.footprint === area.members ? coverAt(area) : coverMembers(under.footprint, table.set, true);
    if (!over.units) return { value: null, reason: over.reason };
    const counted = withheldCell(figure(sumAt(table, over, 0), markOf(table, over)), mostAt(table, over, 0), unit);
    if (counted.value === null) return counted;
    const note = bothNotes(under.note, counted.note);
    const mark = { quality: weakest(derived(counted.quality), derived(under.quality)), ...(note && { note }) };
    return quotient(counted.value, sumAt(below, under, column), scale, supposed ? overPeople(mark, supposed) : mark);
  };
}

/** Where the total is of another set (a supposition of the user's), the share is no firmer than the total. */
function weakerMark(mark: Mark, total: Cover): Mark {
  return total.units ? { ...mark, quality: weakest(mark.quality, total.quality) } : mark;
}

const peakNotes = new Map<number, Text>();

/** The year the ratio is of, and the peak behind us where there is one. */
function peakNote(coming: number, whole: number): Text {
  const key = coming * 10_000 + whole;
  let note = peakNotes.get(key);
  if (!note) peakNotes.set(key, (note = coming === whole ? { ja: `最大は${coming}年`, en: `Peak in ${coming}` } : { ja: `全期間の最大は${whole}年（過去）`, en: `The whole series peaked in ${whole}` }));
  return note;
}
