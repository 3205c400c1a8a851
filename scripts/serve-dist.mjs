/** `node scripts/serve-dist.mjs PORT`: the built application for the end-to-end tests, on exactly that port. */
import { DIST } from './build.mjs';
import { serve } from './serve.mjs';

const port = Number(process.argv[2]);
const { url } = await serve({ folder: DIST, port });
if (new URL(url).port !== String(port)) {
  console.error(`port ${port} is busy`);
  process.exit(1);
}
