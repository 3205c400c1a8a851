import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { activityNdb } from './activity-ndb';
import { areas } from './areas';
import { crossings } from './crossings';
import type { CatalogEntry, Dataset } from './dataset';
import { demandH30 } from './demand-h30';
import { demandMhlw } from './demand-mhlw';
import { facilitiesNursing, facilitiesSupport } from './facilities';
import { land } from './land';
import { nationalContext } from './national-context';
import { populationH30 } from './population-h30';
import { populationJuki } from './population-juki';
import { populationR5 } from './population-r5';
import { ratesH30 } from './rates-h30';
import { resourcesBedReport } from './resources-bed-report';
import { resourcesFacilityList } from './resources-facility-list';
import { resourcesHomecare } from './resources-homecare';
import { resourcesMedicalFacilities } from './resources-medical-facilities';
import { resourcesNursing } from './resources-nursing';
import { SourceError, SourceFolder } from './sources';
import { topology } from './topology';
import { townPoints } from './town-points';
import { readZones } from './zones';

const DATASETS: readonly Dataset[] = [areas, topology, crossings, land, populationH30, populationR5, populationJuki, demandMhlw, ratesH30, demandH30, activityNdb, resourcesMedicalFacilities, resourcesHomecare, resourcesFacilityList, resourcesBedReport, resourcesNursing, facilitiesSupport, facilitiesNursing, townPoints, nationalContext];

interface CatalogFileEntry extends CatalogEntry {
  readonly files: readonly string[];
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
}

/** Builds every dataset in memory first, so that a failing source leaves the output folder as it was. */
async function build(directory: string): Promise<Map<string, string>> {
  const zoneSources = new SourceFolder(directory);
  const zones = readZones(zoneSources);
  const output = new Map<string, string>();
  const catalog: CatalogFileEntry[] = [];
  for (const dataset of DATASETS) {
    const sources = new SourceFolder(directory);
    const files = await dataset.build(sources, zones);
    for (const [name, value] of Object.entries(files)) output.set(name, `${JSON.stringify(value)}\n`);
    const inputs = [...new Map([...zoneSources.hashes, ...sources.hashes])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, sha256]) => ({ file, sha256 }));
    catalog.push({ ...dataset.entry, files: Object.keys(files).sort(), inputs });
  }
  output.set('catalog.json', `${JSON.stringify({ datasets: catalog }, null, 1)}\n`);
  return output;
}

/** What the catalogue in the folder lists: only those may be removed, so that a mistyped --out loses nothing. */
function filesOfEarlierRun(directory: string): string[] {
  try {
    const { datasets } = JSON.parse(readFileSync(join(directory, 'catalog.json'), 'utf8')) as { datasets: { files: string[] }[] };
    return datasets.flatMap(({ files }) => files).filter((file) => /^[a-z0-9-]+\.json$/.test(file));
  } catch {
    return [];
  }
}

const { values } = parseArgs({ options: { sources: { type: 'string' }, out: { type: 'string', default: 'public/geo' } } });
if (!values.sources) {
  console.error('usage: npm run data -- --sources DIR [--out DIR]\nDIR is the folder of source files; docs/data.md says where each is officially published.');
  process.exit(2);
}
try {
  const output = await build(values.sources);
  mkdirSync(values.out, { recursive: true });
  for (const stale of filesOfEarlierRun(values.out)) if (!output.has(stale)) rmSync(join(values.out, stale), { force: true });
  for (const [name, text] of output) writeFileSync(join(values.out, name), text);
  console.log(`${output.size} files → ${values.out}`);
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.error(`data: ${error.message}`);
  process.exit(1);
}
