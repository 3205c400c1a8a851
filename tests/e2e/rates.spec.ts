import { readFile } from 'node:fs/promises';
import { RATES_DIALOG } from '../../src/i18n/rates-dialog-messages';
import { RATES } from '../../src/i18n/rates-messages';
import { RATES_KEY } from '../../src/state/rates-storage';
import { legendBars } from './expected';
import { expect, test } from './fixtures';
import { RatesDialog } from './pages/rates-dialog';

// The panels are what this is about.
test.use({ webgl: false });

const QUERY = 'indicator=peak-homevisit-h30';
const AGES = Array.from({ length: 17 }, (_, age) => `${age * 5}～${age * 5 + 4}歳`);
const HEADER = `都道府県,性,${AGES.join(',')},85歳以上`;
/** Rates of the oldest alone: demand goes with the people of 85 and more. */
const OLDEST = `${HEADER}\r\n全国,男女,${AGES.map(() => 0).join(',')},9000\r\n`;

test('a file is looked at, used, seen everywhere and put back', async ({ page, atlas, phone, axe }) => {
  const rates = new RatesDialog(page);
  await atlas.open(`${QUERY}&area=3101`);
  const shipped = await legendBars({ level: 'secondary335', indicator: 'peak-homevisit-h30' });
  // On the phone the area's sheet would lie over the open picker.
  if (phone) await atlas.area.panel.getByRole('button', { name: '閉じる', exact: true }).click();
  await atlas.picker.open();
  await rates.opener.focus();
  await page.keyboard.press('Enter');
  await expect(rates.region).toBeVisible();
  await expect(rates.button('save')).toBeEnabled();

  await test.step('the current rates are a file that changes nothing', async () => {
    const saving = page.waitForEvent('download');
    await rates.button('save').click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe('zaitaku-atlas_rates_homevisit.csv');
    const content = await readFile(await download.path());
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    await rates.give('same.csv', content);
    await expect(rates.preview).toContainText('329のうち0');
    await axe('dialog');
    await rates.button('cancel').click();
    await expect(rates.preview).toHaveCount(0);
  });

  await test.step('nothing changes before the user says so', async () => {
    await rates.give('oldest.csv', OLDEST);
    await expect(rates.preview.locator('tbody tr').last()).toContainText(/329のうち[1-9]\d*/);
    // The phone folds the legend away while the picker is open: read as it stands in the page.
    expect(await page.locator('.legend .bar').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('aria-label')))).toEqual(shipped);
  });

  await test.step('after it legend, badge, panel and table are the user’s', async () => {
    await rates.button('apply').click();
    await expect(rates.said).toContainText('訪問診療');
    await expect(rates.said).toBeFocused();
    await axe('dialog');
    await page.keyboard.press('Escape');
    await expect(rates.region).toHaveCount(0);
    await expect(rates.opener).toBeFocused();
    await atlas.picker.close();
    await expect(atlas.legend.badge).toHaveText('手元');
    expect(await atlas.legend.barNames()).not.toEqual(shipped);
    await expect(atlas.legend.region.locator('.own-rate')).toContainText('oldest.csv');
    await expect(atlas.legend.region.locator('.published summary')).toContainText(RATES.publishedYours.ja);
    await atlas.button('table').click();
    await expect(atlas.table.row('3101')).toContainText('手元の率（oldest.csv）による値');
    await atlas.button('tableClose').click();
    await expect(page).toHaveURL(/indicator=peak-homevisit-h30/);
    expect(page.url()).not.toContain('oldest');
  });

  await test.step('they outlast the page, which says so', async () => {
    await page.reload();
    await expect(atlas.legend.badge).toHaveText('手元');
    await expect(page.locator('.notice')).toContainText(RATES.left.ja);
    await axe();
    await page.locator('.notice').getByRole('button', { name: '閉じる' }).click();
  });

  await test.step('put back, and undone, and put back', async () => {
    await page.getByRole('button', { name: '訪問診療の率を元に戻す' }).first().click();
    await expect.poll(() => atlas.legend.barNames()).toEqual(shipped);
    await expect(atlas.legend.badge).toHaveText('推計');
    const undo = page.locator('.notice').getByRole('button', { name: RATES.undo.ja });
    await expect(undo).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(atlas.legend.badge).toHaveText('手元');
    await undo.click();
    await expect.poll(() => atlas.legend.barNames()).toEqual(shipped);
    expect(await page.evaluate((key) => localStorage.getItem(key), RATES_KEY)).toBeNull();
  });
});

