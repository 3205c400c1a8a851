import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const SCOPE = 'https://www.pref.example.lg.jp/atlas/';
const SCRIPT = readFileSync('src/offline/service-worker.js', 'utf8');
const POLICY = 'Content-Security-Policy';
const FILES: Readonly<Record<string, string>> = { 'index.html': '<p>', 'embed.html': '<b>', 'assets/reach-worker-a1.js': '1', 'assets/first-b2.js': '2' };

/** What a browser keeps: caches by their names, answers by their addresses. */
function browserCaches() {
  const kept = new Map<string, Map<string, Response>>();
  return {
    open: (name: string) => {
      const cache = kept.get(name) ?? new Map<string, Response>();
      kept.set(name, cache);
      return Promise.resolve({ put: (key: string, answer: Response) => Promise.resolve(void cache.set(key, answer)) });
    },
    match: (key: string) => Promise.resolve([...kept.values()].map((cache) => cache.get(key)).find(Boolean)?.clone()),
    keys: () => Promise.resolve([...kept.keys()]),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
  };
}

/** A worker of the built files with `server` behind it. `build`: another one has another list. */
function workerOf(caches: ReturnType<typeof browserCaches>, server: (file: string) => Response, build = '') {
  const listeners: Record<string, (event: unknown) => void> = {};
  const hashes = Object.fromEntries(Object.entries({ ...FILES, 'build.json': build }).map(([name, text]) => [name, createHash('sha256').update(text).digest('base64url')]));
  const asked: string[] = [];
  const fetch = (target: string | { url: string }): Promise<Response> => {
    const file = (typeof target === 'string' ? target : target.url).slice(SCOPE.length);
    asked.push(file);
    return Promise.resolve().then(() => server(file));
  };
  runInNewContext(SCRIPT.replace('/* FILES */ {}', JSON.stringify(hashes)), {
    caches, fetch, crypto, Response, Headers, URL, TextEncoder, Uint8Array, ArrayBuffer, btoa,
    registration: { scope: SCOPE }, clients: { claim: () => Promise.resolve() }, skipWaiting: () => Promise.resolve(),
    addEventListener: (kind: string, listener: (event: unknown) => void) => { listeners[kind] = listener; },
  });
  const live = async (kind: string): Promise<void> => {
    const waits: Promise<unknown>[] = [];
    listeners[kind]!({ waitUntil: (wait: Promise<unknown>) => waits.push(wait) });
    await Promise.all(waits);
  };
  /** What a page is given for a file, once all that goes on behind it is done. */
  const ask = async (file: string): Promise<Response | undefined> => {
    let answer: Promise<Response> | undefined;
    const waits: Promise<unknown>[] = [];
    listeners['fetch']!({ request: { url: SCOPE + file, method: 'GET' }, respondWith: (given: Promise<Response>) => { answer = given; }, waitUntil: (wait: Promise<unknown>) => waits.push(wait) });
    const given = await answer;
    await Promise.all(waits);
    return given;
  };
  return { asked, ask, install: () => live('install'), activate: () => live('activate') };
}

const serverOf = (policy: string, build = '', change: Readonly<Record<string, string>> = {}) => (file: string): Response =>
  new Response(({ ...FILES, 'build.json': build, ...change })[file], { headers: { [POLICY]: policy } });
const policyOf = async (answer: Promise<Response | undefined>): Promise<string | null | undefined> => (await answer)?.headers.get(POLICY);

test('a policy that changed on the server without a new build is in force on the next visit, for pages and for workers', async () => {
  let server = serverOf('first');
  const worker = workerOf(browserCaches(), (file) => server(file));
  await worker.install();
  server = serverOf('second');
  for (const file of ['', 'embed.html', 'assets/reach-worker-a1.js']) {
    expect(await policyOf(worker.ask(file))).toBe('first');
    expect(await policyOf(worker.ask(file)), file).toBe('second');
  }
});

test('what no policy governs is not asked for again; what is not of this build, or not to be had, changes nothing', async () => {
  let server = serverOf('first');
  const worker = workerOf(browserCaches(), (file) => server(file));
  await worker.install();
  worker.asked.length = 0;
  await worker.ask('assets/first-b2.js');
  expect(worker.asked).toEqual([]);
  for (const other of [serverOf('second', '', { 'index.html': 'login' }), () => new Response('<p>', { status: 503, headers: { [POLICY]: 'second' } }), () => { throw new TypeError('no network'); }]) {
    server = other;
    await worker.ask('');
    expect(await policyOf(worker.ask(''))).toBe('first');
  }
  expect(await (await worker.ask(''))!.text()).toBe('<p>');
});

test('a new build takes pages and workers with the headers of its own day, and the rest from the one before', async () => {
  const caches = browserCaches();
  await workerOf(caches, serverOf('first')).install();
  const next = workerOf(caches, serverOf('second', 'two'), 'two');
  await next.install();
  expect(next.asked.sort()).toEqual(['assets/reach-worker-a1.js', 'build.json', 'embed.html', 'index.html']);
  await next.activate();
  for (const file of ['', 'embed.html', 'assets/reach-worker-a1.js']) expect(await policyOf(next.ask(file)), file).toBe('second');
});
