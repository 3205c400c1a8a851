import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../scripts/headers.mjs';

const text = (file: string): string => readFileSync(join(import.meta.dirname, '../../deploy', file), 'utf8');

test('nginx sends what our own server sends, and no policy but that', () => {
  const sent = Object.fromEntries([...text('nginx.conf').matchAll(/^\s*add_header ([\w-]+) "([^\n]*)" always;$/gm)].map(([, name, value]) => [name, value]));
  expect(sent).toEqual({ ...SECURITY_HEADERS, Vary: 'Accept-Encoding' });
});

test('the file for static hosts sends it on every path, and keeps hashed files for a year; no path has two rules of one name, which hosts would join', () => {
  const blocks = Object.fromEntries(text('_headers').replace(/^#.*\n/gm, '').trim().split(/\n\n/).map((block) => {
    const [path, ...lines] = block.split('\n');
    return [path, Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]))];
  }));
  expect(blocks).toEqual({ '/*': SECURITY_HEADERS, '/assets/*': { 'Cache-Control': 'public, max-age=31536000, immutable' } });
});
