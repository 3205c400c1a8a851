import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from './fixtures/sources';

const TSX = createRequire(import.meta.url).resolve('tsx/cli');
const MAIN = fileURLToPath(new URL('../../pipeline/main.ts', import.meta.url));

function run(...args: string[]): Promise<{ code: number; error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [TSX, MAIN, ...args], (failure, _output, error) => resolve({ code: failure ? Number(failure.code) : 0, error }));
  });
}

test('without --sources the pipeline says how it is used and exits 2', async () => {
  const { code, error } = await run();
  expect(code).toBe(2);
  expect(error).toContain('--sources DIR');
});

test('a failing source stops the pipeline with the file and the reason, and the output folder stays as it was', async () => {
  const out = temporaryFolder({ 'catalog.json': '{"datasets":[{"files":["areas.json"]}]}', 'areas.json': 'the data of an earlier run' });
  const { code, error } = await run('--sources', temporaryFolder({}), '--out', out);
  expect(code).toBe(1);
  expect(error).toMatch(/^data: zones\/municipality_zones\.csv: cannot be read \(ENOENT\)\. docs\/data\.md says where/);
  expect(error).not.toContain('    at ');
  expect(readdirSync(out).sort()).toEqual(['areas.json', 'catalog.json']);
  expect(readFileSync(join(out, 'areas.json'), 'utf8')).toBe('the data of an earlier run');
});
