import { afterEach, expect, test, vi } from 'vitest';
import { createMapLibreRenderer } from '../../src/map/interactive';

const startMapLibre = vi.hoisted(() => vi.fn<() => Promise<string>>(() => Promise.resolve('started')));
vi.mock('../../src/map/maplibre/renderer', () => ({ startMapLibre }));
afterEach(() => vi.unstubAllGlobals());

/** Whether MapLibre is started on such a page. */
async function startsOn(origin: string, protocol: string, webgl2: object | null): Promise<boolean> {
  vi.stubGlobal('origin', origin);
  vi.stubGlobal('location', { protocol });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => webgl2 }) });
  const [element, geometry, events, options] = [{}, {}, {}, {}] as unknown as Parameters<typeof createMapLibreRenderer>;
  return createMapLibreRenderer(element, geometry, events, options).then(() => true, () => false);
}

test('MapLibre is loaded where it can work: with WebGL2, and not in a sandbox that may start no worker', async () => {
  const webgl2 = { getExtension: () => null };
  expect(await startsOn('https://www.pref.example.lg.jp', 'https:', webgl2)).toBe(true);
  expect(await startsOn('null', 'file:', webgl2)).toBe(true);
  expect(startMapLibre).toHaveBeenCalledTimes(2);
  expect(await startsOn('null', 'https:', webgl2)).toBe(false);
  expect(await startsOn('https://www.pref.example.lg.jp', 'https:', null)).toBe(false);
  expect(startMapLibre).toHaveBeenCalledTimes(2);
});
