import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_SECURITY_POLICY } from '../../scripts/headers.mjs';
import { expect, test } from './fixtures';

const DIST = join(import.meta.dirname, '../../dist');

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Node's own client, because it leaves the body as it came over the wire. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** The path of the entry script, as the page itself names it. */
function entryScript(html: string): string {
  const path = /<script[^>]+src="\.\/(assets\/[^"]+\.js)"/.exec(html)?.[1];
  if (path === undefined) throw new Error('index.html names no script under assets/');
  return path;
}

test('the page comes with the policy on every answer, and may be embedded', async ({ baseURL }) => {
  for (const path of ['', 'index.html', 'geo/catalog.json', 'no-such-file']) {
    const { headers } = await ask(baseURL + path);
    expect(headers['content-security-policy'], path).toBe(CONTENT_SECURITY_POLICY);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['access-control-allow-origin'], path).toBe('*');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['x-frame-options'], path).toBeUndefined();
  }
});

test('a hashed script is immutable and comes compressed as the client can read it', async ({ baseURL }) => {
  const path = entryScript(readFileSync(join(DIST, 'index.html'), 'utf8'));
  const script = readFileSync(join(DIST, path));

  const br = await ask(baseURL + path, { 'Accept-Encoding': 'gzip, deflate, br' });
  expect(br.headers['content-encoding']).toBe('br');
  expect(br.headers['content-type']).toMatch(/^text\/javascript/);
  expect(br.headers['cache-control']).toContain('immutable');
  expect(br.headers['vary']).toContain('Accept-Encoding');
  expect(brotliDecompressSync(br.body).equals(script)).toBe(true);

  const gzip = await ask(baseURL + path, { 'Accept-Encoding': 'gzip' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body).equals(script)).toBe(true);

  const plain = await ask(baseURL + path, { 'Accept-Encoding': 'identity' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body.equals(script)).toBe(true);
});

test('page and data are asked for again, and answered 304 while they stay the same', async ({ baseURL }) => {
  for (const path of ['index.html', 'geo/catalog.json']) {
    const first = await ask(baseURL + path, { 'Accept-Encoding': 'br' });
    expect(first.status, path).toBe(200);
    expect(first.headers['cache-control'], path).toBe('no-cache');
    const again = await ask(baseURL + path, { 'Accept-Encoding': 'br', 'If-None-Match': String(first.headers['etag']) });
    expect(again.status, path).toBe(304);
    expect(again.body.length, path).toBe(0);
  }
});

test('nothing outside the built folder and no dot file is served, and nothing is written', async ({ baseURL }) => {
  for (const path of ['../package.json', '%2e%2e/package.json', '.built', '.vite/manifest.json']) {
    expect((await ask(baseURL + path)).status, path).toBe(404);
  }
  expect((await ask(baseURL!, {}, 'POST')).status).toBe(405);
});

test('the policy stops a foreign script and lets the page start', async ({ page, guard }) => {
  await page.goto('/');
  await expect(page.locator('#root')).not.toBeEmpty();
  // The guard must see what the policy blocks, or its silence elsewhere means nothing.
  guard.allow(/example\.invalid|Content Security Policy|CSP script-src/);
  const blocked = page.waitForEvent('console', (message) => message.text().startsWith('CSP script-src'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.src = 'https://example.invalid/x.js';
    document.head.append(script);
  });
  await blocked;
});

test('the browser of the tests draws with WebGL2', async ({ page }) => {
  await page.goto('/');
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2')?.getParameter(7938))).toMatch(/^WebGL 2/);
});

test('the loader reads the same in a page of any encoding', async ({ baseURL }) => {
  const { status, body } = await ask(`${baseURL}embed/v1/embed.js`);
  expect(status).toBe(200);
  expect(body.every((byte) => byte < 0x80)).toBe(true);
});
