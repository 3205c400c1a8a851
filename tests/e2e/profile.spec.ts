import { formatNumber } from '../../src/i18n/format';
import { areaByCode } from '../../src/model/registry';
import { agesOf } from '../../src/model/ages';
import { coverLevel } from '../../src/model/cover';
import { similarAreas } from '../../src/model/similar';
import { traitTables } from '../../src/model/traits';
import { store } from '../unit/fixtures/atlas';
import { expect, test } from './fixtures';
import { ProfilePage } from './pages/profile';

test.use({ webgl: false });

test('opens from the panel, has an address of its own, and closes to where it was opened', async ({ page, atlas }) => {
  const profile = new ProfilePage(page);
  await atlas.open('area=3101');
  await profile.open.click();
  await atlas.expectQuery({ area: '3101', profile: '1' });
  await expect(profile.heading).toHaveText('東部 二次医療圏 3101');
  await expect(profile.heading).toBeFocused();
  await expect(page).toHaveTitle('東部のプロフィール｜在宅医療圏域アトラス');
  await expect(profile.section('ranks')).toBeVisible();
  await profile.close.click();
  await atlas.expectQuery({ area: '3101' });
  await expect(profile.page).toHaveCount(0);
  await expect(profile.open).toBeFocused();
  await page.goBack();
  await expect(profile.heading).toHaveText('東部 二次医療圏 3101');
  await page.goBack();
  await expect(profile.page).toHaveCount(0);
  await expect(atlas.area.panel).toBeVisible();
});

test('a link opens it; it says what the model says; its links lead to other profiles and Back returns', async ({ page, atlas, phone }) => {
  test.skip(phone, 'the same words and links');
  const profile = new ProfilePage(page);
  await atlas.open('area=3101&profile=1');
  const clinics = profile.row(profile.section('ranks'), '在宅療養支援診療所（2023年） 75歳以上10万人あたり');
  await expect(clinics).toContainText('128位 / 335');
  await expect(clinics).toContainText('2位 / 3');

  const real = await store.atlas(traitTables('secondary335'));
  const similar = similarAreas(real, areaByCode(real.registry, 'secondary335', '3101')!);
  if ('missing' in similar) throw new Error('東部 has similar areas');
  const rows = profile.section('similar').getByRole('row');
  await expect(rows).toHaveCount(similar.areas.length + 2);
  for (const [index, { area, distance }] of similar.areas.entries()) {
    await expect(rows.nth(index + 2).getByRole('rowheader')).toContainText(area.name);
    await expect(rows.nth(index + 2)).toContainText(formatNumber(distance, 2, 'ja'));
  }

  await expect(profile.section('functions')).toContainText('看取り');
  await expect(profile.section('balance').getByRole('row')).toHaveCount(6);

  await test.step('people by age in the years chosen', async () => {
    const sexAge = await store.sexAge();
    const ages = agesOf(sexAge, coverLevel(real.registry.levels.secondary335, sexAge.set)[areaByCode(real.registry, 'secondary335', '3101')!.index]!, 2045);
    if ('missing' in ages) throw new Error('東部 has ages');
    await profile.section('ages').getByLabel('比べる年').selectOption('2045');
    await expect(profile.section('ages')).toContainText(`→ ${formatNumber(ages.men[18]! + ages.women[18]!, 0, 'ja')}`);
    await profile.section('ages').getByText('数値').click();
    await expect(profile.row(profile.section('ages'), '90歳以上').getByRole('cell')).toHaveText([/./, /./, formatNumber(ages.men[18]!, 0, 'ja'), formatNumber(ages.women[18]!, 0, 'ja')]);
  });

  await test.step('members sort by their figures', async () => {
    const members = profile.section('members');
    await members.getByRole('button', { name: '総人口' }).click();
    await expect(members.getByRole('rowheader')).toHaveText(['鳥取市 ', '八頭町 ', '岩美町 ', '智頭町 ', '若桜町 ']);
    await expect(members.getByRole('columnheader', { name: '総人口' })).toHaveAttribute('aria-sort', 'descending');
  });

  await profile.section('neighbours').getByRole('button', { name: '中部' }).click();
  await atlas.expectQuery({ area: '3102', profile: '1' });
  await expect(profile.heading).toContainText('中部');
  await expect(profile.heading).toBeFocused();
  await page.goBack();
  await expect(profile.heading).toContainText('東部');
});

