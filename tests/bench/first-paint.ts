import type { Browser } from 'playwright';
import { withPage } from './browser';
import type { FirstPaint } from './page/window';
import type { Row } from './row';

/** What the first coloured map is made of, in a new page each time: none of it is done twice by a visitor. */
export async function firstPaint(browser: Browser, url: string, runs: number): Promise<Row[]> {
  const samples: FirstPaint[] = [];
  for (let run = 0; run < runs; run++) {
    samples.push(
      await withPage(browser, async (page) => {
        await page.goto(`${url}bench/first-paint/index.html`);
        return page.evaluate(() => window.firstPaint!);
      }),
    );
  }
  const row = (what: string, step: keyof FirstPaint): Row => ({ what, unit: 'ms', ours: samples.map((sample) => sample[step]) });
  return [
    row('files read, checked, registry and table built', 'decode'),
    row('geometry decoded (first shapes)', 'geometry'),
    row('figures and classes of the 335 areas', 'evaluate'),
    row('first canvas paint, pixels included', 'paint'),
  ];
}
