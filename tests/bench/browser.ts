import { chromium, type Browser, type Page } from 'playwright';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/chromium.mjs';

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS });
}

/** Runs in a context of its own, so with an empty cache, and keeps no copy for later. Fails when the page does: a broken page would look fast. */
export async function withPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ja-JP', serviceWorkers: 'block' });
  const problems: string[] = [];
  context.on('weberror', (error) => problems.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  try {
    const result = await use(page);
    if (problems.length > 0) throw new Error(`${page.url()}: ${problems.join('; ')}`);
    return result;
  } catch (error) {
    if (problems.length > 0) console.error(`${page.url()}: ${problems.join('; ')}`);
    throw error;
  } finally {
    await context.close();
  }
}

/** Waits for a performance mark. @returns ms since the navigation started. */
export function markOf(page: Page, name: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          for (const entry of list.getEntries()) {
            if (entry.name !== wanted) continue;
            observer.disconnect();
            resolve(entry.startTime);
          }
        }).observe({ type: 'mark', buffered: true });
      }),
    name,
  );
}
