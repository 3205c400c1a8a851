import { expect, test } from 'vitest';
import { ownDemandTable } from '../../src/model/demand';
import { rateChange } from '../../src/model/rate-change';
import { RATE_UNITS } from '../../src/model/rates';
import { figure, store } from './fixtures/atlas';

test('twice the rates: twice the demand, the same years, no area moves', async () => {
  const [registry, people, sets, before] = await Promise.all([store.registry(), store.demandPeople(), store.rateSets(), store.shippedTable('homevisit')]);
  const rates = sets.homevisit.rates.map((row) => row.map((rate) => rate * 2));
  const after = ownDemandTable(before.set, people, { file: 'x.csv', at: '', rates }, RATE_UNITS.homevisit.per);
  const change = rateChange(registry, 'secondary335', 'homevisit', before, after);
  expect(change.now[0]).toBe((await figure('nation', '00', 'value-homevisit-h30', { year: 2025 })).value);
  expect(change.now[1]).toBeCloseTo(change.now[0] * 2, 0);
  expect(change.peakYear).toEqual([2040, 2040]);
  expect(change).toMatchObject({ areas: 329, moved: 0 });
});

test('rates of the youngest alone move the peak to the first year where children are fewer every year', async () => {
  const [registry, people, before] = await Promise.all([store.registry(), store.demandPeople(), store.shippedTable('homevisit')]);
  const rates = Array.from({ length: 47 }, () => Array.from({ length: 38 }, (_, cell) => (cell % 19 === 0 ? 50 : 0)));
  const change = rateChange(registry, 'prefecture', 'homevisit', before, ownDemandTable(before.set, people, { file: 'x.csv', at: '', rates }, RATE_UNITS.homevisit.per));
  expect(change.peakYear).toEqual([2040, 2015]);
  expect(change).toMatchObject({ areas: 47, moved: 47 });
});
