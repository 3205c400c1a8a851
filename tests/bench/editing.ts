import type { Browser, CDPSession, Page } from 'playwright';
import { ZONES } from '../../src/i18n/zones-messages';
import { ZONE_PARTS } from '../../src/i18n/zones-shell-messages';
import { startHistory } from '../../src/model/plan/history';
import { startPlan } from '../../src/model/plan/starts';
import { recordOf } from '../../src/state/plans/plan-record';
import { withPage } from './browser';
import { store } from './real-data';
import type { Row } from './row';

/** What a key press made the page's main thread do, ms of its own CPU time. */
interface Work {
  readonly script: number;
  /** Styles and layout. */
  readonly layout: number;
}

/** Long enough for what a press sets off: the map's worker answers, the map draws. */
const QUIET_MS = 250;

async function workSoFar(session: CDPSession): Promise<Work> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { script: ms('ScriptDuration'), layout: ms('LayoutDuration') + ms('RecalcStyleDuration') };
}

/** A plan of secondary areas as an earlier visit left it, open, its municipalities as a table. A link would not hold the nation's. */
async function openTable(page: Page, url: string, prefecture: string): Promise<void> {
  const registry = await store.registry();
  const scope = registry.codes.filter((code) => code.startsWith(prefecture));
  const plan = startPlan(registry, { id: 'bench', name: 'bench', scope, start: { kind: 'areas', level: 'secondary335', cities: 'within' } });
  const record = recordOf(startHistory(plan), { revision: 1, changed: null, archived: false });
  await page.goto(`${url}?v=1&zones=1`);
  await page.getByRole('button', { name: ZONES.create.ja }).waitFor();
  await page.evaluate((kept) => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('zaitaku-atlas.plans', 1);
    // Whoever comes first, the editor or this, makes the same stores.
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore('plans');
      opening.result.createObjectStore('state');
    });
    opening.addEventListener('error', () => reject(opening.error ?? new Error('IndexedDB')));
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction(['plans', 'state'], 'readwrite');
      transaction.objectStore('plans').put(kept, kept.plan.id);
      transaction.objectStore('state').put(kept.plan.id, 'current');
      transaction.addEventListener('complete', () => { opening.result.close(); resolve(); });
    });
  }), record);
  await page.reload();
  await page.getByRole('tab', { name: ZONE_PARTS.municipalities.ja }).click();
  await page.locator('.map[data-refined]').waitFor({ state: 'attached' });
}

async function pressed(page: Page, session: CDPSession, key: string): Promise<Work> {
  const before = await workSoFar(session);
  await page.keyboard.press(key);
  await page.waitForTimeout(QUIET_MS);
  const after = await workSoFar(session);
  return { script: after.script - before.script, layout: after.layout - before.layout };
}

/** `begun`: the digits of a zone's number before the last, which is the one that puts a municipality there. */
const PLANS_AT_WORK = [
  { name: '長野県, 77 municipalities', prefecture: '20', begun: [] },
  { name: 'the nation, 1,896 municipalities', prefecture: '', begun: ['1', '0'] },
] as const;

/** Keys in the editor's table of municipalities, with the map beside it: to the next row, and into another zone. */
export async function editing(browser: Browser, url: string, runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, prefecture, begun } of PLANS_AT_WORK) {
    const { moves, assigned } = await withPage(browser, async (page) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await openTable(page, url, prefecture);
      const session = await page.context().newCDPSession(page);
      // Of the thread's own time, so that other programs are not on the bill.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.locator('tr[data-row="20220"]').focus();
      const [moved, put]: [Work[], Work[]] = [[], []];
      // The first of each warms the code and does not count.
      for (let run = 0; run < runs + 5; run++) moved.push(await pressed(page, session, run % 6 < 3 ? 'ArrowDown' : 'ArrowUp'));
      await page.locator('tr[data-row="20220"]').focus();
      await page.waitForTimeout(QUIET_MS);
      for (let run = 0; run < runs + 3; run++) {
        for (const digit of begun) await page.keyboard.press(digit);
        put.push(await pressed(page, session, run % 2 === 0 ? '2' : '3'));
      }
      return { moves: moved.slice(5), assigned: put.slice(3) };
    });
    rows.push(
      { what: `${name}: to the next row, JS`, unit: 'ms', ours: moves.map(({ script }) => script), target: { most: 8 } },
      { what: `${name}: to the next row, styles and layout`, unit: 'ms', ours: moves.map(({ layout }) => layout) },
      { what: `${name}: into another zone, JS`, unit: 'ms', ours: assigned.map(({ script }) => script), target: { most: 16 } },
      { what: `${name}: into another zone, styles and layout`, unit: 'ms', ours: assigned.map(({ layout }) => layout) },
    );
  }
  return rows;
}
