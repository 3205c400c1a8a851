import { UNIT_NAMES } from '../../src/i18n/zones-tools-messages';
import type { LngLat, Point } from '../../src/map/mercator';
import { store } from '../unit/fixtures/atlas';
import { expect, test } from './fixtures';
import type { AtlasPage } from './pages/atlas';
import { between, Fingers } from './pages/fingers';
import { ZoneEditor } from './pages/zones';

test.use({ webgl: false });

const [TOTTORI, YONAGO, KURAYOSHI, IWAMI, MISASA, NICHINAN, KOFU] = ['31201', '31202', '31203', '31302', '31364', '31401', '31403'] as const;

/** Where a municipality's name stands: a place inside it. */
async function placeOf(code: string): Promise<LngLat> {
  const [registry, labels] = await Promise.all([store.registry(), store.labels()]);
  return labels['municipality']![registry.codes.indexOf(code)]!;
}

/** A plan of 鳥取県 from its three secondary areas (1 東部, 2 西部, 3 中部), on a map whose place the address names. */
async function plan(page: ConstructorParameters<typeof ZoneEditor>[0] & { goto(url: string): Promise<unknown> }, atlas: AtlasPage): Promise<ZoneEditor> {
  const zones = new ZoneEditor(page);
  await page.goto('?v=1&zones=1');
  await zones.create('31');
  await atlas.mapReady('canvas-interactive');
  await atlas.mapRefined();
  await atlas.mapCanvas.press('-');
  await expect.poll(() => atlas.query()['at']).toBeDefined();
  return zones;
}

const at = async (atlas: AtlasPage, code: string): Promise<Point> => atlas.positionOf(await placeOf(code));

test('a lasso and a box take the municipalities whose places they enclose, each as one step; Escape gives up', async ({ page, atlas, phone }) => {
  test.skip(phone, 'drawn with one finger as with the mouse');
  const zones = await plan(page, atlas);
  await zones.tool('lasso').check();
  // Around 倉吉市 and 三朝町, close by, and nobody else.
  const [[ax, ay], [bx, by]] = [await at(atlas, KURAYOSHI), await at(atlas, MISASA)];
  const around: Point[] = [[ax - 7, ay - 7], [bx + 7, by - 7], [bx + 7, by + 7], [ax - 7, ay + 7]];
  const draw = async (points: readonly Point[]): Promise<void> => {
    await page.mouse.move(...points[0]!);
    await page.mouse.down();
    for (const point of points.slice(1)) await page.mouse.move(...point, { steps: 3 });
  };
  await draw(around);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(zones.said).toBeEmpty();
  await draw(around);
  await page.mouse.up();
  await expect(zones.said).toHaveText(/^2市町村を東部へ（東部 7市区町村.*、中部 3市区町村.*）$/);
  await zones.button('undo').click();
  await expect(zones.said).toContainText('元に戻しました: 2市町村を東部へ');
  await zones.tool('rectangle').check();
  await draw([around[0]!, around[2]!]);
  await page.mouse.up();
  await expect(zones.said).toHaveText(/^2市町村を東部へ（東部 7市区町村.*、中部 3市区町村.*）$/);
});

test('whole areas at a time, from a press; number keys choose the zone while the map has the focus', async ({ page, atlas, phone }) => {
  test.skip(phone, 'no keyboard there');
  const zones = await plan(page, atlas);
  await zones.panel.getByLabel('一度に扱う単位').selectOption({ label: UNIT_NAMES.secondary335.ja });
  await atlas.mapCanvas.press('2');
  await expect(zones.panel.getByRole('radio', { name: /2 西部/ })).toBeChecked();
  await page.mouse.click(...(await at(atlas, IWAMI)));
  await expect(zones.said).toHaveText(/^二次医療圏 東部（5市町村）を西部へ（東部 0市区町村.*、西部 14市区町村.*）$/);
});

