/**
 * `node scripts/run.mjs COMMAND args…` runs a command of the project's dependencies, installing them first where they
 * are missing; `build`, `build:single` and `build:zip` are ours. Adds nothing to stdout.
 */
import { ensureInstalled } from './install.mjs';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  console.error('usage: node scripts/run.mjs COMMAND [args…]');
  process.exit(2);
}
await ensureInstalled();
if (command === 'build') {
  const { build } = await import('./build.mjs');
  process.exitCode = await build(args);
} else if (command === 'build:single') {
  const { buildSingle } = await import('./single.mjs');
  console.log(await buildSingle());
} else if (command === 'build:zip') {
  const { buildZip } = await import('./zip.mjs');
  console.log(await buildZip());
} else {
  const { runBinary } = await import('./child.mjs');
  process.exitCode = await runBinary(command, args);
}
