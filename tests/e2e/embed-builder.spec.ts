import { BUILDER, THEME_LABELS } from '../../src/i18n/embed-builder-messages';
import { EMBED } from '../../src/i18n/embed-messages';
import { FACILITIES_TITLE } from '../../src/i18n/facilities-entry-messages';
import { expect } from './fixtures';
import { test } from './host-page';
import { AtlasPage } from './pages/atlas';
import { EmbedBuilder } from './pages/embed-builder';

test.use({ webgl: false, permissions: ['clipboard-read', 'clipboard-write'] });
test.skip(({ phone }) => phone, 'the same code');

test('the code copied for a view shows that view on another site, set up as chosen, in a sandbox as well', async ({ page, host, atlas, axe, guard }) => {
  await atlas.open('level=prefecture&indicator=value-75plus-r5&year=2040&area=31&points=c0123');
  const builder = new EmbedBuilder(page);
  await builder.open();
  await expect(builder.dialog.getByText(BUILDER.left.ja)).toBeVisible();
  await builder.control('table').uncheck();
  await builder.control('choose').check();
  await builder.choice(BUILDER.frozen).check();
  await builder.choice(THEME_LABELS.dark).check();
  await builder.addOrigin('https://www.pref.example.lg.jp/');
  await expect(builder.dialog.getByText(BUILDER.originWrong.ja)).toBeVisible();
  await builder.addOrigin('https://www.pref.example.lg.jp');
  await expect(builder.code).toHaveValue(/origin=https%3A%2F%2Fwww\.pref\.example\.lg\.jp/);

  const preview = page.frameLocator('iframe');
  await expect(preview.getByText(EMBED.choose.ja)).toBeVisible();
  await expect(preview.getByRole('region', { name: EMBED.area.ja })).toContainText('鳥取県');
  await axe('.builder');
  const code = await builder.code.inputValue();
  await builder.copy.click();
  await expect(builder.dialog.getByText(BUILDER.copied.ja)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  // Where the browser refuses, the code stands selected.
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); });
  await builder.copy.click();
  await expect(builder.dialog.getByText(BUILDER.notCopied.ja)).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(code);
  await page.keyboard.press('Escape');
  await expect(builder.menuButton).toBeFocused();

  // A document without an origin may start no worker of ours; it says so on the console.
  guard.allow(/worker/);
  for (const [attributes, sandboxed] of [['<iframe ', false], ['<iframe sandbox="allow-scripts allow-popups" ', true]] as const) {
    await page.goto(await host(() => `<!doctype html><html lang="ja"><head><title>県のページ</title><link rel="icon" href="data:,"></head><body>${code.replace('<iframe ', attributes)}</body></html>`));
    const frame = page.frameLocator('iframe[title^="75歳以上人口"]');
    const shown = new AtlasPage(page, frame);
    await expect(shown.legend.title).toHaveText('75歳以上人口');
    await expect(frame.getByRole('region', { name: EMBED.area.ja })).toContainText('鳥取県');
    await expect(frame.getByText(/そのときのデータのままです/)).toBeVisible();
    await expect(frame.getByText(EMBED.choose.ja)).toBeVisible();
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(shown.button('table')).toHaveCount(0);
    // Nothing that would do nothing in a frame.
    await expect(frame.getByRole('button', { name: FACILITIES_TITLE.ja })).toHaveCount(0);
    // The script has it as high as its content.
    await expect.poll(async () => (await page.locator('iframe').evaluate((one) => one.clientHeight)) === (await frame.locator('.embed').evaluate((root) => Math.ceil(root.getBoundingClientRect().height))), `sandboxed: ${sandboxed}`).toBe(true);
  }
});
