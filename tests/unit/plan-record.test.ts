import { assert, boolean, constantFrom, date, nat, option, property, record } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { assign } from '../../src/model/plan/assign';
import { doEdit, startHistory } from '../../src/model/plan/history';
import { historyOf, planOfRecord, readRecord, recordOf } from '../../src/state/plans/plan-record';
import { arbitraryPlan } from './fixtures/arbitrary-plan';
import { realCodes } from './fixtures/code-book';

let tottori: readonly string[];
beforeAll(async () => {
  ({ tottori } = await realCodes());
});

test('any plan with a step of history comes back from its record, put away or not, with its time', () => {
  const keeping = record({ revision: nat().map((number) => number + 1), archived: boolean(), changed: option(date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-12-31') }).map((at) => at.toISOString()), { nil: null }) });
  assert(property(arbitraryPlan(tottori, 6), keeping, nat(), (plan, kept, at) => {
    const zone = plan.zones[at % Math.max(1, plan.zones.length)];
    const code = plan.scope[at % Math.max(1, plan.scope.length)];
    const begun = startHistory(plan);
    const history = zone && code ? doEdit(begun, assign(plan, [code], zone.id), (one) => ({ ja: one, en: one })).history : begun;
    const back = readRecord(structuredClone(recordOf(history, kept)), new Set(tottori));
    expect(back).toMatchObject(kept);
    expect(planOfRecord(back!)).toEqual(history.plan);
    expect(historyOf(back!, new Set(tottori))).toEqual({ history, lost: false });
  }), { numRuns: 60 });
});

test('a record with one part missing or of another kind is none of ours', () => {
  const whole = recordOf(startHistory({ id: 'p', name: '案', scope: tottori, zones: [], zoneOf: new Map(), locked: new Set(), vintage: '2021-01-01' }), { revision: 1, changed: null, archived: false });
  assert(property(constantFrom(...Object.keys(whole)), constantFrom(undefined, null, 'x', -1, {}, [null]), (key, value) => {
    const read = readRecord({ ...whole, [key]: value }, new Set(tottori));
    // A lost history or log is left to whoever opens the plan; no time is a time not written down; colours are chosen anew.
    const allowed = (key === 'changed' && value === null) || (key === 'entries' && Array.isArray(value)) || (key === 'done' && value === -1) || key === 'colours' || key === 'whatIf';
    expect(read === null).toBe(!allowed);
  }));
});

test('a record whose parts do not belong together, or of codes that are not there, is none of ours', () => {
  const [first, second] = tottori as [string, string];
  const zone = { id: 'z1', name: '西部', colour: null, locked: false, marks: [{ kind: 'lead' as const, name: '医院', municipality: first }], items: [] };
  const plan = { id: 'p', name: '案', scope: [first], zones: [zone], zoneOf: new Map([[first, 'z1']]), locked: new Set([first]), vintage: '2021-01-01' };
  const read = (patch: Partial<typeof plan>): unknown => readRecord(recordOf(startHistory({ ...plan, ...patch }), { revision: 1, changed: null, archived: false }), new Set(tottori));
  expect(read({})).not.toBeNull();
  const damaged = [
    { scope: [first, '99999'] }, { zoneOf: new Map([[first, 'z2']]) }, { zoneOf: new Map([[second, 'z1']]) }, { zones: [zone, zone] }, { locked: new Set([second]) },
    { zones: [{ ...zone, marks: [{ ...zone.marks[0]!, municipality: '99999' }] }] },
  ];
  expect(damaged.map((patch) => read(patch))).toEqual(damaged.map(() => null));
});
