/**
 * Keeps the whole application with all its data in the browser, so that it opens without a network after one visit.
 * scripts/service-worker.mjs writes the list of files into it. A build is kept whole or not at all, and a new one waits
 * until the page is told to take it (src/views/offline).
 *
 * @typedef {Event & { waitUntil(done: Promise<unknown>): void }} LifeEvent
 * @typedef {LifeEvent & { request: Request, respondWith(answer: Promise<Response>): void }} AskEvent
 * @typedef {EventTarget & { registration: { scope: string }, skipWaiting(): Promise<void>, clients: { claim(): Promise<void> } }} Scope
 */
const worker = /** @type {Scope} */ (/** @type {unknown} */ (globalThis));

/** Path in the built folder → SHA-256 of the file, base64url. @type {Readonly<Record<string, string>>} */
const FILES = /* FILES */ {};

const { scope } = worker.registration;
const OURS = `zaitaku-atlas ${scope} `;

/** Connections at once while a build is fetched: the page comes first. */
const AT_ONCE = 4;

/** Files whose headers are in force wherever they come from: the policy of a page, and of a worker of its. */
const GOVERNS = /(\.html|-worker-[\w-]+\.js)$/;

/** @param {string} file */
const keyOf = (file) => `${scope}${file}?sha256=${FILES[file]}`;

/** @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The name of the cache of exactly this build. */
async function cacheName() {
  return OURS + (await hashOf(new TextEncoder().encode(JSON.stringify(FILES)).buffer));
}

/**
 * Takes a file from what an older build kept, where its headers do not matter, else from the network.
 * @param {Cache} cache
 * @param {string} file
 */
async function keep(cache, file) {
  const known = GOVERNS.test(file) ? undefined : await caches.match(keyOf(file));
  return known ? cache.put(keyOf(file), known) : keepAnew(cache, file);
}

/**
 * The file must be the one of the list: a server in the middle of being filled, or a page of a login, must not be kept in
 * its place.
 * @param {Cache} cache
 * @param {string} file
 */
async function keepAnew(cache, file) {
  const answer = await fetch(scope + file, { cache: 'no-cache' });
  const bytes = await answer.clone().arrayBuffer();
  if (!answer.ok || (await hashOf(bytes)) !== FILES[file]) throw new Error(`${file}: not the file of this build`);
  // Without the headers of the transfer: the kept bytes are not compressed any more.
  const headers = new Headers();
  for (const name of ['Content-Type', 'Content-Security-Policy', 'Access-Control-Allow-Origin', 'X-Content-Type-Options', 'Referrer-Policy']) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return cache.put(keyOf(file), new Response(bytes, { headers }));
}

async function keepAll() {
  const cache = await caches.open(await cacheName());
  const left = Object.keys(FILES);
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) await keep(cache, file);
  }));
}

/** Builds before this one go when nobody uses them any more. */
async function takeOver() {
  const current = await cacheName();
  for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== current) await caches.delete(name);
  // The page of the first visit too, so that what it loads later comes without a network.
  await worker.clients.claim();
}

/**
 * A server may change its policy without a new build: the next visit goes by it. Without a network nothing changes.
 * @param {string} file
 */
async function renewHeaders(file) {
  await keepAnew(await caches.open(await cacheName()), file).catch(() => undefined);
}

/**
 * @param {string} file
 * @param {Request} request
 */
async function answerWith(file, request) {
  const kept = await caches.match(keyOf(file));
  return kept ?? fetch(request);
}

worker.addEventListener('install', (event) => /** @type {LifeEvent} */ (event).waitUntil(keepAll()));
worker.addEventListener('activate', (event) => /** @type {LifeEvent} */ (event).waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  if (/** @type {MessageEvent} */ (event).data === 'take-over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const ask = /** @type {AskEvent} */ (event);
  const { request } = ask;
  const url = new URL(request.url);
  const path = url.origin + url.pathname;
  if (request.method !== 'GET' || !path.startsWith(scope)) return;
  // A link's parameters are the page's: every link opens the same file.
  const file = path.slice(scope.length) || 'index.html';
  if (!Object.hasOwn(FILES, file)) return;
  ask.respondWith(answerWith(file, request));
  if (GOVERNS.test(file)) ask.waitUntil(renewHeaders(file));
});
