import { expect, test } from './fixtures';
import { legendBars } from './expected';

test('the first view: 335 areas by peak year, taken over by MapLibre, with nothing in the address', async ({ page, atlas }) => {
  await page.goto('');
  await expect(page).toHaveTitle('在宅医療圏域アトラス');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('heading', { level: 1, name: '在宅医療圏域アトラス' })).toBeAttached();

  await test.step('the legend counts what the ministry counts', async () => {
    await expect(atlas.legend.title).toHaveText('65歳以上人口が最大となる年');
    await expect(atlas.legend.subtitle).toContainText('二次医療圏・平成30年推計');
    await expect(atlas.legend.badge).toHaveText('計算');
    expect(await atlas.legend.barNames()).toEqual([
      '2015年以前: 28区域', '2020年: 107区域', '2025年: 55区域', '2030年: 4区域', '2035年: 1区域', '2040年以降: 134区域', '値なし: 6区域',
    ]);
    expect(await atlas.legend.bars.locator('.bar-count').allTextContents()).toEqual(['28', '107', '55', '4', '1', '134', '6']);
    expect(await legendBars({ level: 'secondary335', indicator: 'peak-65plus-h30' })).toEqual(await atlas.legend.barNames());
    await expect(atlas.legend.source).toContainText('国立社会保障・人口問題研究所');
    await atlas.legend.source.click();
    await expect(atlas.legend.region.getByRole('link', { name: /公表ページ/ })).toHaveAttribute('href', /^https:\/\/www\.ipss\.go\.jp\//);
    await expect(atlas.legend.region.getByText(/利用条件/)).toBeVisible();
    await atlas.legend.source.click();
  });

  await test.step('MapLibre takes over and the map stays where it was', async () => {
    await atlas.mapReady();
    await atlas.mapRefined();
    await expect(atlas.mapCanvas).toHaveCount(1);
    await expect(page.locator('.inset')).toHaveText(['沖縄', '小笠原']);
    const marks = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name).filter((name) => name.startsWith('atlas:')));
    expect(marks).toEqual(['atlas:first-map', 'atlas:interactive', 'atlas:refined']);
    expect(new URL(page.url()).search).toBe('');
  });

  await test.step('only what this view needs was loaded', async () => {
    const files = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/geo/')).map((name) => name.replace(/^.*\/geo\//, '')));
    expect(files).toEqual(expect.arrayContaining(['areas.json', 'catalog.json', 'topology-first.json', 'units-h30.json', 'series-h30-65plus.json']));
    expect(files.filter((name) => /^(resources|series-r5-65|series-h30-75|sexage|areas-detail)/.test(name))).toEqual([]);
    // A preload that is not used would load the file a second time.
    expect(files).toEqual([...new Set(files)]);
  });
});
