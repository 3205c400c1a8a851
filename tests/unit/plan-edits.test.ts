import { expect, test } from 'vitest';
import { assign, unassign } from '../../src/model/plan/assign';
import { perform, type Edit } from '../../src/model/plan/edit';
import { importPlan, importZones } from '../../src/model/plan/import-zones';
import { membersByZone, unassigned } from '../../src/model/plan/members';
import type { Plan } from '../../src/model/plan/plan';
import { lockMunicipalities, narrowScope, renamePlan, setScope, widenScope } from '../../src/model/plan/plan-properties';
import { refusalTexts } from '../../src/model/plan/refusal';
import { scopeOf } from '../../src/model/plan/scope';
import { divideZone } from '../../src/model/plan/divide-zone';
import { splitZone } from '../../src/model/plan/split-zone';
import { moveUnit, unitAround } from '../../src/model/plan/unit';
import { addZone, mergeZones, removeZone, reorderZone } from '../../src/model/plan/zone-list';
import { lockZone, recolourZone, renameZone, setMarks, tickItems } from '../../src/model/plan/zone-properties';
import { after, drawn, realPlans, zoneNamed } from './fixtures/real-plan';

const [TOTTORI, YONAGO, KURAYOSHI, SAKAIMINATO] = ['31201', '31202', '31203', '31204'] as const;
const { registry, names, planOf } = await realPlans();
const tottori = planOf('31');
const [tobu, seibu, chubu] = ['東部', '西部', '中部'].map((name) => zoneNamed(tottori, name)) as [string, string, string];
const label = (plan: Plan, edit: Edit): string => edit.label(names, perform(plan, edit).done).ja;
const reasons = (plan: Plan, edit: Edit): string[] => refusalTexts(plan, perform(plan, edit).refused, names).map(({ reason }) => reason.ja);

/** Why nothing at all was done; 'done' if anything was. */
const refusal = (plan: Plan, edit: Edit): string => (perform(plan, edit).plan === plan ? reasons(plan, edit).join() : 'done');

test('assigning moves a municipality, leaves the old plan as it was, and is named for the history', () => {
  const edit = assign(tottori, [YONAGO], tobu);
  const { plan, done } = perform(tottori, edit);
  expect(plan.zoneOf.get(YONAGO)).toBe(tobu);
  expect(tottori.zoneOf.get(YONAGO)).toBe(seibu);
  expect(done).toEqual([YONAGO]);
  expect(edit.label(names, done)).toEqual({ ja: '米子市を東部へ', en: 'Yonago-shi to 東部' });
});

test('assigning many counts those that really moved', () => {
  expect(label(tottori, assign(tottori, tottori.scope, tobu))).toBe('14市町村を東部へ');
  const kanagawa = planOf('14');
  expect(label(kanagawa, assign(kanagawa, ['14101', '14102'], zoneNamed(kanagawa, '県央')))).toBe('2市区町村を県央へ');
});

test('erasing takes municipalities out of their zones; what was out already is no change', () => {
  const { plan } = perform(tottori, unassign([YONAGO, TOTTORI]));
  expect(unassigned(plan)).toEqual([TOTTORI, YONAGO]);
  expect(perform(plan, unassign([YONAGO])).plan).toBe(plan);
  expect(label(tottori, unassign([YONAGO]))).toBe('米子市を圏域から外す');
});

test('a zone is added at the end with a free name and the municipalities given', () => {
  const edit = addZone(tottori, null, [YONAGO, SAKAIMINATO]);
  const { plan } = perform(tottori, edit);
  expect(plan.zones.at(-1)).toMatchObject({ id: edit.zone, name: '圏域1', locked: false, colour: null });
  expect(drawn(plan, names)['圏域1']).toEqual(['米子市', '境港市']);
  expect(label(tottori, edit)).toBe('2市町村で圏域「圏域1」を作る');
  expect(after(plan, (at) => addZone(at)).zones.at(-1)!.name).toBe('圏域2');
});

