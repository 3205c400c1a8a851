import type { Browser, Page, Request } from 'playwright';
import { markOf, withPage } from './browser';
import type { Row } from './row';

interface Load {
  /** ms since the navigation started, by mark. */
  readonly at: Readonly<Record<string, number>>;
  /** kB (1,000 bytes) over the wire until then, headers included. */
  readonly kB: Readonly<Record<string, number>>;
}

async function load(page: Page, url: string, marks: readonly string[]): Promise<Load> {
  const finished: Request[] = [];
  page.context().on('requestfinished', (request) => void finished.push(request));
  await page.goto(url, { waitUntil: 'commit' });
  const at: Record<string, number> = {};
  for (const mark of marks) at[mark] = await markOf(page, mark);
  const origin = await page.evaluate(() => performance.timeOrigin);
  const transfers = await Promise.all(
    finished.map(async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      const { startTime, responseEnd } = request.timing();
      // The browser reports no body for the script of a worker; our server announces every length.
      const announced = Number((await request.response())?.headers()['content-length'] ?? 0);
      return { end: startTime + responseEnd - origin, bytes: Math.max(responseBodySize, announced) + responseHeadersSize };
    }),
  );
  const kB = Object.fromEntries(marks.map((mark) => [mark, transfers.reduce((sum, { end, bytes }) => (end <= at[mark]! ? sum + bytes : sum), 0) / 1000]));
  return { at, kB };
}

const OURS = { first: 'atlas:first-map', interactive: 'atlas:interactive', full: 'atlas:refined' };
const PLAIN = 'plain:idle';

/** From an empty cache to the map, against a plain MapLibre page with one GeoJSON file; run by run in turn. */
export async function coldLoad(browser: Browser, url: string, runs: number): Promise<Row[]> {
  const ours: Load[] = [];
  const plain: Load[] = [];
  // The first of each warms what is the browser's own (shader and code caches) and does not count.
  for (let run = 0; run <= runs; run++) {
    const atlas = await withPage(browser, (page) => load(page, url, Object.values(OURS)));
    const baseline = await withPage(browser, (page) => load(page, `${url}bench/plain/index.html`, [PLAIN]));
    if (run === 0) continue;
    ours.push(atlas);
    plain.push(baseline);
  }
  const rows = (what: string, mark: string): Row[] => [
    { what: `${what}: time`, unit: 'ms', ours: ours.map(({ at }) => at[mark]!), baseline: plain.map(({ at }) => at[PLAIN]!) },
    { what: `${what}: transferred`, unit: 'kB', ours: ours.map(({ kB }) => kB[mark]!), baseline: plain.map(({ kB }) => kB[PLAIN]!) },
  ];
  return [...rows('first coloured map', OURS.first), ...rows('interactive', OURS.interactive), ...rows('full shapes handed over', OURS.full)];
}
