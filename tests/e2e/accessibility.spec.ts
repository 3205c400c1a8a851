import { expect, test } from './fixtures';

test.describe('with MapLibre', () => {
  test('the first view and the area panel break no rule', async ({ atlas, axe }) => {
    await atlas.open();
    await atlas.mapReady();
    await axe();
    await atlas.search.input.fill('2004');
    await expect(atlas.search.hits.first()).toBeVisible();
    await axe('.search');
    await atlas.search.hits.first().click();
    await expect(atlas.area.panel.getByRole('heading', { level: 3, name: '在宅医療の資源' })).toBeVisible();
    await axe();
  });
});

test.describe('panels', () => {
  test.use({ webgl: false });

  test('picker, table, notice, estimates and unpublished figures break no rule, in either language', async ({ page, atlas, axe }) => {
    await test.step('picker with its settings open, a wrong break', async () => {
      await atlas.open('indicator=density-zaishishin-2025-per-75plus');
      await atlas.picker.openSettings();
      await atlas.picker.scheme('schemeManual').check();
      await atlas.picker.breaks.fill('x');
      await page.keyboard.press('Enter');
      await expect(atlas.picker.region.getByRole('alert')).toBeVisible();
      await axe();
    });
    await test.step('table with estimates, an area without a value selected, a notice', async () => {
      await atlas.open('indicator=density-zaishishin-2025-per-85plus&level=prefecture&table=1&area=07&strange=1');
      await expect(atlas.table.rows).toHaveCount(47);
      await expect(atlas.notice).toBeVisible();
      await axe();
    });
    await test.step('figures that are not published on this level', async () => {
      await atlas.open('indicator=count-zaishishin-2023&level=healthcentre');
      await axe();
    });
    await test.step('English, an area of Fukushima without a value', async () => {
      await page.goto('?v=1&lang=en&area=0701');
      await expect(atlas.in('en').area.figure).toContainText('No municipal projection for Fukushima');
      await axe();
    });
  });

  test('with reduced motion the map jumps instead of gliding', async ({ page, atlas }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await atlas.open('at=35.4500,134.0000,8.00');
    await atlas.mapReady('canvas-interactive');
    await atlas.mapRefined();
    // At once: the very next reading of the address has it, no glide of a third of a second.
    const after = await page.getByRole('button', { name: '拡大' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      return new URLSearchParams(location.search).get('at');
    });
    expect(after).toBe('35.4500,134.0000,9.00');
  });
});
