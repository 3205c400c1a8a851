import { assert, constantFrom, integer, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { gridTabs } from '../../src/export/csv';
import { gridCsv, reachGrid, travelTimeTemplate } from '../../src/export/reach-csv';
import { readTravelTimes } from '../../src/data/travel-times';
import { chosenTargets } from '../../src/model/coverage/chosen-targets';
import { supportTargets } from '../../src/model/coverage/facility-targets';
import { reachOf, reachTargets, seatPoints } from '../../src/model/coverage/reach';
import { homesIn, municipalitiesBeyond, pointsReached, reachRows, rowHolding } from '../../src/model/coverage/reach-table';
import { readFilter } from '../../src/model/facility-filter';
import { populationKey } from '../../src/model/indicators';
import { areaByCode } from '../../src/model/registry';
import { buildCodeBook } from '../../src/model/plan/municipality-codes';
import { firstReach, readReach, REACH_ROWS, REACH_YEARS, writeReach } from '../../src/state/reach-link';
import { store } from './fixtures/atlas';

const TOTTORI = 30;
const PEOPLE = { age: '75plus', year: 2025 } as const;

test('what a link says of reach is read back as it was, in characters that need no escaping', () => {
  const contents = record({
    radiusKm: integer({ min: 1, max: 40 }), points: constantFrom('c0123h0123', 'c12', 'h3bs', 's', 'none'), prefecture: integer({ min: 0, max: 47 }).map((code) => String(code).padStart(2, '0')),
    age: constantFrom('65plus' as const, '75plus' as const), year: constantFrom(...REACH_YEARS), rows: constantFrom(...REACH_ROWS),
  });
  assert(property(contents, (content) => {
    expect(writeReach(content)).toMatch(/^[\w-]+$/);
    expect(readReach(writeReach(content))).toEqual(content);
  }));
  expect(readReach(firstReach('31'))).toMatchObject({ radiusKm: 16, prefecture: '31', rows: 'secondary335' });
  expect(readReach(firstReach('00'))).toMatchObject({ rows: 'prefecture' });
});

test('junk is no reach, and nothing throws', () => {
  const good = firstReach('31');
  for (const junk of ['', '16', good.replace('16', '0'), good.replace('16', '41'), good.replace('16', '1.5'), good.replace('-31-', '-48-'), good.replace('75plus', '85plus'), good.replace('2025', '2024'), good.replace('secondary335', 'nation'), `${good}-1`, good.replace('c0123', 'c21')]) expect(readReach(junk), junk).toBeUndefined();
  assert(property(string(), (text) => void readReach(text)));
});

test('all support clinics and hospitals chosen are the targets of the coverage; fewer types hide those whose type is not told', async () => {
  const [registry, { facilities, listed }] = await Promise.all([store.registry(), store.supportFacilities()]);
  const all = chosenTargets(registry, facilities, listed, readFilter('c0123h0123'));
  const coverage = supportTargets(registry, facilities, listed);
  expect(all.facilities).toEqual(coverage.facilities);
  expect(all.hiddenIn).toEqual(coverage.hiddenIn);
  const enhanced = chosenTargets(registry, facilities, listed, readFilter('c12'));
  expect(enhanced.facilities.length).toBe(facilities.filter(({ kind, type, place }) => kind === 'clinic' && (type === 1 || type === 2) && place.at).length);
  const untold = facilities.filter(({ kind, type }) => kind === 'clinic' && type === null);
  expect(untold.every(({ municipality }) => enhanced.hiddenIn.has(municipality))).toBe(true);
  const none = chosenTargets(registry, facilities, listed, readFilter('none'));
  expect([none.facilities.length, none.hiddenIn.size]).toEqual([0, 0]);
  // Without clinics the missing lists of clinics hide nothing.
  expect(chosenTargets(registry, facilities, listed, readFilter('b')).hiddenIn.size).toBeLessThan(enhanced.hiddenIn.size);
});

test('鳥取県: shares, the municipalities beyond, and single points agree', async () => {
  const [registry, support, towns, atlas, { municipalities }] = await Promise.all([store.registry(), store.supportFacilities(), store.townPoints(), store.atlas([populationKey('75plus', 'r5')]), store.areasDetail()]);
  const { facilities, hiddenIn } = chosenTargets(registry, support.facilities, support.listed, readFilter('c0123h0123'));
  const areas = registry.levels.secondary335.areas.filter(({ prefecture }) => prefecture === TOTTORI);
  const whole = registry.levels.prefecture.areas[TOTTORI]!;
  const own = homesIn(towns, new Set(whole.members));
  const seats = seatPoints(municipalities.seats);
  const at = (km: number) => {
    const reach = reachOf(registry.codes.length, towns, reachTargets(facilities, hiddenIn, towns), km);
    return { reach, rows: reachRows(atlas, [...areas, whole], PEOPLE, reachOf(registry.codes.length, seats, reachTargets(facilities, hiddenIn, seats), km), reach) };
  };
  const near = at(8);
  expect(near.rows.map(({ area }) => area.code)).toEqual(['3101', '3102', '3103', '31']);
  const [total, parts] = [near.rows[3]!, near.rows.slice(0, 3)];
  expect(parts.reduce((sum, { towns: share }) => sum + share!.having, 0)).toBeCloseTo(total.towns!.having, 3);
  const beyond = municipalitiesBeyond(atlas, whole.members, PEOPLE, near.reach);
  expect(beyond.length).toBeGreaterThan(0);
  expect(beyond.reduce((sum, { people }) => sum + people.value!, 0)).toBeCloseTo(total.towns!.lacking, 3);
  const points = pointsReached(own, reachTargets(facilities, hiddenIn, towns), 8);
  expect(points.length).toBe(own.municipalityOf.length);
  for (const { area, share } of beyond) {
    const mine = points.filter((_, index) => own.municipalityOf[index] === area.index);
    expect(mine.filter(({ inside }) => inside === false).length / mine.length).toBeCloseTo(share, 9);
  }
  expect(points.every(({ at: [lng, lat] }) => lng > 133 && lng < 134.6 && lat > 35 && lat < 35.7)).toBe(true);
  // A larger radius never reaches fewer.
  at(40).rows.forEach(({ towns: share }, index) => expect(share!.having).toBeGreaterThanOrEqual(near.rows[index]!.towns!.having));
  const grid = reachGrid(near.rows, ['x\ty'], 'ja');
  expect(gridCsv(grid).split('\r\n')[1]).toMatch(/^3101,東部,/);
  expect(gridTabs(grid).split('\n').at(-1)).toBe('x y');
});

test('an area that is searched is in the row of the smallest area that holds it, and in none beyond the whole', async () => {
  const [registry, atlas] = await Promise.all([store.registry(), store.atlas([populationKey('75plus', 'r5')])]);
  const { areas } = registry.levels.secondary335;
  const whole = registry.levels.prefecture.areas[TOTTORI]!;
  const rows = reachRows(atlas, [...areas.filter(({ prefecture }) => prefecture === TOTTORI), whole], PEOPLE, null, null);
  const row = (level: 'municipality' | 'secondary335' | 'prefecture' | 'nation', code: string): string | undefined => rowHolding(rows, areaByCode(registry, level, code)!)?.area.code;
  expect([row('municipality', '31364'), row('secondary335', '3102'), row('prefecture', '31'), row('prefecture', '32'), row('nation', '00')]).toEqual(['3102', '3102', '31', undefined, undefined]);
});

test('the template of travel times is read back once minutes are filled in', async () => {
  const registry = await store.registry();
  const areas = registry.levels.municipality.areas.filter(({ prefecture }) => prefecture === TOTTORI);
  const filled = travelTimeTemplate(areas, 'ja').split('\r\n').map((line, at) => (at > 0 && line !== '' ? `${line}${at}` : line)).join('\r\n');
  const reading = readTravelTimes(new TextEncoder().encode(filled), buildCodeBook(registry));
  expect(reading.minutes?.size).toBe(19);
  expect(reading.minutes?.get('31201')).toBe(1);
});
