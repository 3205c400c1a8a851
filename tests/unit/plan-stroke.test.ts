import { expect, test } from 'vitest';
import { perform } from '../../src/model/plan/edit';
import { doEdit, startHistory, undo } from '../../src/model/plan/history';
import { lockMunicipalities } from '../../src/model/plan/plan-properties';
import { refusalTexts } from '../../src/model/plan/refusal';
import { scopeOf } from '../../src/model/plan/scope';
import { startPlan } from '../../src/model/plan/starts';
import { extendStroke, startStroke, strokeEdit } from '../../src/model/plan/stroke';
import { after, realPlans, SECONDARY, zoneNamed } from './fixtures/real-plan';

const { registry, names, planOf } = await realPlans();

test('a stroke of 500 events loses none of them and is one step of the history', () => {
  const nagano = planOf('20');
  const kiso = zoneNamed(nagano, '木曽');
  // 500 places under a brush of three municipalities, over 60 of the 77 and again and again.
  const events = Array.from({ length: 500 }, (_, event) => [0, 1, 2].map((beside) => nagano.scope[(event * 7 + beside) % 60]!));
  const stroke = events.reduce((so, codes) => extendStroke(so, codes), startStroke(nagano, kiso));
  const { history } = doEdit(startHistory(nagano), strokeEdit(stroke), names);
  expect(history.entries).toHaveLength(1);
  const touched = new Set(events.flat());
  expect(touched.size).toBe(60);
  for (const code of nagano.scope) expect(history.plan.zoneOf.get(code), code).toBe(touched.has(code) ? kiso : nagano.zoneOf.get(code));
  const moved = [...touched].filter((code) => nagano.zoneOf.get(code) !== kiso).length;
  expect(history.entries[0]!.label.ja).toBe(`${moved}市町村を木曽へ`);
  expect(undo(history).plan).toEqual(nagano);
});

test('the same places again make no new stroke, so that a preview need not be drawn', () => {
  const plan = planOf('31');
  const stroke = extendStroke(startStroke(plan, zoneNamed(plan, '東部')), ['31202']);
  expect(extendStroke(stroke, ['31202'])).toBe(stroke);
  expect(extendStroke(stroke, [])).toBe(stroke);
});

test('an erasing stroke takes municipalities out; locked ones stay and are told', () => {
  const plan = after(planOf('31'), () => lockMunicipalities(['31202'], true));
  const outcome = perform(plan, strokeEdit(extendStroke(startStroke(plan, null), ['31201', '31202', '31203'])));
  expect(outcome.done).toEqual(['31201', '31203']);
  expect(outcome.refused).toEqual([{ kind: 'municipality-locked', code: '31202' }]);
});

test('a stroke that stays in the prefecture where it began leaves the neighbours as they are, and says so', () => {
  const scope = scopeOf(registry, [{ level: 'prefecture', code: '31' }, { level: 'prefecture', code: '32' }]);
  const plan = startPlan(registry, { id: 'p', name: '案', scope, start: SECONDARY });
  const paint = (stay: boolean) => perform(plan, strokeEdit([['31202'], ['32201', '31204'], ['32206']].reduce((so, codes) => extendStroke(so, codes), startStroke(plan, zoneNamed(plan, '東部'), stay))));
  expect(paint(false).done).toEqual(['31202', '31204', '32201', '32206']);
  expect(paint(true).done).toEqual(['31202', '31204']);
  expect(refusalTexts(plan, paint(true).refused, names)[0]!.reason.ja).toBe('松江市・安来市は描きはじめた都道府県の外なので、塗りませんでした');
});

test('a stroke that moves nothing is no step', () => {
  const plan = planOf('31');
  const start = startHistory(plan);
  expect(doEdit(start, strokeEdit(extendStroke(startStroke(plan, zoneNamed(plan, '西部')), ['31202'])), names).history).toBe(start);
});
