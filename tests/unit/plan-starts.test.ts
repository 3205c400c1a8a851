import { expect, test } from 'vitest';
import { perform } from '../../src/model/plan/edit';
import { unassigned } from '../../src/model/plan/members';
import { CODE_VINTAGE } from '../../src/model/plan/plan';
import { lockMunicipalities } from '../../src/model/plan/plan-properties';
import { scopeOf } from '../../src/model/plan/scope';
import { startPlan, type Start } from '../../src/model/plan/starts';
import { addZone } from '../../src/model/plan/zone-list';
import { setMarks } from '../../src/model/plan/zone-properties';
import { after, drawn, realPlans, SECONDARY, zoneNamed } from './fixtures/real-plan';

const { registry, names, planOf } = await realPlans();
const areas = (level: 'municipality' | 'healthcentre' | 'secondary335' | 'secondary330', cities: 'ward' | 'whole' | 'within' = 'within'): Start => ({ kind: 'areas', level, cities });

test('an empty plan has the prefecture as its scope, and nobody in a zone', () => {
  const plan = planOf('31', { kind: 'empty' });
  expect(plan).toMatchObject({ zones: [], vintage: CODE_VINTAGE });
  expect(plan.scope).toHaveLength(19);
  expect(unassigned(plan)).toEqual(plan.scope);
});

test('鳥取県 from its secondary areas: 東部 西部 中部, all 19 municipalities in one of them', () => {
  const plan = planOf('31');
  expect(drawn(plan, names)).toEqual({
    東部: ['鳥取市', '岩美町', '若桜町', '智頭町', '八頭町'],
    西部: ['米子市', '境港市', '日吉津村', '大山町', '南部町', '伯耆町', '日南町', '日野町', '江府町'],
    中部: ['倉吉市', '三朝町', '湯梨浜町', '琴浦町', '北栄町'],
  });
  expect(unassigned(plan)).toEqual([]);
});

test('鳥取県 from its health-centre areas bears their names', () => {
  expect(planOf('31', areas('healthcentre')).zones.map(({ name }) => name)).toEqual(['鳥取市', '米子', '倉吉']);
});

test('each municipality its own zone: 77 in 長野県', () => {
  const plan = planOf('20', areas('municipality'));
  expect(plan.zones).toHaveLength(77);
  expect(new Set(plan.zoneOf.values()).size).toBe(77);
  expect(drawn(plan, names)['松本市']).toEqual(['松本市']);
});

test('a designated city is one zone, or a zone a ward, or its wards in their areas', () => {
  const kanagawa = (start: Start): Record<string, string[]> => drawn(planOf('14', start), names);
  const whole = kanagawa(areas('municipality', 'whole'));
  expect([whole['横浜市']!.length, whole['川崎市']!.length, whole['相模原市']!.length, whole['横須賀市']!.length]).toEqual([18, 7, 3, 1]);
  const wards = kanagawa(areas('municipality', 'ward'));
  expect(wards['横浜市鶴見区']).toEqual(['横浜市鶴見区']);
  expect(Object.keys(wards)).toHaveLength(58);
  // 川崎 is two secondary areas, north and south; the city as one zone takes the wards out of both.
  expect(kanagawa(SECONDARY)['川崎北部']).toHaveLength(4);
  const city = kanagawa(areas('secondary335', 'whole'));
  expect(city['川崎市']).toHaveLength(7);
  expect(city['川崎北部']).toBeUndefined();
});

test('the 8th plan has 330 areas over the nation and the 7th 335, each a zone with its own name', () => {
  const scope = scopeOf(registry, [{ level: 'nation', code: '00' }]);
  for (const [level, size] of [['secondary335', 335], ['secondary330', 330]] as const) {
    const plan = startPlan(registry, { id: 'p', name: '全国', scope, start: areas(level) });
    expect(plan.zones).toHaveLength(size);
    expect(new Set(plan.zones.map(({ name }) => name)).size).toBe(size);
    expect(unassigned(plan)).toEqual([]);
  }
});

test('areas of one name in two prefectures are told apart by the prefecture', () => {
  const scope = scopeOf(registry, [{ level: 'prefecture', code: '32' }, { level: 'prefecture', code: '31' }, { level: 'prefecture', code: '47' }]);
  expect(scope).toEqual([...scope].sort());
  const plan = startPlan(registry, { id: 'p', name: '案', scope, start: SECONDARY });
  expect(plan.zones.map(({ name }) => name)).toEqual(expect.arrayContaining(['中部（鳥取県）', '中部（沖縄県）', '東部', '松江']));
});

test('the scope may be a tertiary area of Hokkaido', () => {
  const scope = scopeOf(registry, [{ level: 'tertiary52', code: registry.levels.tertiary52.areas[0]!.code }]);
  const plan = startPlan(registry, { id: 'p', name: '案', scope, start: SECONDARY });
  expect(scope.length).toBeLessThan(scopeOf(registry, [{ level: 'prefecture', code: '01' }]).length);
  expect(plan.zoneOf.size).toBe(scope.length);
});

test('another plan is copied within the new scope: zones left behind, and marks that stand there, stay behind', () => {
  const scope = scopeOf(registry, [{ level: 'prefecture', code: '31' }, { level: 'prefecture', code: '32' }]);
  const both = startPlan(registry, { id: 'p', name: '二県', scope, start: SECONDARY });
  const tobu = zoneNamed(both, '東部');
  const marked = after(both,
    (plan) => setMarks(plan, tobu, [{ kind: 'lead', name: '松江の診療所', municipality: '32201' }, { kind: 'lead', name: '鳥取の診療所', municipality: '31201' }, { kind: 'hub', name: '医師会', municipality: null }]),
    (plan) => addZone(plan, '予定'),
    () => lockMunicipalities(['31201', '32201'], true));
  const copy = startPlan(registry, { id: 'q', name: '写し', scope: planOf('31').scope, start: { kind: 'plan', plan: marked } });
  expect(copy).toMatchObject({ id: 'q', name: '写し', vintage: marked.vintage });
  expect(copy.zones.map(({ name }) => name)).toEqual(['東部', '西部', '中部', '予定']);
  expect(copy.zones[0]!.marks.map((mark) => mark.name)).toEqual(['鳥取の診療所', '医師会']);
  expect([...copy.locked]).toEqual(['31201']);
  expect(copy.zoneOf.size).toBe(19);
});

test('a copy within the same scope differs in nothing but its id and name', () => {
  const plan = perform(planOf('31'), lockMunicipalities(['31201'], true)).plan;
  expect(startPlan(registry, { id: 'q', name: '写し', scope: plan.scope, start: { kind: 'plan', plan } })).toEqual({ ...plan, id: 'q', name: '写し' });
});

test('an empty scope, an unknown municipality and an unknown area are refused by name', () => {
  expect(() => startPlan(registry, { id: 'p', name: '案', scope: [], start: { kind: 'empty' } })).toThrow('scope is empty');
  expect(() => startPlan(registry, { id: 'p', name: '案', scope: ['99999'], start: SECONDARY })).toThrow('99999');
  expect(() => scopeOf(registry, [{ level: 'prefecture', code: '99' }])).toThrow('no area 99');
});
