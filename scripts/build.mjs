import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBinary } from './child.mjs';
import { compressFolder } from './compress.mjs';
import { KEPT_FOLDER, putKeptData, takeKeptData } from './kept-data.mjs';
import { ROOT } from './paths.mjs';
import { writeServiceWorker } from './service-worker.mjs';

export const DIST = join(ROOT, 'dist');

/** Written last: a build that was interrupted has none and is done again. The server does not serve dot files. */
const STAMP = join(DIST, '.built');

const INPUTS = ['src', 'public', 'index.html', 'embed.html', 'vite.config.ts', 'vite.loader.config.ts', 'tsconfig.json', 'package-lock.json', 'scripts'];

/**
 * Builds dist, with the script that other sites load, the tables for readers without scripts and the worker that keeps it in the browser, and compresses it.
 * @param {readonly string[]} [viteArgs]
 * @param {readonly string[]} [published] folders put up earlier, whose data are kept beside the new ones for embeds that are frozen to them
 * @returns {Promise<number>} exit code
 */
export async function build(viteArgs = [], published = []) {
  const kept = takeKeptData(published);
  const code = (await runBinary('vite', ['build', ...viteArgs])) || (await runBinary('vite', ['build', '--config', 'vite.loader.config.ts'])) || (await runBinary('tsx', ['scripts/write-table-page.ts', DIST]));
  if (code !== 0) {
    for (const copy of kept.values()) console.error(`not put up: ${copy}`);
    return code;
  }
  putKeptData(DIST, kept);
  const unreadable = readdirSync(DIST).some((name) => KEPT_FOLDER.test(name)) ? await runBinary('tsx', ['scripts/check-kept-data.ts', DIST]) : 0;
  if (unreadable !== 0) return unreadable;
  writeServiceWorker(DIST);
  await compressFolder(DIST);
  writeFileSync(STAMP, '');
  return 0;
}

/** Builds unless dist is newer than everything it is made from. */
export async function buildIfStale() {
  if (existsSync(STAMP)) {
    const built = statSync(STAMP).mtimeMs;
    if (INPUTS.every((input) => newestChange(join(ROOT, input)) < built)) return 0;
  }
  return build();
}

/**
 * Folders count too: theirs is the only date that tells of a deleted file.
 * @param {string} path
 * @returns {number} ms since 1970
 */
function newestChange(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), stats.mtimeMs);
}
