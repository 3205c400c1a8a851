export interface CsvRow {
  /** Line of the file the row begins on, 1 = the first. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads comma-separated text (RFC 4180; any line end; quotes may hold commas, quotes and line breaks), the counterpart
 * of `csvLine`. Lines without any text are left out.
 * @returns the rows, and the line of a quote that is never closed (the rest of the text is then its cell).
 */
export function readCsv(text: string): { readonly rows: readonly CsvRow[]; readonly unclosed: number | null } {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let start = 1;
  let quotedAt = 0;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: start, cells });
    cells = [];
    cell = '';
    start = line;
  };
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const character = text[at]!;
    const lineEnds = character === '\n' || (character === '\r' && text[at + 1] !== '\n');
    if (lineEnds) line++;
    if (quotedAt > 0) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') { cell += '"'; at++; } else quotedAt = 0;
    } else if (character === '"' && cell === '') quotedAt = line;
    else if (character === ',') { cells.push(cell); cell = ''; } else if (lineEnds) endRow();
    else if (character !== '\r') cell += character;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return { rows, unclosed: quotedAt > 0 ? quotedAt : null };
}
