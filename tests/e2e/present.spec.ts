import type { Page } from '@playwright/test';
import { SCENES } from '../../src/i18n/scenes-messages';
import { expect, test } from './fixtures';
import { between, Fingers } from './pages/fingers';
import { Scenes } from './pages/scenes';

test.use({ webgl: false });

/** Scenes as an earlier visit left them: two indicators, one area. */
const LEFT = [
  { title: '鳥取県東部の75歳以上', note: '前回の資料と同じ区域です。', view: '?v=1&indicator=value-75plus-r5&area=3101', bounds: null, plan: null },
  { title: '需要が最大になる年', note: '', view: '', bounds: null, plan: null },
  { title: '県ごとの診療所', note: '密度の話。', view: '?v=1&level=prefecture&indicator=density-zaishishin-2023-per-75plus', bounds: [133, 35, 134.6, 35.7], plan: null },
];

async function leave(page: Page): Promise<void> {
  await page.addInitScript((scenes) => {
    if (localStorage.getItem('zaitaku-atlas.scenes') === null) localStorage.setItem('zaitaku-atlas.scenes', JSON.stringify({ version: 1, scenes }));
  }, LEFT);
}

test('views are kept as scenes, put in order by keyboard, removed and brought back; a reload and a link bring them again', async ({ page, atlas, axe, phone, browser, baseURL }) => {
  test.skip(phone, 'the list is the same; the desk has the keyboard');
  const scenes = new Scenes(page);
  await atlas.open('indicator=value-75plus-r5&area=3101');
  await expect(page.getByRole('heading', { name: /東部/ })).toBeVisible();
  await scenes.open();
  await scenes.button('save').click();
  await expect(scenes.title(0)).toHaveValue(/75歳以上.*（.*東部/);
  await page.keyboard.press('Escape');
  await atlas.open('level=prefecture&indicator=density-zaishishin-2023-per-75plus');
  await scenes.open();
  await scenes.button('save').click();
  await scenes.title(1).fill('県ごとの診療所');
  await expect(scenes.items).toHaveCount(2);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(scenes.title(0)).toHaveValue('県ごとの診療所');
  await expect(scenes.title(0)).toBeFocused();
  await axe('dialog');

  await scenes.items.first().getByRole('button', { name: SCENES.remove.ja }).click();
  await expect(scenes.items).toHaveCount(1);
  await expect(scenes.button('bringBack')).toBeFocused();
  await page.keyboard.press('Enter');
  const titles = await scenes.titles();
  expect(titles[0]).toBe('県ごとの診療所');

  await page.reload();
  await scenes.open();
  await expect(scenes.items).toHaveCount(2);
  expect(await scenes.titles()).toEqual(titles);
  await scenes.button('makeLink').click();
  const link = await scenes.dialog.getByLabel(SCENES.link.ja).inputValue();

  const other = await browser.newContext({ baseURL: baseURL!, locale: 'ja-JP', serviceWorkers: 'block' });
  const guest = new Scenes(await other.newPage());
  await guest.dialog.page().goto(link);
  await guest.button('addAll').click();
  await expect(guest.items).toHaveCount(2);
  expect(await guest.titles()).toEqual(titles);
  expect(new URL(guest.dialog.page().url()).hash).toBe('');
  await other.close();
});

test('a clicker goes through the scenes: titles, figures, progress; dark and back; nothing can be destroyed', async ({ page, atlas, axe, phone }) => {
  test.skip(phone, 'clickers belong to the desk');
  const scenes = new Scenes(page);
  await leave(page);
  await atlas.open('level=prefecture');
  await scenes.open();
  await scenes.button('present').click();
  const { slide } = scenes;
  await expect(slide).toContainText('鳥取県東部の75歳以上');
  // The figure that the panel of the area shows.
  await expect(slide.locator('.slide-value')).toHaveText(/^3[0-9],[0-9]{3}人$/);
  await expect(slide).toContainText('1/3');
  await expect(slide.locator('.slide-map svg')).toBeVisible();
  await axe('.present');

  await page.keyboard.press('PageDown');
  await expect(slide.getByRole('heading', { level: 2 })).toHaveText('需要が最大になる年');
  await expect(slide.locator('.slide-legend li').first()).toContainText('2015年以前');
  await expect(scenes.status).toHaveText('場面 2/3 需要が最大になる年');
  const legend = await slide.locator('.slide-legend').boundingBox();
  for (const key of ['Delete', 'Backspace', '3', 'd', 'Alt+t', 'Control+z']) await page.keyboard.press(key);
  await slide.locator('.slide-map').click();
  await expect(slide).toContainText('2/3');
  await page.keyboard.press('Space');
  await expect(slide).toContainText('3/3');
  await expect(slide.locator('.slide-legend li').first()).toBeVisible();
  expect((await slide.locator('.slide-legend').boundingBox())!.y).toBe(legend!.y);
  // From the last there is no way on.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('b');
  await expect(slide.locator('.present-black')).toBeVisible();
  await page.keyboard.press('b');
  await expect(slide.locator('.present-black')).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(slide.locator('.present-ring')).toBeVisible();
  for (let press = 0; press < 4; press++) await page.keyboard.press('z');
  await expect(slide).toContainText('2/3');
  await page.keyboard.press('Home');
  await page.keyboard.press('n');
  await expect(slide.getByRole('complementary')).toContainText('前回の資料と同じ区域です。');

  // Reached by keyboard: for the pointer the controls come and go.
  await scenes.control('presenter').focus();
  const [presenter] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
  await expect(presenter.getByRole('heading', { level: 1 })).toContainText('場面1 鳥取県東部の75歳以上');
  await expect(presenter.getByText('前回の資料と同じ区域です。')).toBeVisible();
  await presenter.keyboard.press('PageDown');
  await expect(slide).toContainText('2/3');
  await expect(presenter.getByRole('region', { name: SCENES.nextScene.ja })).toContainText('県ごとの診療所');

  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expect(scenes.button('present')).toBeFocused();
  await expect(scenes.items).toHaveCount(3);
  await atlas.expectQuery({ level: 'prefecture' });
});

test('on a phone a scene fits the screen', async ({ page, atlas, axe, phone }) => {
  test.skip(!phone, 'the desk has its own');
  const scenes = new Scenes(page);
  await leave(page);
  await atlas.open();
  await scenes.open();
  await axe('dialog');
  await scenes.button('present').click();
  await expect(scenes.slide.locator('.slide-map svg')).toBeVisible();
  expect(await scenes.slide.evaluate((slide) => slide.scrollWidth)).toBe(390);
  await (await Fingers.on(page)).draw(between([300, 400], [120, 410]));
  await expect(scenes.slide).toContainText('2/3');
  await axe('.present');
});
