import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, note?: string }} Outcome */

/**
 * What a test runner counted. A runner that failed without a failed test (an import that does not resolve, a crash)
 * counts as one failure, and so does one that ran nothing: a suite that ran no test has proved nothing.
 * @param {{ code: number, passed: number, failed: number }} run `code`: the runner's exit code
 * @returns {Outcome}
 */
export function suiteOutcome({ code, passed, failed }) {
  if (failed === 0 && code !== 0) return { passed, failed: 1, note: `exit code ${code}` };
  if (passed + failed === 0) return { passed: 0, failed: 1, note: 'ran no test' };
  return { passed, failed };
}

/**
 * @param {string} report path of Vitest's JSON report; may be missing after a crash
 * @returns {{ passed: number, failed: number }}
 */
export function vitestCounts(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

/**
 * @param {string} report path of Playwright's JSON report; may be missing after a crash
 * @returns {{ passed: number, failed: number }}
 */
export function playwrightCounts(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, 'utf8')).stats;
  return { passed: expected, failed: unexpected + flaky };
}
