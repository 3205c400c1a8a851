/**
 * `node scripts/run.mjs COMMAND args…` runs a command of the project's dependencies, installing them first where they
 * are missing; `build`, `build:single` and `build:zip` are ours. Adds nothing to stdout.
 * `build` and `build:zip` take `--keep-data FOLDER` (again for more): a folder put up earlier, whose data stay beside the new ones.
 */
import { ensureInstalled } from './install.mjs';

const [command, ...given] = process.argv.slice(2);
if (command === undefined) {
  console.error('usage: node scripts/run.mjs COMMAND [args…]');
  process.exit(2);
}
await ensureInstalled();
const { published, args } = keptFrom(given);
if (command === 'build') {
  const { build } = await import('./build.mjs');
  process.exitCode = await build(args, published);
} else if (command === 'build:single') {
  const { buildSingle } = await import('./single.mjs');
  console.log(await buildSingle());
} else if (command === 'build:zip') {
  const { buildZip } = await import('./zip.mjs');
  console.log(await buildZip(published));
} else {
  const { runBinary } = await import('./child.mjs');
  process.exitCode = await runBinary(command, args);
}

/**
 * Our own option; all else is for the command.
 * @param {readonly string[]} words
 */
function keptFrom(words) {
  /** @type {string[]} */
  const folders = [];
  /** @type {string[]} */
  const rest = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = /** @type {string} */ (words[at]);
    const [, folder] = /^--keep-data(?:=(.*))?$/.exec(word) ?? [undefined, null];
    if (folder === null) rest.push(word);
    else folders.push(folder ?? words[(at += 1)] ?? '');
  }
  return { published: folders, args: rest };
}
