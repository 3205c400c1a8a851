import { expect, test } from 'vitest';
import { coloursOf } from '../../src/map/build-scene';
import type { Cell } from '../../src/model/cell';
import type { ClassScheme } from '../../src/model/classes';
import { evaluate } from '../../src/model/evaluate';
import { INDICATORS } from '../../src/model/indicators';
import { legendOf } from '../../src/model/legend';
import { LEVEL_IDS } from '../../src/model/levels';
import { figures, indicator, realAtlas } from './fixtures/atlas';

const valued = (value: number, quality: 'computed' | 'estimate' = 'computed'): Cell => ({ value, quality });
const missing: Cell = { value: null, reason: { ja: '推計なし', en: 'none' } };

test('each class tells its areas; missing areas are in none and estimates are marked', () => {
  const legend = legendOf(indicator('peak-65plus-h30'), [valued(2015), valued(2045), missing, valued(2040, 'estimate')]);
  expect(legend.classes.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 2]);
  expect([...legend.classOf]).toEqual([0, 5, -1, 5]);
  expect([...legend.estimate]).toEqual([0, 0, 0, 1]);
  expect(legend).toMatchObject({ family: 'peak', missing: 1 });
});

test('a change is cut at 1, a count has none apart', () => {
  const change = legendOf(indicator('change-65plus-h30'), [0.8, 0.9, 1.1].map((value) => valued(value)), { kind: 'quantile', count: 2 });
  expect(change).toMatchObject({ family: 'diverging', belowNeutral: 1, zero: false });
  expect([...change.classOf]).toEqual([0, 0, 1]);
  const count = legendOf(indicator('count-zaishishin-2023'), [0, 0, 5, 9].map((value) => valued(value)), { kind: 'quantile', count: 2 });
  expect(count).toMatchObject({ family: 'sequential', zero: true });
  expect(count.classes[0]).toMatchObject({ label: { ja: '0（なし）' }, count: 2 });
  expect([...count.classOf]).toEqual([0, 0, 1, 2]);
});

test('65+ by H30 on the 335 areas reads 28/107/55/4/1/134 and 6 missing', async () => {
  const legend = legendOf(indicator('peak-65plus-h30'), (await figures('secondary335', 'peak-65plus-h30')).map(({ cell }) => cell));
  expect(legend.classes.map(({ count }) => count)).toEqual([28, 107, 55, 4, 1, 134]);
  expect(legend.missing).toBe(6);
});

const SCHEMES: readonly (ClassScheme | undefined)[] = [undefined, { kind: 'ckmeans', count: 3 }, { kind: 'ckmeans', count: 7 }, { kind: 'quantile', count: 7 }, { kind: 'manual', breaks: [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] }, { kind: 'manual', breaks: [1.5, 2, 3, 4, 5, 6] }];

test.each(LEVEL_IDS)('%s: every indicator and scheme has a colour a class, and its counts add up to the areas', async (level) => {
  const atlas = await realAtlas();
  const faults: string[] = [];
  for (const one of INDICATORS) {
    const cells = evaluate(atlas, level, one);
    for (const scheme of SCHEMES) {
      const place = `${one.id} ${JSON.stringify(scheme)}`;
      const legend = legendOf(one, cells, scheme);
      const counted = legend.classes.reduce((sum, { count }) => sum + count, legend.missing);
      if (counted !== cells.length) faults.push(`${place}: ${counted} areas of ${cells.length}`);
      try {
        const colours = coloursOf(legend);
        if (colours.length !== legend.classes.length || new Set(colours).size !== colours.length) faults.push(`${place}: ${colours.length} colours for ${legend.classes.length} classes`);
      } catch (error) {
        faults.push(`${place}: ${String(error)}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

test('one class of all says its bound in three digits, never above the figure', () => {
  const legend = legendOf(indicator('supply-homevisit-mhlw-peak'), [valued(0.917524469636555)]);
  expect(legend.classes).toEqual([{ label: { ja: '0.917以上', en: '0.917 or more' }, short: { ja: '0.917–', en: '0.917–' }, count: 1 }]);
});
