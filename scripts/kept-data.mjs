import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataVersion } from './data-version.mjs';
import { OUT } from './paths.mjs';

/** Data of an earlier version, beside `geo` in a published folder. */
export const KEPT_FOLDER = /^geo-([0-9a-f]{12})$/;

/**
 * The data that earlier publications hold: those that were theirs, and those they kept themselves. Copied at once, as the
 * folder may be the very one that the build empties.
 * @param {readonly string[]} published folders as they were put up (`dist`, or the unpacked zip)
 * @returns {Map<string, string>} version → folder with its copy
 * @throws {Error} where a folder holds no data, or other data than its name says
 */
export function takeKeptData(published) {
  /** @type {Map<string, string>} */
  const sources = new Map();
  for (const folder of published) {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name === 'geo' || KEPT_FOLDER.test(name)) : [];
    if (names.length === 0) throw new Error(`${folder} holds no data: give a folder as it was put up, with geo/ in it`);
    for (const name of names) {
      const source = join(folder, name);
      const version = dataVersion(source);
      const said = KEPT_FOLDER.exec(name)?.[1] ?? version;
      if (said !== version) throw new Error(`${source} is not what its name says: its data are ${version}. Take it from a copy that is whole`);
      sources.set(version, source);
    }
  }
  if (sources.size === 0) return sources;
  mkdirSync(OUT, { recursive: true });
  const place = mkdtempSync(join(OUT, 'kept-data-'));
  return new Map([...sources].map(([version, source]) => {
    const copy = join(place, `geo-${version}`);
    // Compressed twins are made anew.
    cpSync(source, copy, { recursive: true, filter: (path) => path === source || path.endsWith('.json') });
    return [version, copy];
  }));
}

/**
 * Puts data taken before into a built folder, beside its own.
 * @param {string} dist
 * @param {Map<string, string>} taken by takeKeptData
 */
export function putKeptData(dist, taken) {
  const own = dataVersion(join(dist, 'geo'));
  for (const [version, copy] of taken) {
    const target = join(dist, `geo-${version}`);
    rmSync(target, { recursive: true, force: true });
    if (version !== own) renameSync(copy, target);
  }
  for (const copy of taken.values()) rmSync(join(copy, '..'), { recursive: true, force: true });
}
