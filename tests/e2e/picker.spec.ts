import { expect, test } from './fixtures';
import { legendBars, tableRows, type View } from './expected';
import type { AtlasPage } from './pages/atlas';

test.use({ webgl: false });

/** Waits until address and legend, and the table where it is open, say what the model computes for this view. */
async function expectView(atlas: AtlasPage, view: View, query: Record<string, string>): Promise<void> {
  await atlas.expectQuery(query);
  const bars = await legendBars(view);
  await expect.poll(() => atlas.legend.barNames()).toEqual(bars);
  if (query['table'] === undefined) return;
  const rows = await tableRows(view);
  await expect.poll(async () => (await atlas.table.read()).map((row) => [row['コード'], row['名称'], Object.entries(row).find(([title]) => title.startsWith('値'))?.[1]])).toEqual(rows.map(({ code, name, value }) => [code, name, value]));
}

test('each choice changes the address, the legend and the table alike', async ({ atlas, phone }) => {
  // The phone's table covers the picker.
  const table: Record<string, string> = phone ? {} : { table: '1' };
  await atlas.open(phone ? '' : 'table=1');
  const { picker } = atlas;
  await expectView(atlas, { level: 'secondary335', indicator: 'peak-65plus-h30' }, table);

  await test.step('indicator and projection', async () => {
    await picker.choose('indicator', '75歳以上人口');
    await expectView(atlas, { level: 'secondary335', indicator: 'peak-75plus-h30' }, { ...table, indicator: 'peak-75plus-h30' });
    await picker.choose('projection', '令和5年推計');
    await expectView(atlas, { level: 'secondary335', indicator: 'peak-75plus-r5' }, { ...table, indicator: 'peak-75plus-r5' });
    // The projection has no 85+: the choice leads to the one that has.
    await picker.choose('indicator', '85歳以上人口');
    await expectView(atlas, { level: 'secondary335', indicator: 'peak-85plus-h30' }, { ...table, indicator: 'peak-85plus-h30' });
    await picker.choose('indicator', '75歳以上人口');
  });

  await test.step('people: measure, year and level', async () => {
    await picker.choose('question', 'どれだけか');
    await picker.choose('projection', '令和5年推計');
    await picker.chooseOption('year', '2050');
    await expectView(atlas, { level: 'secondary335', indicator: 'value-65plus-r5', options: { year: 2050 } }, { ...table, indicator: 'value-65plus-r5', year: '2050' });
    await picker.chooseOption('level', 'prefecture');
    await expectView(atlas, { level: 'prefecture', indicator: 'value-65plus-r5', options: { year: 2050 } }, { ...table, level: 'prefecture', indicator: 'value-65plus-r5', year: '2050' });
    await picker.choose('measure', '増減');
    await expectView(atlas, { level: 'prefecture', indicator: 'index-65plus-r5' }, { ...table, level: 'prefecture', indicator: 'index-65plus-r5' });
    await picker.choose('measure', '割合');
    await expectView(atlas, { level: 'prefecture', indicator: 'share-65plus-r5' }, { ...table, level: 'prefecture', indicator: 'share-65plus-r5' });
  });

  await test.step('enough: denominator', async () => {
    await picker.choose('question', '足りるか');
    await expectView(atlas, { level: 'prefecture', indicator: 'density-zaishishin-2023-per-75plus' }, { ...table, level: 'prefecture', indicator: 'density-zaishishin-2023-per-75plus' });
    await picker.chooseOption('denominator', 'h30-2040');
    await expectView(atlas, { level: 'prefecture', indicator: 'density-zaishishin-2023-per-75plus', options: { denominatorVintage: 'h30', denominatorYear: 2040 } }, { ...table, level: 'prefecture', indicator: 'density-zaishishin-2023-per-75plus', per: 'h30-2040' });
    await picker.choose('per', '可住地');
    await expectView(atlas, { level: 'prefecture', indicator: 'density-zaishishin-2023-per-100km2' }, { ...table, level: 'prefecture', indicator: 'density-zaishishin-2023-per-100km2' });
    await picker.choose('indicator', '訪問看護ステーション');
    await picker.chooseOption('level', 'planning339');
    await expectView(atlas, { level: 'planning339', indicator: 'density-nursingstation-2026-per-100km2' }, { ...table, level: 'planning339', indicator: 'density-nursingstation-2026-per-100km2' });
  });

  await test.step('a question comes back with the indicator it was left with', async () => {
    await picker.choose('question', 'いつ最大か');
    await atlas.expectQuery({ ...table, level: 'planning339', indicator: 'peak-75plus-h30' });
    await picker.choose('question', 'どれだけか');
    await atlas.expectQuery({ ...table, level: 'planning339', indicator: 'share-65plus-r5' });
    await picker.choose('question', '足りるか');
    await atlas.expectQuery({ ...table, level: 'planning339', indicator: 'density-nursingstation-2026-per-100km2' });
  });
});

