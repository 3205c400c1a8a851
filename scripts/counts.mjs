import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, failures?: readonly string[], note?: string }} Outcome `failures`: a line for each failed test */

/**
 * What a test runner counted. A runner that failed without a failed test (an import that does not resolve, a crash)
 * counts as one failure, and so does one that ran nothing: a suite that ran no test has proved nothing.
 * @param {Outcome & { code: number }} run `code`: the runner's exit code
 * @returns {Outcome}
 */
export function suiteOutcome({ code, ...counted }) {
  if (counted.failed === 0 && code !== 0) return { ...counted, failed: 1, note: `exit code ${code}` };
  if (counted.passed + counted.failed === 0) return { passed: 0, failed: 1, note: 'ran no test' };
  return counted;
}

/**
 * @param {string} report path of Vitest's JSON report; may be missing after a crash
 * @returns {Outcome}
 */
export function vitestCounts(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, testResults = [] } = JSON.parse(readFileSync(report, 'utf8'));
  const failures = testResults.flatMap((/** @type {any} */ file) =>
    file.assertionResults.filter((/** @type {any} */ one) => one.status === 'failed').map((/** @type {any} */ one) => `${one.fullName}: ${firstLine(one.failureMessages[0])}`));
  return { passed: numPassedTests, failed: numFailedTests, failures };
}

/**
 * @param {string} report path of Playwright's JSON report; may be missing after a crash
 * @returns {Outcome}
 */
export function playwrightCounts(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { stats, suites = [] } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, failures: suites.flatMap(failuresOf) };
}

/**
 * @param {any} suite a file or a describe of Playwright's report
 * @returns {string[]}
 */
function failuresOf({ specs = [], suites = [] }) {
  return [
    ...specs.filter((/** @type {any} */ spec) => !spec.ok).map((/** @type {any} */ spec) => {
      const { projectName, results } = spec.tests[0];
      return `[${projectName}] ${spec.file}:${spec.line} ${spec.title}: ${firstLine(results.at(-1)?.error?.message)}`;
    }),
    ...suites.flatMap(failuresOf),
  ];
}

/** @param {string} [message] */
function firstLine(message = 'no message') {
  // oxlint-disable-next-line no-control-regex -- colours of the terminal
  return message.replaceAll(/\u001B\[\d+m/g, '').trim().split('\n', 1)[0];
}
