import type { Cell } from '../model/cell';
import type { Area } from '../model/registry';

/** One CSV line (RFC 4180): quotes only where needed. A leading `=`, `+`, `-` or `@` in a text would run as a formula in Excel and gets an apostrophe. */
export function csvLine(cells: readonly (string | number)[]): string {
  return cells.map((cell) => {
    if (typeof cell === 'number') return String(cell);
    const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }).join(',');
}

/** Figures without float dust: 12 significant digits. */
export function plainNumber(value: number): number {
  return Number(value.toPrecision(12));
}

/** `code,name,value,quality,note`: missing values are blank with quality `missing` and the reason as the note. */
export function cellsCsv(areas: readonly Area[], cells: readonly Cell[]): string {
  const lines = areas.map((area, index) => {
    const cell = cells[index]!;
    if (cell.value === null) return csvLine([area.code, area.name, '', 'missing', cell.reason.ja]);
    return csvLine([area.code, area.name, plainNumber(cell.value), cell.quality, cell.note?.ja ?? '']);
  });
  return ['code,name,value,quality,note', ...lines, ''].join('\n');
}
