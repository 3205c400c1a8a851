import { isDeepStrictEqual } from 'node:util';
import { array, assert, asyncProperty, boolean, constant, constantFrom, double, integer, nat, oneof, option, record, string } from 'fast-check';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { LevelId } from '../../src/model/levels';
import type { Plan } from '../../src/model/plan/plan';
import { startPlan } from '../../src/model/plan/starts';
import { planFromBytes, planToBytes } from '../../src/state/plan-bytes';
import { MOST_LINK_CHARACTERS, decodePlanLink, encodePlanLink } from '../../src/state/plan-link';
import { store } from './fixtures/atlas';
import { arbitraryPlan } from './fixtures/arbitrary-plan';
import { realCodes } from './fixtures/code-book';

let codes: readonly string[];
let tottori: readonly string[];
beforeAll(async () => {
  ({ codes, tottori } = await realCodes());
});
afterEach(() => vi.unstubAllGlobals());

async function planOf(level: Exclude<LevelId, 'nation'>, prefecture: string): Promise<Plan> {
  const scope = codes.filter((code) => code.startsWith(prefecture));
  return startPlan(await store.registry(), { id: 'p', name: '圏域案', scope, start: { kind: 'areas', level, cities: 'within' } });
}
async function linkOf(plan: Plan): Promise<string> {
  const made = await encodePlanLink(plan, codes);
  if ('problem' in made) throw new Error(made.problem.reason.en);
  return made.text;
}
async function problemOf(text: string): Promise<string> {
  const read = await decodePlanLink(text, codes);
  return 'problem' in read ? read.problem.kind : `a plan: ${read.plan.name}`;
}

test('any plan comes back exactly from its link, or the link is too long and says to use a file', async () => {
  await assert(asyncProperty(arbitraryPlan(tottori), async (plan) => {
    const made = await encodePlanLink(plan, codes);
    if ('problem' in made) return made.problem.kind === 'linkTooLong';
    expect(made.text).toMatch(/^1[ds][\w-]+$/);
    expect(made.text.length).toBeLessThanOrEqual(MOST_LINK_CHARACTERS);
    expect(await decodePlanLink(made.text, codes)).toEqual({ plan });
    return true;
  }));
});

test('suppositions travel with the plan and come back as they were; without any, the link is one earlier versions read', async () => {
  const municipality = constantFrom('31201', '31364');
  const facility = record({ id: option(string()), kind: constantFrom('clinic' as const, 'hospital' as const, 'station' as const), type: constantFrom(null, 1 as const, 3 as const), name: string(), municipality, at: constantFrom(null, [134.2, 35.5] as const) });
  const change = oneof(
    record({ kind: constantFrom('add' as const, 'close' as const), facility }),
    record({ kind: constant('move' as const), facility, to: record({ municipality, at: constant(null) }) }),
    record({ kind: constant('clinics' as const), municipality, count: integer({ min: -9, max: 9 }), type: constantFrom(null, 2 as const) }),
    record({ kind: constant('growth' as const), table: constant('r5-75plus'), percent: double({ min: -50, max: 50, noNaN: true }).map((percent) => percent + 0), from: constant(2025) }),
    record({ kind: constant('basis' as const), vintage: constantFrom('r5' as const, 'h30' as const), year: constant(2040) }),
  );
  const plan = await planOf('secondary335', '31');
  await assert(asyncProperty(array(record({ on: boolean(), change }), { minLength: 1, maxLength: 12 }), async (entries) => {
    const log = entries.map((entry, index) => ({ id: `c${index}`, ...entry }));
    const made = await encodePlanLink(plan, codes, MOST_LINK_CHARACTERS, log);
    if ('problem' in made) return made.problem.kind === 'linkTooLong';
    expect(made.text).toMatch(/^2[ds][\w-]+$/);
    expect(await decodePlanLink(made.text, codes)).toEqual({ plan, log });
    expect(await problemOf(`1${made.text.slice(1)}`)).toMatch(/^(damagedLink|otherVintage)$/);
    return true;
  }), { numRuns: 40 });
  const long = Array.from({ length: 400 }, (_, at) => ({ id: `c${at}`, on: true, change: { kind: 'clinics', municipality: codes[at * 4]!, count: at % 50 + 1, type: null } as const }));
  expect('problem' in (await encodePlanLink(plan, codes, MOST_LINK_CHARACTERS, long))).toBe(true);
});

