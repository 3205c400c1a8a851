import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

test.skip(({ phone }) => phone, 'no keyboard there');

/** Tabs on, or back, until the focus is where it should be; the order is the page's own. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement))) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

test.describe('panels', () => {
  test.use({ webgl: false });

  test('from the first Tab to a closed panel without a pointer', async ({ page, atlas }) => {
    await atlas.open();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('button', { name: '地図をとばして表で見る' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(atlas.table.heading).toBeFocused();
    await tabTo(page, atlas.table.row('0101').getByRole('button'));
    await page.keyboard.press('Enter');
    await atlas.expectQuery({ area: '0101', table: '1' });
    await expect(atlas.area.heading).toContainText('南渡島');
    // The next Tab from the chosen row leads to the panel, which stands before the table.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(atlas.area.heading).toBeFocused();
    await tabTo(page, atlas.area.close, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(atlas.area.panel).toHaveCount(0);
    await atlas.expectQuery({ table: '1' });
    await tabTo(page, atlas.table.button('tableClose'));
    await page.keyboard.press('Enter');
    await expect(atlas.button('table')).toBeFocused();
  });
});

test('the map by keyboard: arrows move, + and − zoom, Enter selects the middle', async ({ page, atlas }) => {
  await atlas.open('at=35.4500,134.0000,8.00');
  await atlas.mapReady();
  await atlas.mapRefined();
  await expect(atlas.mapCanvas).toHaveAttribute('aria-label', /矢印キーで移動/);
  await atlas.mapCanvas.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => Number(atlas.query()['at']!.split(',')[1])).toBeGreaterThan(134.1);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => Number(atlas.query()['at']!.split(',')[1])).toBeCloseTo(134, 2);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => Number(atlas.query()['at']!.split(',')[0])).toBeLessThan(35.4);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => Number(atlas.query()['at']!.split(',')[0])).toBeCloseTo(35.45, 2);
  await page.keyboard.press('+');
  await expect.poll(() => atlas.query()['at']).toMatch(/,9\.00$/);
  await page.keyboard.press('-');
  await expect.poll(() => atlas.query()['at']).toMatch(/,8\.00$/);
  // Arrow keys read out what stands in the middle, as the pointer would.
  await expect(atlas.tooltip).toContainText('東部');
  await expect(page.getByRole('status').filter({ hasText: '東部、2025年 計算' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await atlas.expectQuery({ area: '3101' });
  await expect(atlas.area.heading).toContainText('東部');
});
