import { assert, constantFrom, dictionary, integer, jsonValue, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readHistory } from '../../src/data/plan-history';
import { unassign } from '../../src/model/plan/assign';
import { doEdit, jumpTo, startHistory, undo, type HistoryRecord } from '../../src/model/plan/history';
import { lockMunicipalities, setScope } from '../../src/model/plan/plan-properties';
import { addZone, mergeZones } from '../../src/model/plan/zone-list';
import { setMarks, tickItems } from '../../src/model/plan/zone-properties';
import { realPlans, zoneNamed } from './fixtures/real-plan';

const { registry, names, planOf } = await realPlans();
const codes = new Set(registry.codes);
const tottori = planOf('31');
const tobu = zoneNamed(tottori, '東部');
const made = [
  unassign(['31202']),
  addZone(tottori, '米子圏', ['31202']),
  setMarks(tottori, tobu, [{ kind: 'lead', name: '甲', municipality: '31201' }, { kind: 'hub', name: '乙', municipality: null }]),
  lockMunicipalities(['31201'], true),
  tickItems(tottori, zoneNamed(tottori, '中部'), ['ア']),
  setScope(tottori.scope.slice(0, 12)),
].reduce((history, edit) => doEdit(history, edit, names).history, startHistory(tottori));
const history = undo(doEdit(made, mergeZones(made.plan, tobu, [zoneNamed(made.plan, '中部')]), names).history);
const kept = (): { entries: HistoryRecord['entries'][number][]; done: number } => JSON.parse(JSON.stringify({ entries: history.entries, done: history.done }));

test('a history kept as JSON is read back whole: what was done can be undone, what was undone redone', () => {
  const read = readHistory(history.plan, kept(), codes);
  expect(read).toEqual(history);
  expect(read?.entries).toHaveLength(7);
  expect(jumpTo(read!, 0).plan).toEqual(tottori);
});

test('the history of another plan, a later state, or a damaged record is none', () => {
  expect(readHistory(planOf('20'), kept(), codes)).toBeNull();
  expect(readHistory(tottori, kept(), codes)).toBeNull();
  for (const damaged of [null, 'x', {}, { ...kept(), done: 99 }, { ...kept(), done: 1.5 }, { ...kept(), entries: [...kept().entries, {}] }]) expect(readHistory(history.plan, damaged, codes)).toBeNull();
  const wrong = kept();
  wrong.entries[0] = { ...wrong.entries[0]!, inverse: { assign: [['31202', 'z77']] } };
  expect(readHistory(history.plan, wrong, codes)).toBeNull();
  // Undone, it would be about a municipality that is not there.
  const { scope } = tottori;
  const strange = { entries: [{ label: { ja: '範囲', en: 'Scope' }, patch: { scope }, inverse: { scope: [...scope, '99999'] } }], done: 1 };
  expect(readHistory(tottori, strange, codes)).toBeNull();
  expect(readHistory(tottori, strange, new Set([...codes, '99999']))).not.toBeNull();
});

test('property: a part of the record replaced by anything at all is read or refused, never thrown at the user', () => {
  const part = constantFrom('name', 'scope', 'putZones', 'dropZones', 'zoneOrder', 'assign', 'lock');
  assert(property(integer({ min: 0, max: 6 }), constantFrom('patch' as const, 'inverse' as const), dictionary(part, jsonValue({ maxDepth: 3 })), string(), (at, half, parts, label) => {
    const record = kept();
    record.entries[at] = { ...record.entries[at]!, label: { ja: label, en: label }, [half]: { ...record.entries[at]![half], ...parts } };
    const read = readHistory(history.plan, record, codes);
    expect(read === null || read.plan === history.plan).toBe(true);
  }), { numRuns: 300 });
});
