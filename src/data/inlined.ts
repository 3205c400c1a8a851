import { DataError } from './geo-files';

/**
 * Reads what `npm run build:single` put into the page itself: each file gzipped, as base64, in a script element that the
 * browser does not run.
 * @throws DataError where the page holds no such file.
 */
async function inlinedText(file: string): Promise<string> {
  const element = document.querySelector(`script[data-file="${CSS.escape(file)}"]`);
  if (!element) throw new DataError(file, 'not in this file');
  const bytes = Uint8Array.from(atob(element.textContent), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

/** A data file, as `fetch` would give it. */
export async function inlinedJson(file: string): Promise<unknown> {
  return JSON.parse(await inlinedText(`geo/${file}`)) as unknown;
}

/** An address under which a script of the page can be started as a worker. */
export async function inlinedScript(file: string): Promise<string> {
  return URL.createObjectURL(new Blob([await inlinedText(file)], { type: 'text/javascript' }));
}
