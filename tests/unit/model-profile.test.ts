import { expect, test } from 'vitest';
import { INDICATORS } from '../../src/model/indicators';
import { parentsOf, profileOf, profileTables } from '../../src/model/profile';
import { realArea, store } from './fixtures/atlas';

test('鳥取県東部: its parents from the widest, its five members, its series and figures', async () => {
  const atlas = await store.atlas(profileTables());
  const profile = profileOf(atlas, await realArea('secondary335', '3101'));
  expect(profile).toMatchObject({ code: '3101', name: '東部', level: 'secondary335' });
  expect(profile.parents.map(({ level, name }) => `${level} ${name}`)).toEqual(['nation 全国', 'bureau 中国', 'prefecture 鳥取県', 'tertiary52 鳥取県', 'planning339 東部', 'secondary330 東部']);
  expect(profile.members.map(({ name }) => name)).toEqual(['鳥取市', '岩美町', '若桜町', '智頭町', '八頭町']);
  expect(profile.populations.map(({ subject, vintage }) => `${vintage}-${subject}`)).toEqual([
    'h30-total', 'r5-total', 'juki2025-total', 'h30-65plus', 'r5-65plus', 'juki2025-65plus', 'h30-75plus', 'r5-75plus', 'juki2025-75plus', 'h30-85plus', 'juki2025-85plus',
  ]);
  const h30 = profile.populations.find(({ subject, vintage }) => subject === '65plus' && vintage === 'h30');
  expect(h30).toMatchObject({ quality: 'computed', values: { 2015: expect.any(Number), 2045: expect.any(Number) } });
  expect(profile.figures.map((figure) => figure.indicator)).toEqual(INDICATORS.filter(({ measure }) => measure !== 'value').map(({ id }) => id));
});

test('Fukushima’s areas say in the profile why they have no H30 series, and have R5', async () => {
  const atlas = await store.atlas(profileTables());
  const { populations } = profileOf(atlas, await realArea('secondary335', '0701'));
  expect(populations.find(({ subject, vintage }) => subject === '65plus' && vintage === 'h30')).toEqual({ subject: '65plus', vintage: 'h30', missing: { ja: '福島県は市町村別推計なし', en: 'No municipal projection for Fukushima' } });
  expect(populations.find(({ subject, vintage }) => subject === '65plus' && vintage === 'r5')).toHaveProperty('values');
});

test('parents hold every member; a level that cuts across an area is not one', async () => {
  const registry = await store.registry();
  for (const level of Object.values(registry.levels)) {
    for (const area of level.areas) {
      for (const parent of parentsOf(registry, area)) {
        expect(parent.level).not.toBe(area.level);
        expect(area.members.every((member) => parent.members.includes(member)), `${parent.level} ${parent.code} of ${level.id} ${area.code}`).toBe(true);
      }
    }
  }
  const hokkaido = parentsOf(registry, await realArea('prefecture', '01')).map(({ level }) => level);
  expect(hokkaido).toEqual(['nation', 'bureau']);
});