test('what is missing says why: 福島 has no ages, an island no neighbours, 相双 no similar areas', async ({ page, atlas, phone }) => {
  test.skip(phone, 'the same words');
  const profile = new ProfilePage(page);
  await atlas.open('area=0706&profile=1');
  await expect(profile.section('ages')).toContainText('福島県は市町村別推計なし');
  await expect(profile.section('similar')).toContainText('浜通り13市町村を一つの単位とした推計の値');
  await atlas.open('level=municipality&area=13421&profile=1');
  await expect(profile.section('neighbours')).toContainText('陸の境界を共有する区域はありません');
  await atlas.open('profile=1');
  await expect(atlas.notice).toContainText('profile=1');
  await expect(profile.page).toHaveCount(0);
});

test('a file that cannot be had is named, the rest stands, and trying again brings it', async ({ page, atlas, guard, phone }) => {
  test.skip(phone, 'the same notice');
  const profile = new ProfilePage(page);
  guard.allow(/Failed to load resource.*sexage-h30\.json/);
  await page.route('**/geo/sexage-h30.json', (route) => route.fulfill({ status: 503, body: '' }));
  await atlas.open('area=3101&profile=1');
  await expect(profile.section('ages').getByRole('alert')).toContainText('sexage-h30.json: HTTP 503');
  await expect(profile.section('ranks')).toContainText('128位 / 335');
  await page.unroute('**/geo/sexage-h30.json');
  await profile.section('ages').getByRole('button', { name: 'もう一度' }).click();
  await expect(page.locator('.pyramid')).toBeAttached();
});

test('the nation has the national context, with the figures of the paper', async ({ page, atlas, phone }) => {
  test.skip(phone, 'the same figures');
  const profile = new ProfilePage(page);
  await atlas.open('level=nation&area=00&profile=1');
  await profile.contents('national').click();
  const national = profile.section('national');
  await expect(national.getByRole('heading', { level: 3 })).toBeInViewport();
  await expect(profile.row(national.getByRole('figure').nth(1), '2020').getByRole('cell')).toHaveText(['214', '398', '934', '1,546']);
  await expect(profile.row(national, '二次医療圏').getByRole('cell')).toHaveText(['31', '66%']);
  await expect(profile.section('ranks')).toContainText('順位はありません');
});

test('the keyboard opens, reads and closes it; the map beneath is out of reach', async ({ page, atlas, phone }) => {
  test.skip(phone, 'no keyboard there');
  const profile = new ProfilePage(page);
  await atlas.open('area=3101');
  await expect(profile.open).toBeVisible();
  await profile.open.focus();
  await page.keyboard.press('Enter');
  await expect(profile.heading).toBeFocused();
  await expect(profile.section('members')).toBeVisible();
  const reached = new Set<string>();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => (document.activeElement?.closest('.stage') ? 'map' : document.activeElement?.closest('.profile') ? 'profile' : 'header')));
  }
  expect([...reached]).not.toContain('map');
  await profile.contents('ranks').focus();
  await page.keyboard.press('Enter');
  await expect(profile.section('ranks').getByRole('heading')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(profile.page).toHaveCount(0);
  await expect(profile.open).toBeFocused();
  await atlas.expectQuery({ area: '3101' });
});

// One test each: axe over a page this long takes a while.
for (const [query, language, what] of [['area=3101&profile=1', 'ja', 'of a secondary area'], ['lang=en&area=0706&profile=1', 'en', 'in English, with figures missing'], ['level=nation&area=00&profile=1', 'ja', 'of the nation']] as const) {
  test(`breaks no rule of accessibility and fits the window, ${what}`, async ({ page, atlas, axe, phone }) => {
    test.skip(phone && language === 'en', 'the same parts in the same order');
    if (language === 'ja') await atlas.open(query);
    else await page.goto(`?v=1&${query}`);
    const profile = new ProfilePage(page, language);
    await expect(profile.section('allSources')).toBeAttached();
    await expect(profile.section('ages').locator('.pyramid, .reason')).toBeAttached();
    const { scroll, client } = await page.locator('.profile').evaluate(({ scrollWidth, clientWidth }) => ({ scroll: scrollWidth, client: clientWidth }));
    expect(scroll).toBe(client);
    await axe();
  });
}

test('prints as a page: no map, no buttons, everything in the flow, sources at the end', async ({ page, atlas, phone }) => {
  test.skip(phone, 'paper is paper');
  const profile = new ProfilePage(page);
  await atlas.open('area=3101&profile=1');
  await expect(page.locator('.pyramid')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  for (const hidden of [atlas.mapElement, page.locator('.header'), profile.close]) await expect(hidden).toBeHidden();
  const last = profile.page.locator('section').last();
  await expect(last).toContainText('出典の一覧');
  await expect(last).toContainText('https://www.ipss.go.jp/');
  // Nothing of it is cut off by a scroll area of its own.
  expect(await profile.page.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
});
