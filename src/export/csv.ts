import { readingOfClass, type BivariateLegend } from '../model/bivariate';
import type { Cell } from '../model/cell';
import type { Area } from '../model/registry';

/** One CSV line (RFC 4180): quotes only where needed. A leading `=`, `+`, `-` or `@` in a text would run as a formula in Excel and gets an apostrophe; a text that has one before it already gets another, so that both can be told apart again. */
export function csvLine(cells: readonly (string | number)[]): string {
  return cells.map((cell) => {
    if (typeof cell === 'number') return String(cell);
    const safe = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }).join(',');
}

/** Lines of cells, as CSV and as text for a spreadsheet's clipboard write them. */
export type Grid = readonly (readonly (string | number)[])[];

/** For pasting into a spreadsheet: tabs between cells, no tab or line break inside; a text that would run as a formula gets an apostrophe. */
export function gridTabs(grid: Grid): string {
  return grid.map((cells) => cells.map((cell) => (typeof cell === 'number' ? String(cell) : cell.replace(/[\t\r\n]+/g, ' ').replace(/^(?='*[=+\-@])/, "'"))).join('\t')).join('\n');
}

/** Figures without float dust: 12 significant digits. */
export function plainNumber(value: number): number {
  return Number(value.toPrecision(12));
}

/** `code,name,value,quality,note`: missing values are blank with quality `missing` and the reason as the note. */
export function cellsCsv(areas: readonly Area[], cells: readonly Cell[]): string {
  return ['code,name,value,quality,note', ...areas.map((area, index) => csvLine([area.code, area.name, ...figure(cells[index]!)])), ''].join('\n');
}

/** The same with a second figure an area, and what the pair means in words (blank where either is missing). */
export function crossedCsv(areas: readonly Area[], cells: readonly Cell[], others: readonly Cell[], { x, y, classOf }: BivariateLegend): string {
  const lines = areas.map((area, index) => csvLine([area.code, area.name, ...figure(cells[index]!), ...figure(others[index]!), classOf[index]! < 0 ? '' : readingOfClass(x, y, classOf[index]!).ja]));
  return ['code,name,value,quality,note,value2,quality2,note2,combination', ...lines, ''].join('\n');
}

function figure(cell: Cell): (string | number)[] {
  return cell.value === null ? ['', 'missing', cell.reason.ja] : [plainNumber(cell.value), cell.quality, cell.note?.ja ?? ''];
}