test('removing a zone leaves its municipalities in none', () => {
  const { plan } = perform(tottori, removeZone(tottori, chubu));
  expect(plan.zones.map(({ name }) => name)).toEqual(['東部', '西部']);
  expect(unassigned(plan)).toHaveLength(5);
});

test('merging keeps the name and colour of the one and the marks of all, and ticks only what every part had', () => {
  const before = after(tottori,
    (plan) => recolourZone(plan, tobu, 2),
    (plan) => setMarks(plan, tobu, [{ kind: 'lead', name: '甲', municipality: TOTTORI }]),
    (plan) => setMarks(plan, chubu, [{ kind: 'lead', name: '甲', municipality: TOTTORI }, { kind: 'hub', name: '乙', municipality: KURAYOSHI }]),
    (plan) => tickItems(plan, tobu, ['ア', 'イ']),
    (plan) => tickItems(plan, chubu, ['イ', 'ウ']));
  const { plan } = perform(before, mergeZones(before, tobu, [chubu]));
  expect(plan.zones.map(({ name }) => name)).toEqual(['東部', '西部']);
  expect(plan.zones[0]).toMatchObject({ colour: 2, items: ['イ'], marks: [{ name: '甲' }, { name: '乙' }] });
  expect(drawn(plan, names)['東部']).toHaveLength(10);
  expect(label(before, mergeZones(before, tobu, [chubu, seibu]))).toBe('圏域「中部」「西部」を「東部」に合わせる');
  expect(perform(before, mergeZones(before, tobu, [tobu])).plan).toBe(before);
});

test('splitting chosen members makes a zone beside the old one; marks go with their municipality', () => {
  const before = after(tottori, (plan) => setMarks(plan, seibu, [{ kind: 'lead', name: '甲', municipality: YONAGO }, { kind: 'hub', name: '乙', municipality: null }]));
  const { plan } = perform(before, splitZone(before, seibu, [[YONAGO, SAKAIMINATO]]));
  expect(plan.zones.map(({ name }) => name)).toEqual(['東部', '西部', '西部2', '中部']);
  expect(drawn(plan, names)['西部2']).toEqual(['米子市', '境港市']);
  expect(plan.zones.map(({ marks }) => marks.map(({ name }) => name))).toEqual([[], ['乙'], ['甲'], []]);
});

test('splitting by parts leaves the name to the largest', () => {
  const two = after(tottori, (plan) => assign(plan, [YONAGO, SAKAIMINATO], tobu));
  const west: readonly string[] = [YONAGO, SAKAIMINATO];
  const east = two.scope.filter((code) => two.zoneOf.get(code) === tobu && !west.includes(code));
  const { plan } = perform(two, divideZone(two, tobu, [{ name: null, codes: west }, { name: null, codes: east }]));
  expect(drawn(plan, names)).toMatchObject({ 東部: ['鳥取市', '岩美町', '若桜町', '智頭町', '八頭町'], 東部2: ['米子市', '境港市'] });
  expect(perform(two, divideZone(two, tobu, [{ name: null, codes: [...west, ...east] }])).plan).toBe(two);
});

test('a part that is no part of the zone is an error', () => {
  expect(() => splitZone(tottori, tobu, [[YONAGO]])).toThrow(YONAGO);
  expect(() => splitZone(tottori, tobu, [[TOTTORI], [TOTTORI]])).toThrow(TOTTORI);
  expect(() => splitZone(tottori, tobu, [[]])).toThrow('empty part');
  expect(() => assign(tottori, [YONAGO], 'z99')).toThrow('no zone z99');
});

