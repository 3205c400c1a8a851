/**
 * `tsx scripts/check-kept-data.ts DIST`: whether this version of the application can read the data that the built folder keeps
 * of earlier ones. An embed that is frozen to data nobody can read would show nothing.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError } from '../src/data/geo-files';
import { DataStore } from '../src/data/store';
import { INDICATORS, tablesOf } from '../src/model/indicators';
import { dataVersion } from './data-version.mjs';
import { KEPT_FOLDER } from './kept-data.mjs';

const [dist] = process.argv.slice(2);
if (dist === undefined) throw new Error('give the built folder');
const NOT_THERE = 'not there';
const problems: string[] = [];
for (const name of readdirSync(dist).filter((one) => KEPT_FOLDER.test(one)).sort()) {
  const folder = join(dist, name);
  const found = dataVersion(folder);
  if (name !== `geo-${found}`) problems.push(`${name}: its data are ${found}`);
  const store = new DataStore(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8').catch(() => { throw new DataError(file, NOT_THERE); })) as unknown);
  const tell = (error: unknown): void => void problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  await Promise.all([store.registry(), store.catalog(), store.labels(), store.areasDetail(), store.topology('first'), store.topology('full')]).catch(tell);
  let readable = 0;
  for (const indicator of INDICATORS) {
    try {
      await store.atlas(tablesOf(indicator, {}));
      readable += 1;
    } catch (error) {
      // What came into the atlas later was not in its earlier data, and no frame of those days shows it.
      if (!(error instanceof DataError) || error.reason !== NOT_THERE) tell(error);
    }
  }
  if (readable === 0) problems.push(`${name}: no indicator can be read`);
  console.log(`${name}: ${readable} of ${INDICATORS.length} indicators`);
}
if (problems.length > 0) {
  console.error(`This version of the application cannot show kept data; keep the whole build of that day under a path of its own instead (docs/hosting.md):\n${[...new Set(problems)].join('\n')}`);
  process.exitCode = 1;
}
