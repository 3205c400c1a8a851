/**
 * `npm test`: everything, `npm test -- unit e2e`: these steps. Goes on after a failed step, so that one run tells all.
 * The last line counts the tests of the suites, and every other step as one.
 */
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';

/** @typedef {import('./counts.mjs').Outcome & { name: string, seconds: number }} Line */

await ensureInstalled();
const { STEPS } = await import('./steps.mjs');
const { buildIfStale } = await import('./build.mjs');

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}. Steps: ${STEPS.map((step) => step.name).join(', ')}`);
  process.exit(2);
}
const chosen = wanted.length === 0 ? STEPS : STEPS.filter((step) => wanted.includes(step.name));

/** @type {Line[]} */
const lines = [];
for (const step of chosen) {
  console.log(`\n── ${step.name} ${'─'.repeat(Math.max(0, 70 - step.name.length))}`);
  const start = performance.now();
  /** @type {import('./counts.mjs').Outcome} */
  let outcome;
  try {
    if (step.needsBrowser === true) await ensureChromium();
    const built = step.needsBuild !== true || (await isBuilt());
    outcome = built ? await step.run() : { passed: 0, failed: 1, note: 'not run: no build' };
  } catch (error) {
    console.error(error);
    outcome = { passed: 0, failed: 1, note: 'did not start' };
  }
  lines.push({ name: step.name, seconds: (performance.now() - start) / 1000, ...outcome });
}

/** A build that has failed in this run is not tried again. */
async function isBuilt() {
  const build = lines.find((line) => line.name === 'build');
  return build === undefined ? (await buildIfStale()) === 0 : build.failed === 0;
}

console.log(`\n${'step'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(10)}`);
for (const { name, passed, failed, seconds, note = '' } of lines) {
  const cells = [String(passed).padStart(8), String(failed).padStart(8), seconds.toFixed(1).padStart(10)];
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(12)}${cells.join('')}  ${note}`.trimEnd());
}
// Here as well: of a long log often only the end is kept.
for (const { name, failures = [] } of lines) for (const failure of failures) console.log(`✗ ${name}: ${failure}`);
const passed = lines.reduce((sum, line) => sum + line.passed, 0);
const failed = lines.reduce((sum, line) => sum + line.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
