import { ACTIVITY_MESSAGES } from '../../src/i18n/activity-messages';
import { formatChange, formatNumber, formatValue } from '../../src/i18n/format';
import { functionsOf, functionTables } from '../../src/model/functions';
import { areaByCode } from '../../src/model/registry';
import { evaluate } from '../../src/model/evaluate';
import { figure, figures, indicator, store } from '../unit/fixtures/atlas';
import { legendBars } from './expected';
import { expect, test } from './fixtures';

test.use({ webgl: false });

test('from the question to a rate, its panel of four functions, and the balance', async ({ page, atlas, axe, phone }) => {
  test.skip(phone, 'the same figures');
  await atlas.open('area=3103');
  const { picker, area } = atlas;
  await test.step('the picker leads there by keyboard', async () => {
    await picker.choose('question', '足りるか');
    await picker.open();
    const kind = picker.region.getByRole('group', { name: ACTIVITY_MESSAGES.kindOfEnough.ja, exact: true });
    await picker.pressInto(kind.getByRole('radio', { checked: true }), 'ArrowRight');
    await atlas.expectQuery({ indicator: 'rate-visits-ndb2022-per75plus', area: '3103' });
    await picker.close();
    await picker.choose('indicator', '往診');
    await expect.poll(() => atlas.legend.barNames()).toEqual(await legendBars({ level: 'secondary335', indicator: 'rate-housecalls-ndb2022-per75plus' }));
    const cell = await figure('secondary335', '3103', 'rate-housecalls-ndb2022-per75plus');
    await expect(area.figure).toContainText(`${formatValue(indicator('rate-housecalls-ndb2022-per75plus'), cell.value!, 'ja')}回`);
  });

  await test.step('the four functions say what the model says, as a table', async () => {
    const real = await store.atlas(functionTables());
    const rows = functionsOf(real, areaByCode(real.registry, 'secondary335', '3103')!);
    const table = area.panel.getByRole('table', { name: ACTIVITY_MESSAGES.fourFunctions.ja, exact: true });
    for (const { careFunction, indicator: of, rate, nation, place, change } of rows) {
      const line = table.getByRole('row', { name: new RegExp(`^${careFunction.label.ja}`) });
      await expect(line.getByRole('cell').nth(0)).toHaveText(`${formatValue(of, rate.value!, 'ja')}全国 ${formatValue(of, nation.value!, 'ja')}`);
      await expect(line.getByRole('cell').nth(1)).toContainText('rank' in place ? `${place.rank}位／${place.of}` : '順位なし');
      await expect(line.getByRole('cell').nth(2)).toContainText(formatChange(change.value!, 'ja'));
    }
    await area.panel.getByText(ACTIVITY_MESSAGES.what.ja).click();
    await expect(area.panel.getByText(rows[0]!.careFunction.cannot.ja)).toBeVisible();
    await axe('.area');
  });

  await test.step('a prefecture shows all prefectures, the scarcest first where asked', async () => {
    await atlas.open('level=prefecture&indicator=supply-homevisit-mhlw-peak&area=31');
    await area.panel.getByText(ACTIVITY_MESSAGES.balanceChart.ja, { exact: true }).first().click();
    const chart = area.panel.getByRole('table', { name: ACTIVITY_MESSAGES.balanceChart.ja });
    await expect(chart.getByRole('row')).toHaveCount(1 + 1 + 47);
    const tottori = await figure('prefecture', '31', 'supply-homevisit-mhlw-peak');
    await expect(chart.getByRole('row', { name: /^鳥取県/ })).toContainText(formatNumber(tottori.value!, 2, 'ja'));
    await area.panel.getByRole('radio', { name: ACTIVITY_MESSAGES.orderScarce.ja }).click();
    const scarcest = (await figures('prefecture', 'supply-homevisit-mhlw-peak')).reduce((least, one) => (one.cell.value! < least.cell.value! ? one : least));
    await expect(chart.getByRole('row').nth(2)).toContainText(scarcest.area.name);
    await axe('.area');
  });
  await expect(page).toHaveURL(/supply-homevisit-mhlw-peak/);
});

test('withheld areas say their range, and a municipality shows the area around it', async ({ atlas, phone }) => {
  const real = await store.atlas(['endoflife-ndb2022']);
  const cells = evaluate(real, 'secondary335', indicator('value-endoflife-ndb2022'));
  const index = cells.findIndex(({ value }) => value === null);
  const { code } = real.registry.levels.secondary335.areas[index]!;
  const missing = cells[index]!;
  await atlas.open(`indicator=value-endoflife-ndb2022&area=${code}`);
  await expect(atlas.area.figure).toContainText(missing.value === null ? missing.reason.ja : 'a reason');
  await expect(atlas.area.panel.getByText(ACTIVITY_MESSAGES.noRank.ja).first()).toBeVisible();
  await atlas.open('level=municipality&indicator=load-homevisit-mhlw-now&area=31364');
  await expect(atlas.area.figure).toContainText('分母0');
  await expect(atlas.area.panel.getByText(ACTIVITY_MESSAGES.ofSecondary.ja)).toBeVisible();
  await expect(atlas.area.panel.getByRole('heading', { level: 3, name: new RegExp(`^${ACTIVITY_MESSAGES.fourFunctions.ja}`) })).toContainText('中部');
  // Nothing of the panel runs out of it to the side.
  const overflow = await atlas.area.panel.locator('.area-body').evaluate((body) => body.scrollWidth - body.clientWidth);
  expect(overflow, phone ? 'phone' : 'desktop').toBeLessThanOrEqual(0);
});
