import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EMBED } from '../../src/i18n/embed-messages';
import { figures } from './expected';
import { expect } from './fixtures';
import { test } from './host-page';

/** The host page of docs/embed.md, as it stands there, with the addresses of this run. */
function documentedPage(atlas: string, host: string): string {
  const [page] = [...readFileSync(join(import.meta.dirname, '../../docs/embed.md'), 'utf8').matchAll(/```html\n(<!doctype[\s\S]*?)```/g)].map(([, html]) => html!);
  return page!.replaceAll('https://atlas.example.lg.jp/', atlas).replaceAll('https://www.pref.example.lg.jp', host).replace('<title>', '<link rel="icon" href="data:,"><title>');
}

/** A page that writes down every message it hears. */
const listening = (frame: string): string => `<!doctype html><html lang="ja"><head><title>県のページ</title><link rel="icon" href="data:,"><script>heard=[];addEventListener('message',({data,origin})=>heard.push({origin,...data}))</script></head><body style="margin:0"><h1>県のページ</h1>${frame}<p style="height:2000px">本文</p></body></html>`;

const heard = (page: Page): Promise<{ type: string; origin: string }[]> => page.evaluate(() => (globalThis as unknown as { heard: { type: string; origin: string }[] }).heard);

test.use({ webgl: false });
test.skip(({ phone }) => phone, 'the frame has its own size');

test('the documented host page gets the height and what is selected, drives the frame, and is told of its mistakes', async ({ page, host, baseURL }) => {
  await page.goto(await host((origin) => documentedPage(baseURL!, origin)));
  const element = page.locator('#atlas');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: '75歳以上人口が最大となる年' })).toBeVisible();
  const height = (): Promise<number> => page.locator('iframe').evaluate((one) => one.clientHeight);
  await expect.poll(async () => (await height()) === (await frame.locator('.embed').evaluate((root) => Math.ceil(root.getBoundingClientRect().height)))).toBe(true);
  const before = await height();

  await page.getByRole('button', { name: '鳥取県西部を見る' }).click();
  const west = (await figures('secondary335', 'peak-75plus-h30')).find(({ area }) => area.code === '3103')!.cell.value;
  await expect(page.locator('#said')).toHaveText(`西部: ${west}年`);
  await expect(frame.getByRole('region', { name: EMBED.area.ja })).toContainText(`${west}年`);
  // What grows makes the frame grow.
  await element.evaluate((one) => (one as unknown as { zaitakuAtlas: { setView(view: unknown): void } }).zaitakuAtlas.setView({ table: true }));
  await expect.poll(height).toBeGreaterThan(before);

  await element.evaluate((one) => {
    const collected: unknown[] = [];
    Object.assign(globalThis, { collected });
    for (const type of ['error', 'change']) one.addEventListener(`zaitaku-atlas:${type}`, (event) => collected.push((event as CustomEvent).detail));
    const { setView } = (one as unknown as { zaitakuAtlas: { setView(view: unknown, id: string): void } }).zaitakuAtlas;
    setView({ indicator: 'no-such', year: 2030 }, 'wrong value');
    setView({ tiles: true }, 'not a field');
    setView({ level: 'prefecture', area: '99' }, 'no area');
    setView({ level: 'prefecture', indicator: 'value-75plus-r5', year: 2040 }, 'right');
  });
  const collected = (): Promise<unknown> => page.evaluate(() => (globalThis as unknown as { collected: { type: string; id?: string; errors?: { field: string }[]; view?: unknown }[] }).collected.map(({ type, id, errors, view }) => ({ type, id, fields: errors?.map(({ field }) => field), view })));
  await expect.poll(collected).toEqual([
    { type: 'error', id: 'wrong value', fields: ['indicator', 'year'] },
    { type: 'error', id: 'not a field', fields: ['tiles'] },
    { type: 'error', id: 'no area', fields: ['area'] },
    { type: 'change', view: { level: 'prefecture', indicator: 'value-75plus-r5', year: '2040', table: '1' } },
  ]);
});

test('a host of an origin that the address does not name hears nothing and drives nothing', async ({ page, host, baseURL, guard }) => {
  // The browser itself says that it kept a message back.
  guard.allow(/postMessage/);
  for (const allowed of ['', '&origin=https://www.pref.example.lg.jp']) {
    await page.goto(await host(() => listening(`<iframe title="アトラス" width="700" height="600" src="${baseURL}embed.html?v=1&height=auto${allowed}"></iframe>`)));
    const frame = page.frameLocator('iframe');
    await frame.locator('.map[data-refined]').waitFor({ state: 'attached' });
    await page.evaluate(() => document.querySelector('iframe')!.contentWindow!.postMessage({ zaitaku: 1, type: 'setView', view: { level: 'prefecture' } }, '*'));
    // Messages keep their order: what a press in the frame shows came after ours.
    await frame.getByRole('button', { name: '表', exact: true }).click();
    await expect(frame.locator('.table tbody tr')).toHaveCount(335);
    expect(await heard(page)).toEqual([]);
  }
});

test('in a sandbox without an origin of its own it talks all the same', async ({ page, host, baseURL }) => {
  const sandboxed = (origin: string): string => `<div id="atlas" data-zaitaku-atlas><iframe title="アトラス" sandbox="allow-scripts" width="700" height="300" src="${baseURL}embed.html?v=1&area=3101&height=auto&origin=${origin}"></iframe></div><script src="${baseURL}embed/v1/embed.js"></script>`;
  await page.goto(await host((origin) => listening(sandboxed(origin))));
  await expect.poll(async () => (await heard(page)).map(({ type, origin }) => `${type} ${origin}`)).toEqual(expect.arrayContaining(['ready null', 'select null', 'height null']));
  await expect.poll(() => page.locator('iframe').evaluate((one) => one.clientHeight)).toBeGreaterThan(300);
  await page.locator('#atlas').evaluate((one) => (one as unknown as { zaitakuAtlas: { setView(view: unknown): void } }).zaitakuAtlas.setView({ area: '3103' }));
  await expect(page.frameLocator('iframe').getByRole('region', { name: EMBED.area.ja })).toContainText('西部');
});

test('at 320 px nothing is cut, the wheel scrolls the page and says how to zoom, and keys stay in the frame', async ({ page, host, baseURL, axe }) => {
  await page.goto(await host((origin) => listening(`<iframe title="アトラス" width="320" height="760" style="border:0" src="${baseURL}embed.html?v=1&area=3101&origin=${origin}"></iframe>`)));
  const frame = page.frameLocator('iframe');
  await frame.locator('.map[data-refined]').waitFor({ state: 'attached' });
  const cut = await frame.locator('.embed').evaluate((root) => [...root.querySelectorAll<HTMLElement>('h1, h2, p, button, a, summary, .gesture-hint')].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && !one.closest('.visually-hidden') && (box.left < 0 || box.right > 320 || one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline');
  }).map((one) => one.textContent));
  expect(cut).toEqual([]);

  const camera = (): string | null => new URL(page.frames()[1]!.url()).searchParams.get('at');
  await frame.locator('.map').hover();
  await page.mouse.wheel(0, 200);
  await expect(frame.getByText(EMBED.heldWheel.ja)).toHaveClass(/gesture-hint-on/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  expect(camera()).toBeNull();
  await page.evaluate(() => scrollTo(0, 0));
  await frame.locator('.map').hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(camera).not.toBeNull();

  await page.keyboard.press('Alt+t');
  await frame.locator('.map canvas[tabindex]').press('Alt+t');
  await expect(frame.locator('.table')).toHaveCount(0);
  await axe('iframe');
});
