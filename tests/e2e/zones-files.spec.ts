import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { writePlanFile } from '../../src/data/plan-file';
import { PLANS, plansText } from '../../src/i18n/plans-messages';
import { ZONE_TOOLS } from '../../src/i18n/zone-tools-messages';
import { MALFORMED } from '../unit/fixtures/malformed-plans';
import { realPlans } from '../unit/fixtures/real-plan';
import { expect, test, withoutWebGl2 } from './fixtures';
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

/** Municipality code → zone id, as the table has them. */
function assignments(page: Page): Promise<Record<string, string>> {
  return page.locator('select[data-code]').evaluateAll((selects) => Object.fromEntries(selects.map((select) => [select.getAttribute('data-code')!, (select as HTMLSelectElement).value])));
}

test('every malformed file is named for what is wrong with it; of one with rows that fail the rest is taken only on the word, as one step to undo', async ({ page }) => {
  const { zones, files } = await planOfTottori(page);
  await files.open('importShort');
  const told = await files.problemsOf(await Promise.all(Object.keys(MALFORMED).map(async (name) => ({
    name,
    base64: await readFile(new URL(name, MALFORMED_FILES), 'base64'),
    // What lies outside the scope is wrong only for the plan that has one.
    intoOpen: name.startsWith('29'),
  }))));
  expect(told).toEqual(Object.fromEntries(Object.entries(MALFORMED).map(([file, problems]) => [file, problems.map(([kind]) => kind)])));
  await expect(zones.panel.getByText('履歴（0）')).toBeVisible();

  await files.give('見直し.csv', 'code,zone\n31201,西部\n31202,新しい圏域\n31999,西部\n,東部\n');
  await files.dialog.getByRole('radio', { name: /開いている案/ }).check();
  expect(await files.kinds()).toEqual(['unknownCode', 'blankCode']);
  await expect(files.dialog).toContainText(plansText.changes(2, 1, 0).ja);
  // As a user of the keyboard does: it can be reached, and does nothing yet.
  await files.button('applyOpen').focus();
  await page.keyboard.press('Enter');
  await expect(files.button('applyOpen')).toHaveAttribute('aria-disabled', 'true');
  await expect(files.dialog).toBeVisible();
  await files.dialog.getByRole('checkbox', { name: plansText.acceptRest(2).ja }).check();
  await files.button('applyOpen').click();
  await expect(files.dialog).toBeHidden();
  await expect(zones.said).toContainText('ファイルから2市町村を割り当て、1圏域を作る');
  await zones.button('undo').click();
  await expect(zones.panel.getByRole('button', { name: '元に戻す' })).toHaveAttribute('aria-disabled', 'true');
  expect(await planNames(files)).toEqual(['鳥取県の案']);
});

test('what is exported is imported again: zones by CSV, GeoJSON and TopoJSON, the whole plan by its file, one too large for a link', async ({ page }) => {
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
    await expect(files.dialog).toContainText(plansText.changes(1, 0, 0).ja);
  }
  await files.dialog.getByRole('radio', { name: PLANS.intoNew.ja }).check();
  await files.button('applyNew').click();
  await expect(files.dialog).toBeHidden();
  await zones.show('municipalities');
  await expect(zones.zoneOf('境港市')).toHaveValue('z2');
  await expect(zones.zoneOf('米子市')).toHaveValue('z1');
  await expect(zones.button('undo')).toContainText('米子市を東部へ');
  expect(await planNames(files)).toEqual(['鳥取県の案', '鳥取県の案']);

  await test.step('a plan too large for a link is offered as a file', async () => {
    const plan = (await realPlans()).planOf('31');
    // Names nothing can shorten, as many as make 4,000 characters of a link.
    const marks = Array.from({ length: 150 }, (_, index) => ({ kind: 'hub' as const, name: createHash('sha256').update(`${index}`).digest('base64'), municipality: null }));
    await files.open('importShort');
    await files.give('大きな案.json', writePlanFile([{ plan: { ...plan, zones: plan.zones.map((zone) => ({ ...zone, marks })) } }]));
    await files.button('applyNew').click();
    await expect(files.dialog).toBeHidden();
    await files.open('share');
    await expect(files.dialog.getByRole('alert')).toContainText('リンクに収まりません');
    const [download] = await Promise.all([page.waitForEvent('download'), files.button('fileInstead').click()]);
    const { plans } = JSON.parse(await readFile(await download.path(), 'utf8')) as { plans: { zones: { marks: unknown[] }[] }[] };
    expect(plans[0]!.zones.map((zone) => zone.marks.length)).toEqual([150, 150, 150]);
  });
});

