import readExcel from 'read-excel-file/node';
import { expect, test } from './fixtures';
import { ExportDialog } from './pages/export-dialog';
import { ZoneEditor } from './pages/zones';

test.use({ webgl: false });

test('a view is laid out for paper and saved as PNG, SVG and Excel with the figures it shows', async ({ page, atlas, axe, phone }) => {
  test.skip(phone, 'the same dialog; what differs on the phone has a test of its own');
  const sheets = new ExportDialog(page);
  await atlas.open('level=prefecture&indicator=density-zaishishin-2023-per-75plus');
  await sheets.opener.click();
  await expect(sheets.pages.first()).toContainText('在宅療養支援診療所（2023年） 75歳以上10万人あたり');
  await expect(sheets.pages).toHaveCount(2);
  await axe('dialog');

  await sheets.title.fill('協議会 資料1');
  await sheets.choice('mono').check();
  await expect(sheets.pages.first()).toContainText('協議会 資料1');

  const svg = (await sheets.save('svg')).bytes.toString('utf8');
  for (const text of ['協議会 資料1', '医療施設', '1 / 2', '①']) expect(svg).toContain(text);

  const png = (await sheets.save('png300')).bytes;
  // Width and height of the header; then dots a metre: 300 to the inch.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3508, 2480]);
  expect([png.toString('latin1', 37, 41), png.readUInt32BE(41), png.readUInt32BE(45)]).toEqual(['pHYs', 11811, 11811]);

  const workbook = await sheets.save('xlsx');
  expect(workbook.name).toBe('zaitaku-atlas_prefecture_density-zaishishin-2023-per-75plus.xlsx');
  const [values] = (await readExcel(workbook.bytes)) as unknown as { data: unknown[][] }[];
  const tottori = values!.data.find((row) => row[1] === '鳥取県')!;
  await page.keyboard.press('Escape');
  await expect(sheets.opener).toBeFocused();
  await atlas.button('table').click();
  const shown = (await atlas.table.read()).find((row) => row['名称'] === '鳥取県')!;
  expect((tottori[2 + 1] as number).toFixed(1)).toBe(Object.entries(shown).find(([title]) => title.startsWith('値'))![1]);
});

test('the printer gets the pages of the preview and nothing else', async ({ page, atlas, phone }) => {
  test.skip(phone, 'paper is the same');
  const sheets = new ExportDialog(page);
  await atlas.open();
  await sheets.opener.click();
  await expect(sheets.pages.first()).toContainText('134区域');
  const pages = await sheets.pages.count();
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(pages);
  // A4 across, in points.
  expect(pdf).toMatch(/\/MediaBox \[0 0 841\.\d+ 59[45]\.\d+\]/);
  await expect(page.locator('.print-pages')).toHaveCount(0);
});

test('the open plan is laid out with its zones, their figures and their members', async ({ page, atlas, phone }) => {
  test.skip(phone, 'the editor is driven on the desk');
  const zones = new ZoneEditor(page);
  const sheets = new ExportDialog(page);
  await atlas.open();
  await zones.opener.click();
  await zones.create('31');
  await sheets.opener.click();
  await expect(sheets.pages).toHaveCount(2);
  for (const text of ['【1】東部', '3 中部', '19市区町村']) await expect(sheets.pages.first()).toContainText(text);
  await expect(sheets.pages.nth(1)).toContainText('岩美町');
  const workbook = await sheets.save('xlsx');
  const read = (await readExcel(workbook.bytes)) as unknown as { sheet: string; data: unknown[][] }[];
  expect(read.map(({ sheet }) => sheet)).toEqual(['圏域', '構成市区町村', '出典']);
  expect(read[0]!.data[0]!.slice(0, 5)).toEqual(['項目', '単位', '1 東部', '2 西部', '3 中部']);
  expect(read[1]!.data).toHaveLength(1 + 19);
});

test('on a phone the dialog fills the screen, is reached through the menu, and breaks no rule', async ({ page, atlas, axe, phone }) => {
  test.skip(!phone, 'the desk has its own');
  const sheets = new ExportDialog(page);
  await atlas.open('level=prefecture');
  await sheets.openFromMenu();
  await expect(sheets.pages.first()).toBeVisible();
  const box = (await sheets.dialog.boundingBox())!;
  expect([Math.round(box.x), Math.round(box.width)]).toEqual([0, 390]);
  await axe('dialog');
});
