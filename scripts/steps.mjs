import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { run, runBinary } from './child.mjs';
import { playwrightCounts, suiteOutcome, vitestCounts } from './counts.mjs';

/** @typedef {import('./counts.mjs').Outcome} Outcome */
/** @typedef {{ name: string, needsBrowser?: boolean, needsBuild?: boolean, run: () => Promise<Outcome> }} Step */

const reports = mkdtempSync(join(tmpdir(), 'zaitaku-reports-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

/**
 * A step that is one check.
 * @param {string} name
 * @param {(() => Promise<number>)[]} commands each resolves to an exit code; all run even after a failure
 * @param {{ needsBuild?: boolean }} [needs]
 * @returns {Step}
 */
const check = (name, commands, needs = {}) => ({
  name,
  ...needs,
  async run() {
    let failed = false;
    for (const command of commands) failed = (await command()) !== 0 || failed;
    return failed ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  },
});

/**
 * @param {'unit' | 'browser'} project
 * @returns {Step}
 */
const vitest = (project) => ({
  name: project,
  needsBrowser: project === 'browser',
  async run() {
    const report = join(reports, `${project}.json`);
    const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
    const code = await runBinary('vitest', ['run', '--project', project, ...reporters]);
    return suiteOutcome({ code, ...vitestCounts(report) });
  },
});

/** @type {Step} */
const e2e = {
  name: 'e2e',
  needsBrowser: true,
  needsBuild: true,
  async run() {
    const report = join(reports, 'e2e.json');
    const env = { ...process.env, E2E_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const code = await runBinary('@playwright/test:playwright', ['test', '--reporter', 'list,json'], { env });
    return suiteOutcome({ code, ...playwrightCounts(report) });
  },
};

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/**
 * Cheapest first.
 * @type {readonly Step[]}
 */
export const STEPS = [
  check('types', [
    () => runBinary('typescript:tsc', ['--noEmit']),
    // Without the DOM's types, model cannot touch the DOM.
    () => runBinary('typescript:tsc', ['--noEmit', '--project', 'scripts/tsconfig.model.json']),
  ]),
  check('lint', [() => runBinary('oxlint', [])]),
  check('architecture', [() => run(process.execPath, ['scripts/architecture.mjs'])]),
  check('knip', [() => runBinary('knip', ['--no-progress'])]),
  vitest('unit'),
  vitest('browser'),
  check('build', [() => build()]),
  check('size', [() => runBinary('size-limit', [])], { needsBuild: true }),
  e2e,
];
