import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { contentSecurityPolicy } from './headers.mjs';
import { OUT, ROOT } from './paths.mjs';

/** A file that is mailed and kept on shared drives. */
const LARGEST_BYTES = 6_000_000;

/** MapLibre's, which runs in a thread of its own. */
const WORKER = join(ROOT, 'node_modules', 'maplibre-gl', 'dist', 'maplibre-gl-worker.mjs');

const FILE = join(OUT, 'zaitaku-atlas.html');

/**
 * Writes the whole application with all its data as one HTML file, which opens from a folder by a double click: nothing is
 * fetched, so it needs no server. Scripts and data are gzipped and written as base64 (a browser unpacks gzip itself).
 * @param {string} [file] where to
 * @returns {Promise<string>} what was written, for the reader of the command line
 * @throws where something would still be asked for beside the file, or the file is larger than 6 MB
 */
export async function buildSingle(file = FILE) {
  const folder = mkdtempSync(join(tmpdir(), 'zaitaku-single-'));
  try {
    await build({
      root: ROOT,
      mode: 'single',
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true, manifest: false, copyPublicDir: false, cssCodeSplit: false, chunkSizeWarningLimit: 8000, rolldownOptions: { output: { codeSplitting: false } } },
    });
    // Nothing in that build starts the worker from an address, so nothing wrote it.
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: false, copyPublicDir: false, chunkSizeWarningLimit: 8000, minify: true, lib: { entry: WORKER, formats: ['es'], fileName: () => 'assets/worker.js' } },
    });
    const html = compose(folder);
    if (Buffer.byteLength(html) > LARGEST_BYTES) throw new Error(`${Buffer.byteLength(html)} bytes: a single file may have ${LARGEST_BYTES}`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, html);
    return `${file}: ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} folder what Vite wrote */
function compose(folder) {
  const assets = readdirSync(join(folder, 'assets'));
  /** @param {RegExp} pattern */
  const only = (pattern) => {
    const found = assets.filter((name) => pattern.test(name));
    if (found.length !== 1) throw new Error(`expected one ${pattern} among ${assets.join(', ')}`);
    return readFileSync(join(folder, 'assets', /** @type {string} */ (found[0])), 'utf8');
  };
  const icon = `data:image/svg+xml;base64,${readFileSync(join(ROOT, 'public', 'icon.svg')).toString('base64')}`;
  const app = only(/^index-.*\.js$/).replaceAll('./icon.svg', icon);
  const css = only(/\.css$/);
  const beside = /["'`(]\.{0,2}\/?((?:geo|icons|help|assets)\/[\w./-]+\.(?:svg|png|webp|json|woff2?))/.exec(app + css);
  if (beside) throw new Error(`the single file would ask for ${beside[1]}`);
  const loader = readFileSync(join(ROOT, 'scripts', 'single-loader.js'), 'utf8');
  const geo = readdirSync(join(ROOT, 'public', 'geo')).map((name) => /** @type {const} */ ([`geo/${name}`, readFileSync(join(ROOT, 'public', 'geo', name), 'utf8')]));
  const packed = [...geo, /** @type {const} */ (['worker.js', only(/^worker\.js$/)]), /** @type {const} */ (['app.js', app])]
    .map(([name, text]) => `<script type="application/gzip" data-file="${name}">${gzipSync(text, { level: 9 }).toString('base64')}</script>`);
  // Both are parts of this very page: MapLibre fetches the worker's text, and starts it as data: where the page has no origin.
  const policy = contentSecurityPolicy({ script: [hashOf(loader), hashOf(app)], style: [hashOf(css)], worker: ['data:'], connect: ['blob:'] });
  const head = readFileSync(join(folder, 'index.html'), 'utf8').split('\n').filter((line) => /<meta|<title/.test(line));
  return [
    '<!doctype html>', '<html lang="ja">', '<head>',
    ...head, `<meta http-equiv="Content-Security-Policy" content="${policy}" />`, `<link rel="icon" href="${icon}" />`, `<style>${css}</style>`,
    '</head>', '<body>', '<div id="root"></div>',
    '<noscript>この地図を表示するには JavaScript を有効にしてください。</noscript>',
    ...packed, `<script>${loader}</script>`, '</body>', '</html>', '',
  ].join('\n');
}

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
