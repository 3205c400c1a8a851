import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { ROOT } from './paths.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
const lockedPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/**
 * True when node_modules holds exactly what package-lock.json asks for. npm leaves its own stamp, written last:
 * node_modules/.package-lock.json. Comparing contents, not dates, also accepts an install made by hand.
 */
function isInstalled() {
  const stamp = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(stamp)) return false;
  const installed = lockedPackages(stamp);
  return Object.entries(lockedPackages(join(ROOT, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    // Bindings for other systems are optional and rightly absent.
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * Installs the locked dependencies unless they are there. Says what it does on stderr only: `npm run -s query` must
 * put nothing but CSV on stdout.
 */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node.js 20.19 or newer is needed, this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  console.error('Installing dependencies (npm ci) …');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 2, 2];
  const code =
    npm?.endsWith('npm-cli.js') === true
      ? await run(process.execPath, [npm, ...args], { stdio })
      : // npm is a .cmd on Windows, which needs a shell; the arguments are ours and hold no blanks.
        await run('npm', args, { stdio, shell: process.platform === 'win32' });
  if (code !== 0) {
    console.error('npm ci failed: the dependencies could not be installed.');
    process.exit(code);
  }
}
