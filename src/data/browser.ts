import { DataError } from './geo-files';
import { inlinedJson } from './inlined';
import { DataStore } from './store';

/** Reads from `geo/` beside the page, wherever the page is put (no absolute path). */
async function fetchJson(file: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(new URL(`geo/${file}`, document.baseURI));
  } catch {
    throw new DataError(file, 'network');
  }
  if (!response.ok) throw new DataError(file, `HTTP ${response.status}`);
  try {
    return await response.json();
  } catch {
    throw new DataError(file, 'not JSON');
  }
}

export function createBrowserStore(): DataStore {
  // A page opened from a folder may not ask for the files beside it: it holds its data itself.
  return new DataStore(import.meta.env.MODE === 'single' ? inlinedJson : fetchJson);
}
