import { MENU } from '../../src/i18n/menu-entry-messages';
import { MENU_ENTRIES } from '../../src/i18n/menu-messages';
import { MESSAGES } from '../../src/i18n/messages';
import { SETTINGS } from '../../src/i18n/settings-messages';
import { expect, test } from './fixtures';
import { legendBars } from './expected';

test.describe('files', () => {
  test.use({ webgl: false });

  test('figures that do not come are named, the old ones stay, and another try brings them', async ({ page, atlas, guard }) => {
    guard.allow(/series-r5-65plus\.json/);
    await page.route('**/geo/series-r5-65plus.json', (route) => route.abort());
    await atlas.open();
    const before = await legendBars({ level: 'secondary335', indicator: 'peak-65plus-h30' });
    await expect.poll(() => atlas.legend.barNames()).toEqual(before);
    await atlas.picker.choose('projection', '令和5年推計');
    await expect(atlas.notice).toContainText('データを読み込めませんでした');
    await expect(atlas.notice).toContainText('series-r5-65plus.json');
    expect(await atlas.legend.barNames()).toEqual(before);
    await expect(atlas.legend.subtitle).toContainText('平成30年推計');

    await atlas.notice.getByRole('button', { name: 'もう一度' }).click();
    await expect(atlas.notice).toContainText('series-r5-65plus.json');
    // Giving up brings the choice and the address back to what is on the map.
    await atlas.notice.getByRole('button', { name: '前の表示にもどす' }).click();
    await expect(atlas.notice).toHaveCount(0);
    await atlas.expectQuery({});
    expect(await atlas.legend.barNames()).toEqual(before);
    await atlas.picker.choose('projection', '令和5年推計');
    await expect(atlas.notice).toContainText('series-r5-65plus.json');
    await page.unroute('**/geo/series-r5-65plus.json');
    await atlas.notice.getByRole('button', { name: 'もう一度' }).click();
    await expect(atlas.notice).toHaveCount(0);
    const after = await legendBars({ level: 'secondary335', indicator: 'peak-65plus-r5' });
    await expect.poll(() => atlas.legend.barNames()).toEqual(after);
    expect(after).not.toEqual(before);
    await atlas.expectQuery({ indicator: 'peak-65plus-r5' });
  });

  test('a file cut short, or one that is something else, is named and becomes no figures', async ({ page, atlas, guard }) => {
    guard.allow(/units-h30|series-h30/);
    for (const [body, status] of [['{"rows":[[1,2', 200], ['{"rows":[[1,2]]}', 200], ['<!doctype html>', 200], ['gone', 404]] as const) {
      await page.route('**/geo/series-h30-65plus.json', (route) => route.fulfill({ body, status, contentType: 'application/json' }));
      await page.goto('');
      await expect(atlas.notice, body).toContainText('series-h30-65plus.json');
      await expect(atlas.legend.region).toHaveCount(0);
      await page.unroute('**/geo/series-h30-65plus.json');
    }
    await atlas.notice.getByRole('button', { name: 'もう一度' }).click();
    await expect(atlas.legend.bars).toHaveCount(7);
    await expect(atlas.notice).toHaveCount(0);
  });

  test('a part whose code does not come leaves the page standing, and another try brings it', async ({ page, atlas, guard }) => {
    guard.allow(/Settings|dynamically imported|ERR_FAILED|Minified React|failed to load/i);
    await atlas.open();
    await page.route('**/assets/SettingsDialog-*.js', (route) => route.abort());
    await page.getByRole('button', { name: MENU.ja, exact: true }).click();
    await page.getByRole('menuitem', { name: MENU_ENTRIES.settings.ja }).click();
    await expect(atlas.notice).toContainText(MESSAGES.partFailed.ja);
    await expect(atlas.legend.bars).toHaveCount(7);
    await page.unroute('**/assets/SettingsDialog-*.js');
    await atlas.notice.getByRole('button', { name: MESSAGES.retry.ja }).click();
    await expect(page.getByRole('dialog', { name: SETTINGS.title.ja })).toBeVisible();
  });

  test('without shapes there is no map, and the table has the same content', async ({ page, atlas, guard }) => {
    guard.allow(/topology-first\.json/);
    await page.route('**/geo/topology-first.json', (route) => route.abort());
    await atlas.open();
    await expect(atlas.notice).toContainText('topology-first.json');
    await atlas.button('table').click();
    await expect(atlas.table.rows).toHaveCount(335);
    await expect(atlas.mapElement).not.toHaveAttribute('data-ready', /./);
  });

  test('another try brings the map after its shapes failed', async ({ page, atlas, guard }) => {
    guard.allow(/topology-first\.json/);
    await page.route('**/geo/topology-first.json', (route) => route.abort());
    await atlas.open();
    await expect(atlas.notice).toContainText('topology-first.json');
    await page.unroute('**/geo/topology-first.json');
    await atlas.notice.getByRole('button', { name: 'もう一度' }).click();
    await atlas.mapReady('canvas-interactive');
    await expect(atlas.notice).toHaveCount(0);
  });

  test('without the full shapes and the names the map works on', async ({ page, atlas, guard }) => {
    guard.allow(/topology-full\.json|labels\.json/);
    await page.route(/\/geo\/(topology-full|labels)\.json/, (route) => route.abort());
    await atlas.open('at=35.4500,134.0000,8.00');
    await atlas.mapRefined();
    await expect(atlas.notice).toHaveCount(0);
    await atlas.mapCanvas.focus();
    await page.keyboard.press('Enter');
    await atlas.expectQuery({ area: '3101' });
  });
});

test('without MapLibre’s chunk the canvas stays and is moved by hand', async ({ page, atlas, guard }) => {
  guard.allow(/assets\/renderer-.*\.js/);
  await page.route(/assets\/renderer-[^/]*\.js$/, (route) => route.abort());
  await atlas.open('at=35.4500,134.0000,8.00');
  await atlas.mapReady('canvas-interactive');
  await atlas.mapRefined();
  await expect(atlas.mapCanvas).toHaveCount(1);
  await atlas.button('zoomIn').click();
  await expect.poll(() => atlas.query()['at']).toBe('35.4500,134.0000,9.00');
});
