import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { writeServiceWorker } from '../../scripts/service-worker.mjs';
import { OFFLINE } from '../../src/i18n/offline-messages';
import { legendBars } from './expected';
import { expect, test } from './fixtures';

const DIST = join(import.meta.dirname, '../../dist');

test.use({ webgl: false, serviceWorkers: 'allow' });
test.skip(({ phone }) => phone, 'the same worker');

test('after one visit it opens without a network, and a new build waits for the user', async ({ page, atlas, guard }) => {
  const folder = mkdtempSync(join(tmpdir(), 'zaitaku-offline-'));
  cpSync(DIST, folder, { recursive: true });
  let server = await serve({ folder, port: 0 });
  const port = Number(new URL(server.url).port);
  guard.allowOrigin(new URL(server.url).origin);
  // The browser asks for a newer worker, which a server that is away cannot answer.
  guard.allow(/ERR_CONNECTION_REFUSED/);
  try {
    await page.goto(`${server.url}?v=1&area=3101`);
    await expect(atlas.area.heading).toContainText('東部');
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active!.state !== 'activated') await new Promise((resolve) => active!.addEventListener('statechange', resolve, { once: true }));
    });

    await server.close();
    await page.goto(`${server.url}?v=1&indicator=value-75plus-r5&level=prefecture&table=1`);
    await expect(atlas.table.rows).toHaveCount(47);
    await expect.poll(() => atlas.legend.barNames()).toEqual(await legendBars({ level: 'prefecture', indicator: 'value-75plus-r5' }));
    await expect(page.getByText(OFFLINE.ready.ja)).toHaveCount(0);

    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    writeFileSync(join(folder, 'index.html'), html.replace('</head>', '<meta name="build" content="second" /></head>'));
    writeServiceWorker(folder);
    for (const file of ['index.html', 'sw.js']) for (const twin of ['br', 'gz']) rmSync(join(folder, `${file}.${twin}`));
    server = await serve({ folder, port });
    const second = page.locator('meta[name="build"]');
    await page.reload();
    await expect(page.getByText(OFFLINE.ready.ja)).toBeVisible();
    await expect(second).toHaveCount(0);
    await page.getByRole('button', { name: OFFLINE.later.ja }).click();
    await expect(page.getByText(OFFLINE.ready.ja)).toHaveCount(0);

    await page.reload();
    await expect(page.getByText(OFFLINE.ready.ja)).toBeVisible();
    await expect(second).toHaveCount(0);
    await page.getByRole('button', { name: OFFLINE.now.ja }).click();
    await expect(second).toHaveCount(1);
    await expect(atlas.table.rows).toHaveCount(47);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
});