test('zones are renamed, recoloured, reordered, marked and ticked, each with a name of its own', () => {
  const edits: [Edit, string][] = [
    [renameZone(tottori, tobu, ' 因幡 '), '圏域「東部」を「因幡」に改名'],
    [recolourZone(tottori, tobu, 3), '圏域「東部」の色を替える'],
    [reorderZone(tottori, chubu, 0), '圏域「中部」を1番目に置く'],
    [setMarks(tottori, tobu, [{ kind: 'lead', name: '甲', municipality: null }]), '「甲」を圏域「東部」の積極的役割を担う医療機関に'],
    [tickItems(tottori, tobu, ['ク', 'ア']), '圏域「東部」のアに印、クに印'],
    [lockZone(tottori, tobu, true), '圏域「東部」を固定'],
    [lockMunicipalities([YONAGO], true), '米子市を固定'],
    [renamePlan(tottori, '案二'), '圏域案「案」を「案二」に改名'],
  ];
  for (const [edit, text] of edits) {
    expect(label(tottori, edit)).toBe(text);
    expect(perform(tottori, edit).plan, text).not.toEqual(tottori);
  }
  expect(perform(tottori, edits[0]![0]).plan.zones[0]!.name).toBe('因幡');
  expect(perform(tottori, edits[2]![0]).plan.zones.map(({ name }) => name)).toEqual(['中部', '東部', '西部']);
  expect(perform(tottori, edits[4]![0]).plan.zones[0]!.items).toEqual(['ア', 'ク']);
});

test('a whole unit moves as far as it lies in the scope', () => {
  const unit = unitAround(registry, tottori, 'secondary335', YONAGO, names);
  const edit = moveUnit(tottori, unit, tobu);
  expect(label(tottori, edit)).toBe('二次医療圏 西部（9市町村）を東部へ');
  expect(perform(tottori, edit).done).toEqual(unit.codes);
  const locked = after(tottori, () => lockMunicipalities([YONAGO], true));
  expect(label(locked, moveUnit(locked, unit, tobu))).toBe('8市町村を東部へ');
  const kanagawa = planOf('14');
  expect(unitAround(registry, kanagawa, 'city', '14131', names)).toEqual({ name: { ja: '川崎市', en: 'Kawasaki-shi' }, codes: ['14131', '14132', '14133', '14134', '14135', '14136', '14137'] });
  expect(unitAround(registry, tottori, 'city', YONAGO, names)).toEqual({ name: { ja: '米子市', en: 'Yonago-shi' }, codes: [YONAGO] });
  expect(unitAround(registry, tottori, 'healthcentre', '14131', names).codes).toEqual([]);
});

test('a file is imported into the zones of its names and new ones; what it does not name stays, locks hold, strangers are told', () => {
  const before = after(tottori, () => lockMunicipalities([SAKAIMINATO], true));
  const edit = importZones(before, new Map([[YONAGO, '東部'], [SAKAIMINATO, '東部'], [KURAYOSHI, '倉吉圏'], ['31371', ' 倉吉圏 '], ['32201', '島根圏']]));
  const { plan, done, refused } = perform(before, edit);
  expect(done).toEqual([YONAGO, KURAYOSHI, '31371']);
  expect(drawn(plan, names)).toMatchObject({ 倉吉圏: ['倉吉市', '琴浦町'], 中部: ['三朝町', '湯梨浜町', '北栄町'] });
  expect(plan.zones.map(({ name }) => name)).toEqual(['東部', '西部', '中部', '倉吉圏']);
  expect(refused).toEqual([{ kind: 'municipality-locked', code: SAKAIMINATO }, { kind: 'outside-scope', code: '32201' }]);
  expect(label(before, edit)).toBe('ファイルから3市町村を割り当て、1圏域を作る');
  const known = importZones(tottori, new Map([[YONAGO, '東部']]));
  expect(label(tottori, known)).toBe('ファイルから米子市を割り当てる');
});

