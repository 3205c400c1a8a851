import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * Runs a program in the project's folder and resolves to its exit code (1 when it was killed).
 * Never goes through a shell, so arguments need no quoting on any system.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(file, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: ROOT, stdio: 'inherit', ...options });
    // Ctrl-C reaches the whole group: wait for the child to finish its own way instead of leaving it behind.
    const wait = () => {};
    const forward = () => child.kill('SIGTERM');
    process.on('SIGINT', wait).on('SIGTERM', forward);
    const finish = (/** @type {number} */ code) => {
      process.off('SIGINT', wait).off('SIGTERM', forward);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${file}: ${error.message}`);
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/**
 * Runs the command of an installed package. Its JavaScript is given to this very Node, because `.bin` holds shell
 * scripts on Windows.
 * @param {string} name the command, or `package:command` where the two names differ
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runBinary(name, args, options) {
  const [packageName = name, command = packageName] = name.split(':');
  const folder = join(ROOT, 'node_modules', packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return run(process.execPath, [join(folder, script), ...args], options);
}
