import { expect, test } from './fixtures';
import { seatOf } from './expected';

test.use({ webgl: false });

test('without WebGL2 the canvas alone is a map: drag, wheel, buttons, keys, press', async ({ page, atlas, phone }) => {
  await atlas.open('at=35.4500,134.0000,8.00');
  await atlas.mapReady('canvas-interactive');
  await atlas.mapRefined();
  const requested = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /maplibre|renderer-/.test(name)));
  expect(requested).toEqual([]);

  await atlas.button('zoomIn').click();
  await expect.poll(() => atlas.query()['at']).toBe('35.4500,134.0000,9.00');
  await atlas.button('zoomOut').click();
  await expect.poll(() => atlas.query()['at']).toBe('35.4500,134.0000,8.00');

  const [x, y] = await atlas.positionOf([134, 35.45]);
  if (!phone) {
    await test.step('drag and wheel', async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 40, y);
      await page.mouse.move(x - 80, y, { steps: 2 });
      await page.mouse.up();
      await expect.poll(() => Number(atlas.query()['at']!.split(',')[1])).toBeGreaterThan(134.1);
      // A drag is no press.
      expect(atlas.query()['area']).toBeUndefined();
      const grabbed = await atlas.positionOf([134, 35.45]);
      expect(grabbed[0]).toBeCloseTo(x - 80, 0);
      await page.mouse.wheel(0, -300);
      await expect.poll(() => Number(atlas.query()['at']!.split(',')[2])).toBeGreaterThan(8.5);
    });
  }
  await test.step('the keyboard', async () => {
    await page.goto('?v=1&at=35.4500,134.0000,8.00');
    await atlas.mapReady('canvas-interactive');
    await expect(atlas.mapCanvas).toHaveRole('application');
    await atlas.mapCanvas.focus();
    await page.keyboard.press('Enter');
    await atlas.expectQuery({ area: '3101' });
    await atlas.area.close.click();
    await expect.poll(() => atlas.query()['at']).toBeDefined();
  });
  await test.step('a press', async () => {
    const at = await atlas.positionOf(await seatOf('31201'));
    if (phone) await page.touchscreen.tap(...at);
    else await page.mouse.click(...at);
    await atlas.expectQuery({ area: '3101' });
  });
  await test.step('home', async () => {
    await atlas.area.close.click();
    await atlas.button('nationHome').click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });
});
