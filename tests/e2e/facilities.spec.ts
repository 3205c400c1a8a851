import { searchFacilities } from '../../src/model/facilities';
import { store } from '../unit/fixtures/atlas';
import { expect, test } from './fixtures';
import { FacilityPoints } from './pages/facilities';

test.use({ webgl: false });

test('facilities of 鳥取県東部: shown, filtered by type, listed with real names and addresses, and in the link', async ({ page, atlas, axe, phone }) => {
  test.skip(phone, 'the same panel, folded');
  const points = new FacilityPoints(page);
  await atlas.open('area=3101');
  await points.toggle.click();
  await atlas.expectQuery({ area: '3101', points: 'c0123h0123b' });
  await expect(points.count).toHaveText('表示 9,775か所（位置なし 109）');

  await points.unfold.click();
  await points.box('在宅療養支援診療所', '従来型').uncheck();
  await atlas.expectQuery({ area: '3101', points: 'c012h0123b' });
  await expect(points.count).not.toHaveText(/9,775/);

  await points.openList.click();
  await expect(points.list.getByRole('heading', { level: 2 })).toBeFocused();
  const { facilities } = await store.supportFacilities();
  const registry = await store.registry();
  const members = new Set(registry.levels.secondary335.areas.find(({ code }) => code === '3101')!.members);
  const expected = facilities.filter(({ municipality, kind, type }) => members.has(municipality) && !(kind === 'clinic' && type === 3));
  await expect(points.rows).toHaveCount(expected.length);
  await axe('.facility-list');

  await points.listFilter.fill('鳥取赤十字');
  await expect(points.rows).toHaveCount(1);
  await expect(points.rows).toContainText('鳥取県鳥取市尚徳町117');
  await points.rows.getByRole('button').press('Enter');
  await expect(points.card.getByRole('heading')).toHaveText('鳥取赤十字病院');
  await expect(points.card.getByRole('heading')).toBeFocused();
  await axe('.facility-card');
  await page.keyboard.press('Escape');
  await expect(points.card).toBeHidden();
  await expect(points.rows.getByRole('button')).toBeFocused();
});

test('a hospital is found by the search box, its point told by a tap', async ({ page, atlas, axe }) => {
  const points = new FacilityPoints(page);
  await atlas.open();
  await atlas.mapReady('canvas-interactive');
  await atlas.mapRefined();
  await atlas.search.input.fill('鳥取赤十字');
  await expect(atlas.search.facilities).toHaveText([/鳥取赤十字病院.*鳥取県鳥取市尚徳町117/]);
  await atlas.search.facilities.click();
  await expect(points.card).toContainText('鳥取県鳥取市尚徳町117');
  await expect(points.card).toContainText('公表された座標');
  await expect.poll(() => atlas.query()['points']).toBe('b');
  await axe();

  await points.closeCard.click();
  await expect(points.card).toBeHidden();
  const [hospital] = searchFacilities((await store.supportFacilities()).facilities, '鳥取赤十字', 1);
  await expect.poll(() => atlas.query()['at']).toBeDefined();
  const [x, y] = await atlas.positionOf(hospital!.place.at!);
  await page.mouse.click(x, y);
  await expect(points.card.getByRole('heading')).toHaveText('鳥取赤十字病院');
});
