import type { Page } from '@playwright/test';
import { KEYS_SHORTCUT } from '../../src/i18n/key-list';
import { MENU } from '../../src/i18n/menu-entry-messages';
import { MENU_ENTRIES } from '../../src/i18n/menu-messages';
import { METHODS } from '../../src/i18n/methods-guide';
import { PAGE_TITLES, PAGES_SAID } from '../../src/i18n/pages-messages';
import { TOUR, TOUR_STEPS } from '../../src/i18n/tour-messages';
import { TOLD_KEY } from '../../src/views/tour/tour-store';
import { expect, test } from './fixtures';

test.use({ webgl: false });
test.skip(({ phone }) => phone, 'text that flows, and keys');

/** Not by its role alone: what lies under the page, out of reach, has headings too. */
const title = (page: Page) => page.locator('.text-page h2');

test('help from the menu: pages, methods in full, a view of the guide, and back to where one was', async ({ page, atlas, axe }) => {
  test.slow();
  await atlas.open('level=prefecture');
  await page.getByRole('button', { name: MENU.ja, exact: true }).click();
  await page.getByRole('menuitem', { name: MENU_ENTRIES.help.ja, exact: true }).click();
  await expect(title(page)).toBeFocused();
  await atlas.expectQuery({ level: 'prefecture', page: 'help' });
  await expect(page).toHaveTitle(new RegExp(`^${PAGE_TITLES.help.ja}`));
  const pictures = page.locator('.guide-section img');
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(960);
  }
  await axe('.text-page');
  const pages = page.getByRole('navigation', { name: PAGES_SAID.pages.ja });
  await pages.getByRole('button', { name: PAGE_TITLES.sources.ja }).click();
  await expect(page.locator('.dataset')).toHaveCount(20);
  await page.locator('.methods').getByRole('button', { name: METHODS[2]!.title.ja }).click();
  await expect(page.getByRole('heading', { level: 4, name: METHODS[2]!.part })).toBeFocused();
  await axe('.text-page');
  await pages.getByRole('button', { name: PAGE_TITLES.accessibility.ja }).click();
  await expect(page.locator('.criteria').first().locator('tbody tr')).toHaveCount(38);
  await axe('.text-page');
  await pages.getByRole('button', { name: PAGE_TITLES.changelog.ja }).click();
  await expect(page.getByRole('heading', { level: 3, name: '0.1.0' })).toBeVisible();
  await page.keyboard.press('Escape');
  await atlas.expectQuery({ level: 'prefecture' });
  await expect(page.getByRole('button', { name: MENU.ja, exact: true })).toBeFocused();
  await page.goBack();
  await expect(title(page)).toContainText(PAGE_TITLES.changelog.ja);
  await pages.getByRole('button', { name: PAGE_TITLES.help.ja }).click();
  await page.getByRole('link', { name: PAGES_SAID.openView.ja }).nth(1).click();
  await atlas.expectQuery({ area: '3101' });
});

test.describe('keys and tour', () => {
  test('the list of keys opens by key, also over a page, and gives the focus back', async ({ page, atlas, axe }) => {
    await atlas.open('page=sources');
    await atlas.mapRefined();
    await expect(title(page)).toBeFocused();
    const dialog = page.getByRole('dialog', { name: MENU_ENTRIES.keys.ja });
    await expect(async () => {
      await page.keyboard.press(KEYS_SHORTCUT);
      await expect(dialog).toBeVisible({ timeout: 500 });
    }).toPass();
    await axe('dialog');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(title(page)).toBeFocused();
    await atlas.expectQuery({ page: 'sources' });
  });

  test('the tour is offered once, to whoever comes to nothing in particular, and runs by keyboard', async ({ page, context, atlas, axe }) => {
    await context.addInitScript((key) => { try { if (!sessionStorage.getItem('again')) localStorage.removeItem(key); } catch { /* the empty page at the start */ } }, TOLD_KEY);
    const offer = page.getByRole('complementary', { name: TOUR.label.ja });
    await atlas.open('level=prefecture');
    await atlas.mapRefined();
    // The list of keys comes with the offer: where the one is, the other would be.
    await expect(async () => {
      await page.keyboard.press(KEYS_SHORTCUT);
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(offer).toHaveCount(0);
    await atlas.open();
    await expect(offer).toBeVisible({ timeout: 40_000 });
    await expect(page.locator('body')).toBeFocused();
    await axe('.tour-offer');
    await offer.getByRole('button', { name: TOUR.start.ja }).click();
    const card = page.getByRole('dialog', { name: TOUR.label.ja });
    for (const { title: named, target } of TOUR_STEPS) {
      await expect(card.getByRole('heading')).toBeFocused();
      await expect(card.getByRole('heading')).toContainText(named.ja);
      await expect(page.locator(target).first()).toHaveClass(/tour-target/);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await card.getByRole('button').last().press('Enter');
    }
    await expect(card).toHaveCount(0);
    await expect(page.locator('.tour-target')).toHaveCount(0);
    await expect(page.getByRole('button', { name: MENU.ja, exact: true })).toBeFocused();
    await page.evaluate(() => sessionStorage.setItem('again', '1'));
    await page.reload();
    await atlas.mapRefined();
    await expect(async () => {
      await page.keyboard.press(KEYS_SHORTCUT);
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(offer).toHaveCount(0);
  });
});
