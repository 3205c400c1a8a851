import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { PLANS } from '../../src/i18n/plans-messages';
import { GRID } from '../../src/i18n/zone-grid-messages';
import { ZONE_TOOLS } from '../../src/i18n/zone-tools-messages';
import { FINDINGS } from '../../src/i18n/zones-findings-messages';
import { ZONE_PARTS, type ZonePart } from '../../src/i18n/zones-shell-messages';
import { PROBLEM_LABEL } from '../../src/model/plan/check-rules';
import { store } from '../unit/fixtures/atlas';
import { expect, test } from './fixtures';
import { ZoneEditor } from './pages/zones';

// A trace draws up the page at each of the hundreds of presses, which costs more than they do.
test.use({ webgl: false, trace: 'off' });
test.skip(({ phone }) => phone, 'no keyboard there');

/** Goes on with Tab until the focus is there: what a keyboard reaches, and nothing else. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('the keyboard does not get there');
}

async function times(page: Page, count: number, key: string): Promise<void> {
  for (let press = 0; press < count; press++) await page.keyboard.press(key);
}

/** Opens a part of the editor from its row of tabs. */
async function openPart(page: Page, zones: ZoneEditor, part: ZonePart): Promise<void> {
  await tabTo(page, zones.panel.locator('[role=tab][tabindex="0"]'));
  const tab = zones.panel.getByRole('tab', { name: ZONE_PARTS[part].ja, exact: true });
  for (let presses = 0; presses < 6 && (await tab.getAttribute('aria-selected')) !== 'true'; presses++) await page.keyboard.press('ArrowRight');
  await expect(tab).toBeFocused();
}