test('another plan brings its institutions, hubs and items into the zones of its names; what is there stays, and again brings nothing', () => {
  const [hospital, association] = [{ kind: 'lead', name: '甲病院', municipality: YONAGO }, { kind: 'hub', name: '医師会', municipality: null }] as const;
  const from = after(planOf('31'), (at) => assign(at, [KURAYOSHI], seibu), (at) => setMarks(at, seibu, [hospital, association]), (at) => tickItems(at, seibu, ['イ']), (at) => recolourZone(at, seibu, 5), (at) => lockZone(at, seibu, true), (at) => renameZone(at, chubu, '倉吉圏'), (at) => setMarks(at, chubu, [association]));
  const before = after(tottori, (at) => setMarks(at, seibu, [association, { ...hospital, name: '乙病院' }]), (at) => tickItems(at, seibu, ['ア']));
  const edit = importPlan(before, from);
  const { plan } = perform(before, edit);
  expect(plan.zones.map(({ name, marks, items, colour, locked }) => [name, marks.map((mark) => mark.name), items, colour, locked])).toEqual([
    ['東部', [], [], null, false],
    ['西部', ['医師会', '乙病院', '甲病院'], ['ア', 'イ'], null, false],
    ['中部', [], [], null, false],
    ['倉吉圏', ['医師会'], [], null, false],
  ]);
  expect(drawn(plan, names)).toMatchObject({ 倉吉圏: ['三朝町', '湯梨浜町', '琴浦町', '北栄町'], 中部: [] });
  expect(label(before, edit)).toBe('ファイルから5市町村を割り当て、1圏域を作り、担い手と項目の印3件を取りこむ');
  expect(perform(plan, importPlan(plan, from)).plan).toBe(plan);
  // A zone that holds no municipality yet is there for what is said of it; one of which nothing is said is not.
  const early = after(planOf('31'), (at) => renameZone(at, tobu, '新圏域'), (at) => unassign(membersByZone(at).get(tobu)!), (at) => setMarks(at, tobu, [association]), (at) => renameZone(at, chubu, '空圏域'), (at) => unassign(membersByZone(at).get(chubu)!));
  const kept = perform(tottori, importPlan(tottori, early)).plan;
  expect(kept.zones.map(({ name, marks }) => [name, marks.length])).toEqual([['東部', 0], ['西部', 0], ['中部', 0], ['新圏域', 1]]);
  expect(label(tottori, importPlan(tottori, early))).toBe('ファイルから1圏域を作り、担い手と項目の印1件を取りこむ');
  expect(perform(kept, importPlan(kept, early)).plan).toBe(kept);
  expect(label(tottori, importPlan(tottori, after(tottori, (at) => tickItems(at, seibu, ['ク']))))).toBe('ファイルから担い手と項目の印1件を取りこむ');
});

test('a prefecture is added to the scope unassigned, and left out of it with the zones it alone has', () => {
  const [shimane, home] = [planOf('32'), { ja: '鳥取県', en: 'Tottori' }];
  const wide = after(tottori, (at) => widenScope(at, shimane.scope, { ja: '島根県', en: 'Shimane' }), (at) => assign(at, ['32201'], seibu));
  expect([wide.scope.length, unassigned(wide).length]).toEqual([38, 18]);
  const edit = narrowScope(wide, tottori.scope, home);
  const { plan } = perform(wide, edit);
  expect([plan.scope, drawn(plan, names)]).toEqual([shimane.scope, { 西部: ['松江市'] }]);
  expect(label(wide, edit)).toBe('案の範囲から鳥取県を、その2圏域とともに外す');
  const locked = after(wide, () => lockMunicipalities([KURAYOSHI], true));
  expect(refusal(locked, narrowScope(locked, tottori.scope, home))).toContain('倉吉市は固定されている');
  const shut = after(wide, (at) => lockZone(at, tobu, true));
  expect(refusal(shut, narrowScope(shut, tottori.scope, home))).toContain('圏域「東部」は固定されている');
});

test('a smaller scope takes the rest out of their zones, a larger one brings them in unassigned', () => {
  const { plan } = perform(tottori, setScope([YONAGO, TOTTORI]));
  expect(plan.scope).toEqual([TOTTORI, YONAGO]);
  expect([...plan.zoneOf.keys()]).toEqual([TOTTORI, YONAGO]);
  const both = scopeOf(registry, [{ level: 'prefecture', code: '31' }, { level: 'prefecture', code: '32' }]);
  expect(unassigned(perform(tottori, setScope(both)).plan)).toHaveLength(both.length - 19);
  expect(refusal(tottori, setScope([]))).toContain('範囲に市町村がありません');
});

