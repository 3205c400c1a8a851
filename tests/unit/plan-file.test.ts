import { anything, array, assert, constantFrom, jsonValue, nat, property, record, string, uint8Array, uniqueArray } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readPlanFile, writePlanFile, type PlanFileReading } from '../../src/data/plan-file';
import { writeWhatIf } from '../../src/data/what-if-file';
import type { CodeBook } from '../../src/model/plan/municipality-codes';
import { arbitraryPlan } from './fixtures/arbitrary-plan';
import { realCodes } from './fixtures/code-book';

let codes: readonly string[];
let book: CodeBook;
let tottori: readonly string[];
beforeAll(async () => {
  ({ codes, book, tottori } = await realCodes());
});
const read = (text: string): PlanFileReading => readPlanFile('案.json', new TextEncoder().encode(text), book);

test('any plans come back exactly as they were written, with their histories', () => {
  const history = jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  assert(property(uniqueArray(record({ plan: arbitraryPlan(tottori, 12), history }), { minLength: 1, maxLength: 3, selector: ({ plan }) => plan.id }), (plans) => {
    expect(read(writePlanFile(plans))).toEqual({ plans, notices: [] });
    expect(read(writePlanFile(plans, ['書き出した日: 2026-11-22']))).toEqual({ plans, notices: [] });
  }), { numRuns: 40 });
});

test('a plan of all Japan comes back, and a plan without a history has none', () => {
  const plan = { id: 'p', name: '全国', scope: codes, zones: [], zoneOf: new Map<string, string>(), locked: new Set(codes.slice(5, 9)), vintage: '2021-01-01' };
  const back = read(writePlanFile([{ plan }]));
  expect(back).toEqual({ plans: [{ plan }], notices: [] });
  expect(back.plans?.[0] && 'history' in back.plans[0]).toBe(false);
});

test('suppositions come back with their plan; a file without any stays of version 1; a damaged log is named', () => {
  const plan = { id: 'p', name: '案', scope: tottori, zones: [], zoneOf: new Map<string, string>(), locked: new Set<string>(), vintage: '2021-01-01' };
  const log = (municipality: string) => writeWhatIf([{ id: 'c1', on: true, change: { kind: 'clinics', municipality, count: 2, type: null } }]);
  const kept = { plan, whatIf: log(tottori[0]!) };
  expect(JSON.parse(writePlanFile([kept]))).toMatchObject({ version: 2 });
  expect(JSON.parse(writePlanFile([{ plan }]))).toMatchObject({ version: 1 });
  expect(read(writePlanFile([kept]))).toEqual({ plans: [kept], notices: [] });
  expect(JSON.stringify(read(writePlanFile([{ plan, whatIf: log('99999') }])))).toContain('plans.0.whatIf.entries.0.chang');
});

test('a plan of an earlier vintage is carried over where every code can be, and says so', () => {
  const zone = { id: 'a', name: '筑紫', colour: null, locked: true, marks: [{ kind: 'hub', name: '医師会', municipality: '40305' }], items: ['ア'], municipalities: ['40305', '40230'] };
  const file = { format: 'zaitaku-atlas-plan', version: 1, plans: [{ id: 'p', name: '案', vintage: '2018-01-01', scope: ['40230', '40305'], zones: [zone], locked: ['40305'] }] };
  const back = read(JSON.stringify(file));
  expect(back.plans?.[0]?.plan).toEqual({
    id: 'p', name: '案', vintage: '2021-01-01', scope: ['40230', '40231'], locked: new Set(['40231']), zoneOf: new Map([['40231', 'a'], ['40230', 'a']]),
    zones: [{ id: 'a', name: '筑紫', colour: null, locked: true, marks: [{ kind: 'hub', name: '医師会', municipality: '40231' }], items: ['ア'] }],
  });
  expect(back.plans && back.notices.map(({ en }) => en)).toEqual(['40305 (那珂川町 (福岡県), changed in 2018) was carried over to 40231.']);
});

