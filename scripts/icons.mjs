/**
 * `node scripts/icons.mjs`: draws public/icons from public/icon.svg, again whenever that picture changes. What installers
 * of the application ask for are bitmaps, and one whose middle survives being cut to a circle (maskable).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';
import { ROOT } from './paths.mjs';

/** Blue of the picture's own square, which a maskable icon continues to its edge. */
const GROUND = '#0017c1';

/** `part`: share of the side that the picture takes; a maskable icon keeps its content within 80 %. */
const ICONS = [
  { file: 'icon-192.png', px: 192, part: 1, ground: 'transparent' },
  { file: 'icon-512.png', px: 512, part: 1, ground: 'transparent' },
  { file: 'icon-maskable-512.png', px: 512, part: 0.8, ground: GROUND },
  { file: 'apple-touch-icon.png', px: 180, part: 0.9, ground: GROUND },
];

const svg = readFileSync(join(ROOT, 'public', 'icon.svg')).toString('base64');
const folder = join(ROOT, 'public', 'icons');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS });
for (const { file, px, part, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: px, height: px } });
  await page.setContent(`<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}"><img src="data:image/svg+xml;base64,${svg}" width="${px * part}" height="${px * part}">`);
  writeFileSync(join(folder, file), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
