import { COMPARE, compareText } from '../../src/i18n/compare-messages';
import { formatFigure } from '../../src/i18n/format';
import { PLANS } from '../../src/i18n/plans-messages';
import { coverageCell } from '../../src/model/coverage/coverage';
import { ZONE_METRICS, zoneMetric } from '../../src/model/plan/metric-list';
import { cellOf } from '../../src/model/plan/metrics';
import { comparedColumns, comparedParts } from '../../src/views/compare/compared';
import { readComparison } from '../../src/state/comparison';
import { planData } from '../unit/fixtures/plans';
import { expect, test } from './fixtures';
import { ComparePage } from './pages/compare';
import { SearchBox } from './pages/search-box';
import { ZoneEditor } from './pages/zones';

test.use({ webgl: false });

test('鳥取県: two levels and the prefecture as one have the figures of the model, and swipe by keyboard', async ({ page, phone, axe }) => {
  const compare = new ComparePage(page);
  await page.goto('');
  await compare.openFromMenu();
  await compare.region.getByLabel(COMPARE.scope.ja).selectOption('31');
  await compare.region.getByRole('button', { name: COMPARE.startLevels.ja }).click();
  await expect(page).toHaveURL(/compare=31\.secondary335\.healthcentre\.prefecture/);
  await expect(compare.region.getByText(compareText.sameAs('二次医療圏（第7次・335）', '保健所圏域').ja)).toBeVisible();

  const data = await planData();
  const found = comparedParts(data, readComparison('31.secondary335.healthcentre.prefecture'), () => null, 'ja');
  const columns = comparedColumns({ atlas: data.atlas }, found.scope === null ? [] : found.parts);
  for (const [metric, decimals] of [['support-municipalities', 1], ['density-least', 1], ['density-gini', 3]] as const) {
    expect(await compare.wholeOf(metric)).toEqual(columns.map((column) => {
      const { value } = coverageCell(column.coverage, metric);
      return value === null ? COMPARE.missing.ja : formatFigure(value, decimals, 'ja');
    }));
  }
  await axe('.compare');

  // A point of the plot marks its zone in the table and on the maps, and the same municipalities in every column.
  await compare.points(0).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(compare.points(0).nth(1)).toBeFocused();
  await expect(compare.points(0).nth(1)).toHaveAccessibleName(/^東部 65\.0/);
  await expect(compare.marked).toHaveText([/1 東部/, /1 鳥取市/, /1 鳥取県/]);
  // So does what the search finds, whether it is compared or not.
  const { input, hits } = new SearchBox(page, 'ja');
  const find = async (place: string): Promise<void> => {
    await input.fill(place);
    await expect(hits.first()).toContainText(place);
    await input.press('Enter');
  };
  await find('三朝町');
  await expect(compare.marked).toHaveText([/3 中部/, /3 倉吉/, /1 鳥取県/]);
  await find('松江市');
  await expect(compare.region.getByText(`松江市: ${COMPARE.outside.ja}`).first()).toBeVisible();
  await expect(compare.marked).toHaveCount(0);

  // Every measure of every zone, of three columns with their sums: 3 + 3 + 1 zones.
  await compare.region.getByText(COMPARE.allMeasures.ja).click();
  const all = compare.region.getByRole('group', { name: COMPARE.allMeasures.ja }).getByRole('table');
  await expect(all.locator('tbody th[scope=row]')).toHaveCount(ZONE_METRICS.length);
  await expect(all.getByRole('row', { name: zoneMetric('people-75plus-r5-2025').label.ja }).locator('strong')).toHaveText(columns.flatMap(({ figures }) => [...figures.zones.map((one) => one.figures), figures.scope]).map((figures) => formatFigure(cellOf(figures, 'people-75plus-r5-2025').value!, 0, 'ja')));
  await compare.region.getByText(COMPARE.allMeasures.ja).click();

  await compare.mode('swipe').click();
  const slider = compare.region.getByRole('slider', { name: COMPARE.slider.ja });
  await slider.focus();
  if (!phone) for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  else await slider.fill('53');
  await expect(slider).toHaveAttribute('aria-valuetext', '左53%が二次医療圏（第7次・335）、右47%が保健所圏域');
  await axe('.compare-body');
  // Past the two areas searched for, to before anything was compared.
  await page.evaluate(() => window.history.go(-3));
  await expect(compare.region.getByText(COMPARE.emptyTitle.ja)).toBeVisible();
});

test('a plan with one municipality moved: who moves, with people, in words; and nothing against itself', async ({ page, phone, axe }) => {
  test.skip(phone, 'the same parts on the phone');
  const zones = new ZoneEditor(page);
  const compare = new ComparePage(page);
  await page.goto('?v=1&zones=1');
  await zones.create('31');
  await zones.show('municipalities');
  await zones.row('31302').focus();
  await page.keyboard.press('3');
  await expect(zones.said).toContainText('岩美町を');
  await zones.show('plans');
  await zones.panel.getByRole('button', { name: PLANS.compare.ja, exact: true }).click();

  await compare.mode('difference').click();
  const row = compare.region.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '岩美町' }) });
  await expect(row).toContainText(/東部.*中部.*4,088人.*2,268人/);
  await axe('.compare');
  await expect(compare.region.locator('.compare-summary')).toContainText('悪くなる指標');
  await compare.region.getByRole('button', { name: compareText.remove('二次医療圏（第7次・335）').ja }).click();
  await expect(compare.region.getByText(COMPARE.onlyOne.ja)).toBeVisible();
  await compare.region.getByLabel(COMPARE.add.ja).selectOption({ index: 5 });
  await expect(compare.region.locator('.compare-summary')).toContainText(COMPARE.same.ja);
  await compare.region.getByRole('button', { name: COMPARE.close.ja }).click();
  await expect(zones.panel.getByRole('heading', { level: 2 })).toBeFocused();
});