test('a link made here opens elsewhere with the same zones, on the user’s word; a damaged one is named', async ({ page, browser }) => {
  const { zones, files } = await planOfTottori(page);
  await zones.show('municipalities');
  await zones.zoneOf('米子市').selectOption('z1');
  await files.open('share');
  const link = await files.dialog.getByLabel(PLANS.link.ja).inputValue();
  expect(new URL(link).search).toBe('?v=1&zones=1');
  const context = await browser.newContext();
  try {
    await context.addInitScript(withoutWebGl2);
    const elsewhere = await context.newPage();
    await elsewhere.goto(`${link}。`);
    const [there, dialogs] = [new ZoneEditor(elsewhere), new PlanDialogs(elsewhere)];
    await expect(dialogs.dialog).toContainText('鳥取県の案');
    await dialogs.button('add').click();
    await there.show('municipalities');
    const sent = await assignments(page);
    expect(Object.keys(sent)).toHaveLength(19);
    await expect.poll(() => assignments(elsewhere)).toEqual(sent);
    expect(new URL(elsewhere.url()).hash).toBe('');
    await elsewhere.goto(link.slice(0, -9));
    await expect(dialogs.dialog.getByRole('alert')).toContainText('リンクが途中で切れているか、書きかわっています');
    await dialogs.button('notNow').click();
    expect(await planNames(dialogs)).toEqual(['鳥取県の案']);
  } finally {
    await context.close();
  }
});

test('plans are put away, taken out and named in the list; one can begin from another', async ({ page }) => {
  const { zones, files } = await planOfTottori(page);
  await files.open('listShort');
  await expect(files.dialog.locator('.plans-card')).toContainText('103,699');
  await files.dialog.getByLabel(plansText.nameOf('鳥取県の案').ja).fill('第1案');
  await files.dialog.getByRole('button', { name: '改名' }).click();
  await expect(files.dialog.getByRole('heading', { name: '第1案' })).toBeVisible();
  await files.button('archive').click();
  await expect(files.dialog).toContainText(PLANS.listAllArchived.ja);
  await files.close();
  await expect(zones.label('prefecture')).toBeVisible();
  await page.getByText(PLANS.scopeTertiary.ja, { exact: true }).click();
  await page.getByLabel(PLANS.tertiary.ja, { exact: true }).selectOption({ label: '鳥取県' });
  await zones.label('start').selectOption({ label: '第1案' });
  await zones.button('create').click();
  await expect(zones.panel.getByRole('radio', { name: /1 東部/ })).toBeChecked();
  expect(await planNames(files)).toEqual(['鳥取県の案']);
  // The new one is of another scope than it began with: one step, to be undone like any other.
  await zones.show('plans');
  await zones.panel.locator('summary', { hasText: PLANS.scopeChange.ja }).click();
  await zones.panel.getByLabel(PLANS.addPrefecture.ja).selectOption({ label: '島根県' });
  await expect(zones.said).toContainText('案の範囲に島根県を加える（未割当 19）');
  await zones.panel.getByRole('button', { name: plansText.leaveOut('鳥取県').ja }).click();
  await expect(zones.said).toContainText('案の範囲から鳥取県を、その3圏域とともに外す');
  await zones.button('undo').click();
  await expect(zones.panel.getByRole('button', { name: plansText.leaveOut('鳥取県').ja })).toBeEnabled();
});

test('no dialog of the editor breaks a rule of accessibility', async ({ page, axe }) => {
  const { zones, files } = await planOfTottori(page);
  await files.open('importShort');
  await files.give('見直し.csv', 'code,zone\n31201,西部\n31999,西部\n,東部\n');
  await expect(files.dialog.getByRole('alert')).toBeVisible();
  await axe('dialog');
  await files.give('空.csv', '');
  await expect(files.dialog.getByRole('alert')).toContainText(PLANS.nothingChanged.ja);
  await axe('dialog');
  await files.close();
  for (const name of ['listShort', 'exportTitle', 'share'] as const) {
    await files.open(name);
    await axe('dialog');
    await files.close();
  }
  await zones.show('zone');
  await zones.panel.getByRole('combobox', { name: ZONE_TOOLS.markName.ja }).fill('病院');
  await expect(zones.panel.locator('.mark-list').getByRole('option').first()).toBeVisible();
  await zones.panel.getByRole('checkbox', { name: /^（ア）/ }).check();
  await axe('.zones-part-zone');
});
