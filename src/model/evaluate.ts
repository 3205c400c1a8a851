import type { Cell, ValueCell } from './cell';
import { coverLevel, coverMembers, type Cover, type WholeCover } from './cover';
import { CHANGE_YEARS, isResource, populationKey, resolveOptions, type Indicator, type IndicatorOptions, type SeriesIndicator, type ResourceIndicator } from './indicators';
import type { LevelId } from './levels';
import { peakIndex } from './peak';
import { derived, weakest } from './quality';
import type { Area, Registry } from './registry';
import { DENOMINATORS } from './subjects';
import { seriesOf, sumAt, type Table } from './table';
import type { Text } from './text';

/** The registry and the tables loaded so far, by key (`h30-65plus`, `zaishishin-2023`, `land-habitable`). */
export interface Atlas {
  readonly registry: Registry;
  readonly tables: ReadonlyMap<string, Table>;
}

/**
 * The figures of an indicator for every area of a level, in the level's order.
 * @throws Error when a table the indicator needs is not loaded (see `tablesOf`).
 */
export function evaluate(atlas: Atlas, levelId: LevelId, indicator: Indicator, options: IndicatorOptions = {}): Cell[] {
  const cell = isResource(indicator) ? resourceCell(atlas, indicator, options) : populationCell(atlas, indicator, options);
  return atlas.registry.levels[levelId].areas.map(cell);
}

/** The figure of one area; same rules as `evaluate`. */
export function evaluateArea(atlas: Atlas, area: Area, indicator: Indicator, options: IndicatorOptions = {}): Cell {
  return (isResource(indicator) ? resourceCell(atlas, indicator, options) : populationCell(atlas, indicator, options))(area);
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

function tableOf(atlas: Atlas, key: string): Table {
  const table = atlas.tables.get(key);
  if (!table) throw new Error(`table ${key} is not loaded`);
  return table;
}

function coverOf(atlas: Atlas, table: Table, area: Area): Cover {
  return coverLevel(atlas.registry.levels[area.level], table.set)[area.index]!;
}

function populationCell(atlas: Atlas, indicator: SeriesIndicator, options: IndicatorOptions): (area: Area) => Cell {
  const table = tableOf(atlas, populationKey(indicator.subject, indicator.vintage));
  const total = indicator.measure === 'share' ? tableOf(atlas, populationKey('total', indicator.vintage)) : null;
  const column = (year: number): number => table.years.indexOf(year);
  const { year, baseYear } = resolveOptions(indicator, options);
  const [at, base, later, earlier] = [column(year ?? NaN), column(baseYear ?? NaN), column(CHANGE_YEARS[1]), column(CHANGE_YEARS[0])];
  return (area) => {
    const cover = coverOf(atlas, table, area);
    if (!cover.units) return { value: null, reason: cover.reason };
    const mark = markOf(table, cover);
    switch (indicator.measure) {
      case 'value':
        return figure(sumAt(table, cover, at), mark);
      case 'peak': {
        const peak = peakIndex(seriesOf(table, cover));
        return { ...figure(table.years[peak]!, derivedMark(mark)), numerator: sumAt(table, cover, peak) };
      }
      case 'change':
        return quotient(sumAt(table, cover, later), sumAt(table, cover, earlier), 1, derivedMark(mark));
      case 'index':
        return quotient(sumAt(table, cover, at), sumAt(table, cover, base), 1, derivedMark(mark));
      case 'share':
        return quotient(sumAt(table, cover, at), sumAt(total!, cover, at), 100, derivedMark(mark));
    }
  };
}

function resourceCell(atlas: Atlas, indicator: ResourceIndicator, options: IndicatorOptions): (area: Area) => Cell {
  const table = tableOf(atlas, indicator.resource.id);
  // What was counted from a list is computed, even where one row is the whole area.
  const { quality } = indicator.resource;
  if (indicator.per === null) {
    return (area) => {
      const cover = coverOf(atlas, table, area);
      return cover.units ? { value: sumAt(table, cover, 0), ...markOf(table, cover), quality: weakest(cover.quality, quality) } : { value: null, reason: cover.reason };
    };
  }
  const { denominator } = resolveOptions(indicator, options);
  const below = tableOf(atlas, denominator ? populationKey(denominator.subject, denominator.vintage) : 'land-habitable');
  const column = denominator ? below.years.indexOf(denominator.year) : 0;
  const { scale } = DENOMINATORS[indicator.per];
  return (area) => {
    const under = coverOf(atlas, below, area);
    if (!under.units) return { value: null, reason: under.reason };
    // A population shared by a joint unit is divided into the facilities of that whole unit, never of a part of it.
    const over = under.footprint === area.members ? coverOf(atlas, table, area) : coverMembers(under.footprint, table.set, true);
    if (!over.units) return { value: null, reason: over.reason };
    const note = bothNotes(under.note, over.note);
    const mark = { quality: weakest(derived(over.quality), derived(under.quality)), ...(note && { note }) };
    return quotient(sumAt(table, over, 0), sumAt(below, under, column), scale, mark);
  };
}

type Mark = Pick<ValueCell, 'quality' | 'note'>;

// Cells are made by the thousand: spreads would cost as much as the arithmetic.
function markOf(table: Table, cover: WholeCover): Mark {
  const quality = table.quality ? weakest(cover.quality, table.quality) : cover.quality;
  const note = bothNotes(cover.note, table.note);
  return note ? { quality, note } : { quality };
}

function derivedMark({ quality, note }: Mark): Mark {
  return note ? { quality: derived(quality), note } : { quality: derived(quality) };
}

function figure(value: number, { quality, note }: Mark): ValueCell {
  return note ? { value, quality, note } : { value, quality };
}

function bothNotes(first: Text | undefined, second: Text | undefined): Text | undefined {
  return first && second ? { ja: `${first.ja}、${second.ja}`, en: `${first.en}; ${second.en}` } : first ?? second;
}

const ZERO_DENOMINATOR: Text = { ja: '分母0', en: 'Denominator is zero' };

function quotient(numerator: number, denominator: number, scale: number, mark: Mark): Cell {
  if (denominator === 0) return { value: null, reason: ZERO_DENOMINATOR };
  const value = (numerator / denominator) * scale;
  const { quality, note } = mark;
  return note ? { value, quality, note, numerator, denominator } : { value, quality, numerator, denominator };
}
