import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * Twelve digits that name the data: the same as long as no figure, shape or source changes.
 * @param {string} [folder] the committed data, or those of a built folder
 */
export function dataVersion(folder = join(ROOT, 'public', 'geo')) {
  const hash = createHash('sha256');
  // In a built folder compressed twins stand beside the files.
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json')).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}
