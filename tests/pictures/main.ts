import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { EXPORT_OPEN } from '../../src/i18n/export-entry-messages';
import { GUIDE, type GuideSection } from '../../src/i18n/help-guide';
import { MENU } from '../../src/i18n/menu-entry-messages';
import { MENU_ENTRIES } from '../../src/i18n/menu-messages';
import type { Language } from '../../src/model/text';
import { SETTINGS_KEY } from '../../src/state/settings';
import { TOLD_KEY } from '../../src/views/tour/tour-store';
import { buildIfStale, DIST } from '../../scripts/build.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { ROOT } from '../../scripts/paths.mjs';
import { serve } from '../../scripts/serve.mjs';
import { ZoneEditor } from '../e2e/pages/zones';

/**
 * `npm run pictures`: takes the screenshots of the help page anew. Their text is legible at the width of the page; larger
 * ones would weigh on every first visit, since all of them are kept for the day without a network.
 */
if ((await buildIfStale()) !== 0) process.exit(1);
const { url, close } = await serve({ folder: DIST, port: 0 });
/** Stands in the pictures where a link or its QR code does. */
const ADDRESS = 'http://atlas.example/';
const SIZE = { width: 1200, height: 750 };
const LANGUAGES: readonly Language[] = ['ja', 'en'];
const FOLDER = join(ROOT, 'public', 'help');

/** What is done on the opened view before it is taken. */
const PREPARE: Partial<Record<GuideSection['id'], (page: Page, language: Language) => Promise<void>>> = {
  zones: async (page, language) => new ZoneEditor(page, language).create('31'),
  compare: async (page) => page.locator('tr[data-metric] .compare-figure').first().waitFor(),
  suppose: (page, language) => openFromMenu(page, MENU_ENTRIES.whatIf[language], language),
  async embed(page, language) {
    await openFromMenu(page, MENU_ENTRIES.embed[language], language);
    await page.frameLocator('.builder iframe').locator('.map[data-refined]').waitFor({ state: 'attached' });
  },
  async show(page, language) {
    await page.getByRole('button', { name: EXPORT_OPEN[language], exact: true }).click();
    await page.locator('.export-page svg').first().waitFor();
  },
};

async function openFromMenu(page: Page, entry: string, language: Language): Promise<void> {
  await page.getByRole('button', { name: MENU[language], exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
  await page.locator('dialog[open]').waitFor();
}

mkdirSync(FOLDER, { recursive: true });
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP atlas.example:80 ${new URL(url).host}`] });
let bytes = 0;
for (const { id, query } of GUIDE) {
  for (const language of LANGUAGES) {
    const context = await browser.newContext({ viewport: SIZE, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', serviceWorkers: 'block', reducedMotion: 'reduce' });
    const kept = { [SETTINGS_KEY]: JSON.stringify({ theme: id === 'settings' ? 'dark' : 'light', text: '100', people: 'people' }), [TOLD_KEY]: 'told' };
    await context.addInitScript((entries) => { for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value); }, kept);
    const page = await context.newPage();
    const parameters = new URLSearchParams(query);
    if (language === 'en') parameters.set('lang', 'en');
    await page.goto(`${ADDRESS}?${parameters.toString()}`);
    await page.locator('.map[data-refined]').waitFor({ state: 'attached', timeout: 60_000 });
    await PREPARE[id]?.(page, language);
    await settled(page);
    const session = await context.newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 45, clip: { x: 0, y: 0, ...SIZE, scale: 0.8 } });
    const picture = Buffer.from(data, 'base64');
    bytes += picture.length;
    writeFileSync(join(FOLDER, `${id}.${language}.webp`), picture);
    await context.close();
  }
}
await browser.close();
await close();
console.log(`${GUIDE.length * LANGUAGES.length} pictures, ${Math.round(bytes / 1000)} kB`);

/** Two equal frames in a row. */
async function settled(page: Page): Promise<void> {
  let before = '';
  for (let tries = 0; tries < 30; tries += 1) {
    const now = (await page.screenshot()).toString('base64');
    if (now === before) return;
    before = now;
    await page.waitForTimeout(300);
  }
  throw new Error('the view does not come to rest');
}
