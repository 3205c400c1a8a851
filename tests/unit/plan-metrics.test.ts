import { array, assert, constantFrom, option, property } from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateArea } from '../../src/model/evaluate';
import { deviationOf, shareOfMean } from '../../src/model/plan/deviation';
import { ZONE_METRICS } from '../../src/model/plan/metric-list';
import { cellOf, deviationOver, figuresOf, planFigures, type ZoneFigures } from '../../src/model/plan/metrics';
import { seatSpread, seatVectors } from '../../src/model/plan/seat-spread';
import { areaByCode } from '../../src/model/registry';
import { indicator } from './fixtures/atlas';
import { moved, planData, planOfLevel, zoneNamed } from './fixtures/plans';

const data = await planData();
const { atlas } = data;
const { registry } = atlas;
const tottori = planOfLevel(registry, 'secondary335', '31');

test('a zone that is a secondary area has the figures of the area', () => {
  const east = figuresOf(data, registry.codes.filter((code) => tottori.zoneOf.get(code) === '3101'));
  const area = areaByCode(registry, 'secondary335', '3101')!;
  for (const id of ['peak-75plus-r5', 'peak-homevisit-mhlw', 'count-zaishishin-2025', 'density-zaishishin-2025-per-75plus', 'count-zaishibyo-2025']) expect(cellOf(east, id)).toEqual(evaluateArea(atlas, area, indicator(id)));
  expect(cellOf(east, 'people-75plus-r5-2025')).toEqual(evaluateArea(atlas, area, indicator('value-75plus-r5'), { year: 2025 }));
  expect(cellOf(east, 'need-homevisit-mhlw-now')).toMatchObject({ value: 2017.3333, quality: 'official', note: { ja: '2024年' } });
  expect(cellOf(east, 'need-homevisit-mhlw-peak')).toMatchObject({ value: 2664.0401, quality: 'computed', note: { ja: '2045年' } });
});

test('the same demand is an estimate where a zone cuts the published area', () => {
  const part = figuresOf(data, ['31201', '31302']);
  expect(cellOf(part, 'need-homevisit-mhlw-now')).toMatchObject({ quality: 'estimate' });
  expect(cellOf(part, 'need-homevisit-h30-now')).toMatchObject({ quality: 'estimate' });
});

/** Sum over groups of a metric, or null where any group has none. */
function total(groups: readonly ZoneFigures[], id: string): number | null {
  const cells = groups.filter(({ codes }) => codes.length > 0).map((group) => cellOf(group, id));
  return cells.some(({ value }) => value === null) ? null : cells.reduce((sum, { value }) => sum + value!, 0);
}

test('whatever the zones, their sums and the unassigned are the scope', () => {
  const scope = planOfLevel(registry, 'secondary335', '31', '32').scope;
  const sums = ZONE_METRICS.filter(({ kind }) => kind === 'sum').map(({ id }) => id);
  assert(property(array(option(constantFrom('a', 'b', 'c', 'd'), { freq: 4 }), { minLength: scope.length, maxLength: scope.length }), (zones) => {
    const plan = moved({ ...tottori, scope, zoneOf: new Map(), zones: ['a', 'b', 'c', 'd', 'empty'].map((id) => zoneNamed(id)) }, ...scope.map((code, index) => [code, zones[index]!] as const));
    const figures = planFigures(data)(plan);
    for (const id of sums) {
      const whole = cellOf(figures.scope, id).value!;
      expect(total([...figures.zones.map((one) => one.figures), figures.unassigned], id)).toBeCloseTo(whole, whole > 1e5 ? 2 : 3);
    }
  }), { numRuns: 25 });
});

test('a zone without municipalities has reasons, not zeros', () => {
  const { cells, spreadEnds } = figuresOf(data, []);
  expect(cells.every((cell) => cell.value === null && cell.reason.ja !== '')).toBe(true);
  expect(spreadEnds).toBeNull();
});

test('moving one municipality works out two zones and keeps the others as they are', () => {
  const review = planFigures(data);
  const before = review(tottori);
  const after = review(moved(tottori, ['31302', '3103']));
  const same = (id: string): boolean => before.zones.find(({ zone }) => zone.id === id)!.figures === after.zones.find(({ zone }) => zone.id === id)!.figures;
  expect(['3101', '3102', '3103'].map(same)).toEqual([false, true, false]);
  expect(after.scope).toBe(before.scope);
  expect(after.zones.map(({ figures }) => figures.cells)).toEqual(planFigures(data)(moved(tottori, ['31302', '3103'])).zones.map(({ figures }) => figures.cells));
});

