import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { serve } from '../../scripts/serve.mjs';
import { buildSingle } from '../../scripts/single.mjs';
import { zipOf } from '../../scripts/zip.mjs';
import { firstReach } from '../../src/state/reach-link';
import { legendBars } from './expected';
import { expect, test } from './fixtures';
import { ReachView } from './pages/reach';

const DIST = join(import.meta.dirname, '../../dist');

test.skip(({ phone }) => phone, 'the same files');

/** A folder that is gone after the test. */
async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zaitaku-closed-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the single file opens from a folder: the map by MapLibre, another indicator, the table, reach without a worker', async ({ page, atlas }) => {
  // Two builds of Vite come first.
  test.slow();
  await inFolder(async (folder) => {
    const file = join(folder, '在宅 アトラス.html');
    await buildSingle(file);
    expect(statSync(file).size).toBeLessThanOrEqual(6_000_000);
    await page.goto(`${pathToFileURL(file).href}?v=1&area=3101`);
    await expect(atlas.area.heading).toContainText('東部');
    await atlas.mapReady();
    await atlas.area.close.click();
    await atlas.picker.choose('projection', '令和5年推計');
    await expect.poll(() => atlas.legend.barNames()).toEqual(await legendBars({ level: 'secondary335', indicator: 'peak-65plus-r5' }));
    await atlas.button('table').click();
    await expect(atlas.table.rows).toHaveCount(335);
    await page.goto(`${pathToFileURL(file).href}?v=1&reach=${firstReach('31')}`);
    await expect(new ReachView(page).share('3101', 'towns')).toContainText('100.0%');
  });
});

test.describe('the zip', () => {
  test.use({ webgl: false });

  test('works unpacked under a path of a file server', async ({ page, atlas, guard }) => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'index.html'), '<!doctype html><title>県のサイト</title>');
      for (const [name, bytes] of Object.entries(unzipSync(zipOf(DIST)))) {
        const path = join(folder, 'a', 'b', name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
      }
      const { url, close } = await serve({ folder, port: 0 });
      guard.allowOrigin(new URL(url).origin);
      await page.goto(`${url}a/b/zaitaku-atlas/?v=1&level=prefecture&table=1`);
      await expect(atlas.table.rows).toHaveCount(47);
      await expect.poll(() => atlas.legend.barNames()).toEqual(await legendBars({ level: 'prefecture', indicator: 'peak-65plus-h30' }));
      await close();
    });
  });
});
