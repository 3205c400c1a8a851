import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EMBED } from '../../src/i18n/embed-messages';
import { expect, test } from './fixtures';

const GEO = join(import.meta.dirname, '../../public/geo');
const VERSION = '0123456789ab';

test.use({ webgl: false });
test.skip(({ phone }) => phone, 'figures are the same at any size');

/** Another vintage beside the present one, as a host keeps it: the same but for one series, in which everybody counts twice. */
async function keepOther(page: Page): Promise<void> {
  await page.route(`**/geo-${VERSION}/*`, async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!;
    const text = await readFile(join(GEO, name), 'utf8');
    await route.fulfill({ contentType: 'application/json', body: name === 'series-r5-75plus.json' ? doubled(text) : text });
  });
}

function doubled(text: string): string {
  const file = JSON.parse(text) as { rows: (number | null)[][] };
  return JSON.stringify({ ...file, rows: file.rows.map((row) => row.map((step) => step && step * 2)) });
}

const figure = async (page: Page): Promise<number> => {
  const area = page.getByRole('region', { name: EMBED.area.ja }).locator('.shown-value');
  return Number(((await area.textContent()) ?? '').replaceAll(/[^\d.]/g, ''));
};

test('a frozen frame shows the figures of its own data, or none until the reader asks for the present ones', async ({ page, guard }) => {
  // That nothing is served there is what the second half is about.
  guard.allow(/404/);
  const address = `embed.html?v=1&level=prefecture&indicator=value-75plus-r5&year=2040&area=31&data=${VERSION},2026-11-22`;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText('2026年11月22日のデータで作られましたが、そのデータはもう置かれていません');
  await expect(page.locator('.map, .legend')).toHaveCount(0);
  expect(asked.filter((path) => path.startsWith('/geo/'))).toEqual([]);
  await page.getByRole('button', { name: EMBED.showPresent.ja }).click();
  await expect(page.getByText('出ているのは今のデータの数字です')).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('region', { name: EMBED.area.ja })).toContainText('鳥取県');
  const present = await figure(page);
  expect(present).toBeGreaterThan(0);

  await keepOther(page);
  await page.goto(address);
  await expect(page.getByText('この埋め込みは2026年11月22日に作られ、数字はそのときのデータのままです。')).toBeVisible();
  await expect(page.getByRole('region', { name: EMBED.area.ja })).toContainText('鳥取県');
  expect(await figure(page)).toBe(present * 2);
  await expect(page.getByRole('link', { name: EMBED.fullPresent.ja })).toBeVisible();
});
