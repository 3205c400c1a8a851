import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFolder } from '../../scripts/compress.mjs';

test('text of 1 KB or more gets a brotli and a gzip twin that unpack to it; small files and pictures get none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zaitaku-compress-'));
  const text = '在宅医療'.repeat(200);
  writeFileSync(join(folder, 'large.json'), text);
  writeFileSync(join(folder, 'small.json'), '{}');
  writeFileSync(join(folder, 'picture.png'), text);

  await compressFolder(folder);

  expect(readdirSync(folder).sort()).toEqual(['large.json', 'large.json.br', 'large.json.gz', 'picture.png', 'small.json']);
  expect(brotliDecompressSync(readFileSync(join(folder, 'large.json.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(join(folder, 'large.json.gz'))).toString()).toBe(text);
});
