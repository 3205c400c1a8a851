import { expect, test } from 'vitest';
import { LEAST_TRAITS, similarAreas, type Similarity } from '../../src/model/similar';
import { traitTables } from '../../src/model/traits';
import { figure, realArea, store } from './fixtures/atlas';

type Found = Extract<Similarity, { areas: unknown }>;
async function similar(level: 'secondary335' | 'municipality' | 'prefecture' | 'bureau', code: string, count?: number): Promise<Similarity> {
  return similarAreas(await store.atlas(traitTables(level)), await realArea(level, code), count);
}

test('鳥取県 is nearest to 福井県, and the clinics set the two apart most', async () => {
  const { areas } = await similar('prefecture', '31') as Found;
  expect(areas.map(({ area }) => area.name)).toEqual(['福井県', '宮崎県', '徳島県', '山梨県', '大分県']);
  expect(areas[0]!.differences[0]!.trait.id).toBe('clinics');
  expect(areas[0]!.distance).toBeCloseTo(0.355, 3);
});

test('the distance is the root mean square of the differences in interquartile ranges', async () => {
  const { areas, traits } = await similar('secondary335', '3101') as Found;
  for (const { distance, differences } of areas) {
    expect(distance).toBeCloseTo(Math.sqrt(differences.reduce((sum, { spreads }) => sum + spreads ** 2, 0) / differences.length), 12);
    expect(Math.abs(differences[0]!.spreads)).toBe(Math.max(...differences.map(({ spreads }) => Math.abs(spreads))));
  }
  const share = await figure('secondary335', '3101', 'share-75plus-r5');
  expect(traits.find(({ trait }) => trait.id === 'share')!.cell.value).toBe(share.value);
});

test('it is symmetric: every area is as far from 鳥取県 as 鳥取県 from it', async () => {
  const there = (await similar('prefecture', '31', 46) as Found).areas;
  expect(there).toHaveLength(46);
  for (const { area, distance } of there) {
    const back = (await similar('prefecture', area.code, 46) as Found).areas.find((one) => one.area.code === '31')!;
    expect(back.distance, area.name).toBeCloseTo(distance, 12);
  }
});

test('it is the same whenever asked', async () => {
  expect(await similar('secondary335', '3102')).toEqual(await similar('secondary335', '3102'));
});

test('a missing figure is left out of the comparison, never taken as 0: wards have no land area, 沖縄 no clinics', async () => {
  const ward = await similar('municipality', '14101') as Found;
  expect(ward.traits.find(({ trait }) => trait.id === 'density')!.cell).toMatchObject({ value: null });
  expect(ward.areas.every(({ differences }) => differences.length === LEAST_TRAITS)).toBe(true);
  const naha = await similar('municipality', '47201') as Found;
  expect(naha.traits.find(({ trait }) => trait.id === 'clinics')!.cell).toMatchObject({ value: null });
});

test('相双 and いわき share one projection, so neither is called alike to anything, least of all to the other', async () => {
  expect(await similar('secondary335', '0706')).toMatchObject({ missing: { ja: expect.stringContaining('浜通り') } });
  const prefectures = await similar('secondary335', '0707', 400);
  expect('missing' in prefectures).toBe(true);
});

test('eight bureaus are too few to be alike', async () => {
  expect(await similar('bureau', 'B6')).toMatchObject({ missing: { en: expect.stringContaining('Too few') } });
});
