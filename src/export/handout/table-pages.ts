import { EXPORT } from '../../i18n/export-messages';
import { textWidth, wrapText, type Mark } from '../../map/picture/mark';
import type { Language } from '../../model/text';
import type { HandoutTable, Page } from './handout';

const INK = '#1a1f2b';
const SOFT = '#4a5466';
const LINE = '#c4ccd8';
const SIZE = 10;
const ROW = 15;
const PAD = 8;
/** Headers are broken rather than let a column of short figures grow wide. */
const NARROWEST_HEADER = 62;

/** Between two tables on a page. */
const APART = 26;

/** Tables one after the other, each on pages of its own; a short one stands under the one before where there is room. */
export function tablesPages(tables: readonly HandoutTable[], title: string, page: Page, language: Language): Mark[][] {
  const pages: Mark[][] = [];
  let end = Infinity;
  for (const table of tables) {
    const made = tablePages(table, title, page, language);
    const down = end + APART * page.unit - page.margin;
    if (made.pages.length === 1 && made.end + down <= lowest(page)) {
      pages.at(-1)!.push({ kind: 'group', x: 0, y: round(down), marks: made.pages[0]! });
      end = made.end + down;
    } else {
      pages.push(...made.pages);
      end = made.end;
    }
  }
  return pages;
}

const lowest = ({ height, margin, unit }: Page): number => height - margin - 6 * unit;

/** A table over as many pages as it needs, in as many blocks side by side as there is room for; headers stand on each. `end`: where the last page's marks do. */
function tablePages(table: HandoutTable, title: string, page: Page, language: Language): { readonly pages: Mark[][]; readonly end: number } {
  const { unit } = page;
  const inner = page.width - 2 * page.margin;
  const size = SIZE * unit;
  const gap = 24 * unit;
  const natural = columnWidths(table, unit);
  const total = natural.reduce((sum, width) => sum + width, 0);
  const blocks = Math.max(1, Math.min(4, Math.floor((inner + gap) / (total + gap))));
  const room = (inner - gap * (blocks - 1)) / blocks;
  const widths = fitted(natural, room);
  const heads = table.columns.map((column, index) => wrapText(column.title, size, widths[index]! - PAD * unit));
  const headHeight = Math.max(...heads.map((lines) => lines.length)) * ROW * unit + 4 * unit;
  const rows = table.rows.map((cells) => cells.map((cell, index) => wrapText(cell, size, widths[index]! - PAD * unit)));
  const notes = table.notes.flatMap((note) => wrapText(note, 9 * unit, room));

  const [whole, ...rest] = wrapText(title, 10 * unit, inner);
  const short = rest.length === 0 ? whole! : `${wrapText(title, 10 * unit, inner - 10 * unit)[0]}…`;
  const pages: Mark[][] = [];
  const headingHeight = 44 * unit;
  const top = page.margin + headingHeight;
  const bottom = lowest(page);
  let end = top;
  let block = blocks;
  let y = bottom;
  const x = (): number => page.margin + block * (room + gap);
  const put = (mark: Mark): void => {
    pages.at(-1)!.push(mark);
    end = Math.max(end, y);
  };
  /** Goes on in the next block, or on the next page. */
  const next = (headed: boolean): void => {
    block++;
    if (block >= blocks) {
      block = 0;
      end = top;
      pages.push([
        { kind: 'text', text: `${table.title}${pages.length > 0 ? EXPORT.continued[language] : ''}`, x: page.margin, y: page.margin + 16 * unit, size: 14 * unit, bold: true, fill: INK },
        { kind: 'text', text: short, x: page.margin, y: page.margin + 32 * unit, size: 10 * unit, fill: SOFT },
      ]);
    }
    y = top;
    if (!headed) return;
    heads.forEach((lines, column) => lines.forEach((text, line) => put(cellMark(text, column, y + (line + 1) * ROW * unit - 4 * unit, true))));
    y += headHeight;
    put(rule(x(), y, room, INK));
  };
  const cellMark = (text: string, column: number, at: number, bold = false): Mark => {
    const start = x() + widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    const right = table.columns[column]!.number;
    return { kind: 'text', text, x: round(right ? start + widths[column]! - PAD * unit : start), y: round(at), size, bold, fill: INK, ...(right && { anchor: 'end' as const }) };
  };
  for (const cells of rows) {
    // A row longer than a page (the members of a large zone) is carried on, line by line.
    const count = Math.max(...cells.map((lines) => lines.length));
    const height = count * ROW * unit;
    if (y + Math.min(height, bottom - top - headHeight) > bottom) next(true);
    for (let line = 0; line < count; line++) {
      if (y + ROW * unit > bottom) next(true);
      cells.forEach((lines, column) => { const text = lines[line]; if (text !== undefined && text !== '') put(cellMark(text, column, y + 11 * unit)); });
      y += ROW * unit;
    }
    put(rule(x(), y, room, LINE));
  }
  if (rows.length === 0) next(true);
  y += 6 * unit;
  for (const text of notes) {
    if (y + 13 * unit > bottom) next(false);
    y += 13 * unit;
    put({ kind: 'text', text, x: round(x()), y: round(y), size: 9 * unit, fill: SOFT });
  }
  return { pages, end };
}

/** What each column would like to have. */
function columnWidths({ columns, rows }: HandoutTable, unit: number): number[] {
  return columns.map(({ title }, index) => {
    const cells = rows.reduce((most, row) => Math.max(most, textWidth(row[index] ?? '', SIZE * unit)), 0);
    return Math.max(cells, Math.min(textWidth(title, SIZE * unit), NARROWEST_HEADER * unit)) + PAD * unit;
  });
}

/** Spare room is shared out; where it is short, the widest columns give way and break their texts. */
function fitted(natural: readonly number[], room: number): number[] {
  const total = natural.reduce((sum, width) => sum + width, 0);
  if (total <= room) return natural.map((width) => (width * room) / total);
  let most = Math.max(...natural);
  const at = (limit: number): number => natural.reduce((sum, width) => sum + Math.min(width, limit), 0);
  let least = room / natural.length / 2;
  for (let step = 0; step < 40; step++) {
    const middle = (least + most) / 2;
    if (at(middle) > room) most = middle;
    else least = middle;
  }
  return natural.map((width) => Math.min(width, least));
}

function rule(x: number, y: number, width: number, stroke: string): Mark {
  return { kind: 'path', d: `M${round(x)} ${round(y)}h${round(width)}`, stroke, width: 0.7 };
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
