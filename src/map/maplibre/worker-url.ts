import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { inlinedScript } from '../../data/inlined';

/** Where MapLibre's worker is: beside the page, or in it where the page is a single file. */
export async function workerUrl(): Promise<string> {
  return import.meta.env.MODE === 'single' ? inlinedScript('worker.js') : url;
}
