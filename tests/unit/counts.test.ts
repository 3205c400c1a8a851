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
