import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { playwrightCounts, suiteOutcome, vitestCounts } from '../../scripts/counts.mjs';

test('a suite that ran no test has failed', () => {
  expect(suiteOutcome({ code: 0, passed: 0, failed: 0 })).toMatchObject({ passed: 0, failed: 1 });
});

test('a runner that failed without a failed test counts as one failure beside what passed', () => {
  expect(suiteOutcome({ code: 1, passed: 3, failed: 0 })).toMatchObject({ passed: 3, failed: 1 });
});

test('failed tests are counted once, not again for the exit code', () => {
  expect(suiteOutcome({ code: 1, passed: 3, failed: 2 })).toEqual({ passed: 3, failed: 2 });
});

test('a runner that crashed before its report has counted nothing', () => {
  const missing = join(import.meta.dirname, 'no-such-report.json');
  expect(vitestCounts(missing)).toEqual({ passed: 0, failed: 0 });
  expect(playwrightCounts(missing)).toEqual({ passed: 0, failed: 0 });
});

test('each failed test is named with the first line of its message', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counts-'));
  const report = join(folder, 'report.json');
  try {
    writeFileSync(report, JSON.stringify({ numPassedTests: 1, numFailedTests: 1, testResults: [{ assertionResults: [{ status: 'passed', fullName: 'a', failureMessages: [] }, { status: 'failed', fullName: 'b', failureMessages: ['expected 1\nto be 2'] }] }] }));
    expect(vitestCounts(report)).toEqual({ passed: 1, failed: 1, failures: ['b: expected 1'] });
    const failed = { title: 'c', file: 'x.spec.ts', line: 3, ok: false, tests: [{ projectName: 'phone', results: [{ error: { message: '\u001B[31mnot there\u001B[39m\nsecond' } }] }] };
    writeFileSync(report, JSON.stringify({ stats: { expected: 1, unexpected: 1, flaky: 0 }, suites: [{ specs: [{ title: 'd', ok: true, tests: [] }], suites: [{ specs: [failed] }] }] }));
    expect(playwrightCounts(report)).toEqual({ passed: 1, failed: 1, failures: ['[phone] x.spec.ts:3 c: not there'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
