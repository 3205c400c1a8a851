import { SourceError, type SourceFolder } from './sources';

/** One count as the NDB Open Data prints it: a number, or null where it is withheld (`-` or `‐`). Withheld is never zero. */
export type NdbCell = number | null;

/** A row of a sheet: one billing code with its national total and its count by place. */
export interface NdbItem {
  readonly code: number;
  readonly name: string;
  /** Class of the fee schedule (C001, C002-2 …); empty on the sheet of additions, where the class is that of the material. */
  readonly feeClass: string;
  readonly nation: NdbCell;
  /** By place code: two digits for a prefecture, four for a secondary area. */
  readonly places: ReadonlyMap<string, NdbCell>;
  /** Claims whose secondary area could not be told; 0 in a prefecture file. */
  readonly unplaced: NdbCell;
}

/** Sheets of a section-C workbook: the fees themselves, then the additions to them. */
const SHEETS = [1, 2] as const;
const squeeze = (cell: unknown): string => String(cell ?? '').replace(/\s/g, '');

/**
 * All billing codes of a section-C workbook (by prefecture or by secondary area), by code.
 * @param months what the title must say of the months of care: another year's file is refused.
 * @throws SourceError when the sheet is laid out otherwise or a cell is neither a count nor a dash.
 */
export async function readNdb(sources: SourceFolder, file: string, months: string): Promise<Map<number, NdbItem>> {
  const items = new Map<number, NdbItem>();
  for (const sheet of SHEETS) {
    const rows = await sources.sheet(file, sheet);
    const where = `sheet ${sheet}`;
    if (!squeeze(rows[0]?.[0]).includes(months)) throw new SourceError(file, `${where}, row 1`, `months of care ${months} expected, found "${squeeze(rows[0]?.[0]).slice(0, 40)}"`);
    const head = rows.findIndex((row) => ['分類コード', '加算'].includes(squeeze(row[0])));
    const column = (name: string): number => {
      const index = (rows[head] ?? []).findIndex((cell) => squeeze(cell).startsWith(name));
      if (index < 0) throw new SourceError(file, `${where}, header`, `no column ${name}`);
      return index;
    };
    const [code, name, nation] = [column('診療行為コード'), column('診療行為コード') + 1, column('総計')];
    // A prefecture file has its codes in the header row, an area file in the row below, under merged prefecture names.
    const codeRow = [head, head + 1].find((row) => /^\d\d(\d\d)?$/.test(squeeze(rows[row]![nation + 1])))!;
    if (codeRow === undefined) throw new SourceError(file, `${where}, header`, 'no codes of places after 総計');
    const columns = rows[codeRow]!.flatMap((cell, index) => (index > nation && /^\d\d(\d\d)?$/.test(squeeze(cell)) ? [[squeeze(cell), index] as const] : []));
    const unplaced = rows[head]!.findIndex((cell) => squeeze(cell).includes('判別不可'));
    let feeClass = '';
    rows.slice(codeRow + 2).forEach((row, offset) => {
      // Merged cells: the class stands only on its block's first row.
      if (sheet === 1 && row[0] !== null) feeClass = squeeze(row[0]);
      const read = (index: number): NdbCell => readCell(file, `${where}, row ${codeRow + offset + 3}, column ${index + 1}`, row[index]);
      if (typeof row[code] !== 'number') throw new SourceError(file, `${where}, row ${codeRow + offset + 3}`, 'no billing code');
      if (items.has(row[code])) throw new SourceError(file, `${where}, row ${codeRow + offset + 3}`, `billing code ${row[code]} stands twice`);
      items.set(row[code], { code: row[code], name: squeeze(row[name]), feeClass, nation: read(nation), places: new Map(columns.map(([place, index]) => [place, read(index)])), unplaced: unplaced < 0 ? 0 : read(unplaced) });
    });
  }
  return items;
}

function readCell(file: string, where: string, cell: unknown): NdbCell {
  if (typeof cell === 'number' && Number.isInteger(cell) && cell >= 0) return cell;
  if (cell === '-' || cell === '‐') return null;
  throw new SourceError(file, where, `a count or a dash expected, found ${JSON.stringify(cell)}`);
}