test('any plan over all Japan comes back from its bytes, however many zones', async () => {
  await assert(asyncProperty(arbitraryPlan(codes, 300), async (plan) => {
    expect(planFromBytes(planToBytes(plan, codes), codes)).toEqual(plan);
  }), { numRuns: 10 });
  const each = await planOf('municipality', '');
  expect(planFromBytes(planToBytes(each, codes), codes)).toEqual(each);
});

test('a link holds what planners draw: every municipality of 長野県 or 北海道 its own zone, all Japan by prefecture', async () => {
  for (const [level, prefecture] of [['municipality', '20'], ['municipality', '01'], ['healthcentre', '13'], ['prefecture', '']] as const) {
    const plan = await planOf(level, prefecture);
    expect(await decodePlanLink(await linkOf(plan), codes), level + prefecture).toEqual({ plan });
  }
  expect((await linkOf(await planOf('secondary335', '31'))).length).toBeLessThan(200);
});

test('all 335 secondary areas are too much for a link: a file is asked for', async () => {
  const made = await encodePlanLink(await planOf('secondary335', ''), codes);
  expect('problem' in made && made.problem).toMatchObject({ kind: 'linkTooLong', next: { ja: expect.stringContaining('ファイル') } });
});

test('a link with one character changed or cut is damaged, and never another plan', async () => {
  const plan = await planOf('secondary335', '31');
  const link = await linkOf(plan);
  await assert(asyncProperty(nat(link.length - 1), constantFrom(...'Aa0_-z9é%'), async (at, character) => {
    const read = await decodePlanLink(link.slice(0, at) + character + link.slice(at + 1), codes);
    // The last character may hold bits that stand for nothing.
    expect('plan' in read ? read : read.problem.kind).toSatisfy((found) => found === 'damagedLink' || found === 'foreignLink' || found === 'newerLink' || isDeepStrictEqual(found, { plan }));
  }));
  await assert(asyncProperty(nat(link.length - 2), async (length) => {
    expect(await problemOf(link.slice(0, length + 1))).toBe(length === 0 ? 'foreignLink' : 'damagedLink');
  }));
});

test('foreign, newer, overlong and other-vintage links are told apart', async () => {
  const plan = await planOf('secondary335', '31');
  const link = await linkOf(plan);
  expect(await problemOf('')).toBe('foreignLink');
  expect(await problemOf('案')).toBe('foreignLink');
  expect(await problemOf(`3${link.slice(1)}`)).toBe('newerLink');
  expect(await problemOf(`1x${link.slice(2)}`)).toBe('damagedLink');
  expect(await problemOf(link + 'A'.repeat(MOST_LINK_CHARACTERS))).toBe('damagedLink');
  const old = await encodePlanLink({ ...plan, vintage: '2015-01-01' }, codes);
  expect('problem' in old && old.problem.kind).toBe('otherVintage');
  const stranger = await encodePlanLink({ ...plan, scope: ['31321'] }, codes);
  expect('problem' in stranger && stranger.problem.kind).toBe('unknownMunicipality');
  await assert(asyncProperty(string({ maxLength: 60 }), async (text) => {
    expect(await problemOf(text)).toMatch(/Link$/);
  }));
});

test('a plan that the browser could not keep, however well its link is made, is damaged', async () => {
  const plan = await planOf('secondary335', '31');
  const [zone, ...others] = plan.zones;
  const long = '圏'.repeat(1001);
  for (const strange of [{ ...plan, name: long }, { ...plan, zones: [{ ...zone!, name: long }, ...others] }, { ...plan, zones: [{ ...zone!, colour: 2000 }, ...others] }, { ...plan, zones: [{ ...zone!, marks: [{ kind: 'lead' as const, name: long, municipality: null }] }, ...others] }]) {
    expect(await problemOf(await linkOf(strange))).toBe('damagedLink');
  }
});

test('a link that would unfold to fill the memory is damaged, and stops early', async () => {
  const zeros = await new Response(new Blob([new Uint8Array(50_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
  const bomb = `1d${Buffer.from(zeros).toString('base64url')}`.slice(0, MOST_LINK_CHARACTERS);
  expect(await problemOf(bomb)).toBe('damagedLink');
});

test('a browser that cannot deflate stores the plan, and says so when it cannot inflate', async () => {
  const plan = await planOf('secondary335', '31');
  const deflated = await linkOf(plan);
  vi.stubGlobal('CompressionStream', undefined);
  vi.stubGlobal('DecompressionStream', undefined);
  const stored = await linkOf(plan);
  expect(stored.startsWith('1s')).toBe(true);
  expect(await decodePlanLink(stored, codes)).toEqual({ plan });
  expect(await problemOf(deflated)).toBe('noInflate');
});
