import { DataError, type ReadJson } from './geo-files';
import { inlinedJson } from './inlined';
import { DataStore } from './store';

const NOT_JSON = 'not JSON';

/** Reads from a folder beside the page, wherever the page is put (no absolute path). */
const fetchFrom = (folder: string): ReadJson => async (file) => {
  let response: Response;
  try {
    response = await fetch(new URL(`${folder}/${file}`, document.baseURI));
  } catch {
    throw new DataError(file, 'network');
  }
  if (!response.ok) throw new DataError(file, `HTTP ${response.status}`);
  try {
    return await response.json();
  } catch {
    throw new DataError(file, NOT_JSON);
  }
};

/** @param folder of the data; earlier data are kept in folders beside the present ones (docs/hosting.md). */
export function createBrowserStore(folder = 'geo'): DataStore {
  // A page opened from a folder may not ask for the files beside it: it holds its data itself.
  return new DataStore(import.meta.env.MODE === 'single' ? inlinedJson : fetchFrom(folder));
}

/** Whether a file is not there for good, other than not to be had at the moment. Some servers send a page of theirs instead. */
export function isNotServed(error: unknown): boolean {
  return error instanceof DataError && ['HTTP 404', 'HTTP 410', NOT_JSON].includes(error.reason);
}
