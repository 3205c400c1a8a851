import { expect, test } from 'vitest';
import { assign, unassign } from '../../src/model/plan/assign';
import type { Edit } from '../../src/model/plan/edit';
import { doEdit, jumpTo, redo, restoreHistory, startHistory, undo, type History, type HistoryRecord } from '../../src/model/plan/history';
import type { Plan } from '../../src/model/plan/plan';
import { lockMunicipalities, setScope } from '../../src/model/plan/plan-properties';
import { mergeZones, removeZone } from '../../src/model/plan/zone-list';
import { realPlans, zoneNamed } from './fixtures/real-plan';

const { names, planOf } = await realPlans();
const tottori = planOf('31');
const tobu = zoneNamed(tottori, '東部');
const STEPS: readonly ((plan: Plan) => Edit)[] = [
  (plan) => assign(plan, ['31202'], tobu),
  (plan) => mergeZones(plan, tobu, [zoneNamed(plan, '中部')]),
  () => lockMunicipalities(['31201'], true),
  () => unassign(['31201', '31204']),
  (plan) => removeZone(plan, zoneNamed(plan, '西部')),
];
const walked = STEPS.reduce((history, step) => doEdit(history, step(history.plan), names).history, startHistory(tottori));

test('the entries can be read', () => {
  expect(walked.entries.map(({ label }) => label.ja)).toEqual(['米子市を東部へ', '圏域「中部」を「東部」に合わせる', '鳥取市を固定', '境港市を圏域から外す', '圏域「西部」をなくす']);
  expect(walked.entries.map(({ label }) => label.en)).toEqual(['Yonago-shi to 東部', 'Merge 中部 into 東部', 'Lock Tottori-shi', 'Take Sakaiminato-shi out of its zone', 'Remove zone 西部']);
});

test('what an edit was refused is not in its entry: 鳥取市 was locked', () => {
  expect(walked.entries[3]!.patch).toEqual({ assign: [['31204', null]] });
});

test('undo goes back through every plan there was, redo forth again, to the very last', () => {
  const plans: Plan[] = [];
  let at = walked;
  for (let step = 0; step < STEPS.length; step++) {
    plans.unshift(at.plan);
    at = undo(at);
  }
  expect(at.plan).toEqual(tottori);
  expect(undo(at)).toBe(at);
  for (const plan of plans) {
    at = redo(at);
    expect(at.plan).toEqual(plan);
  }
  expect(redo(at)).toBe(at);
});

test('a jump to an entry is the same as so many undos', () => {
  expect(jumpTo(walked, 2)).toEqual(undo(undo(undo(walked))));
  expect(jumpTo(jumpTo(walked, 0), 5)).toEqual(walked);
  expect(jumpTo(walked, -3).done).toBe(0);
  expect(jumpTo(walked, 99)).toBe(walked);
});

test('a new edit drops what could be redone; one that changes nothing does not', () => {
  const back = jumpTo(walked, 2);
  const { history: same } = doEdit(back, assign(back.plan, ['31202'], tobu), names);
  expect(same).toBe(back);
  const { history } = doEdit(back, unassign(['31202']), names);
  expect(history.entries.map(({ label }) => label.ja)).toEqual(['米子市を東部へ', '圏域「中部」を「東部」に合わせる', '米子市を圏域から外す']);
  expect(redo(history)).toBe(history);
});

test('a history has no limit: 3,000 steps, and back to the beginning', () => {
  const history = Array.from({ length: 3000 }, (_, step) => step).reduce<History>((at, step) => doEdit(at, step % 2 === 0 ? unassign(['31202']) : assign(at.plan, ['31202'], tobu), names).history, startHistory(tottori));
  expect(history.entries).toHaveLength(3000);
  expect(jumpTo(history, 0).plan).toEqual(tottori);
});

test('a scope made smaller comes back with its zones', () => {
  const { history } = doEdit(startHistory(tottori), setScope(['31201']), names);
  expect(history.plan.zoneOf.size).toBe(1);
  expect(undo(history).plan).toEqual(tottori);
});

test('the record is JSON and the history is whole again from it, redo included', () => {
  const back = jumpTo(walked, 3);
  const { entries, done } = JSON.parse(JSON.stringify({ entries: back.entries, done: back.done })) as HistoryRecord;
  const restored = restoreHistory(back.plan, { entries, done });
  expect(restored).toEqual(back);
  expect(jumpTo(restored, 5).plan).toEqual(walked.plan);
});

test('the record of another plan, or a damaged one, is refused', () => {
  const { entries, done } = walked;
  expect(() => restoreHistory(tottori, { entries, done })).toThrow('plan p');
  expect(() => restoreHistory(walked.plan, { entries, done: 9 })).toThrow('9 of 5');
  expect(() => restoreHistory(walked.plan, { entries: entries.map((entry) => ({ ...entry, inverse: { assign: [['31204', 'z9']] } })), done })).toThrow('z9');
  expect(() => restoreHistory(planOf('20'), { entries, done })).toThrow('plan p');
});

test('the oldest steps may be left out of a record: the rest still leads back as far as it goes', () => {
  const history = restoreHistory(walked.plan, { entries: walked.entries.slice(2), done: 3 });
  expect(jumpTo(history, 0).plan).toEqual(jumpTo(walked, 2).plan);
});
