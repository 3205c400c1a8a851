import { AD_HOC, adHocCover } from './ad-hoc';
import type { Cell, ValueCell } from './cell';
import { coverLevel, type Cover, type NoCover, type WholeCover } from './cover';
import type { LevelId } from './levels';
import { derived, weakest } from './quality';
import type { Area, Registry } from './registry';
import { VINTAGES, type VintageId } from './subjects';
import type { Table } from './table';
import type { Text } from './text';

/** The registry and the tables loaded so far, by key (`h30-65plus`, `zaishishin-2023`, `land-habitable`). */
export interface Atlas {
  readonly registry: Registry;
  readonly tables: ReadonlyMap<string, Table>;
  /** What densities divide by where nothing else is asked for, in the place of the defaults of `resolveOptions`. */
  readonly basis?: { readonly denominatorVintage: VintageId; readonly denominatorYear: number };
}

/** What a figure rests on, without its value. */
export type Mark = Pick<ValueCell, 'quality' | 'note'>;

/** @throws Error when the table is not loaded (see `tablesOf`). */
export function tableOf(atlas: Atlas, key: string): Table {
  const table = atlas.tables.get(key);
  if (!table) throw new Error(`table ${key} is not loaded`);
  return table;
}

/** The rows of a table that make up an area. */
export function coverOf(atlas: Atlas, table: Table, area: Area): Cover {
  if (area.index === AD_HOC) return adHocCover(area, table.set);
  return coverLevel(atlas.registry.levels[area.level], table.set)[area.index]!;
}

/** The same for area after area: the covers of a level are looked up once, not once a cell. */
export function coversOf(atlas: Atlas, table: Table): (area: Area) => Cover {
  let level: LevelId | null = null;
  let covers: readonly Cover[] = [];
  return (area) => {
    if (area.index === AD_HOC) return adHocCover(area, table.set);
    if (area.level !== level) {
      level = area.level;
      covers = coverLevel(atlas.registry.levels[level], table.set);
    }
    return covers[area.index]!;
  };
}

/** An area's rows of a table, and what their sum is worth; without a mark there are none, and the cover says why. */
export type Rows = { readonly cover: WholeCover; readonly mark: Mark } | { readonly cover: NoCover; readonly mark: null };

const readers = new WeakMap<Table, (area: Area) => Rows>();

/** The rows of area after area, looked up once for all figures of a table: many years are read from one. */
export function rowsOf(atlas: Atlas, table: Table): (area: Area) => Rows {
  let reader = readers.get(table);
  if (!reader) {
    const coverAt = coversOf(atlas, table);
    let last: Area | null = null;
    let rows: Rows;
    reader = (area) => {
      if (area === last) return rows;
      const cover = coverAt(area);
      last = area;
      return (rows = cover.units ? { cover, mark: markOf(table, cover) } : { cover, mark: null });
    };
    readers.set(table, reader);
  }
  return reader;
}

// Cells are made by the thousand: spreads would cost as much as the arithmetic.
export function markOf(table: Table, cover: WholeCover): Mark {
  const quality = table.quality ? weakest(cover.quality, table.quality) : cover.quality;
  const note = bothNotes(cover.note, table.note);
  return note ? { quality, note } : { quality };
}

export function derivedMark({ quality, note }: Mark): Mark {
  return note ? { quality: derived(quality), note } : { quality: derived(quality) };
}

/** A value with what it rests on, of another quality where one is given. */
export function figure(value: number, { quality, note }: Mark, instead = quality): ValueCell {
  return note ? { value, quality: instead, note } : { value, quality: instead };
}

/** A figure over other people than usual, as the user supposes: theirs, and over whom. A missing one stays as it is. */
export function overPeople<T extends Cell | Mark>(figureOrMark: T, { vintage, year }: { readonly vintage: VintageId; readonly year: number }): T {
  if ('value' in figureOrMark && figureOrMark.value === null) return figureOrMark;
  const { label } = VINTAGES[vintage];
  const people: Text = { ja: `${label.ja}の${year}年の人口を分母とした`, en: `Over the people of ${year}, ${label.en}` };
  return { ...figureOrMark, quality: 'yours', note: bothNotes((figureOrMark as Mark).note, people) };
}

/** Notes of both parts of a figure, said once if they are the same. */
export function bothNotes(first: Text | undefined, second: Text | undefined): Text | undefined {
  return first && second && first.ja !== second.ja ? { ja: `${first.ja}、${second.ja}`, en: `${first.en}; ${second.en}` } : first ?? second;
}

const ZERO_DENOMINATOR: Text = { ja: '分母0', en: 'Denominator is zero' };

/** numerator ÷ denominator × scale; a denominator of zero makes no figure. */
export function quotient(numerator: number, denominator: number, scale: number, mark: Mark): Cell {
  if (denominator === 0) return { value: null, reason: ZERO_DENOMINATOR };
  const value = (numerator / denominator) * scale;
  const { quality, note } = mark;
  return note ? { value, quality, note, numerator, denominator } : { value, quality, numerator, denominator };
}
