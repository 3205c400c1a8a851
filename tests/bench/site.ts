import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { compressFolder } from '../../scripts/compress.mjs';
import { ROOT } from '../../scripts/paths.mjs';
import { serve } from '../../scripts/serve.mjs';
import { buildGeometry, type AtlasTopology } from '../../src/map/geometry';
import { evaluate } from '../../src/model/evaluate';
import { indicatorById } from '../../src/model/indicators';
import { legendOf } from '../../src/model/legend';
import { areasGeoJson } from './areas-geojson';
import { readGeo, store } from './real-data';

export interface Site {
  /** The application; the pages of the benchmark are under `bench/`. */
  readonly url: string;
  close(): Promise<void>;
}

const PAGES = ['plain', 'switch', 'set-data', 'first-paint', 'exports'];

/** Builds the application and the benchmark's pages into a folder of its own and serves it compressed, as `npm start` does. */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'zaitaku-bench-'));
  const removeFolder = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const configFile = join(ROOT, 'vite.config.ts');
    const page = join(ROOT, 'tests', 'bench', 'page');
    await build({ root: ROOT, configFile, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
    await build({
      root: page,
      // Not the application's own pages.
      mode: 'bench',
      configFile,
      publicDir: false,
      logLevel: 'warn',
      build: { outDir: join(folder, 'bench'), emptyOutDir: true, manifest: false, rolldownOptions: { input: PAGES.map((name) => join(page, name, 'index.html')) } },
    });
    await writePlainAreas(join(folder, 'bench', 'plain'));
    await compressFolder(folder);
    const { url, close } = await serve({ folder, port: 0 });
    return { url, close: async () => void (await Promise.all([close(), removeFolder()])) };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

/** The plain page's one file: the 335 areas in full detail, with the peak year's class. */
async function writePlainAreas(folder: string): Promise<void> {
  const atlas = await store.atlas(['h30-65plus']);
  const indicator = indicatorById('peak-65plus-h30')!;
  const { classOf } = legendOf(indicator, evaluate(atlas, 'secondary335', indicator));
  const level = atlas.registry.levels.secondary335;
  const geometry = buildGeometry((await readGeo('topology-full.json')) as AtlasTopology);
  const areas = areasGeoJson(geometry, level, (index) => ({ code: level.areas[index]!.code, name: level.areas[index]!.name, class: classOf[index]! }));
  // Four decimals are finer than the topology's grid (0.0002°): what a careful author would write.
  const text = JSON.stringify(areas, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(4)) : value));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'areas.geojson'), text);
}