test('what cannot be used is refused by row, column and reason, and changes nothing', async ({ page, atlas, axe, phone }) => {
  test.skip(phone, 'the same dialog');
  const rates = new RatesDialog(page);
  await atlas.open(QUERY);
  const before = await atlas.legend.barNames();
  await atlas.picker.open();
  await rates.opener.click();
  await expect(rates.button('save')).toBeEnabled();

  await rates.give('bad.csv', OLDEST.replace('0,9000', '-1,多い'));
  await expect(rates.problems).toContainText('「bad.csv」は使えません（2か所）');
  expect(await rates.rows()).toEqual([['2', '80～84歳', '負の値です（-1）'], ['2', '85歳以上', '数ではありません（「多い」）']]);
  await axe('dialog');

  await rates.give('short.csv', OLDEST.replace(',75～79歳', ''));
  await expect(rates.problems).toContainText('年齢階級がたりません: 75～79歳');
  await rates.give('big.csv', new Uint8Array(3_000_000));
  await expect(rates.problems).toContainText('ファイルが大きすぎます（3.0 MB');
  await rates.give('book.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0));
  await expect(rates.problems).toContainText('Excelブックです');
  await rates.subject.selectOption('certified');
  await expect(rates.problems).toHaveCount(0);
  await rates.give('high.csv', OLDEST);
  await expect(rates.problems).toContainText('大きすぎます（9000）');
  await expect(rates.button('apply')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(rates.region).toHaveCount(0);
  await atlas.picker.close();
  expect(await atlas.legend.barNames()).toEqual(before);
  await expect(atlas.legend.badge).toHaveText('推計');
});

test('a Shift_JIS file is named as such and read when the user says so', async ({ page, atlas, phone }) => {
  test.skip(phone, 'the same dialog');
  const rates = new RatesDialog(page);
  await atlas.open(QUERY);
  await rates.opener.click();
  await expect(rates.button('save')).toBeEnabled();
  // 全国,男女 in cp932, below an English header.
  const header = `prefecture,sex,${AGES.map((age) => age.replace('～', '-').replace('歳', '')).join(',')},85+\r\n`;
  const nation = [0x91, 0x53, 0x8d, 0x91, 0x2c, 0x92, 0x6a, 0x8f, 0x97, 0x2c];
  await rates.give('excel.csv', Buffer.concat([Buffer.from(header), Buffer.from(nation), Buffer.from(`${AGES.map(() => 1).join(',')},9000\r\n`)]));
  await expect(rates.problems).toContainText('Shift_JIS');
  await rates.button('readShiftJis').click();
  await expect(rates.preview).toContainText(RATES_DIALOG.asShiftJis.ja);
  await rates.button('apply').click();
  await expect(rates.said).toContainText('訪問診療');
  await rates.button('putBackAll').click();
  await expect(rates.said).toContainText(RATES.allBack.ja);
  await rates.button('undo').click();
  await expect(rates.said).toContainText('訪問診療');
  await rates.button('putBack').click();
  await expect(rates.said).toContainText(RATES.allBack.ja);
});

test('a copied link tells that it does not carry the rates', async ({ page, atlas, phone, context }) => {
  test.skip(phone, 'no such button there');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(([key, value]) => localStorage.setItem(key!, value!), [RATES_KEY, JSON.stringify({ version: 1, subjects: { homevisit: { file: '手元.csv', at: '2026-11-22T08:00:00.000Z', rates: Array.from({ length: 47 }, () => Array.from({ length: 38 }, () => 5)) } } })]);
  await atlas.open(QUERY);
  await expect(atlas.legend.badge).toHaveText('手元');
  await atlas.button('copyLink').click();
  await expect(page.locator('.copy-link').getByRole('status')).toHaveText(RATES.linkCopied.ja);
});

test('damaged rates of an earlier visit are dropped with a word, and the map is the shipped one', async ({ page, atlas, phone }) => {
  test.skip(phone, 'the same reading');
  await page.addInitScript((key) => localStorage.setItem(key, '{"version":1,"subjects":{"homevisit":{}}}'), RATES_KEY);
  await atlas.open(QUERY);
  await expect(page.locator('.notice')).toContainText(RATES.unreadable.ja);
  expect(await atlas.legend.barNames()).toEqual(await legendBars({ level: 'secondary335', indicator: 'peak-homevisit-h30' }));
});
