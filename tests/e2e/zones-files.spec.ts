import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { PLANS, plansText } from '../../src/i18n/plans-messages';
import { MALFORMED } from '../unit/fixtures/malformed-plans';
import { expect, test } from './fixtures';
import { PlanDialogs } from './pages/plan-dialogs';
import { ZoneEditor } from './pages/zones';

test.use({ webgl: false });
test.beforeEach(({ phone }) => test.skip(phone, 'the same dialogs over a smaller window'));

const MALFORMED_FILES = new URL('../unit/fixtures/plans/', import.meta.url);

async function planOfTottori(page: Page): Promise<{ zones: ZoneEditor; files: PlanDialogs }> {
  const zones = new ZoneEditor(page);
  await page.goto('?v=1&zones=1');
  await zones.create('31');
  await expect(zones.panel).toContainText('保存済み');
  return { zones, files: new PlanDialogs(page) };
}

/** Plans as the list calls them, in no order. */
async function planNames(files: PlanDialogs): Promise<string[]> {
  await files.open('listShort');
  const names = await files.dialog.locator('.plans-card h3').evaluateAll((heads) => heads.map((head) => head.firstChild!.textContent!));
  await files.close();
  return names.toSorted();
}

test('every malformed file is named for what is wrong with it, and none changes anything', async ({ page }) => {
  const { zones, files } = await planOfTottori(page);
  await files.open('importShort');
  const told: Record<string, (string | null)[]> = {};
  for (const file of Object.keys(MALFORMED)) {
    await files.give(file, await readFile(new URL(file, MALFORMED_FILES)));
    await expect(files.dialog.getByRole('heading', { name: new RegExp(`「${file}」`) })).toBeVisible();
    // What lies outside the scope is wrong only for the plan that has one.
    if (file.startsWith('29')) await files.dialog.getByRole('radio', { name: /開いている案/ }).check();
    await expect(files.dialog.locator('tr[data-kind]').first()).toBeVisible();
    told[file] = await files.kinds();
  }
  expect(told).toEqual(Object.fromEntries(Object.entries(MALFORMED).map(([file, problems]) => [file, problems.map(([kind]) => kind)])));
  await files.close();
  await expect(zones.panel.getByText('履歴（0）')).toBeVisible();
  expect(await planNames(files)).toEqual(['鳥取県の案']);
});

test('what is exported is imported again: zones by CSV, GeoJSON and TopoJSON, the whole plan by its file', async ({ page }) => {
  const { zones, files } = await planOfTottori(page);
  await zones.show('municipalities');
  await zones.zoneOf('米子市').selectOption('z1');
  await expect(zones.panel).toContainText('保存済み');
  await files.open('exportTitle');
  const kept = [await files.saved('csv'), await files.saved('geojson'), await files.saved('topojson'), await files.saved('planFile')];
  for (const { name, text } of kept) {
    expect(name).toMatch(/^鳥取県の案_\d{4}-\d\d-\d\d_/);
    for (const said of ['2021-01-01', '書き出した日']) expect(text, name).toContain(said);
  }
  expect((await files.saved('metrics')).text).toContain('people-75plus-r5-2025,');
  await files.close();
  await zones.zoneOf('境港市').selectOption('z1');
  await files.open('importShort');
  for (const { name, text } of kept) {
    await files.give(name, text);
    await files.dialog.getByRole('radio', { name: /開いている案/ }).check();
    await expect(files.dialog).toContainText(plansText.changes(1, 0).ja);
  }
  await files.dialog.getByRole('radio', { name: PLANS.intoNew.ja }).check();
  await files.button('applyNew').click();
  await expect(files.dialog).toBeHidden();
  await zones.show('municipalities');
  await expect(zones.zoneOf('境港市')).toHaveValue('z2');
  await expect(zones.zoneOf('米子市')).toHaveValue('z1');
  await expect(zones.button('undo')).toContainText('米子市を東部へ');
  expect(await planNames(files)).toEqual(['鳥取県の案', '鳥取県の案']);
});
