import { anything, assert, constantFrom, property, uint8Array } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { writePlanFile } from '../../src/data/plan-file';
import { readAnyPlan } from '../../src/data/plan-intake';
import { planCsv } from '../../src/export/plan-csv';
import type { CodeBook } from '../../src/model/plan/municipality-codes';
import { startPlan } from '../../src/model/plan/starts';
import { arbitraryPlan } from './fixtures/arbitrary-plan';
import { store } from './fixtures/atlas';
import { realCodes } from './fixtures/code-book';

let book: CodeBook;
let tottori: readonly string[];
beforeAll(async () => {
  ({ book, tottori } = await realCodes());
});
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file is read by what is in it, whatever it is called', async () => {
  const plan = startPlan(await store.registry(), { id: 'p', name: '案', scope: tottori, start: { kind: 'areas', level: 'secondary335', cities: 'within' } });
  const one = { type: 'Feature', geometry: null, properties: { code: '31201', zone: '東部' } };
  for (const name of ['案', '案.csv', '案.json', '案.txt']) {
    expect(readAnyPlan(name, bytesOf(writePlanFile([{ plan }])), book, null), name).toEqual({ kind: 'plans', plans: [{ plan }], notices: [] });
    expect(readAnyPlan(name, bytesOf(JSON.stringify({ type: 'FeatureCollection', features: [one] })), book, null), name).toMatchObject({ kind: 'zones' });
  }
  for (const name of ['案', '案.csv', '案.txt']) expect(readAnyPlan(name, bytesOf(planCsv(plan, book)), book, null), name).toMatchObject({ kind: 'zones', reading: { problems: [] } });
  expect(readAnyPlan('案.json', bytesOf(planCsv(plan, book)), book, null)).toMatchObject({ kind: 'refused', problems: [{ kind: 'notJson' }] });
});

test('nothing that is put in makes the reader throw, and what is refused says why', () => {
  const name = constantFrom('a', 'a.csv', 'a.json', 'a.geojson', 'a.topojson');
  const sound = (file: string, bytes: Uint8Array): void => {
    const read = readAnyPlan(file, bytes, book, null);
    expect(read.kind !== 'refused' || read.problems.length > 0).toBe(true);
  };
  assert(property(name, uint8Array({ maxLength: 100 }), sound));
  assert(property(name, constantFrom('Topology', 'FeatureCollection', 'Feature', 'x'), anything(), (file, type, rest) => {
    let text: string;
    try { text = JSON.stringify({ type, features: rest, objects: rest }); } catch { return; }
    sound(file, bytesOf(text));
  }));
  assert(property(arbitraryPlan(tottori, 5), name, (plan, file) => { sound(file, bytesOf(writePlanFile([{ plan }]))); }), { numRuns: 20 });
});
