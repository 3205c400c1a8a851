import { formatCell } from '../../src/i18n/format';
import { expect, test } from './fixtures';
import { figures, indicator, seatOf } from './expected';

test.skip(({ phone }) => phone, 'no pointer to hover with');

test('hovering names the area with its value or the reason there is none', async ({ page, atlas }) => {
  await atlas.open('at=37.4000,139.9000,7.00');
  await atlas.mapReady();
  await atlas.mapRefined();
  const cells = await figures('secondary335', 'peak-65plus-h30');
  for (const [municipality, code] of [['15101', '1502'], ['07201', '0701']] as const) {
    const found = cells.find(({ area }) => area.code === code)!;
    const [x, y] = await atlas.positionOf(await seatOf(municipality));
    await page.mouse.move(x, y);
    await expect(atlas.tooltip.locator('.tooltip-name')).toContainText(found.area.name);
    if (found.cell.value === null) await expect(atlas.tooltip).toContainText(found.cell.reason.ja);
    else await expect(atlas.tooltip.locator('.tooltip-value')).toContainText(formatCell(indicator('peak-65plus-h30'), found.cell, 'ja'));
  }
  await atlas.button('zoomIn').hover();
  await expect(atlas.tooltip).toBeHidden();
});

test.describe('legend', () => {
  test.use({ webgl: false });

  test('pointing at a bar keeps its class alone, a press pins it', async ({ page, atlas }) => {
    await atlas.open();
    const bar = atlas.legend.bars.nth(1);
    const others = atlas.legend.bars.and(page.locator('.bar-aside'));
    await bar.hover();
    await expect(others).toHaveCount(6);
    await atlas.legend.title.hover();
    await expect(others).toHaveCount(0);
    await bar.click();
    await expect(bar).toHaveAttribute('aria-pressed', 'true');
    await atlas.legend.title.hover();
    await expect(others).toHaveCount(6);
    await bar.click();
    await expect(bar).toHaveAttribute('aria-pressed', 'false');
  });
});
