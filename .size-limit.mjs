import { join } from 'node:path';
import { loadedFiles } from './scripts/bundle.mjs';

const dist = join(import.meta.dirname, 'dist');
const { firstMap, interactiveMap } = loadedFiles(dist);
const embed = loadedFiles(dist, 'embed.html');
const inDist = (files) => files.map((file) => `dist/${file}`);

// Over the wire, with brotli. kB = 1,000 bytes.
export default [
  { name: 'first coloured map', path: inDist(firstMap), limit: '250 kB', brotli: true },
  { name: 'interactive map', path: inDist(interactiveMap), limit: '800 kB', brotli: true },
  { name: 'first coloured map in a frame', path: inDist(embed.firstMap), limit: '250 kB', brotli: true },
];