/** Zone names as they stand in the CSV file. */
async function savedZones(page: Page, zones: ZoneEditor): Promise<Record<string, string>> {
  await tabTo(page, zones.panel.getByRole('button', { name: PLANS.exportTitle.ja, exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: `${PLANS.csv.ja}: ${PLANS.save.ja}` }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const lines = (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, '').trim().split(/\r?\n/);
  const zone = lines.find((line) => line.startsWith('code,'))!.split(',').indexOf('zone');
  return Object.fromEntries(lines.filter((line) => /^31\d{3},/.test(line)).map((line) => line.split(',')).map((cells) => [cells[0]!, cells[zone]!]));
}

test('a whole plan of 鳥取県 by keyboard alone: zones, municipalities, institutions, checks, file', async ({ page, axe }) => {
  test.slow();
  const zones = new ZoneEditor(page);
  const row = zones.row.bind(zones);
  const walked = zones.panel.locator('.grid-said');
  await page.goto('?v=1&zones=1');

  await test.step('an empty plan with three zones', async () => {
    await tabTo(page, zones.label('prefecture'));
    await times(page, 31, 'ArrowDown');
    await tabTo(page, zones.label('start'));
    await page.keyboard.press('End');
    await tabTo(page, zones.button('create'));
    await page.keyboard.press('Enter');
    await tabTo(page, zones.button('add'));
    await times(page, 3, 'Enter');
    await expect(zones.said).toHaveText('圏域「圏域3」を作る');
    await openPart(page, zones, 'zone');
    await tabTo(page, zones.label('zoneName'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('中部');
    await page.keyboard.press('Enter');
    await expect(zones.said).toHaveText('圏域「圏域3」を「中部」に改名');
  });

  await test.step('number keys and the walk to neighbours', async () => {
    await openPart(page, zones, 'municipalities');
    await tabTo(page, zones.panel.locator('tr[tabindex="0"]'));
    await page.keyboard.press('ArrowDown');
    await expect(row('31201')).toBeFocused();
    await page.keyboard.press('1');
    await expect(zones.said).toHaveText(/^鳥取市を圏域1へ（圏域1 1市区町村・75歳以上32,182人、未割当 18）$/);
    await expect(row('31201')).toBeFocused();
    for (const [key, code, said] of [
      ['Alt+ArrowRight', '31325', '南東: 若桜町（未割当）'],
      ['Alt+ArrowRight', '31325', '東: 養父市（兵庫県）は案の範囲の外です'],
      ['Alt+ArrowUp', '31201', '北西: 鳥取市（1 圏域1）'],
      ['Alt+ArrowRight', '31325', '南東: 若桜町（未割当）'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(walked).toHaveText(said);
      await expect(row(code)).toBeFocused();
    }
    await page.keyboard.press('1');
    await expect(zones.said).toContainText('若桜町を圏域1へ');
  });

  await test.step('several at once: a run with Shift and arrows, single ones with Space', async () => {
    // n goes to the next municipality in no zone, by code.
    for (const [first, more, zone, said] of [
      ['31328', 1, '1', '2市町村を圏域1へ'],
      ['31364', 3, '3', '4市町村を中部へ'],
      ['31384', 6, '2', '7市町村を圏域2へ'],
    ] as const) {
      await page.keyboard.press('n');
      await expect(row(first)).toBeFocused();
      await times(page, more, 'Shift+ArrowDown');
      await expect(walked).toHaveText(`${more + 1}市区町村を選択中`);
      await page.keyboard.press(zone);
      await expect(zones.said).toContainText(said);
    }
    await page.keyboard.press('n');
    await expect(row('31202')).toBeFocused();
    await page.keyboard.press('Space');
    await times(page, 2, 'ArrowDown');
    await page.keyboard.press('Space');
    await expect(walked).toHaveText('2市区町村を選択中');
    await page.keyboard.press('2');
    await expect(zones.said).toHaveText(/^2市町村を圏域2へ（圏域2 9市区町村・75歳以上[\d,]+人、未割当 2）$/);
    await page.keyboard.press('Control+z');
    await expect(zones.said).toHaveText(/^元に戻しました: 2市町村を圏域2へ（.*未割当 4）$/);
    await page.keyboard.press('Control+y');
    await expect(zones.said).toContainText('未割当 2）');
    await page.keyboard.press('l');
    await expect(zones.said).toHaveText(/を固定$/);
    await page.keyboard.press('0');
    await expect(zones.panel.getByRole('alert')).toContainText('固定されているので、動かしませんでした');
  });

  const findings = zones.panel.locator('.findings');
  const next = findings.getByRole('button', { name: FINDINGS.next.ja });
  await test.step('the checks lead to what is in no zone until nothing is', async () => {
    await tabTo(page, next, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(findings.getByRole('status')).toContainText(`${PROBLEM_LABEL.unassigned.ja}: 2市区町村がどの圏域にも入っていない`);
    await tabTo(page, zones.panel.locator('tr[tabindex="0"]'));
    for (const [code, zone, said] of [['31302', '1', '岩美町を圏域1へ'], ['31203', '3', '倉吉市を中部へ']] as const) {
      await page.keyboard.press('n');
      await expect(row(code)).toBeFocused();
      await page.keyboard.press(zone);
      await expect(zones.said).toContainText(said);
    }
    // What was told of a finding is over with it.
    await expect(findings.getByRole('status')).toBeEmpty();
    await page.keyboard.press('n');
    await expect(walked).toHaveText(GRID.allIn.ja);
    await tabTo(page, next, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(findings.getByRole('status')).not.toBeEmpty();
    await expect(findings.getByRole('status')).not.toContainText(PROBLEM_LABEL.unassigned.ja);
  });

  await test.step('a lead institution from the list, a hub written freely, an item', async () => {
    // The finding gone to has chosen the zone that lacks them.
    await openPart(page, zones, 'zone');
    const name = zones.panel.getByRole('combobox', { name: ZONE_TOOLS.markName.ja });
    await tabTo(page, name);
    await page.keyboard.type('病院');
    await expect(zones.panel.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(name).not.toHaveValue('病院');
    await page.keyboard.press('Enter');
    await expect(zones.said).toHaveText(/^「.+病院」を圏域「圏域1」の積極的役割を担う医療機関に$/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('鳥取市保健所');
    await page.keyboard.press('Enter');
    await expect(zones.said).toHaveText('「鳥取市保健所」を圏域「圏域1」の必要な連携を担う拠点に');
    await tabTo(page, zones.panel.getByRole('checkbox', { name: /^（ア）/ }));
    await page.keyboard.press('Space');
    await expect(zones.said).toHaveText('圏域「圏域1」のアに印');
    await axe('.zones-part-zone');
    await openPart(page, zones, 'municipalities');
    await axe('.grid');
  });

  await test.step('the file holds all nineteen, as the secondary areas of 鳥取県 have them', async () => {
    const saved = await savedZones(page, zones);
    const { codes, levels: { secondary335 } } = await store.registry();
    const named: Record<string, string> = { 東部: '圏域1', 西部: '圏域2', 中部: '中部' };
    expect(saved).toEqual(Object.fromEntries(codes.flatMap((code, index) => (code.startsWith('31') ? [[code, named[secondary335.areas[secondary335.areaOf[index]!]!.name]!]] : []))));
  });
});
