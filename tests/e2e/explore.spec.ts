import { EXPLORE, exploreCounted } from '../../src/i18n/explore-messages';
import { bivariateLegend, readingOfClass } from '../../src/model/bivariate';
import { figures, indicator, legendBars } from './expected';
import { expect, test } from './fixtures';

test.use({ webgl: false });

const DENSITY = 'density-zaishishin-2023-per-75plus';

test('time: the slider by keyboard, playing to the end, a base year; the classes stay the same', async ({ page, atlas }) => {
  await atlas.open('indicator=index-75plus-r5&level=prefecture');
  const slider = atlas.legend.region.getByRole('slider', { name: EXPLORE.timeSlider.ja });
  const shows = async (year: number, baseYear: number): Promise<void> => {
    await expect.poll(() => atlas.legend.barNames()).toEqual(await legendBars({ level: 'prefecture', indicator: 'index-75plus-r5', options: { year, baseYear } }));
    await expect(slider).toHaveAttribute('aria-valuetext', `${year}年`);
  };
  await shows(2040, 2025);
  await slider.press('ArrowLeft');
  await shows(2035, 2025);
  await slider.press('Home');
  await shows(2020, 2025);
  await atlas.expectQuery({ indicator: 'index-75plus-r5', level: 'prefecture', year: '2020' });
  await atlas.legend.region.getByRole('combobox', { name: EXPLORE.baseYear.ja }).selectOption('2020');
  await expect(atlas.legend.region).toContainText(EXPLORE.baseHere.ja);
  await slider.press('End');
  await shows(2050, 2020);
  // At the end playing starts from the first year, passes the years and stops by itself.
  await atlas.legend.region.getByRole('button', { name: EXPLORE.play.ja }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', '2025年', { timeout: 10_000 });
  await atlas.legend.region.getByRole('button', { name: EXPLORE.pause.ja }).click();
  await expect(atlas.legend.region.getByRole('button', { name: EXPLORE.play.ja })).toBeVisible();
  // Passing years leaves no trail: one step back is before all of them.
  await page.goBack();
  await atlas.expectQuery({ indicator: 'index-75plus-r5', level: 'prefecture', year: '2020' });
});

test('small maps: all six demands of the papers side by side, chosen by keyboard, closed by Escape', async ({ page, atlas, axe }) => {
  await atlas.open('level=prefecture');
  const open = atlas.legend.region.getByRole('button', { name: EXPLORE.byIndicator.ja });
  await open.press('Enter');
  await atlas.expectQuery({ level: 'prefecture', maps: 'indicators' });
  const panel = page.getByRole('region', { name: EXPLORE.byIndicatorTitle.ja });
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(panel.getByRole('listitem').filter({ has: page.getByRole('button') })).toHaveCount(10);
  for (const name of ['65歳以上人口', '入院', '外来', '訪問診療', '救急搬送', '訪問看護']) await expect(panel.getByRole('button', { name: new RegExp(`^${name}`) })).toBeVisible();
  // The nation's peak years, which the papers print beside the maps.
  await expect(panel.getByRole('button', { name: /^65歳以上人口/ })).toContainText('全国 2040年');
  await expect(panel.getByRole('button', { name: /^外来/ })).toContainText('全国 2025年');
  await expect.poll(() => panel.locator('.multiple-map > canvas').evaluateAll((maps) => maps.filter((map) => (map as HTMLCanvasElement).width > 0).length)).toBe(10);
  await axe('.multiples');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(open).toBeFocused();
  await open.click();
  await panel.getByRole('button', { name: /^入院/ }).press('Enter');
  await atlas.expectQuery({ level: 'prefecture', indicator: 'peak-inpatient-h30' });
});

test('small maps of years lead to the year', async ({ page, atlas }) => {
  // Not by `open`: on a phone the small maps cover the legend it waits for.
  await page.goto('?v=1&level=prefecture&indicator=value-75plus-r5&maps=years');
  const panel = page.getByRole('region', { name: EXPLORE.byYearTitle.ja });
  await expect(panel.getByRole('button', { name: /^2050年/ })).toContainText('24,331,533人');
  await test.step('they print as they stand, not under the map nor clipped by it', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.map')).toBeHidden();
    await expect(page.locator('.stage')).toHaveCSS('overflow', 'visible');
    expect((await page.locator('.stage').boundingBox())!.height).toBeGreaterThanOrEqual((await panel.boundingBox())!.height);
    await page.emulateMedia({ media: 'screen' });
  });
  await panel.getByRole('button', { name: /^2050年/ }).click();
  await atlas.expectQuery({ level: 'prefecture', indicator: 'value-75plus-r5', year: '2050' });
});

