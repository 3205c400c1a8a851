import writeXlsx, { type Cell } from 'write-excel-file/universal';
import { textWidth } from '../../map/picture/mark';
import type { WorkCell, WorkSheet } from './workbook';

const HEADER = { fontWeight: 'bold', backgroundColor: '#e8edfb', wrap: true, alignVertical: 'center', bottomBorderStyle: 'thin' } as const;
const COLOURS = { estimate: '#fdf0d5', yours: '#efe4f8' } as const;
/** Names that every Excel in Japan has. */
const FONT = 'BIZ UDPゴシック';
const LINE_PT = 15;
/** The most that Excel takes. */
const TALLEST_PT = 409;
/** Characters; wider columns are wrapped. */
const [NARROWEST, WIDEST] = [8, 60] as const;

/** Sheets as an Excel file: headers frozen, numbers as numbers, estimates coloured. */
export async function toXlsx(sheets: readonly WorkSheet[]): Promise<Blob> {
  return writeXlsx(sheets.map((sheet) => {
    const widths = sheet.header.map((title, column) => widthOf(title, sheet.rows.map((row) => row[column] ?? null)));
    // Not every program makes room for wrapped texts by itself.
    const height = (cells: readonly WorkCell[]): number => Math.min(TALLEST_PT, LINE_PT * Math.max(1, ...cells.map((cell, column) => (typeof cell === 'string' ? Math.ceil((textWidth(cell, 2) + 1) / widths[column]!) : 1))));
    return {
      sheet: sheet.name,
      data: [sheet.header.map((title): Cell => ({ value: title, type: String, height: height(sheet.header), ...HEADER })), ...sheet.rows.map((row) => {
        const tall = height(row);
        return row.map((cell) => cellOf(cell, tall));
      })],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      ...(sheet.frozenColumns > 0 && { stickyColumnsCount: sheet.frozenColumns }),
    };
  }), { fontFamily: FONT, fontSize: 10 }).toBlob();
}

function cellOf(cell: WorkCell, height: number): Cell {
  if (cell === null || cell === '') return null;
  const row = height > LINE_PT && { height, alignVertical: 'top' as const };
  if (typeof cell === 'string') return { value: cell, type: String, ...row, ...(textWidth(cell, 1) > WIDEST / 2 && { wrap: true }) };
  if (typeof cell === 'number') return { value: cell, type: Number, ...row };
  const colour = cell.quality === 'estimate' || cell.quality === 'yours' ? COLOURS[cell.quality] : null;
  return { value: cell.value, type: Number, format: cell.format, ...row, ...(colour && { backgroundColor: colour }) };
}

/** A full-width character is two of Excel's. */
function widthOf(title: string, cells: readonly WorkCell[]): number {
  const text = (cell: WorkCell): string => (cell === null ? '' : typeof cell === 'object' ? cell.value.toLocaleString('en', { maximumFractionDigits: 3 }) : String(cell));
  const widest = cells.reduce((most: number, cell) => Math.max(most, textWidth(text(cell), 2)), Math.min(20, textWidth(title, 2)));
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widest) + 2));
}
