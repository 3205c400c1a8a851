import { formatChange, formatNumber } from '../../src/i18n/format';
import { areaSeries } from '../../src/model/evaluate';
import { peakIndex } from '../../src/model/peak';
import { areaByCode } from '../../src/model/registry';
import { QUALITY_LABEL } from '../../src/model/quality';
import { POPULATIONS, RESOURCES, type PopulationId, type VintageId } from '../../src/model/subjects';
import { expect, test } from './fixtures';
import { realAtlas, resourceLine, seatOf } from './expected';

test('a press on the map selects the area under it, on land and on no land', async ({ page, atlas, phone }) => {
  await atlas.open('at=35.4500,134.0000,8.20');
  await atlas.mapReady();
  await atlas.mapRefined();
  const press = async (place: readonly [number, number]): Promise<void> => {
    const [x, y] = await atlas.positionOf(place);
    if (phone) await page.touchscreen.tap(x, y);
    else await page.mouse.click(x, y);
  };
  await press(await seatOf('31201'));
  await expect(atlas.area.heading).toContainText('東部');
  await atlas.expectQuery({ area: '3101' });
  // The map has gone to the area, so the link needs no camera.
  expect(atlas.query()).toEqual({ area: '3101' });

  await test.step('closing leaves the map where the area was seen', async () => {
    await atlas.area.close.click();
    await expect(atlas.area.panel).toHaveCount(0);
    await expect.poll(() => atlas.query()['at']).toBeDefined();
    await press(await seatOf('31201'));
    await atlas.expectQuery({ area: '3101' });
  });

  await test.step('the sea is no area', async () => {
    await atlas.area.close.click();
    await expect.poll(() => atlas.query()['at']).toBeDefined();
    await press([134.2, 35.6]);
    await atlas.expectQuery({});
    await expect(atlas.area.panel).toHaveCount(0);
  });
});

test.describe('panel', () => {
  test.use({ webgl: false });

  test('goes up by the breadcrumb and down by the members', async ({ atlas }) => {
    await atlas.open('area=3101');
    const { area } = atlas;
    await expect(area.heading).toHaveText('東部 二次医療圏 3101');
    // The tertiary area of 鳥取県 is the prefecture: named once.
    await expect(area.crumbs).toHaveText(['全国', '中国', '鳥取県']);
    await expect(area.members).toHaveCount(5);
    await expect(area.members.first()).toHaveText('鳥取市2040');

    await area.member('鳥取市').click();
    await atlas.expectQuery({ level: 'municipality', area: '31201' });
    await expect(area.heading).toContainText('鳥取市');
    await expect(area.crumbs).toHaveText(['全国', '中国', '鳥取県', '東部']);
    await expect(area.members).toHaveCount(0);

    await area.crumbs.getByText('鳥取県').click();
    await atlas.expectQuery({ level: 'prefecture', area: '31' });
    await expect(area.members).toHaveCount(19);
    await area.crumbs.getByText('全国').click();
    await atlas.expectQuery({ level: 'nation', area: '00' });
    await expect(area.panel.getByText('ほか1796市区町村')).toBeVisible();
    // The button that was pressed went with the panel it stood in.
    await expect(area.heading).toBeFocused();
    await area.close.click();
    await expect(area.panel).toHaveCount(0);
    await atlas.expectQuery({ level: 'nation' });
  });

  const MARKED: readonly { code: string; vintage: VintageId; figure: string; reason?: string; note?: string; estimate?: boolean }[] = [
    // A real tie: 72,094 in 2025 and in 2030.
    { code: '3101', vintage: 'h30', figure: '2025年 計算' },
    { code: '2004', vintage: 'h30', figure: '2040年 計算' },
    { code: '0701', vintage: 'h30', figure: '値なし: 福島県は市町村別推計なし', reason: '福島県は市町村別推計なし' },
    { code: '0706', vintage: 'r5', figure: '2020年 推計', note: '浜通り13市町村を一つの単位とした推計の値（浜通り全体）' },
  ];
  test('its figures are the model’s', async ({ atlas, phone }) => {
    test.skip(phone, 'the same figures');
    const real = await realAtlas();
    for (const { code, vintage, figure, reason, note } of MARKED) {
      await test.step(`${code} ${vintage}`, async () => {
        await atlas.open(`${vintage === 'r5' ? 'indicator=peak-65plus-r5&' : ''}area=${code}`);
        const area = areaByCode(real.registry, 'secondary335', code)!;
        await expect(atlas.area.heading).toContainText(area.name);
        await expect(atlas.area.figure).toContainText(figure);
        await expect(atlas.area.panel.getByRole('heading', { level: 3, name: '在宅医療の資源' })).toBeVisible();

        const subjects = (Object.keys(POPULATIONS) as PopulationId[]).filter((id) => (POPULATIONS[id].vintages as readonly string[]).includes(vintage));
        const lines = subjects.flatMap((id) => {
          const series = areaSeries(real, area, `${vintage}-${id}`);
          if (!series.values) return [];
          const [at2025, at2040] = [2025, 2040].map((year) => series.values[series.years.indexOf(year)]!);
          const peak = peakIndex(series.values);
          const cells = [formatNumber(at2025!, 0, 'ja'), `${series.years[peak]}\n${formatNumber(series.values[peak]!, 0, 'ja')}`, formatChange(at2040! / at2025!, 'ja'), QUALITY_LABEL[series.quality].ja];
          return [[POPULATIONS[id].label.ja, cells] as const];
        });
        expect(lines).toHaveLength(reason === undefined ? subjects.length : 0);
        expect(await atlas.area.lines('populationCurves')).toEqual(Object.fromEntries(lines));
        if (reason !== undefined) await expect(atlas.area.panel.locator('.reason')).toHaveText(reason);
        if (note !== undefined) await expect(atlas.area.panel.getByText(note).first()).toBeVisible();

        expect(await atlas.area.lines('resources')).toEqual(Object.fromEntries(RESOURCES.map(({ id, label }) => [label.ja, resourceLine(real, 'secondary335', code, id)])));
      });
    }
  });
});
