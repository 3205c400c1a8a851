import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** @typedef {{ getModuleInfo(id: string): { importedIds: readonly string[] } | null }} Graph */

/** Scripts of the pages that begin with a map. */
const ENTRIES = ['src/main.tsx', 'src/embed.tsx'].map((path) => join(ROOT, path).replaceAll('\\', '/'));

/**
 * Puts what both pages load first into one chunk: in a dozen small ones it would compress worse and be asked for a dozen
 * times. Given to Rolldown as the name of a group of modules.
 * @returns {(id: string, graph: Graph) => string | null}
 */
export function firstChunk() {
  /** @type {Set<string>[] | null} */
  let closures = null;
  return (id, graph) => {
    closures ??= ENTRIES.map((entry) => closureOf(entry, graph));
    return closures.every((closure) => closure.has(id)) ? 'first' : null;
  };
}

/**
 * @param {string} entry
 * @param {Graph} graph
 */
function closureOf(entry, graph) {
  const found = new Set([entry]);
  // A set is walked in the order of its growing: what is found on the way is visited too.
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
