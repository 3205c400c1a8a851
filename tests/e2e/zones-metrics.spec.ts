import { PROBLEM_LABEL } from '../../src/model/plan/check-rules';
import { FINDINGS } from '../../src/i18n/zones-findings-messages';
import { formatMetric } from '../../src/i18n/format-metric';
import { ZONE_TABLE, zoneTableText } from '../../src/i18n/zone-table-messages';
import { zoneMetric } from '../../src/model/plan/metric-list';
import { cellOf, planFigures } from '../../src/model/plan/metrics';
import { FIRST_COLUMNS } from '../../src/state/plans/table-settings';
import { planData } from '../unit/fixtures/plans';
import { realPlans } from '../unit/fixtures/real-plan';
import { expect, test } from './fixtures';
import { ZoneEditor } from './pages/zones';

test.use({ webgl: false });

/** What the table must show of 鳥取県's three areas, from the committed data without a browser. */
async function tottori(): Promise<{ readonly names: readonly string[]; readonly row: (zone: number | 'scope', metrics: readonly string[]) => string[] }> {
  const [{ planOf }, data] = await Promise.all([realPlans(), planData()]);
  const figures = planFigures(data)(planOf('31'));
  return {
    names: figures.zones.map(({ zone }) => zone.name),
    row: (zone, metrics) => metrics.map((id) => {
      const { value } = cellOf(zone === 'scope' ? figures.scope : figures.zones[zone]!.figures, id);
      return value === null ? '—' : formatMetric(zoneMetric(id), value, 'ja');
    }),
  };
}

test('the zones side by side: the model’s figures, one more metric, sorted and pinned; all of it again after a reload', async ({ page, phone }) => {
  test.skip(phone, 'the same table');
  const zones = new ZoneEditor(page);
  await page.goto('?v=1&zones=1');
  await zones.create('31');
  await zones.show('table');
  const { names, row } = await tottori();
  for (const [index, name] of names.entries()) expect(await zones.figuresOf(`${index + 1} ${name}`)).toEqual(row(index, FIRST_COLUMNS));
  expect(await zones.figuresOf(ZONE_TABLE.plan.ja)).toEqual(row('scope', FIRST_COLUMNS));

  await zones.panel.locator('summary', { hasText: ZONE_TABLE.choose.ja }).click();
  await zones.panel.locator('summary', { hasText: '面積と距離' }).click();
  await zones.panel.getByLabel('総面積').check();
  await zones.panel.locator('summary', { hasText: ZONE_TABLE.choose.ja }).click();
  await zones.panel.getByRole('columnheader', { name: '総面積' }).getByRole('button', { name: /総面積.*km²/ }).click();
  await expect(zones.panel.getByRole('columnheader', { name: '総面積' })).toHaveAttribute('aria-sort', 'descending');
  const byLand = [0, 1, 2].sort((a, b) => Number(row(b, ['land-total'])[0]!.replaceAll(',', '')) - Number(row(a, ['land-total'])[0]!.replaceAll(',', '')));
  await expect(zones.rowNames).toHaveText(byLand.map((zone) => `${zone + 1} ${names[zone]}`));
  const last = byLand.at(-1)!;
  await zones.panel.getByRole('button', { name: zoneTableText.pin(names[last]!).ja }).click();
  await expect(zones.rowNames.first()).toHaveText(`${last + 1} ${names[last]}`);
  // 鳥取県 is 3,507 km²: the differences follow the column that is sorted by.
  await expect(zones.panel.getByLabel(ZONE_TABLE.metric.ja)).toHaveValue('land-total');

  await page.reload();
  await expect(zones.panel.getByRole('columnheader', { name: '総面積' })).toBeVisible();
});

test('next problem: goes to the municipality in no zone, names it, and on to the next when that is put right', async ({ page, atlas }) => {
  const zones = new ZoneEditor(page);
  await page.goto('?v=1&zones=1');
  await zones.create('31');
  await zones.show('municipalities');
  await zones.zoneOf('倉吉市').selectOption('');
  await zones.show('findings');
  await atlas.mapReady('canvas-interactive');
  await zones.panel.getByRole('button', { name: FINDINGS.next.ja }).click();
  await expect(zones.panel.locator('.findings-said')).toContainText(`${PROBLEM_LABEL.unassigned.ja}: 1市区町村がどの圏域にも入っていない: 倉吉市`);
  const finding = zones.panel.getByRole('group', { name: PROBLEM_LABEL.unassigned.ja, exact: true });
  await expect(finding.getByRole('button')).toHaveAttribute('aria-current', 'true');
  await expect(zones.panel.getByRole('button', { name: FINDINGS.next.ja })).toBeFocused();
  await zones.show('municipalities');
  await zones.zoneOf('倉吉市').selectOption({ label: '3 中部' });
  await zones.show('findings');
  await expect(finding).toHaveCount(0);
  await zones.panel.getByRole('button', { name: FINDINGS.next.ja }).click();
  await expect(zones.panel.locator('.findings-said')).toContainText('積極的役割を担う医療機関の指定がない');
});
