import type { LngLat } from '../../src/map/mercator';
import { store } from '../unit/fixtures/atlas';
import { expect, test } from './fixtures';
import type { AtlasPage } from './pages/atlas';
import { ZoneEditor } from './pages/zones';

test.use({ webgl: false });

const [TOTTORI, KURAYOSHI, SAKAIMINATO, MISASA] = ['31201', '31203', '31204', '31364'] as const;

/** Where a municipality's name stands: a place inside it. */
async function placeOf(code: string): Promise<LngLat> {
  const [registry, labels] = await Promise.all([store.registry(), store.labels()]);
  return labels['municipality']![registry.codes.indexOf(code)]!;
}

/** Moves the map by a key, so that the address names where it stands. */
async function nameCamera(atlas: AtlasPage): Promise<void> {
  await atlas.mapReady('canvas-interactive');
  await atlas.mapRefined();
  await atlas.mapCanvas.press('-');
  await expect.poll(() => atlas.query()['at']).toBeDefined();
}

test('a plan of 鳥取県: by click, by one stroke of the brush and by key, undo; all of it is there after a reload', async ({ page, atlas, phone }) => {
  test.skip(phone, 'with fingers in zones-tools');
  const zones = new ZoneEditor(page);
  await atlas.open();
  await zones.opener.click();
  await expect(zones.panel.getByRole('heading', { level: 2 })).toBeFocused();
  await atlas.expectQuery({ zones: '1' });
  await zones.label('prefecture').selectOption('31');
  // A hand that presses twice wants one plan.
  await zones.button('create').evaluate((button: HTMLButtonElement) => { button.click(); button.click(); });
  await expect(zones.panel.getByRole('radio', { name: /1 東部/ })).toBeChecked();

  await nameCamera(atlas);
  const at = atlas.query()['at'];
  const [x, y] = await atlas.positionOf(await placeOf(KURAYOSHI));
  await page.mouse.click(x, y);
  await expect(zones.said).toHaveText(/^倉吉市を東部へ（東部 6市区町村・75歳以上[\d,]+人、中部 4市区町村・75歳以上[\d,]+人）$/);
  if (!phone) await expect(zones.label('plan').getByRole('option')).toHaveCount(1);
  await zones.button('undo').click();

  await test.step('the same and its neighbour by a stroke, over a map that stays where it is', async () => {
    await zones.panel.getByText('なぞる', { exact: true }).click();
    const to = await atlas.positionOf(await placeOf(MISASA));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(...to);
    await page.mouse.up();
    await expect(zones.said).toContainText('東部へ（東部 ');
    expect(atlas.query()['at']).toBe(at);
    await zones.show('plans');
    await zones.fold('history').click();
    await expect(zones.panel.locator('.zones-history li')).toHaveCount(2);
  });

  await zones.show('municipalities');
  for (const name of ['倉吉市', '三朝町']) await expect(zones.zoneOf(name)).toHaveValue('z1');
  await zones.row(SAKAIMINATO).focus();
  await page.keyboard.press('1');
  await expect(zones.said).toContainText('境港市を東部へ（東部 ');
  await expect(zones.row(SAKAIMINATO)).toBeFocused();
  await zones.button('undo').click();
  await expect(zones.said).toContainText('元に戻しました: 境港市を東部へ');
  await expect(zones.panel).toContainText('保存済み');

  const [lng, lat] = await placeOf(TOTTORI);
  await page.goto(`?v=1&zones=1&at=${lat},${lng},9.00`);
  await expect(zones.button('redo')).toContainText('境港市を東部へ');
  await zones.show('municipalities');
  for (const name of ['倉吉市', '三朝町']) await expect(zones.zoneOf(name)).toHaveValue('z1');
  await expect(zones.zoneOf('境港市')).toHaveValue('z2');

  await test.step('Enter on the map assigns what stands in its middle', async () => {
    await zones.panel.getByRole('radio', { name: /2 西部/ }).check();
    await atlas.mapReady('canvas-interactive');
    await atlas.mapRefined();
    await atlas.mapCanvas.press('Enter');
    await expect(zones.said).toContainText('鳥取市を西部へ');
  });
});