test('a municipality is dragged from its zone to the next', async ({ page, atlas, phone }) => {
  test.skip(phone, 'drawn with one finger as with the mouse');
  const zones = await plan(page, atlas);
  await zones.tool('move').check();
  await page.mouse.move(...(await at(atlas, KURAYOSHI)));
  await page.mouse.down();
  await page.mouse.move(...(await at(atlas, KOFU)), { steps: 5 });
  await expect(atlas.mapElement.locator('.map-ghost')).toHaveText('倉吉市 → 2 西部');
  await page.mouse.up();
  await expect(zones.said).toHaveText(/^倉吉市を西部へ（西部 10市区町村.*、中部 4市区町村.*）$/);
});

test('what is locked on the map no stroke moves, and it is named', async ({ page, atlas, phone }) => {
  test.skip(phone, 'drawn with one finger as with the mouse');
  const zones = await plan(page, atlas);
  await zones.tool('lock').check();
  await page.mouse.click(...(await at(atlas, YONAGO)));
  await expect(zones.said).toHaveText('米子市を固定');
  await zones.tool('erase').check();
  await page.mouse.move(...(await at(atlas, NICHINAN)));
  await page.mouse.down();
  await page.mouse.move(...(await at(atlas, YONAGO)));
  await page.mouse.move(...(await at(atlas, TOTTORI)));
  await page.mouse.up();
  await expect(zones.panel.getByText('米子市は固定されているので、動かしませんでした')).toBeVisible();
  await expect(zones.said).toContainText('を圏域から外す');
});

test('by touch: a tap, a stroke, a lasso and a drag change the plan; two fingers move the map under the tool; the page stays', async ({ page, atlas, phone }) => {
  test.skip(!phone, 'no fingers there');
  const zones = await plan(page, atlas);
  const fingers = await Fingers.on(page);
  await fingers.draw([await at(atlas, KURAYOSHI)]);
  await expect(zones.said).toHaveText(/^倉吉市を東部へ/);

  await zones.panel.getByText('なぞる', { exact: true }).tap();
  const before = atlas.query()['at']!;
  await fingers.draw(between([170, 250], [120, 200]), between([220, 250], [300, 300]));
  await expect.poll(() => Number(atlas.query()['at']!.split(',')[2])).toBeGreaterThan(Number(before.split(',')[2]) + 1);
  await fingers.draw(between([120, 200], [170, 250]), between([300, 300], [220, 250]));
  await expect.poll(() => Number(atlas.query()['at']!.split(',')[2])).toBeCloseTo(Number(before.split(',')[2]), 1);
  // What the first finger had begun is given up, no step of the history.
  await expect(zones.said).toHaveText(/^倉吉市を東部へ/);
  await fingers.draw(between(await at(atlas, MISASA), await at(atlas, KOFU)));
  await expect(zones.said).toHaveText(/^\d+市町村を東部へ/);

  await zones.button('undo').tap();
  await zones.panel.getByText('投げ縄', { exact: true }).tap();
  const [x, y] = await at(atlas, NICHINAN);
  const [[left, top], [right, bottom]] = [[x - 8, y - 8], [x + 8, y + 8]] as const;
  await zones.panel.getByText('未割当にする').tap();
  await fingers.draw([...between([left, top], [right, top]), ...between([right, top], [right, bottom]), ...between([right, bottom], [left, bottom])]);
  await expect(zones.said).toHaveText(/^日南町を圏域から外す/);

  await zones.panel.getByText('動かす', { exact: true }).tap();
  await fingers.draw(between(await at(atlas, TOTTORI), await at(atlas, KOFU)));
  await expect(zones.said).toHaveText(/^鳥取市を西部へ/);
  await zones.show('plans');
  await zones.fold('history').tap();
  await expect(zones.panel.locator('.zones-history li')).toHaveCount(4);
  expect(await page.evaluate(() => [scrollX, scrollY, visualViewport!.scale])).toEqual([0, 0, 1]);
});
