import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test as base } from './fixtures';
import { AtlasPage } from './pages/atlas';

/** Under this path the other site passes the application on, with leave for every origin to read it. */
const OPEN = '/open/';

interface Embedding {
  /** Opens a page of another site that shows the application in a frame of 800 × 450. */
  embed: (query: string, sandbox?: string) => Promise<AtlasPage>;
}

const test = base.extend<Embedding>({
  embed: async ({ page, baseURL, guard }, use) => {
    let html = '';
    const server = createServer(async (request, response) => {
      if (!request.url!.startsWith(OPEN)) return void response.setHeader('Content-Type', 'text/html;charset=utf-8').end(html);
      const asked = baseURL + request.url!.slice(OPEN.length);
      // A kept connection may be closed by the server in the moment it is used again.
      const answer = await fetch(asked).catch(() => fetch(asked));
      for (const name of ['Content-Type', 'Content-Security-Policy']) response.setHeader(name, answer.headers.get(name) ?? '');
      response.setHeader('Access-Control-Allow-Origin', '*').end(Buffer.from(await answer.arrayBuffer()));
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    // The application stands on 127.0.0.1: localhost is another site, so that storage and cookies are a third party's.
    const host = `http://localhost:${(server.address() as AddressInfo).port}`;
    guard.allowOrigin(host);
    await use(async (query, sandbox) => {
      const attributes = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
      html = `<!doctype html><html lang="ja"><head><title>県のページ</title><link rel="icon" href="data:,"></head><body><h1>県のページ</h1><iframe title="在宅医療圏域アトラス" width="800" height="450" src="${sandbox === undefined ? baseURL : OPEN}${query}"${attributes}></iframe></body></html>`;
      await page.goto(host);
      return new AtlasPage(page, page.frameLocator('iframe'));
    });
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
  },
});

test.skip(({ phone }) => phone, 'the frame has its own size');

const frameQuery = (page: Page): string => new URL(page.frames()[1]!.url()).search;

test('in a frame of another site: map, choices, table and panel, all inside 800 × 450', async ({ page, embed, axe }) => {
  const atlas = await embed('?v=1&area=3101');
  await atlas.mapReady();
  await expect(atlas.area.heading).toContainText('東部');
  await expect(atlas.area.figure).toContainText('2025年');
  await atlas.area.close.click();
  await atlas.picker.choose('indicator', '75歳以上人口');
  await expect(atlas.legend.title).toHaveText('75歳以上人口が最大となる年');
  await expect.poll(() => frameQuery(page)).toContain('indicator=peak-75plus-h30');
  await expect(atlas.legend.region).toBeInViewport({ ratio: 1 });
  await atlas.button('table').click();
  await expect(atlas.table.rows).toHaveCount(335);
  await atlas.table.button('tableClose').click();
  await axe('iframe');
  // The host's own address is none of the frame's business.
  expect(new URL(page.url()).search).toBe('');
});

test('in a sandbox without an origin of its own it runs where the server allows any origin to read it', async ({ embed }) => {
  // Scripts and data of a document without an origin are cross-origin requests: without that leave the page stays empty.
  // A document without an origin may start no worker of ours: MapLibre is not asked for, the canvas stays.
  const atlas = await embed('?v=1&area=3101', 'allow-scripts');
  await expect(atlas.area.heading).toContainText('東部');
  await atlas.picker.choose('indicator', '75歳以上人口');
  await expect(atlas.legend.title).toHaveText('75歳以上人口が最大となる年');
  await atlas.mapReady('canvas-interactive');
  await atlas.mapRefined();
});