test('two tabs: the one that is behind is told and overwrites nothing; one that is killed in a stroke loses that stroke alone', async ({ page, context, atlas, phone }) => {
  test.skip(phone, 'the same storage');
  const one = new ZoneEditor(page);
  await page.goto('?v=1&zones=1');
  await one.create('31');
  await nameCamera(atlas);
  await expect(one.panel).toContainText('保存済み');
  const other = await context.newPage();
  await other.goto('?v=1&zones=1');
  const two = new ZoneEditor(other);
  for (const tab of [one, two]) await tab.show('municipalities');
  await two.zoneOf('米子市').selectOption('z1');
  await expect(two.said).toContainText('米子市を東部へ');
  await expect(two.panel).toContainText('保存済み');
  // Before it has done anything itself.
  await expect(one.panel.getByRole('alert')).toContainText('別のタブがこの案を変えました');
  await one.zoneOf('境港市').selectOption('z3');
  await expect(one.panel.getByRole('alert')).toContainText('別のタブがこの案を変えました');
  await one.button('reload').click();
  await expect(one.zoneOf('米子市')).toHaveValue('z1');
  await expect(one.zoneOf('境港市')).toHaveValue('z2');

  await test.step('killed in a stroke', async () => {
    await one.panel.getByText('なぞる', { exact: true }).click();
    await page.mouse.move(...(await atlas.positionOf(await placeOf(KURAYOSHI))));
    await page.mouse.down();
    await page.mouse.move(...(await atlas.positionOf(await placeOf(MISASA))));
    await expect(one.zoneOf('倉吉市')).toHaveValue('z1');
    const killer = await context.newCDPSession(page);
    const killed = page.waitForEvent('crash');
    // It never answers: there is no page any more to do so.
    killer.send('Page.crash').catch(() => undefined);
    await killed;
    await other.reload();
    await two.show('municipalities');
    await expect(two.zoneOf('米子市')).toHaveValue('z1');
    for (const name of ['倉吉市', '三朝町']) await expect(two.zoneOf(name)).toHaveValue('z3');
    await expect(two.button('undo')).toContainText('米子市を東部へ');
  });
});

test('where the browser keeps nothing it is said and the editor works: zones are added, merged and removed, a deleted plan comes back', async ({ page, phone }) => {
  test.skip(phone, 'the same panel');
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('sandboxed', 'SecurityError'); } }));
  const zones = new ZoneEditor(page);
  await page.goto('?v=1&zones=1');
  await zones.create('31');
  await expect(zones.panel).toContainText('このページを開いている間だけ残ります');
  await zones.button('add').click();
  await zones.show('zone');
  await expect(zones.said).toContainText('圏域「圏域1」を作る');
  await zones.button('removeZone').click();
  await expect(zones.said).toContainText('圏域「圏域1」をなくす');
  await zones.label('mergeInto').selectOption('2 西部');
  await zones.panel.getByRole('button', { name: '合わせる', exact: true }).click();
  await expect(zones.said).toContainText('圏域「東部」を「西部」に合わせる');
  await expect(zones.panel.getByRole('radio', { name: /1 西部/ })).toBeChecked();
  await zones.show('plans');
  await zones.button('remove').click();
  await zones.button('bringBack').click();
  await expect(zones.button('undo')).toContainText('「西部」に合わせる');
});

// One language at each size: the elements are the same in both.
test('breaks no rule of accessibility and fits the window', async ({ page, atlas, axe, phone }) => {
  const language = phone ? 'en' : 'ja';
  const zones = new ZoneEditor(page, language);
  const sideways = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.goto(phone ? '?v=1&lang=en&zones=1' : '?v=1&zones=1');
  await expect(zones.label('prefecture')).toBeVisible();
  await axe();
  await zones.create('31');
  if (phone) {
    await zones.show('paint');
    const [sheet, height] = [await zones.panel.locator('[data-edge=zones]').boundingBox(), page.viewportSize()!.height];
    const header = (await page.locator('header').boundingBox())!.height;
    expect((sheet!.y - header) / height, 'while painting the map keeps its room').toBeGreaterThanOrEqual(0.45);
  }
  await zones.show('plans');
  await zones.fold('history').click();
  await axe();
  for (const part of ['table', 'zone', 'findings'] as const) {
    await zones.show(part);
    await axe('.zones');
    expect(await sideways()).toBe(0);
  }
  await zones.show('municipalities');
  await atlas.mapReady('canvas-interactive');
  await zones.zoneOf(phone ? 'Yonago-shi' : '米子市').selectOption('z1');
  await axe('.zones');
  expect(await sideways()).toBe(0);
});