test('two questions on one map: chosen in the picker, read in the cells, the table and the brush', async ({ page, atlas, axe, phone }) => {
  const [first, second] = [await figures('prefecture', 'peak-65plus-h30'), await figures('prefecture', DENSITY)];
  const legend = bivariateLegend({ indicator: indicator('peak-65plus-h30'), cells: first.map(({ cell }) => cell) }, { indicator: indicator(DENSITY), cells: second.map(({ cell }) => cell) });
  await atlas.open('level=prefecture');
  if (phone) await atlas.picker.region.getByRole('button', { name: /指標を選ぶ/ }).click();
  await atlas.picker.region.getByLabel(EXPLORE.cross.ja).selectOption(DENSITY);
  if (phone) await atlas.picker.region.getByRole('button', { name: '地図を見る' }).click();
  await atlas.expectQuery({ level: 'prefecture', with: DENSITY });
  const cells = page.getByRole('group', { name: /^二つの指標の散布図/ }).getByRole('button');
  const named = legend.classes.map(({ count }, index) => exploreCounted.inCell(readingOfClass(legend.x, legend.y, index), count).ja);
  await expect.poll(() => cells.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')).sort())).toEqual([...named].sort());
  await axe();

  await test.step('a cell by keyboard keeps its areas and names them', async () => {
    const late = cells.filter({ hasText: /./ }).and(page.getByRole('button', { name: '遅くまで伸び続ける、資源が薄い' }));
    await late.press('Enter');
    await expect(late).toHaveAttribute('aria-pressed', 'true');
    const index = legend.classes.findIndex((_, at) => readingOfClass(legend.x, legend.y, at).ja === '遅くまで伸び続ける、資源が薄い');
    const members = first.filter((_, area) => legend.classOf[area] === index).map(({ area }) => area.name);
    const listed = page.locator('.scatter-names').getByRole('button');
    await expect(listed).toHaveText(members.slice(0, 8));
    await page.keyboard.press('Escape');
    await expect(late).toHaveAttribute('aria-pressed', 'false');
  });
  await test.step('a box dragged over the whole plot holds every area', async () => {
    // A mouse is what drags here.
    if (phone) return;
    const box = (await page.locator('.scatter-plot').boundingBox())!;
    await page.mouse.move(box.x + 2, box.y + 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 2, box.y + box.height - 2, { steps: 5 });
    await page.mouse.up();
    await expect(atlas.legend.region).toContainText(exploreCounted.brushed(47 - legend.missing).ja);
    await page.getByRole('button', { name: EXPLORE.clearBrush.ja }).click();
    await expect(atlas.legend.region).toContainText(EXPLORE.pointHint.ja);
  });
  await test.step('the table has both figures and the words', async () => {
    await atlas.button('table').click();
    const row = atlas.table.rows.filter({ hasText: '鳥取県' });
    const index = first.findIndex(({ area }) => area.code === '31');
    await expect(row).toContainText(readingOfClass(legend.x, legend.y, legend.classOf[index]!).ja);
    await expect(row).toContainText(second[index]!.cell.value!.toFixed(1));
    await page.getByRole('columnheader', { name: indicator(DENSITY).label.ja }).getByRole('button').click();
    const highest = [...second].sort((a, b) => (b.cell.value ?? -1) - (a.cell.value ?? -1))[0]!;
    await expect(atlas.table.rows.first()).toContainText(highest.area.name);
  });
  await test.step('a figure without the other says why the other is missing', async () => {
    await atlas.open('indicator=rate-endoflife-ndb2022-per75plus&with=peak-65plus-h30&table=1');
    await expect(atlas.table.row('0701')).toContainText('福島県は市町村別推計なし');
  });
});

test('a link with an unknown second indicator says so and shows the first', async ({ atlas, phone }) => {
  test.skip(phone, 'the same notice');
  await atlas.open('level=prefecture&with=peak-nothing');
  await expect(atlas.notice).toContainText('peak-nothing');
  await expect.poll(() => atlas.legend.barNames()).toEqual(await legendBars({ level: 'prefecture', indicator: 'peak-65plus-h30' }));
});
