import { textWidth, wrapText } from '../map/picture/mark';
import type { HandoutTable } from './handout/handout';

// PowerPoint shrinks texts only when somebody edits them: what is handed out must fit as it is written.

const POINTS_PER_INCH = 72;
/** Of a box, what may be filled: fonts that stand in for ours are wider. */
const FILLED = 0.92;
/** Height of a line, in sizes of its type. */
const LEADING = 1.22;

/** Lines that a text takes in type of so many points. @param width inches. */
export function linesOf(text: string, points: number, width: number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + wrapText(paragraph, points, width * FILLED * POINTS_PER_INCH).length, 0);
}

/** Inches that lines take. */
export function heightOf(lines: number, points: number): number {
  return (lines * points * LEADING) / POINTS_PER_INCH;
}

/** The largest type, at most `most` points, that a text fits a box in; `least` where none does. */
export function typeFor(text: string, box: { readonly width: number; readonly height: number }, most: number, least: number): number {
  for (let points = most; points > least; points -= 0.5) if (heightOf(linesOf(text, points, box.width), points) <= box.height) return points;
  return least;
}

/** Inches beside and above a cell's text. */
const BESIDE = 0.06;
const ABOVE = 0.03;
/** A header is broken rather than let a column of short figures grow wide, em. */
const HEADER_EM = 7;
/** What they are left with at the least: a header, em, and a column of texts, of what these want. */
const LEAST_HEADER_EM = 3;
const LEAST_TEXT = 0.3;
/** A zone's name or two words. */
const LEAST_TEXT_EM = 4;
/** Of a height, what rows may fill: the header may take a line more in fonts that stand in for ours. */
const FILLED_HEIGHT = 0.94;

export interface TableFit {
  /** Inches. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly points: number;
}

/** Widths by the longest texts, and heights by the lines they then take: header first. @param width inches. */
export function fitTable({ columns, rows }: HandoutTable, width: number, points: number): TableFit {
  const inches = (em: number): number => (em / FILLED) * (points / POINTS_PER_INCH) + 2 * BESIDE + 0.06;
  const body = (column: number): number => Math.max(0, ...rows.map((row) => textWidth(row[column]!, 1)));
  const wanted = columns.map(({ title }, column) => inches(Math.max(Math.min(HEADER_EM, textWidth(title, 1)), body(column))));
  // Headers and texts give way first: a figure that is broken is no figure.
  const least = columns.map(({ number }, column) => Math.min(wanted[column]!, inches(number ? Math.max(LEAST_HEADER_EM, body(column)) : Math.max(LEAST_TEXT_EM, LEAST_TEXT * body(column)))));
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  const share = (width - sum(least)) / (sum(wanted) - sum(least));
  const widths = wanted.map((one, column) => (share >= 1 || !(share >= 0) ? (one / sum(wanted)) * width : least[column]! + (one - least[column]!) * share));
  const height = (cells: readonly string[]): number => heightOf(Math.max(...cells.map((cell, column) => linesOf(cell, points, widths[column]! - 2 * BESIDE))), points) + 2 * ABOVE;
  return { columns: widths, rows: [columns.map(({ title }) => title), ...rows].map(height), points };
}

/** As many of a table's rows as a height has room for. @param height inches. */
export function rowsThatFit(table: HandoutTable, width: number, height: number, points: number): HandoutTable {
  const { rows } = fitTable(table, width, points);
  let left = FILLED_HEIGHT * height - rows[0]!;
  const count = rows.slice(1).findIndex((one) => (left -= one) < 0);
  return count === -1 ? table : { ...table, rows: table.rows.slice(0, count) };
}