test('a replaced table makes all figures anew', () => {
  const tables = new Map(atlas.tables);
  const review = planFigures({ ...data, atlas: { registry, tables } });
  const before = review(tottori);
  const key = 'h30-homevisit';
  tables.set(key, { ...tables.get(key)!, quality: 'yours' });
  const after = review(tottori);
  expect(cellOf(before.zones[0]!.figures, 'need-homevisit-h30-now')).toMatchObject({ quality: 'estimate' });
  expect(cellOf(after.zones[0]!.figures, 'need-homevisit-h30-now')).toMatchObject({ quality: 'yours' });
  expect(cellOf(after.scope, 'need-homevisit-h30-now')).toMatchObject({ quality: 'yours' });
});

test('what is missing carries its reason into the zone: 福島県 has no H30 municipalities, 浜通り no R5 of its own', () => {
  const inner = figuresOf(data, ['07201', '07205']);
  expect(cellOf(inner, 'people-75plus-h30-2025')).toMatchObject({ value: null });
  expect(cellOf(inner, 'people-75plus-r5-2025').value).toBeGreaterThan(0);
  const iwaki = cellOf(figuresOf(data, ['07204']), 'people-75plus-r5-2025');
  expect(iwaki.value === null && iwaki.reason.ja).toContain('浜通り');
});

test('allocated counts of another date are not added to counted ones', () => {
  // 鳥取県 has a list of 2025, 兵庫県 an allocation of 2023.
  const both = cellOf(figuresOf(data, ['28225', '31325']), 'count-zaishishin-2025');
  expect(both.value === null && both.reason.ja).toContain('合計しない');
});

test('parts of areas are named with their people', () => {
  const { overlaps } = figuresOf(data, ['31201', '31203']);
  const secondary = overlaps.filter(({ level }) => level === 'secondary335');
  expect(secondary.map(({ area, whole }) => [area.code, whole])).toEqual([['3101', false], ['3102', false]]);
  const parts = ['31201', '31203'].map((code) => cellOf(figuresOf(data, [code]), 'people-75plus-r5-2025').value);
  expect(secondary.map(({ people }) => people.value)).toEqual(parts);
  expect(figuresOf(data, tottori.scope).overlaps.filter(({ level }) => level === 'prefecture').map(({ whole }) => whole)).toEqual([true]);
});

test('the spread is the largest distance between seats', () => {
  // One degree along a meridian is 111.195 km on a sphere of 6,371.0088 km.
  const vectors = seatVectors([[135, 35], [135, 36], [135, 35.5]]);
  const { cell, ends } = seatSpread([0, 1, 2], vectors);
  expect(cell.value).toBeCloseTo(111.195, 2);
  expect(ends).toEqual([0, 1]);
  expect(seatSpread([0], vectors).cell.value).toBeNull();
  // 鳥取市 and 米子市 lie some 80 km apart.
  expect(cellOf(figuresOf(data, ['31201', '31202']), 'seat-spread').value).toBeGreaterThan(75);
  expect(cellOf(figuresOf(data, ['31201', '31202']), 'seat-spread').value).toBeLessThan(90);
});

test('deviations: mean, spread and shares, leaving out what is missing', () => {
  const cells = [2, 4, null, 6].map((value) => (value === null ? { value, reason: { ja: '-', en: '-' } } : { value, quality: value === 6 ? 'estimate' : 'official' } as const));
  const deviation = deviationOf(cells)!;
  expect(deviation).toMatchObject({ mean: 4, least: 2, most: 6, ratio: 3, counted: 3, missing: 1, quality: 'estimate' });
  expect(deviation.variation).toBeCloseTo(Math.sqrt(8 / 3) / 4, 12);
  expect(cells.map((cell) => shareOfMean(cell, deviation))).toEqual([0.5, 1, null, 1.5]);
  expect(deviationOf([cells[2]!])).toBeNull();
});

test('in 鳥取県 as it is, 中部 has 0.58 of the mean number aged 75+', () => {
  const figures = planFigures(data)(tottori);
  const deviation = deviationOver(figures, 'people-75plus-r5-2025')!;
  expect(deviation).toMatchObject({ least: 19934, most: 43782, counted: 3, missing: 0, quality: 'computed' });
  expect(deviation.mean).toBeCloseTo(103699 / 3, 6);
  expect(deviationOver(figures, 'peak-75plus-r5')).toBeNull();
});
