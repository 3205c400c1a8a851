/** `npm start`: from a fresh clone to the application in the browser. Only Node's own modules until the install is done. */
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
const { buildIfStale, DIST } = await import('./build.mjs');
const { serve } = await import('./serve.mjs');

const code = await buildIfStale();
if (code !== 0) process.exit(code);

const wanted = Number(process.env['PORT'] ?? 4173);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`PORT must be a number from 0 to 65535, not ${process.env['PORT']}`);
  process.exit(2);
}
const { url, close } = await serve({ folder: DIST, port: wanted });
console.log(`\n  在宅医療圏域アトラス  ${url}\n  Ctrl-C で終了\n`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    void close().then(() => process.exit(0));
  });
}
