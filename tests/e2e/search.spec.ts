import { expect, test } from './fixtures';
import { buildSearchIndex, search } from '../../src/model/search';
import { store } from '../unit/fixtures/atlas';

test.use({ webgl: false });

test('finds by kanji, kana, romaji, code and prefecture, by keyboard alone', async ({ page, atlas }) => {
  await atlas.open();
  const { input, hits, none } = atlas.search;
  const [registry, detail] = await Promise.all([store.registry(), store.areasDetail()]);
  const index = buildSearchIndex(registry, { municipalities: detail.municipalities.kana, prefectures: detail.prefectures.kana });

  await input.focus();
  await expect(hits).toHaveCount(0);
  for (const [typed, first] of [['松本', '松本'], ['松本市', '松本市'], ['まつもと', '松本'], ['マツモト', '松本'], ['matsumoto', '松本'], ['20202', '松本市'], ['長野県 松本市', '松本市'], ['3101', '東部'], ['鳥取県', '鳥取県'], ['上伊那', '上伊那'], ['横浜市西区', '横浜市西区']] as const) {
    await input.fill(typed);
    const expected = search(index, typed, 12).map(({ name }) => name);
    await expect.poll(() => atlas.search.names(), typed).toEqual(expected);
    expect(expected[0], typed).toBe(first);
    if (first === '松本') expect(expected, typed).toContain('松本市');
    await expect(hits.first()).toHaveAttribute('aria-selected', 'true');
  }

  await test.step('nothing found', async () => {
    await input.fill('存在しない町');
    await expect(none).toBeVisible();
    await expect(hits).toHaveCount(0);
  });

  await test.step('Escape closes the list and selects nothing', async () => {
    await input.fill('松本');
    await expect(hits.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(hits).toHaveCount(0);
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await atlas.expectQuery({});
  });

  await test.step('ArrowDown and Enter choose', async () => {
    await input.fill('');
    await input.pressSequentially('鳥取');
    // The readings of one character come and go on the way.
    await expect.poll(async () => (await atlas.search.names()).slice(0, 2)).toEqual(['鳥取県', '鳥取市']);
    await expect(hits.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await atlas.expectQuery({ level: 'municipality', area: '31201' });
    await expect(atlas.area.heading).toContainText('鳥取市');
    await expect(input).toHaveValue('');
    await expect(hits).toHaveCount(0);
  });

  await test.step('Enter takes the first, and an area brings its level', async () => {
    await input.fill('2007');
    await expect(hits.first()).toContainText('松本');
    await page.keyboard.press('Enter');
    await atlas.expectQuery({ area: '2007' });
    await expect(atlas.area.heading).toContainText('松本');
  });
});

test('a hit can be pressed; without the readings kanji and codes still work', async ({ page, atlas, guard, phone }) => {
  test.skip(phone, 'the same list');
  guard.allow(/areas-detail\.json/);
  await page.route('**/geo/areas-detail.json', (route) => route.abort());
  await atlas.open();
  await atlas.search.input.fill('鳥取市');
  await atlas.search.hits.filter({ hasText: '31201' }).click();
  await atlas.expectQuery({ level: 'municipality', area: '31201' });
  await expect(atlas.area.heading).toContainText('鳥取市');
});
