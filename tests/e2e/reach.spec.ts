import type { Page } from '@playwright/test';
import type { Cell } from '../../src/model/cell';
import { chosenTargets } from '../../src/model/coverage/chosen-targets';
import { reachOf, reachTargets, seatPoints } from '../../src/model/coverage/reach';
import { reachRows } from '../../src/model/coverage/reach-table';
import { readFilter } from '../../src/model/facility-filter';
import { populationKey } from '../../src/model/indicators';
import { firstReach } from '../../src/state/reach-link';
import { store } from '../unit/fixtures/atlas';
import { expect, test } from './fixtures';
import { ExportDialog } from './pages/export-dialog';
import { ReachView } from './pages/reach';

test.use({ webgl: false });

/** A share, or the range that stands in its place where some facility’s place is not known. */
const written = (cell: Cell): string => (cell.value === null ? cell.reason.ja : `${cell.value.toFixed(1)}%`);

/** Shares of the areas of 鳥取県 as the screen writes them, by town halls and by towns. */
async function expected(km: number): Promise<readonly (readonly [code: string, seats: string, towns: string])[]> {
  const [registry, support, towns, atlas, { municipalities }] = await Promise.all([store.registry(), store.supportFacilities(), store.townPoints(), store.atlas([populationKey('75plus', 'r5')]), store.areasDetail()]);
  const { facilities, hiddenIn } = chosenTargets(registry, support.facilities, support.listed, readFilter('c0123h0123'));
  const seats = seatPoints(municipalities.seats);
  const [fromSeats, fromTowns] = [seats, towns].map((homes) => reachOf(registry.codes.length, homes, reachTargets(facilities, hiddenIn, homes), km));
  const areas = registry.levels.secondary335.areas.filter(({ code }) => code.startsWith('31'));
  return reachRows(atlas, areas, { age: '75plus', year: 2025 }, fromSeats!, fromTowns!).map(({ area, seats: bySeats, towns: byTowns }) => [area.code, written(bySeats!.cell), written(byTowns!.cell)]);
}

test('鳥取県 within 16 km: shares are the model’s, another radius has its own, and the link keeps it', async ({ page, axe, phone }) => {
  test.skip(phone, 'the same panel as a sheet');
  const [wide, narrow] = await Promise.all([expected(16), expected(5)]);
  expect(narrow).not.toEqual(wide);
  const reach = new ReachView(page);
  await page.goto(`?v=1&reach=${firstReach('31')}`);
  for (const [code, seats, towns] of wide) {
    await expect(reach.share(code, 'seats')).toContainText(seats);
    await expect(reach.share(code, 'towns')).toContainText(towns);
    await expect(reach.share(code, 'towns')).toContainText('推計');
  }
  await expect(reach.access.locator('tfoot')).toContainText('推計');
  await axe('.reach');
  await expectPrinted(page, 2);
  await reach.radius.fill('41');
  await expect(reach.panel.getByRole('alert').first()).not.toBeEmpty();
  await reach.radius.fill('5');
  for (const [code, seats, towns] of narrow) {
    await expect(reach.share(code, 'seats')).toContainText(seats);
    await expect(reach.share(code, 'towns')).toContainText(towns);
  }
  await expect(page).toHaveURL(/reach=5-/);
  const sheets = new ExportDialog(page);
  await sheets.opener.click();
  await expect(sheets.title).toHaveValue('5kmで届く範囲（鳥取県）');
  const table = (await sheets.save('csv')).bytes.toString('utf8');
  for (const [code] of narrow) expect(table).toContain(`\r\n${code},`);
  await page.keyboard.press('Escape');
  await reach.panel.getByRole('button', { name: '閉じる' }).click();
  await expect(reach.panel).toHaveCount(0);
  await expectPrinted(page, 1);
});

/** The map on paper has the shape of the paper and is drawn for it, not stretched to it, as are circles over it; no canvas is of one colour. */
async function expectPrinted(page: Page, canvases: number): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const drawn = await page.locator('.map .reach-canvas, .map > div:last-child canvas').evaluateAll((found) => (found as HTMLCanvasElement[]).map((canvas) => {
    const { width, height } = canvas.getBoundingClientRect();
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return { shape: width / height, stretched: width / height / (canvas.width / canvas.height), colours: new Set(new Uint32Array(data.buffer)).size };
  }));
  expect(drawn).toHaveLength(canvases);
  for (const { shape, stretched, colours } of drawn) {
    expect(shape).toBeCloseTo(277 / 180, 2);
    expect(stretched).toBeCloseTo(1, 2);
    expect(colours).toBeGreaterThan(2);
  }
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
}
