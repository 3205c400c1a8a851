import { expect, test } from 'vitest';
import { FILING_TYPES, filingTotals } from '../../src/model/national-context';
import { store } from './fixtures/atlas';

function sumOf(answers: readonly { readonly prefectures: number }[]): number {
  return answers.reduce((sum, { prefectures }) => sum + prefectures, 0);
}

test('support hospitals sum to the 1,546 of 2020, in the order the paper prints them', async () => {
  const { years, hospitals } = await store.nationalContext();
  expect(filingTotals(hospitals)[years.indexOf(2020)]).toBe(1546);
});

test('every type has one count a year, and each question is answered for all 47 prefectures', async () => {
  const { years, clinics, hospitals, survey } = await store.nationalContext();
  for (const filings of [clinics, hospitals]) for (const type of FILING_TYPES) expect(filings[type]).toHaveLength(years.length);
  for (const answers of [survey.zones, survey.lead, survey.hubs]) expect(sumOf(answers)).toBe(47);
});

test('five of 47 plans name lead institutions, nine place hubs', async () => {
  const { survey } = await store.nationalContext();
  expect(sumOf(survey.lead.filter(({ id }) => id !== 'none'))).toBe(5);
  expect(survey.hubs.find(({ id }) => id === 'placed')).toMatchObject({ prefectures: 9 });
});
