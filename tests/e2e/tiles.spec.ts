import { expect, test } from './fixtures';

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

test('the background is asked for only after it was switched on, with its credit', async ({ page, atlas, guard, phone }) => {
  test.skip(phone, 'the same switch');
  const asked: string[] = [];
  await page.route('https://cyberjapandata.gsi.go.jp/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: PIXEL, contentType: 'image/png', headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  await atlas.open();
  await atlas.mapReady();
  await atlas.mapRefined();
  expect(asked).toEqual([]);
  await expect(page.getByRole('link', { name: /国土地理院/ })).toHaveCount(0);

  guard.allowOrigin('https://cyberjapandata.gsi.go.jp');
  await atlas.picker.openSettings();
  await atlas.picker.tiles.check();
  await atlas.expectQuery({ tiles: '1' });
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !/^https:\/\/cyberjapandata\.gsi\.go\.jp\/xyz\/pale\/\d+\/\d+\/\d+\.png$/.test(url))).toEqual([]);
  await expect(page.getByRole('link', { name: /国土地理院/ })).toBeVisible();

  await atlas.picker.tiles.uncheck();
  await atlas.expectQuery({});
  await expect(page.getByRole('link', { name: /国土地理院/ })).toHaveCount(0);
});