test('classes: quantiles, natural breaks, breaks of one’s own; wrong ones leave the map as it was', async ({ page, atlas, phone }) => {
  test.skip(phone, 'the same form');
  const view = { level: 'prefecture', indicator: 'density-zaishishin-2023-per-75plus' } as const;
  const query = { level: view.level, indicator: view.indicator };
  await atlas.open(`level=${view.level}&indicator=${view.indicator}`);
  const { picker } = atlas;
  // On a phone the open picker hides the legend: it is read after the picker is closed.
  const expectClasses = async (scheme: View['scheme'], written: string): Promise<void> => {
    await picker.close();
    await expectView(atlas, { ...view, ...(scheme && { scheme }) }, { ...query, classes: written });
    await picker.openSettings();
  };
  await picker.openSettings();
  await picker.scheme('schemeCkmeans').check();
  await expectClasses({ kind: 'ckmeans', count: 6 }, 'ckmeans-6');
  await picker.select('classCount').selectOption('4');
  await expectClasses({ kind: 'ckmeans', count: 4 }, 'ckmeans-4');
  await picker.scheme('schemeQuantile').check();
  await expectClasses({ kind: 'quantile', count: 4 }, 'quantile-4');
  await picker.scheme('schemeManual').check();
  await picker.breaks.fill('50,100,150');
  await page.keyboard.press('Enter');
  await expectClasses({ kind: 'manual', breaks: [50, 100, 150] }, 'manual-50,100,150');

  for (const wrong of ['150,100', '50,abc', '', '1,2,3,4,5,6,7', '50,,100']) {
    await picker.breaks.fill(wrong);
    await page.keyboard.press('Enter');
    await expect(picker.region.getByRole('alert')).toContainText('地図は前の区分のままです');
    await expect(picker.breaks).toHaveAttribute('aria-invalid', 'true');
    await atlas.expectQuery({ ...query, classes: 'manual-50,100,150' });
  }
  await expectClasses({ kind: 'manual', breaks: [50, 100, 150] }, 'manual-50,100,150');
});

test('where an indicator is not published the legend says so and leads to where it is', async ({ atlas, phone }) => {
  test.skip(phone, 'the same legend');
  await atlas.open('level=municipality&indicator=count-zaishishin-2023');
  // A handful of municipalities are a secondary area by themselves: those have a figure.
  const bars = await legendBars({ level: 'municipality', indicator: 'count-zaishishin-2023' });
  if (bars.some((bar) => !bar.startsWith('値なし'))) await expect.poll(() => atlas.legend.barNames()).toEqual(bars);
  await expect(atlas.legend.region).toContainText('この指標はこの区域の単位では公表されていません');
  await atlas.legend.region.getByRole('button', { name: '二次医療圏で見る' }).click();
  await expectView(atlas, { level: 'secondary335', indicator: 'count-zaishishin-2023' }, { indicator: 'count-zaishishin-2023' });
  await expect(atlas.legend.region).not.toContainText('公表されていません');
});

test('the picker by keyboard alone', async ({ page, atlas, phone }) => {
  test.skip(phone, 'no keyboard there');
  await atlas.open();
  const { picker } = atlas;
  await picker.pressInto(picker.radio('question', 'いつ最大か'), 'ArrowRight');
  await expect(picker.radio('question', 'どれだけか')).toBeFocused();
  await atlas.expectQuery({ indicator: 'value-65plus-h30' });
  await page.keyboard.press('Tab');
  await expect(picker.select('level')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await atlas.expectQuery({ level: 'secondary330', indicator: 'value-65plus-h30' });
  await picker.pressInto(picker.radio('measure', '数'), 'ArrowRight', 'ArrowRight');
  await atlas.expectQuery({ level: 'secondary330', indicator: 'index-65plus-h30' });
  await picker.pressInto(picker.radio('indicator', '65歳以上人口'), 'ArrowDown');
  await atlas.expectQuery({ level: 'secondary330', indicator: 'index-75plus-h30' });
  await expect(picker.radio('indicator', '75歳以上人口')).toBeFocused();
  await picker.pressInto(picker.radio('projection', '平成30年推計'), 'ArrowRight');
  await atlas.expectQuery({ level: 'secondary330', indicator: 'index-75plus-r5' });
  const expected = await legendBars({ level: 'secondary330', indicator: 'index-75plus-r5' });
  await expect.poll(() => atlas.legend.barNames()).toEqual(expected);
});
