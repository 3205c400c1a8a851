import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ROOT } from './paths.mjs';

/** What the application loads. Compressed twins are the server's affair. */
const KEPT = new Set(['.html', '.js', '.css', '.json', '.svg', '.png', '.webp', '.webmanifest']);

/** Not part of the application: the loader that other sites load, the pages for readers without scripts, earlier data (for frozen embeds alone), and Vite's own list of chunks. */
const LEFT_OUT = /^(embed|table|geo-[0-9a-f]{12}|\.vite)\//;

/** Stands in src/offline/service-worker.js where the list of files comes. */
const PLACE = '/* FILES */ {}';

/**
 * Writes `sw.js` into a built folder: the worker that keeps the application with all its data in the browser. The list of
 * files with their hashes is part of the script, so that any change of any file is a new worker.
 * @param {string} folder
 * @returns {{ files: number, bytes: number }} what the worker keeps
 */
export function writeServiceWorker(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && KEPT.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .filter((name) => name !== 'sw.js' && !LEFT_OUT.test(name))
    .sort();
  let bytes = 0;
  const hashes = names.map((name) => {
    const content = readFileSync(join(folder, name));
    bytes += content.length;
    return [name, createHash('sha256').update(content).digest('base64url')];
  });
  const code = readFileSync(join(ROOT, 'src', 'offline', 'service-worker.js'), 'utf8');
  if (!code.includes(PLACE)) throw new Error(`the worker has no place for the list of files: ${PLACE}`);
  writeFileSync(join(folder, 'sw.js'), code.replace(PLACE, () => JSON.stringify(Object.fromEntries(hashes))));
  return { files: names.length, bytes };
}
