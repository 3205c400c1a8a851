import type { Browser } from 'playwright';
import { withPage } from './browser';
import type { Exports } from './page/window';
import type { Row } from './row';

/** The exports of the 335 areas, in a new page each time. */
export async function exporting(browser: Browser, url: string, runs: number): Promise<Row[]> {
  const samples: Exports[] = [];
  for (let run = 0; run < runs; run++) {
    samples.push(await withPage(browser, async (page) => {
      await page.goto(`${url}bench/exports/index.html`);
      return page.evaluate(() => window.exports!);
    }));
  }
  const row = (what: string, file: keyof Exports, most: number): Row => ({ what, unit: 'ms', ours: samples.map((sample) => sample[file]), target: { most } });
  return [
    row('PNG of the A4 sheet at 300 dpi', 'png', 5000),
    row('Excel: values, years, members, sources', 'xlsx', 2000),
    row('PowerPoint of ten slides', 'pptx', 10_000),
  ];
}
