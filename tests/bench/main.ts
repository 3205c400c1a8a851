/**
 * `npm run bench [cold-load switching deriving profile plan compare reach scaling first-paint editing exports]`: medians of several runs, and ratios against
 * baselines measured in the same run. Exits 1 only when a target is missed. docs/performance.md says what the rows mean.
 */
import { cpus, loadavg } from 'node:os';
import { launch } from './browser';
import { coldLoad } from './cold-load';
import { comparing, reaching } from './compare';
import { deriving } from './deriving';
import { editing } from './editing';
import { exporting } from './exports';
import { firstPaint } from './first-paint';
import { recompute } from './recompute';
import { assigned } from './plan';
import { isMet, tableOf, type Row } from './row';
import { points } from './points';
import { profile } from './profile';
import { scaling } from './scaling';
import { openSite } from './site';
import { switching } from './switching';

interface InBrowser {
  readonly browser: Awaited<ReturnType<typeof launch>>;
  readonly url: string;
}
interface Part {
  readonly name: string;
  readonly title: string;
  readonly rows: (inBrowser: () => Promise<InBrowser>) => Promise<Row[]>;
}

const PARTS: readonly Part[] = [
  { name: 'deriving', title: 'All levels from municipalities (Node, CPU time)', rows: () => deriving(25) },
  { name: 'profile', title: 'Opening a profile, the model (Node, CPU time)', rows: () => profile(25) },
  { name: 'plan', title: 'After an assignment in a plan: model, scene, outlines, what is sent (Node, CPU time)', rows: () => assigned(25) },
  { name: 'compare', title: 'Two plans compared, the model (Node, CPU time)', rows: () => comparing(25) },
  { name: 'reach', title: 'Facilities within 16 km (Node, CPU time)', rows: () => reaching(15) },
  { name: 'points', title: 'Facilities as points (Node, CPU time)', rows: () => points(15) },
  { name: 'recompute', title: 'After a change of rates (Node, CPU time)', rows: () => recompute(25) },
  { name: 'scaling', title: 'Growth and classes (Node, CPU time)', rows: () => scaling(25) },
  { name: 'cold-load', title: 'Cold load; baseline: plain MapLibre page, one GeoJSON of the 335 areas', rows: async (page) => { const { browser, url } = await page(); return coldLoad(browser, url, 7); } },
  { name: 'first-paint', title: 'What the first map is made of (browser, cold)', rows: async (page) => { const { browser, url } = await page(); return firstPaint(browser, url, 7); } },
  { name: 'editing', title: 'Keys in the table of municipalities of a plan (browser, CPU time of the main thread)', rows: async (page) => { const { browser, url } = await page(); return editing(browser, url, 15); } },
  { name: 'exports', title: 'Exports of the 335 areas (browser, cold)', rows: async (page) => { const { browser, url } = await page(); return exporting(browser, url, 5); } },
  { name: 'switching', title: 'Switching the indicator; baseline: setData of the whole GeoJSON', rows: async (page) => { const { browser, url } = await page(); return switching(browser, url, 2); } },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}. Parts: ${PARTS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const closing: (() => Promise<void>)[] = [];
let opened: Promise<InBrowser> | undefined;
async function open(): Promise<InBrowser> {
  console.log('Building …\n');
  const site = await openSite();
  closing.push(site.close);
  const browser = await launch();
  closing.push(() => browser.close());
  console.log(`Chromium ${browser.version()}\n`);
  return { browser, url: site.url };
}

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${new Date().toISOString().slice(0, 10)}`);
console.log('Median (least–most, n = measurements)\n');
let missed = 0;
try {
  for (const { name, title, rows } of PARTS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const measured = await rows(() => (opened ??= open()));
    console.log(`${tableOf(title, measured)}\n`);
    missed += measured.filter((row) => isMet(row) === false).length;
  }
} finally {
  for (const close of closing.toReversed()) await close();
}
console.log(`Load of the machine at the end (1, 5, 15 minutes; ${cpus().length} cores): ${loadavg().map((load) => load.toFixed(1)).join(', ')}`);
console.log(missed === 0 ? 'All targets met.' : `${missed} target${missed === 1 ? '' : 's'} missed.`);
process.exitCode = missed === 0 ? 0 : 1;
