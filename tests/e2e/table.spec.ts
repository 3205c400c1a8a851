import { readFile } from 'node:fs/promises';
import { csvParseRows } from 'd3-dsv';
import { MESSAGES } from '../../src/i18n/messages';
import { expect, test } from './fixtures';
import { figures, tableRows } from './expected';

test.use({ webgl: false });

const DENSITY = 'density-zaishishin-2025-per-75plus';
const TITLE = '値 (施設)';

test('one key away: opens, takes the focus, gives it back', async ({ page, atlas, phone }) => {
  test.skip(phone, 'no keyboard there');
  await atlas.open();
  await page.keyboard.press('Alt+t');
  await expect(atlas.table.heading).toBeFocused();
  await atlas.expectQuery({ table: '1' });
  await expect(atlas.button('table')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(atlas.table.region).toHaveCount(0);
  await expect(atlas.button('table')).toBeFocused();
  await atlas.expectQuery({});
  await page.keyboard.press('Alt+t');
  await expect(atlas.table.heading).toBeFocused();
  await page.keyboard.press('Alt+t');
  await expect(atlas.table.region).toHaveCount(0);
  // Typing is not a shortcut.
  await atlas.search.input.fill('t');
  await expect(atlas.table.region).toHaveCount(0);
});

test('every row is the model’s; sorts, filters, and says how many are left', async ({ atlas }) => {
  await atlas.open(`indicator=${DENSITY}&table=1`);
  const { table } = atlas;
  const expected = await tableRows({ level: 'secondary335', indicator: DENSITY });
  await expect(table.rows).toHaveCount(335);
  expect((await table.read()).map((row) => ({ code: row['コード'], name: row['名称'], value: row[TITLE], fraction: row['分子 ÷ 分母'], quality: row['種別'], note: row['注・値がない理由'] }))).toEqual(expected);
  expect(expected.find(({ code }) => code === '3101')).toEqual({ code: '3101', name: '東部', value: '65.0', fraction: '26施設 ÷ 39,983人', quality: '計算', note: '' });
  await expect(table.count).toHaveText('335区域のうち335');

  await test.step('by value, either way; areas without a value stay last', async () => {
    const cells = (await figures('secondary335', DENSITY)).map(({ area, cell }) => ({ code: area.code, value: cell.value }));
    const valued = cells.filter(({ value }) => value !== null).map(({ value }) => value!);
    const missing = cells.filter(({ value }) => value === null).map(({ code }) => code);
    const sorted = async (): Promise<(number | null)[]> => (await table.column('コード')).map((code) => cells.find((cell) => cell.code === code)!.value);
    const tail = missing.map(() => null);
    await table.sortButton(TITLE).click();
    await expect(table.region.getByRole('columnheader', { name: TITLE })).toHaveAttribute('aria-sort', 'descending');
    expect(await sorted()).toEqual([...valued.sort((a, b) => b - a), ...tail]);
    await table.sortButton(TITLE).click();
    await expect(table.region.getByRole('columnheader', { name: TITLE })).toHaveAttribute('aria-sort', 'ascending');
    expect(await sorted()).toEqual([...valued.sort((a, b) => a - b), ...tail]);
    expect((await table.column('コード')).slice(cells.length - missing.length)).toEqual(missing);
    await table.sortButton('コード').click();
  });

  await test.step('filter by name, by code and by prefecture', async () => {
    await table.filter.fill('東部');
    const names = expected.filter(({ name }) => name.includes('東部')).map(({ name }) => name);
    await expect.poll(() => table.column('名称')).toEqual(names);
    await expect(table.count).toHaveText(`335区域のうち${names.length}`);
    await table.prefecture.selectOption('鳥取県');
    await expect.poll(() => table.column('コード')).toEqual(['3101']);
    await table.filter.fill('');
    await expect.poll(() => table.column('コード')).toEqual(['3101', '3102', '3103']);
    await table.filter.fill('310');
    await expect(table.count).toHaveText('335区域のうち3');
    await table.filter.fill('どこにもない');
    await expect(table.region.getByText('条件に合う区域がありません。')).toBeVisible();
    await expect(table.rows).toHaveCount(0);
  });
});

test('areas without a value are last either way', async ({ atlas, phone }) => {
  test.skip(phone, 'the same order');
  await atlas.open('table=1');
  const { table } = atlas;
  const missing = (await figures('secondary335', 'peak-65plus-h30')).filter(({ cell }) => cell.value === null).map(({ area }) => area.code);
  expect(missing).toEqual(['0701', '0702', '0703', '0706', '0707', '0708']);
  for (const direction of ['descending', 'ascending']) {
    await table.sortButton('値 (年)').click();
    await expect(table.region.getByRole('columnheader', { name: '値 (年)' })).toHaveAttribute('aria-sort', direction);
    expect((await table.column('コード')).slice(-6)).toEqual(missing);
    expect((await table.column('値 (年)')).slice(-7)).toEqual([direction === 'descending' ? '2015' : '2045', '—', '—', '—', '—', '—', '—']);
  }
});

test('a row selects on the map, the selected area is the row in sight', async ({ atlas, phone }) => {
  await atlas.open('table=1');
  const { table, area } = atlas;
  const name = table.row('2004').getByRole('button', { name: '上伊那' });
  await name.click();
  await atlas.expectQuery({ area: '2004', table: '1' });
  await expect(area.heading).toContainText('上伊那');
  await expect(table.row('2004')).toHaveClass(/row-selected/);
  await expect(name).toHaveAttribute('aria-pressed', 'true');
  if (phone) return;
  await atlas.search.input.fill('3101');
  await atlas.search.hits.first().click();
  await atlas.expectQuery({ area: '3101', table: '1' });
  await expect(table.row('3101')).toHaveClass(/row-selected/);
  await expect(table.row('3101')).toBeInViewport();
  await expect(name).toHaveAttribute('aria-pressed', 'false');
  await area.close.click();
  await expect(table.region.locator('.row-selected')).toHaveCount(0);
});

test('CSV and clipboard carry the figures, their sources and the link', async ({ page, atlas, context, phone }) => {
  test.skip(phone, 'the same text');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.open(`indicator=${DENSITY}&table=1`);
  const { table } = atlas;
  await table.prefecture.selectOption('鳥取県');
  await expect(table.rows).toHaveCount(3);
  const cells = (await figures('secondary335', DENSITY)).filter(({ area }) => area.code.startsWith('31'));
  const number = (value: number | undefined): string => (value === undefined ? '' : String(Number(value.toPrecision(12))));
  const expected = [
    ['コード', '名称', '都道府県', '在宅療養支援診療所（2025年） 75歳以上10万人あたり (施設)', '分子', '分母', '種別', '注・値がない理由'],
    ...cells.map(({ area, cell }) => [area.code, area.name, '鳥取県', ...(cell.value === null ? ['', '', '', '値なし', cell.reason.ja] : [number(cell.value), number(cell.numerator), number(cell.denominator), '計算', cell.note?.ja ?? ''])]),
  ];

  const [download] = await Promise.all([page.waitForEvent('download'), table.button('downloadCsv').click()]);
  expect(download.suggestedFilename()).toBe(`zaitaku-atlas_secondary335_${DENSITY}.csv`);
  const bytes = await readFile(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.subarray(3).toString('utf8');
  expect(text.split('\r\n').length).toBe(text.split('\n').length);
  const rows = csvParseRows(text);
  expect(rows.slice(0, 4)).toEqual(expected);
  const about = rows.slice(5).flat();
  expect(about[0]).toContain('在宅療養支援診療所（2025年） 75歳以上10万人あたり・二次医療圏');
  expect(about.filter((line) => line.startsWith('出典: ')).length).toBe(2);
  expect(about.join('\n')).toContain('国立社会保障・人口問題研究所');
  expect(about.at(-1)).toBe(page.url());

  await table.button('copyTable').click();
  await expect(table.count).toContainText('表をコピーしました');
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/).map((line) => line.split('\t'));
  expect(copied.slice(0, 4)).toEqual(expected);
  expect(copied.at(-1)).toEqual([page.url()]);
});

test('without a clipboard to write to, as on plain http, the table is copied all the same', async ({ page, atlas, phone }) => {
  test.skip(phone, 'the same button');
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await atlas.open('level=prefecture&table=1');
  const { table } = atlas;
  await table.button('copyTable').click();
  await expect(table.region.getByRole('status')).toHaveText(MESSAGES.tableCopied.ja);
  await expect(table.button('copyTable')).toBeFocused();
  await table.filter.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(table.filter).toHaveValue(/^コード.*鳥取県/);
});
