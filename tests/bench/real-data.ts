import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../scripts/paths.mjs';
import { DataStore } from '../../src/data/store';

export async function readGeo(file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(ROOT, 'public', 'geo', file), 'utf8'));
}

/** The committed data. */
export const store = new DataStore(readGeo);
