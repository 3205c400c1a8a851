import { expect, test } from './fixtures';
import { legendBars } from './expected';

test.use({ webgl: false });

test('Back and Forward step through indicator, level and area; a reload shows the same', async ({ page, atlas }) => {
  await atlas.open();
  const { picker, area, legend } = atlas;
  await atlas.mapReady('canvas-interactive');
  await picker.choose('indicator', '75歳以上人口');
  await atlas.expectQuery({ indicator: 'peak-75plus-h30' });
  await picker.chooseOption('level', 'tertiary52');
  await atlas.expectQuery({ level: 'tertiary52', indicator: 'peak-75plus-h30' });
  await atlas.search.input.fill('2004');
  await atlas.search.hits.first().click();
  const selected = { indicator: 'peak-75plus-h30', area: '2004' };
  await atlas.expectQuery(selected);
  expect(new URL(page.url()).search).toBe('?v=1&indicator=peak-75plus-h30&area=2004');
  await expect(area.heading).toContainText('上伊那');

  await page.goBack();
  await atlas.expectQuery({ level: 'tertiary52', indicator: 'peak-75plus-h30' });
  await expect(area.panel).toHaveCount(0);
  await expect(picker.select('level')).toHaveValue('tertiary52');
  await expect.poll(() => legend.barNames()).toEqual(await legendBars({ level: 'tertiary52', indicator: 'peak-75plus-h30' }));
  await page.goBack();
  await atlas.expectQuery({ indicator: 'peak-75plus-h30' });
  await expect.poll(() => legend.barNames()).toEqual(await legendBars({ level: 'secondary335', indicator: 'peak-75plus-h30' }));
  await page.goBack();
  expect(new URL(page.url()).search).toBe('');
  await expect(legend.title).toHaveText('65歳以上人口が最大となる年');
  await page.goForward();
  await page.goForward();
  await page.goForward();
  await atlas.expectQuery(selected);
  await expect(area.heading).toContainText('上伊那');

  await page.reload();
  await expect(area.heading).toContainText('上伊那');
  await expect(legend.title).toHaveText('75歳以上人口が最大となる年');
  await atlas.expectQuery(selected);
});

test('a link with every parameter is reproduced as it stands', async ({ page, atlas, phone }) => {
  const query = '?v=1&level=prefecture&indicator=density-clinics-2025-per-65plus&per=juki2025-2025&classes=ckmeans-5&area=31&at=35.4000,133.8000,8.00&lang=en&table=1';
  await page.goto(query);
  const english = atlas.in('en');
  await english.mapReady('canvas-interactive');
  await english.mapRefined();
  await expect(english.table.rows).toHaveCount(47);
  await expect(english.area.heading).toContainText('Tottori');
  await expect(english.table.row('31')).toHaveClass(/row-selected/);
  if (!phone) await expect.poll(() => english.legend.bars.count()).toBeGreaterThan(3);
  await expect(english.legend.subtitle).toContainText('Resident register');
  expect(new URL(page.url()).search).toBe(query);
  await expect(english.notice).toHaveCount(0);
});

test('values that cannot be used are named, the default stands in, and no script runs', async ({ page, atlas }) => {
  const hostile = '"><img src=x onerror=alert(1)>';
  const bad: [string, string][] = [['level', hostile], ['indicator', '__proto__'], ['at', '999,999,99'], ['lang', 'javascript:alert(1)'], ['strange', '<script>alert(1)</script>']];
  await page.goto(`?v=1&${bad.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`);
  await expect(atlas.notice).toContainText('リンクの一部を読めなかったため、既定の表示にしました');
  await expect(atlas.notice.getByRole('listitem')).toHaveCount(5);
  for (const [name, value] of bad) await expect(atlas.notice).toContainText(`${name}=${value}`.slice(0, 40));
  expect(await page.locator('.notice img, .notice script').count()).toBe(0);
  await expect.poll(() => atlas.legend.barNames()).toEqual(await legendBars({ level: 'secondary335', indicator: 'peak-65plus-h30' }));
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await atlas.notice.getByRole('button').click();
  await expect(atlas.notice).toHaveCount(0);

  for (const [query, ...named] of [
    ['v=99&year=1999&indicator=value-65plus-r5&classes=manual-3,2,1&area=%3Cb%3E&table=yes', 'v=99', 'year=1999', 'classes=manual-3,2,1', 'area=<b>', 'table=yes'],
    ['per=r5-2025&indicator=density-zaishishin-2023-per-85plus&area=9999', 'per=r5-2025', 'area=9999'],
    ['v=1&indicator=peak-85plus-r5', 'indicator=peak-85plus-r5'],
  ] as const) {
    await test.step(query, async () => {
      await page.goto(`?${query}`);
      for (const one of named) await expect(atlas.notice).toContainText(one);
      await expect(atlas.notice.getByRole('listitem')).toHaveCount(named.length);
      await expect(atlas.legend.bars.first()).toBeVisible();
      await expect(atlas.area.panel).toHaveCount(0);
    });
  }
  await test.step('what other sites add is nobody’s mistake', async () => {
    await atlas.open('utm_source=mail&fbclid=x');
    await expect(atlas.notice).toHaveCount(0);
  });
});

test('English: the whole interface, but for names of places', async ({ page, atlas, phone }) => {
  await atlas.open('indicator=density-zaishishin-2025-per-75plus&area=3101');
  await atlas.button('language').click();
  const english = atlas.in('en');
  await atlas.expectQuery({ indicator: 'density-zaishishin-2025-per-75plus', area: '3101', lang: 'en' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('Zaitaku Atlas');
  await expect(english.area.panel.getByRole('heading', { level: 3, name: 'Home-care resources' })).toBeVisible();
  // Names of municipalities come romanised, once their readings are here.
  await expect(english.area.members.first()).toContainText('Tottori-shi');
  await expect(english.search.input).toHaveAttribute('placeholder', /^[\u0020-\u007e]+$/);
  await expect(english.button('zoomIn')).toBeVisible();
  await expect(english.legend.title).toHaveText('Home-care support clinics (2025) per 100,000 aged 75+');
  const read = (): Promise<string[]> => page.evaluate(() => {
    // Medical areas have no English name, publications keep their own title, and the button for Japanese says so.
    const japanese = /[\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff]/;
    const named = '.area h2, .crumbs, .parents, .table th[scope=row], [lang=ja], .search-list, option, .inset-label';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (japanese.test(node.textContent!.replaceAll('浜通り', '')) && !element.closest(named) && !element.closest('script, style, noscript')) found.push(node.textContent!);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const text = element.getAttribute(name);
        if (text && japanese.test(text)) found.push(`${name}: ${text}`);
      }
    }
    return found;
  });
  expect(await read()).toEqual([]);
  if (!phone) {
    await english.button('table').click();
    await expect(english.table.rows).toHaveCount(335);
    expect(await read()).toEqual([]);
  }
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});
