import { EMBED } from '../../src/i18n/embed-messages';
import { expect } from './fixtures';
import { test } from './host-page';

test.use({ webgl: false });
test.skip(({ phone }) => !phone, 'fingers');

test('one finger on the map scrolls the page around the frame and leaves the map, two move it', async ({ page, host, baseURL }) => {
  await page.goto(await host((origin) => `<!doctype html><html lang="ja"><head><title>県のページ</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body style="margin:0"><iframe title="アトラス" width="390" height="700" style="border:0" src="${baseURL}embed.html?v=1&origin=${origin}"></iframe><p style="height:2000px">本文</p></body></html>`));
  const map = page.frameLocator('iframe').locator('.map');
  await expect(map).toHaveAttribute('data-ready', 'canvas-interactive');
  const camera = (): string | null => new URL(page.frames()[1]!.url()).searchParams.get('at');
  const session = await page.context().newCDPSession(page);
  const box = (await map.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.7];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly (readonly [number, number])[]): Promise<unknown> => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) });

  await touch('touchStart', [[x, y]]);
  for (let moved = 20; moved <= 160; moved += 20) await touch('touchMove', [[x, y - moved]]);
  await expect(page.frameLocator('iframe').getByText(EMBED.heldTouch.ja)).toBeAttached();
  await touch('touchEnd', []);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
  expect(camera()).toBeNull();

  // The page goes on after the finger: what is put on it while it does belongs to the scroll.
  const still = (): Promise<boolean> => page.evaluate(() => new Promise<boolean>((resolve) => { const before = scrollY; setTimeout(() => resolve(scrollY === before), 200); }));
  await expect.poll(still).toBe(true);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(still).toBe(true);
  await touch('touchStart', [[x - 40, y]]);
  await touch('touchStart', [[x - 40, y], [x + 40, y]]);
  for (let moved = 10; moved <= 60; moved += 10) await touch('touchMove', [[x - 40, y - moved], [x + 40, y - moved]]);
  await touch('touchEnd', []);
  await expect.poll(camera).not.toBeNull();
});