test('two old municipalities of one new one in different zones are not settled for the user', () => {
  const zone = (id: string, municipalities: string[]) => ({ id, name: id, colour: null, locked: false, marks: [], items: [], municipalities });
  const file = { format: 'zaitaku-atlas-plan', version: 1, plans: [{ id: 'p', name: '案', vintage: '2010-01-01', scope: ['23481', '23482'], zones: [zone('a', ['23481']), zone('b', ['23482'])], locked: [] }] };
  const back = read(JSON.stringify(file));
  expect(back.plans === null && back.problem.kind).toBe('otherVintage');
});

test('a damaged plan is said by its place', () => {
  const text = writePlanFile([{ plan: { id: 'p', name: '案', scope: tottori, zones: [{ id: 'a', name: '東', colour: null, locked: false, marks: [], items: [] }], zoneOf: new Map(), locked: new Set(), vintage: '2021-01-01' } }]);
  const back = read(text.replace('"colour": null', '"colour": "red"'));
  expect(back.plans === null && back.problem).toMatchObject({ kind: 'damagedPlan', file: '案.json', reason: { ja: '圏域案のファイルが壊れています（plans.0.zones.0.colour）' } });
});

test('nothing that is put in makes the reader throw, and what is no plan file gives one problem', () => {
  const wrapped = record({ format: constantFrom('zaitaku-atlas-plan', 'x'), version: constantFrom(0, 1, 2, '1'), plans: array(anything(), { maxLength: 3 }) });
  assert(property(wrapped, (content) => {
    let text: string;
    try { text = JSON.stringify(content); } catch { return; }
    expect(read(text).plans).toBeNull();
  }));
  assert(property(uint8Array({ maxLength: 200 }), (bytes) => {
    expect(readPlanFile('x', bytes, book).plans).toBeNull();
  }));
  expect(read(`{"format":"zaitaku-atlas-plan","version":1,"plans":${'['.repeat(50_000)}${']'.repeat(50_000)}}`).plans).toBeNull();
});

test('one wrong character never gives another plan silently broken: it is a problem or a sound plan', () => {
  const zones = [{ id: 'a', name: '東', colour: 1, locked: false, marks: [], items: [] }];
  const text = writePlanFile([{ plan: { id: 'p', name: '案', scope: tottori, zones, zoneOf: new Map(tottori.map((code) => [code, 'a'])), locked: new Set(), vintage: '2021-01-01' } }]);
  assert(property(nat(text.length - 1), string({ minLength: 1, maxLength: 1 }), (at, character) => {
    const back = read(text.slice(0, at) + character + text.slice(at + 1));
    if (back.plans === null) return;
    for (const { plan } of back.plans) for (const [code, zone] of plan.zoneOf) expect(plan.scope.includes(code) && plan.zones.some(({ id }) => id === zone)).toBe(true);
  }));
});

test('scenes are in the file beside plans or alone; without them the file is one of version 1', () => {
  const scenes = [{ title: '東部', note: 'メモ', view: '?v=1&area=3101', bounds: [133, 35, 134.5, 35.7] as const, plan: '1dAb_-' }, { title: '全国', note: '', view: '', bounds: null, plan: null }];
  const plan = { id: 'p', name: '案', scope: tottori, zones: [], zoneOf: new Map<string, string>(), locked: new Set<string>(), vintage: '2021-01-01' };
  expect(read(writePlanFile([{ plan }], [], scenes))).toEqual({ plans: [{ plan }], notices: [], scenes });
  expect(read(writePlanFile([], [], scenes))).toEqual({ plans: [], notices: [], scenes });
  expect(JSON.parse(writePlanFile([{ plan }]))).toMatchObject({ version: 1 });
  const damaged = read(writePlanFile([], [], scenes).replace('"?v=1&area=3101"', '"javascript:alert(1)"'));
  expect(damaged.plans === null && damaged.problem).toMatchObject({ kind: 'damagedPlan', reason: { ja: '圏域案のファイルが壊れています（scenes.0.view）' } });
});
