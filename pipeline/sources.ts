import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse, type DSVRowArray } from 'd3-dsv';
import { readSheet } from 'read-excel-file/node';

/** A source that cannot be used: says which file, where in it, why, and what to do. */
export class SourceError extends Error {
  constructor(file: string, where: string, reason: string) {
    super(`${file}${where ? `, ${where}` : ''}: ${reason}`);
    this.name = 'SourceError';
  }
}

/** The folder named by --sources. Remembers the SHA-256 of every file read, for the catalogue. */
export class SourceFolder {
  readonly hashes = new Map<string, string>();

  constructor(readonly directory: string) {}

  /** @throws SourceError when the file is not there. */
  bytes(file: string): Buffer {
    let content: Buffer;
    try {
      content = readFileSync(join(this.directory, file));
    } catch (cause) {
      throw new SourceError(file, '', `cannot be read (${(cause as NodeJS.ErrnoException).code}). docs/data.md says where it is published; put it under ${this.directory}`);
    }
    this.hashes.set(file, createHash('sha256').update(content).digest('hex'));
    return content;
  }

  /** @throws SourceError when the bytes are not text in that encoding (a CSV that Excel saved as Shift_JIS). */
  text(file: string, encoding = 'utf-8'): string {
    const bytes = this.bytes(file);
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      throw new SourceError(file, '', `is not ${encoding} text`);
    }
  }

  /** @throws SourceError when the file is not JSON. */
  json(file: string): unknown {
    const text = this.text(file);
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new SourceError(file, '', `is not JSON (${(cause as Error).message})`);
    }
  }

  /**
   * A CSV with one header row.
   * @throws SourceError when one of the columns is not in the header.
   */
  csv(file: string, columns: readonly string[]): DSVRowArray {
    const rows = csvParse(this.text(file).replace(/^\uFEFF/, ''));
    for (const column of columns) {
      if (!rows.columns.includes(column)) throw new SourceError(file, 'row 1', `no column "${column}" (found: ${rows.columns.slice(0, 8).join(', ')} …)`);
    }
    return rows;
  }

  /** A sheet (the first, or by its number) of a workbook as rows of cells. @throws SourceError when the file is not a workbook. */
  async sheet(file: string, number = 1): Promise<readonly (readonly unknown[])[]> {
    const bytes = this.bytes(file);
    try {
      return await readSheet(bytes, number);
    } catch (cause) {
      throw new SourceError(file, '', `is not an xlsx workbook (${(cause as Error).message})`);
    }
  }
}

/** Reads a whole number cell. @throws SourceError when it is not one. */
export function integer(file: string, row: number, column: string, cell: unknown): number {
  const value = typeof cell === 'number' ? cell : typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : NaN;
  if (!Number.isInteger(value)) throw new SourceError(file, `row ${row}, column ${column}`, `whole number expected, found ${JSON.stringify(cell)}`);
  return value;
}

/** @throws SourceError when a sum misses its published total. */
export function assertTotal(file: string, what: string, found: number, published: number): void {
  if (found !== published) throw new SourceError(file, what, `sums to ${found.toLocaleString('en')}, the published total is ${published.toLocaleString('en')}`);
}
