import { expect, test } from 'vitest';
import { divideZone, piecesOf, type Division } from '../../src/model/plan/divide-zone';
import { perform } from '../../src/model/plan/edit';
import { figuresOf } from '../../src/model/plan/metrics';
import { lockMunicipalities } from '../../src/model/plan/plan-properties';
import { suggestionsFor } from '../../src/views/zones/mark-suggestions';
import { store } from './fixtures/atlas';
import { planData, planOfLevel } from './fixtures/plans';
import { after, drawn, realPlans } from './fixtures/real-plan';

const data = await planData();
const { registry } = data.atlas;
const { names } = await realPlans();
const pieces = (codes: readonly string[], by: Division) => piecesOf(registry, figuresOf(data, codes), by);
const tottori = planOfLevel(registry, 'prefecture', '31');
const sizes = (list: readonly { readonly codes: readonly string[] }[]): number[] => list.map(({ codes }) => codes.length);

test('鳥取県 as one zone divides by secondary area into three, named after them, and the largest stays the zone', () => {
  const parts = pieces(tottori.scope, 'secondary335');
  expect(parts.map(({ name }) => name)).toEqual(['東部', '中部', '西部']);
  const { plan } = perform(tottori, divideZone(tottori, '31', parts));
  expect(Object.keys(drawn(plan, names))).toEqual(['鳥取県', '東部', '中部']);
  expect(drawn(plan, names)['鳥取県']).toHaveLength(9);
});

test('by connected parts, by prefecture and by city', () => {
  expect(sizes(pieces(['31201', '31302', '31202'], 'parts'))).toEqual([2, 1]);
  expect(sizes(pieces(tottori.scope, 'prefecture'))).toEqual([19]);
  const okayama = planOfLevel(registry, 'prefecture', '33');
  const cities = pieces(okayama.scope, 'city');
  expect(cities.find(({ name }) => name === '岡山市')?.codes).toEqual(['33101', '33102', '33103', '33104']);
  expect(cities.flatMap(({ codes }) => codes).sort()).toEqual([...okayama.scope]);
});

test('a locked municipality keeps the zone from being divided, whole or not at all', () => {
  const locked = after(tottori, () => lockMunicipalities(['31201'], true));
  const { plan, refused } = perform(locked, divideZone(locked, '31', pieces(tottori.scope, 'secondary335')));
  expect(plan).toBe(locked);
  expect(refused).toEqual([{ kind: 'municipality-locked', code: '31201' }]);
});

test('suggestions for a lead are the clinics and hospitals of the zone; a hub may be a municipality or an association', async () => {
  const zone = ['31202', '31204'];
  const { facilities } = await store.supportFacilities();
  const own = facilities.filter(({ municipality }) => zone.includes(registry.codes[municipality]!));
  const leads = suggestionsFor('lead', own, zone, registry.codes, names, '');
  expect(leads).toHaveLength(own.length);
  expect(leads[0]!.about.ja).toMatch(/^在支病/);
  expect(new Set(leads.map(({ municipality }) => municipality))).toEqual(new Set(zone));
  expect(suggestionsFor('hub', own, zone, registry.codes, names, '米子').map(({ name }) => name)[0]).toBe('米子市');
  expect(suggestionsFor('hub', own, zone, registry.codes, names, '医師会')[0]!.name).toBe('地区医師会');
});
