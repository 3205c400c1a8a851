import { expect, test } from 'vitest';
import { PROBLEM_KINDS } from '../../src/model/plan/check-rules';
import { planProblems, type PlanFinding } from '../../src/model/plan/checks';
import { cellOf, planFigures } from '../../src/model/plan/metrics';
import { placeNames } from '../../src/model/plan/place-names';
import type { Mark, Plan } from '../../src/model/plan/plan';
import { store } from './fixtures/atlas';
import { moved, planData, planOfLevel, zoneNamed } from './fixtures/plans';

const data = await planData();
const { registry } = data.atlas;
const check = (plan: Plan): PlanFinding[] => planProblems(registry, planFigures(data)(plan));
const kinds = (plan: Plan, zone: string | null): string[] => check(plan).filter((one) => one.zone === zone).map(({ kind }) => kind);
const MARKS: readonly Mark[] = [{ kind: 'lead', name: 'A', municipality: null }, { kind: 'hub', name: 'B', municipality: '31201' }];
const marked = (plan: Plan): Plan => ({ ...plan, zones: plan.zones.map((zone) => ({ ...zone, marks: MARKS })) });
const tottori = marked(planOfLevel(registry, 'secondary335', '31'));

test('鳥取県 by secondary area with leads and hubs marked has no problem', () => {
  expect(check(tottori)).toEqual([]);
});

test('a zone lacks what is not marked', () => {
  const plan = { ...tottori, zones: tottori.zones.map((zone) => (zone.id === '3102' ? { ...zone, marks: [MARKS[1]!] } : zone)) };
  expect(check(plan).map(({ zone, kind }) => [zone, kind])).toEqual([['3102', 'no-lead']]);
});

test('unassigned municipalities are one problem that goes to all of them', () => {
  expect(check(moved(tottori, ['31302', null], ['31325', null])).find(({ kind }) => kind === 'unassigned')).toMatchObject({ severity: 'problem', zone: null, municipalities: ['31302', '31325'] });
});

test('places are called by their names in each language, and of very many only the first', async () => {
  const { municipalities, prefectures } = await store.areasDetail();
  const names = placeNames(registry, municipalities.kana, prefectures.english);
  const said = (plan: Plan): string[] => planProblems(registry, planFigures(data)(plan), names).flatMap(({ kind, text }) => (kind === 'unassigned' || kind === 'crosses-prefecture' ? [`${text.ja} / ${text.en}`] : []));
  expect(said(moved(tottori, ['31302', null], ['31325', null]))).toEqual(['2市区町村がどの圏域にも入っていない: 岩美町、若桜町 / 2 in no zone: Iwami-cho, Wakasa-cho']);
  const both = planOfLevel(registry, 'prefecture', '31', '32');
  expect(said(moved(both, ['32201', '31']))).toEqual(['鳥取県は鳥取県・島根県にまたがる / 鳥取県 lies in Tottori, Shimane']);
  const [none] = said(moved(both, ...both.scope.map((code) => [code, null] as const)));
  expect(none).toMatch(/^38市区町村.*ほか18 \/ 38 in no zone: Tottori-shi, .* and 18 more$/);
});

test('a zone in two parts: go to what lies apart', () => {
  // 岩美町 at the eastern end, given to the west.
  const apart = check(moved(tottori, ['31302', '3103'])).find(({ kind }) => kind === 'disconnected');
  expect(apart).toMatchObject({ zone: '3103', municipalities: ['31302'], text: { ja: '西部は2つに分かれている。離れた部分: 岩美町' } });
});

test('a link that holds a zone together is named, and is no failure', () => {
  const hiroshima = planOfLevel(registry, 'secondary335', '34');
  expect(check(hiroshima).filter(({ kind }) => kind === 'linked').map(({ severity, text }) => [severity, text.ja])).toEqual([['caution', '呉は早瀬大橋でつながっている'], ['caution', '広島中央は竹原–大崎上島でつながっている']]);
});

test('no support clinic and no enhanced one, where the lists say so', () => {
  // 日吉津村 alone: one municipality, small.
  const plan = marked(planOfLevel(registry, 'municipality', '31'));
  expect(kinds(plan, '31384')).toEqual(expect.arrayContaining(['single', 'far-below', 'no-enhanced']));
  for (const { zone, figures: own } of planFigures(data)(plan).zones) {
    const count = (id: string): number => cellOf(own, id).value!;
    expect(kinds(plan, zone.id).includes('no-support')).toBe(count('count-zaishishin-2025') + count('count-zaishibyo-2025') === 0);
    expect(kinds(plan, zone.id).includes('no-enhanced')).toBe(['zaishishin1', 'zaishishin2', 'zaishibyo1', 'zaishibyo2'].every((id) => count(`count-${id}-2025`) === 0));
  }
});

test('a hospital whose type no filing tells may be an enhanced one: 足寄町, 信濃町, 土佐清水市', () => {
  for (const code of ['01647', '20583', '39209']) {
    const found = check(planOfLevel(registry, 'municipality', code.slice(0, 2))).filter(({ kind, zone }) => kind.includes('enhanced') && zone === code);
    expect(found.map(({ kind }) => kind)).toEqual(['enhanced-unknown']);
  }
});

test('without a list enhanced clinics are unknown, never a failure', () => {
  const osaka = planOfLevel(registry, 'secondary335', '27');
  const found = check(osaka).filter(({ kind }) => kind.includes('enhanced'));
  expect(found.map(({ kind, severity }) => [kind, severity])).toEqual(osaka.zones.map(() => ['enhanced-unknown', 'unknown']));
});

test('an allocated count below one does not say whether there is a clinic', () => {
  const villages = planOfLevel(registry, 'municipality', '07');
  const found = check(villages).filter(({ kind }) => kind === 'support-unknown' || kind === 'no-support');
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ kind }) => kind === 'support-unknown')).toBe(true);
});

test('far from the mean means beyond twice or under half of it', () => {
  // 東部 and 西部 in one: 83,765 people aged 75+ against 中部's 19,934, mean 51,850.
  const two = moved(tottori, ...tottori.scope.filter((code) => tottori.zoneOf.get(code) === '3103').map((code) => [code, '3101'] as const));
  expect(kinds(two, '3102')).toEqual(['far-below']);
  expect(kinds(two, '3101')).not.toContain('far-above');
  expect(kinds(two, '3103')).toEqual(['empty']);
  expect(kinds(moved(two, ...two.scope.map((code) => [code, '3101'] as const)), '3101')).toEqual([]);
});

test('a zone in two prefectures is named with both', () => {
  const plan = marked({ ...planOfLevel(registry, 'prefecture', '31', '32'), zones: [zoneNamed('31'), zoneNamed('32')] });
  expect(check(moved(plan, ['32201', '31'])).find(({ kind }) => kind === 'crosses-prefecture')).toMatchObject({ zone: '31', text: { ja: '31は鳥取県・島根県にまたがる' } });
});

test('every problem has words and a rule in both languages', () => {
  const all = ['27', '07', '34', '13'].flatMap((prefecture) => check(planOfLevel(registry, 'municipality', prefecture)));
  for (const { kind, text, rule } of all) {
    expect(PROBLEM_KINDS).toContain(kind);
    for (const words of [text.ja, text.en, rule.ja, rule.en]) expect(words).not.toBe('');
  }
});