test('a locked municipality is moved by no edit, while the others of the same edit are', () => {
  const plan = after(tottori, () => lockMunicipalities([YONAGO], true));
  const outcome = perform(plan, assign(plan, [YONAGO, SAKAIMINATO], tobu));
  expect(outcome.done).toEqual([SAKAIMINATO]);
  expect(outcome.refused).toEqual([{ kind: 'municipality-locked', code: YONAGO }]);
  expect(refusalTexts(plan, outcome.refused, names)[0]).toEqual({
    reason: { ja: '米子市は固定されているので、動かしませんでした', en: 'Yonago-shi is locked and stayed' },
    next: { ja: '動かすには、先に固定を外してください。', en: 'Unlock it first to move it.' },
  });
  for (const edit of [unassign([YONAGO]), removeZone(plan, seibu), mergeZones(plan, tobu, [seibu]), splitZone(plan, seibu, [[YONAGO]]), setScope([TOTTORI])]) expect(refusal(plan, edit)).toContain('米子市は固定されている');
  expect(perform(plan, addZone(plan, '新', [YONAGO, SAKAIMINATO])).done).toEqual([SAKAIMINATO]);
});

test('nobody comes into a locked zone or leaves it, and it cannot go; what is written about it may change', () => {
  const plan = after(tottori, (at) => lockZone(at, seibu, true));
  for (const edit of [assign(plan, [TOTTORI], seibu), assign(plan, [YONAGO], tobu), unassign([YONAGO]), removeZone(plan, seibu), mergeZones(plan, seibu, [tobu]), mergeZones(plan, tobu, [seibu]), splitZone(plan, seibu, [[YONAGO]]), setScope([TOTTORI])]) expect(refusal(plan, edit)).toContain('圏域「西部」は固定されている');
  expect(perform(plan, setMarks(plan, seibu, [{ kind: 'hub', name: '乙', municipality: null }])).refused).toEqual([]);
  expect(perform(plan, renameZone(plan, seibu, '伯耆')).plan.zones[1]!.name).toBe('伯耆');
});

test('unlocking and moving in one edit is no way round a lock', () => {
  const plan = after(tottori, () => lockMunicipalities([YONAGO], true), (at) => lockZone(at, chubu, true));
  const both: Edit = { patch: { lock: [[YONAGO, false]], assign: [[YONAGO, tobu], [KURAYOSHI, tobu]], putZones: [{ ...plan.zones[2]!, locked: false }] }, whole: false, label: () => ({ ja: '', en: '' }) };
  const outcome = perform(plan, both);
  expect(outcome.plan.zoneOf).toEqual(plan.zoneOf);
  expect(outcome.refused.map(({ kind }) => kind)).toEqual(['municipality-locked', 'zone-locked']);
});

test('many refusals are one message a reason, with three names and a count', () => {
  const plan = after(tottori, () => lockMunicipalities(tottori.scope, true));
  expect(reasons(plan, assign(plan, plan.scope, tobu))).toEqual(['米子市・倉吉市・境港市ほか11は固定されているので、動かしませんでした']);
  expect(reasons(tottori, assign(tottori, ['32201'], tobu))).toEqual(['松江市は案の範囲の外です']);
});

test('two zones never come to bear one name, and no name is empty', () => {
  expect(refusal(tottori, renameZone(tottori, tobu, ' 西部'))).toContain('「西部」という圏域がもうあります');
  expect(refusal(tottori, addZone(tottori, '西部', [TOTTORI]))).toContain('もうあります');
  expect(refusal(tottori, renameZone(tottori, tobu, ' '))).toContain('名前が空です');
  expect(refusal(tottori, renamePlan(tottori, ''))).toContain('名前が空です');
});
