/** `tsx scripts/write-table-page.ts DIST`: the pages for readers without scripts, into the built folder's `table`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataStore } from '../src/data/store';
import { dataVersion } from './data-version.mjs';
import { ROOT } from './paths.mjs';
import { TABLE_FILES, tablePage } from './table-page';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('give the built folder');
const store = new DataStore(async (file) => JSON.parse(await readFile(join(ROOT, 'public', 'geo', file), 'utf8')) as unknown);
mkdirSync(join(folder, 'table'), { recursive: true });
for (const language of ['ja', 'en'] as const) writeFileSync(join(folder, 'table', TABLE_FILES[language]), await tablePage(store, dataVersion(), language));
