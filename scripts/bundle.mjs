import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * @typedef {{ file: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[], css?: string[] }} Chunk
 *   as in Vite's manifest
 */

/** What the first map asks of public/geo. */
const FIRST_GEO = ['areas', 'topology-first', 'catalog', 'series-h30-65plus', 'units-h30'].map((name) => `geo/${name}.json`);

/** A class name that is in MapLibre's own code and nowhere else. */
const MAPLIBRE_MARK = 'maplibregl-canvas-container';

/**
 * The files that stand between a click on a link and the first coloured map, and those until the map is interactive,
 * from the build's own manifest, so that no glob can miss a chunk.
 * @param {string} dist
 * @param {string} [page] which of the site's pages
 * @returns {{ firstMap: string[], interactiveMap: string[] }} paths relative to `dist`
 */
export function loadedFiles(dist, page = 'index.html') {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));

  /** @param {string} key @param {Set<string>} [seen] @returns {Set<string>} the chunk and what it imports statically */
  const closure = (key, seen = new Set()) => {
    if (seen.has(key)) return seen;
    seen.add(key);
    for (const imported of manifest[key]?.imports ?? []) closure(imported, seen);
    return seen;
  };
  /** @param {Iterable<string>} keys */
  const filesOf = (keys) => [...keys].flatMap((key) => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`${key} is not in the manifest`);
    return [chunk.file, ...(chunk.css ?? [])];
  });
  /** @param {string} file */
  const text = (file) => readFileSync(join(dist, file), 'utf8');

  if (manifest[page]?.isEntry !== true) throw new Error(`the manifest names no entry ${page}`);
  const initial = closure(page);
  const mapLibre = Object.keys(manifest).find((key) => {
    const file = manifest[key]?.file ?? '';
    return file.endsWith('.js') && text(file).includes(MAPLIBRE_MARK);
  });
  if (mapLibre === undefined) throw new Error('no chunk holds MapLibre');
  if (initial.has(mapLibre)) throw new Error('MapLibre is loaded before the first map: it must be imported dynamically');

  const interactive = new Set(initial);
  for (const key of Object.keys(manifest)) {
    const reached = closure(key);
    if (manifest[key]?.isDynamicEntry === true && reached.has(mapLibre)) for (const one of reached) interactive.add(one);
  }
  const before = ['theme.js', 'embed-data.js'].filter((script) => text(page).includes(script));
  const firstMap = [page, ...before, ...unique(filesOf(initial)), ...FIRST_GEO];
  const scripts = unique(filesOf(interactive));
  // Vite leaves workers out of its manifest; the chunk that starts one holds its file name.
  const source = scripts.filter((file) => file.endsWith('.js')).map(text).join('\n');
  const listed = new Set(Object.values(manifest).map((chunk) => chunk.file));
  const workers = readdirSync(join(dist, 'assets'))
    .filter((name) => name.endsWith('.js') && !listed.has(`assets/${name}`) && source.includes(name))
    .map((name) => `assets/${basename(name)}`);
  if (workers.length === 0) throw new Error('no chunk names MapLibre’s worker');

  const files = { firstMap, interactiveMap: unique([...firstMap, ...scripts, ...workers]) };
  for (const file of files.interactiveMap) {
    if (!existsSync(join(dist, file))) throw new Error(`${file} is not in the build: its size would count as 0`);
  }
  return files;
}

/** @param {string[]} names */
const unique = (names) => [...new Set(names)];
