import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder a script was called from. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where what is handed out as a file is written. */
export const OUT = join(ROOT, 'out');
