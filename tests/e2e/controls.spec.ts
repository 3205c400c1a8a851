import { expect, test } from './fixtures';

test.use({ webgl: false });

test('every control can be used, and nothing leaves the origin', async ({ page, atlas, phone, context }) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.open();
  await atlas.mapReady('canvas-interactive');
  const { picker } = atlas;
  await picker.openSettings();
  // On a phone the open picker hides the legend and the map's buttons, and the table the rest.
  for (const theme of ['どれだけか', '足りるか', 'いつ最大か']) {
    await picker.radio('question', theme).click();
    for (let group = 1; group < await picker.region.getByRole('group').count(); group += 1) {
      const choice = picker.region.getByRole('group').nth(group).getByRole('radio').last();
      if (await choice.count() === 0) continue;
      await choice.click();
      await expect(choice).toBeChecked();
    }
    const selects = picker.region.getByRole('combobox');
    for (let index = 0; index < await selects.count(); index += 1) {
      const options = await selects.nth(index).getByRole('option').count();
      await selects.nth(index).selectOption({ index: options - 1 });
    }
    await expect(atlas.notice).toHaveCount(0);
  }
  await picker.close();
  await picker.chooseOption('level', 'secondary335');
  for (let index = 0; index < await atlas.legend.bars.count(); index += 1) await atlas.legend.bars.nth(index).click();
  for (const name of ['zoomIn', 'zoomOut', 'nationHome'] as const) await atlas.button(name).click();
  if (!phone) {
    // A phone shares links by itself.
    await atlas.button('copyLink').click();
    await expect(page.getByText('リンクをコピーしました')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  }
  await atlas.search.input.fill('松本');
  await atlas.search.hits.first().click();
  await expect(atlas.area.heading).toBeVisible();
  await atlas.button('table').click();
  await atlas.table.button('copyTable').click();
  await expect(atlas.table.count).toContainText('コピーしました');
  if (phone) await atlas.table.button('tableClose').click();
  await atlas.button('language').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
