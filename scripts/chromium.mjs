import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runBinary } from './child.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where installers put it when it is not on PATH. */
const USUAL_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')];
  }),
];

/**
 * Flags of every browser the tests start. The background-networking ones keep it from asking the outside world;
 * without a GPU WebGL2 runs on SwiftShader.
 */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium (or Chrome) of this machine: CHROME_PATH, else PATH, else the usual places.
 * @returns {string | undefined}
 */
export function findChromium() {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && given !== '') return given;
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...onPath, ...USUAL_PLACES].find((path) => existsSync(path));
}

/**
 * Finds Chromium, or installs it: Debian's package where we may (with a Japanese font, for text outside the map),
 * else Playwright's own download. Exports CHROME_PATH for the programs started from here.
 */
export async function ensureChromium() {
  const path = findChromium() ?? (await installFromDebian()) ?? (await installFromPlaywright());
  process.env['CHROME_PATH'] = path;
  return path;
}

async function installFromDebian() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
  console.error('Installing Chromium (apt-get) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 2, 2];
  const code =
    (await run('apt-get', ['update', '-qq'], { env, stdio })) ||
    (await run('apt-get', ['install', '-qq', '-y', 'chromium', 'fonts-ipafont-gothic'], { env, stdio }));
  return code === 0 ? findChromium() : undefined;
}

async function installFromPlaywright() {
  await runBinary('playwright', ['install', 'chromium'], { stdio: ['ignore', 2, 2] });
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  throw new Error('No Chromium: install Chromium or Chrome, or name one in CHROME_PATH.');
}
