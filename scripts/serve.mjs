import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import sirv from 'sirv';
import { SECURITY_HEADERS } from './headers.mjs';

/** Vite puts a hash of the content into the names under assets/: such a file never changes. */
const HASHED = /^\/assets\//;

/** Types the server's table leaves without a charset although Japanese text is in them. */
const CHARSET = new Map([
  ['csv', 'text/csv;charset=utf-8'],
  ['txt', 'text/plain;charset=utf-8'],
]);

/**
 * Serves a built folder on this machine.
 * @param {{ folder: string, port?: number, host?: string }} options `port`: the first to try; the next free one is
 *   taken when it is busy (0 = any free one)
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash
 */
export async function serve({ folder, port = 4173, host = '127.0.0.1' }) {
  // Without this a missing build would be a server of 404s.
  if (!existsSync(`${folder}/index.html`)) throw new Error(`nothing to serve: ${folder}/index.html is missing`);
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      // no-cache means "ask again": the answer is 304 while the ETag holds.
      response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      const type = CHARSET.get(path.slice(path.lastIndexOf('.') + 1));
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    });
  });
  const chosen = await listen(server, port, host);
  return {
    url: `http://${host}:${chosen}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port taken
 */
async function listen(server, port, host) {
  const last = port === 0 ? 0 : port + 50;
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, host, () => {
          server.off('error', reject);
          resolve(undefined);
        });
      });
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    } catch (error) {
      const busy = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!busy || candidate >= last) throw error;
    }
  }
}
