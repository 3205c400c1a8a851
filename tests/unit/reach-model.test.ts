import { array, assert, double, nat, property, tuple } from 'fast-check';
import { Geodesic } from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import type { Cell } from '../../src/model/cell';
import { ACCESS_CLASSES, accessClass, accessRow, straightLineTimes, type AccessTimes } from '../../src/model/coverage/access';
import { coverageCell, planCoverage } from '../../src/model/coverage/coverage';
import { isEnhanced, supportTargets } from '../../src/model/coverage/facility-targets';
import { nearestIndex, nearestTo } from '../../src/model/coverage/nearest';
import { nearestDistances, reachOf, reachTargets, seatPoints, startReach, townPoints } from '../../src/model/coverage/reach';
import { reachShare, type Reach } from '../../src/model/coverage/reach-share';
import { evaluate } from '../../src/model/evaluate';
import type { Facility } from '../../src/model/facilities';
import { distanceKm, unitVectors, type LngLat } from '../../src/model/great-circle';
import { cellOf, planFigures } from '../../src/model/plan/metrics';
import { indicator, store } from './fixtures/atlas';
import { tinyRegistry } from './fixtures/tiny';
import { planData, planOfLevel } from './fixtures/plans';

const point = tuple(double({ min: -180, max: 180, noNaN: true }), double({ min: -90, max: 90, noNaN: true }));
const nobody = new Set<number>();

test('the nearest point is the one a search through all of them finds, anywhere on the globe', () => {
  assert(property(array(point, { minLength: 1, maxLength: 60 }), point, (points, from) => {
    const found = nearestTo(nearestIndex(unitVectors(points)), unitVectors([from]), 0)!;
    const least = Math.min(...points.map((one) => distanceKm(one, from)));
    expect(found.km).toBeCloseTo(least, 2);
    expect(distanceKm(points[found.point]!, from)).toBeCloseTo(least, 2);
  }));
});

test('many points at one place, and none at all', () => {
  const index = nearestIndex(unitVectors(Array.from({ length: 50 }, () => [135, 35] as const)));
  expect(nearestTo(index, unitVectors([[135, 35]]), 0)).toEqual({ point: 0, km: 0 });
  expect(nearestTo(nearestIndex(new Float64Array(0)), unitVectors([[135, 35]]), 0)).toBeNull();
});

test('within a radius means up to it: a degree of latitude is 111.195 km', () => {
  const [index, from] = [nearestIndex(unitVectors([[135, 36]])), unitVectors([[135, 35]])];
  expect(nearestTo(index, from, 0, 111.19)).toBeNull();
  expect(nearestTo(index, from, 0, 111.2)?.km).toBeCloseTo(111.195, 3);
  assert(property(point, point, (a, b) => {
    const km = distanceKm(a, b);
    expect(nearestTo(nearestIndex(unitVectors([a])), unitVectors([b]), 0, km * (1 + 1e-6) + 1e-4)).not.toBeNull();
  }));
});

test('a point no listed facility reaches is unknown where one without a place might', () => {
  // Four municipalities on the 35th parallel, some 9 km apart; the facility stands in the first, unlisted ones may in the last.
  const seats: LngLat[] = [[135, 35], [135.1, 35], [135.5, 35], [135.6, 35]];
  const homes = seatPoints(seats);
  const { within, unknown } = reachOf(4, homes, reachTargets([[135, 35]], new Set([3]), homes), 16);
  expect([...within]).toEqual([1, 1, 0, 0]);
  expect([...unknown]).toEqual([0, 0, 1, 1]);
  const people = [100, 50, 30, 20].map((value): Cell => ({ value, quality: 'official' }));
  const whole: Cell = { value: 200, quality: 'official' };
  const places = people.map((one, index) => ({ index, people: one }));
  expect(reachShare({ radiusKm: 16, from: 'seats', within, unknown }, whole, places)).toMatchObject({ having: 150, lacking: 0, unknown: 50, cell: { value: null } });
  const sure = reachOf(4, homes, reachTargets([[135, 35]], nobody, homes), 16);
  expect(reachShare(sure, whole, places).cell).toMatchObject({ value: 75, quality: 'estimate', numerator: 150, denominator: 200 });
});

test('towns are unpacked step by step, a municipality without any has no share, and work can be done bit by bit', () => {
  const homes = townPoints(1000, [[35_000, 135_000, 0, 500, 1, 0], []]);
  expect([...homes.municipalityOf]).toEqual([0, 0, 0]);
  const targets = reachTargets([[135, 35]], nobody, homes);
  const run = startReach(2, homes, targets, 16);
  expect(() => run.result()).toThrow('3 points are not done');
  expect([run.step(2), run.step(2)]).toEqual([2, 3]);
  const { within } = run.result();
  expect(within[0]).toBeCloseTo(1 / 3, 12);
  expect(within[1]).toBeNaN();
  const share = reachShare(run.result(), { value: 10, quality: 'computed' }, [{ index: 1, people: { value: 10, quality: 'computed' } }]).cell;
  expect(share.value === null && share.reason.ja).toBe('町丁目の位置がない');
  expect(() => townPoints(1000, [[1]])).toThrow('row 0');
});

test('with the radius more people are within reach, on real seats', async () => {
  const { municipalities: { seats } } = await store.areasDetail();
  const homes = seatPoints(seats);
  assert(property(nat(1895), double({ min: 1, max: 60, noNaN: true }), (facility, radius) => {
    const targets = reachTargets([seats[facility]!], nobody, homes);
    const [near, far] = [radius, radius * 1.5].map((km) => reachOf(seats.length, homes, targets, km).within);
    expect(near!.every((share, index) => share <= far![index]!)).toBe(true);
    expect([...near!].flatMap((share, index) => (share === 1 ? [index] : []))).toEqual(seats.flatMap((seat, index) => (distanceKm(seat, seats[facility]!) <= radius ? [index] : [])));
  }), { numRuns: 10 });
});

test('the committed towns lie in 1,895 municipalities, in Japan, most of them near their town hall', async () => {
  const [towns, registry, { municipalities: { seats } }] = await Promise.all([store.townPoints(), store.registry(), store.areasDetail()]);
  expect(towns.municipalityOf).toHaveLength(189_974);
  const have = new Set(towns.municipalityOf);
  expect(registry.codes.filter((_, index) => !have.has(index))).toEqual(['13362']);
  const homes = seatPoints(seats);
  const near = towns.municipalityOf.reduce((count, municipality, at) => {
    const [a, b] = [at * 3, municipality * 3];
    const squared = [0, 1, 2].reduce((sum, axis) => sum + (towns.vectors[a + axis]! - homes.vectors[b + axis]!) ** 2, 0);
    return count + (Math.sqrt(squared) * 6371 < 25 ? 1 : 0);
  }, 0);
  expect(near / towns.municipalityOf.length).toBeGreaterThan(0.98);
});

test('a plan with facilities at its seats is within reach, an estimate', async () => {
  const [data, { municipalities: { seats } }] = await Promise.all([planData(), store.areasDetail()]);
  const homes = seatPoints(seats);
  const tottori = planOfLevel(data.atlas.registry, 'secondary335', '31');
  const reach = reachOf(seats.length, homes, reachTargets(seats, nobody, homes));
  const result = planCoverage({ atlas: data.atlas, reach: { seats: reach } }, planFigures(data)(tottori));
  expect(coverageCell(result, 'reach-seats')).toMatchObject({ value: 100, quality: 'estimate' });
  expect(coverageCell(result, 'reach-towns').value).toBeNull();
});

test('each class of access begins with its own bound', () => {
  expect([0, 14.99, 15, 29.9, 30, 59.9, 60, 600].map(accessClass)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});

test('people by class of access add up to all whose time is known', () => {
  const times: AccessTimes = { quality: 'yours', note: { ja: '手元', en: 'yours' }, reason: { ja: '時間がない', en: 'none' }, minutes: new Map([[0, [{ minutes: 10, share: 0.5 }, { minutes: 20, share: 0.5 }]], [1, [{ minutes: 75, share: 1 }]]]) };
  const places = [400, 100, 100].map((value, index) => ({ index, people: { value, quality: 'official' } as const }));
  const { people, shares, unknown } = accessRow(times, { value: 600, quality: 'official' }, places);
  expect(people.map(({ value }) => value)).toEqual([200, 200, 0, 100]);
  expect(unknown).toBe(100);
  expect(people[0]).toMatchObject({ quality: 'yours', note: { ja: '手元。時間のない100人（時間がない）を除く' } });
  expect(shares.reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo((500 / 600) * 100, 9);
  expect(accessRow({ ...times, minutes: new Map() }, { value: 600, quality: 'official' }, places).people.map(({ value }) => value)).toEqual([null, null, null, null]);
  expect(ACCESS_CLASSES).toHaveLength(people.length);
});

test('straight-line times follow the speed and are an estimate that says so', () => {
  const homes = seatPoints([[135, 35], [135, 36]]);
  const times = straightLineTimes(nearestDistances(homes, nearestIndex(unitVectors([[135, 35]]))), nearestDistances(homes, null), homes.municipalityOf, 30);
  expect(times.quality).toBe('estimate');
  expect(times.minutes.get(0)).toEqual([{ minutes: 0, share: 1 }]);
  expect(times.minutes.get(1)![0]!.minutes).toBeCloseTo((111.195 / 30) * 60, 1);
  expect(times.note.ja).toContain('時速30km');
  expect(() => straightLineTimes(new Float64Array(1), new Float64Array(1), new Uint16Array(1), 0)).toThrow('speed');
});

test('a time is unknown where a facility without a place may be so much nearer that the class is another', () => {
  const of = (...km: [listed: number, hidden: number][]) => straightLineTimes(Float64Array.from(km, ([listed]) => listed), Float64Array.from(km, ([, hidden]) => hidden), Uint16Array.from(km, (_, index) => index), 60);
  // At 60 km/h a kilometre is a minute: nearer in the same class, nearer in another, farther, none there, none listed.
  expect([...of([14, 1], [20, 1], [20, 40], [20, NaN], [NaN, 3]).minutes.keys()]).toEqual([0, 2, 3]);
});

test('distances on the sphere are within 0.5 % of those on the ellipsoid, on 50 pairs of seats', async () => {
  const { municipalities: { seats } } = await store.areasDetail();
  // Spread over the country by a fixed step: near and far, north–south and east–west.
  const pairs = Array.from({ length: 50 }, (_, index) => [seats[(index * 37) % seats.length]!, seats[(index * 911 + 5) % seats.length]!] as const);
  const errors = pairs.map(([[lng1, lat1], [lng2, lat2]]) => Math.abs(distanceKm([lng1, lat1], [lng2, lat2]) / (Geodesic.WGS84.Inverse(lat1, lng1, lat2, lng2).s12! / 1000) - 1));
  expect(errors.filter((error) => !(error <= 0.005))).toEqual([]);
});

test('of 在支診・在支病, a place is hidden where no list names clinics, where one could not be placed, and where its type is not told', () => {
  const registry = { ...tinyRegistry };
  const facility = (municipality: number, more: Partial<Facility>): Facility => ({ id: String(municipality), kind: 'clinic', type: 1, lists: ['bureau'], name: '', address: null, municipality, place: { at: [140, 40], accuracy: 'town' }, ...more });
  const list = [facility(0, {}), facility(1, { place: { at: null, reason: 'townNotFound' } }), facility(2, { kind: 'hospital', type: null }), facility(2, { kind: 'station', type: null })];
  expect(supportTargets(registry, list, new Set(['01']))).toEqual({ facilities: [[140, 40], [140, 40]], hiddenIn: new Set([3, 4, 5, 1]) });
  expect(supportTargets(registry, list, new Set(['01', '02']), isEnhanced)).toEqual({ facilities: [[140, 40]], hiddenIn: new Set([1, 2]) });
});

test('the example of docs/methods.md: who lives within 16 km of a 在支診 or 在支病 in 鳥取県 and 徳島県, and how long a straight line takes', async () => {
  const [data, { municipalities: { seats } }, support, towns] = await Promise.all([planData(), store.areasDetail(), store.supportFacilities(), store.townPoints()]);
  const { registry } = data.atlas;
  const { facilities, hiddenIn } = supportTargets(registry, support.facilities, support.listed);
  const targets = reachTargets(facilities, hiddenIn, towns);
  const [fromSeats, fromTowns] = [seatPoints(seats), towns].map((homes) => reachOf(registry.codes.length, homes, homes === towns ? targets : reachTargets(facilities, hiddenIn, homes))) as [Reach, Reach];
  const of = (prefecture: string) => planCoverage({ atlas: data.atlas, reach: { seats: fromSeats, towns: fromTowns } }, planFigures(data)(planOfLevel(registry, 'secondary335', prefecture)));
  const shares = (prefecture: string) => ['reach-seats', 'reach-towns'].map((id) => coverageCell(of(prefecture), id).value?.toFixed(1));
  expect(shares('31')).toEqual(['100.0', '100.0']);
  expect(shares('36')).toEqual(['100.0', '99.2']);
  // 東京都 has no list: nobody is out of reach for sure.
  const tokyo = coverageCell(of('13'), 'reach-seats');
  expect(tokyo.value === null && tokyo.reason.ja).toContain('名簿のない都府県');
  const listed = nearestDistances(towns, targets.listed);
  const times = straightLineTimes(listed, nearestDistances(towns, targets.hidden, listed), towns.municipalityOf, 30);
  const people = evaluate(data.atlas, 'municipality', indicator('value-75plus-r5'));
  const rowOf = (prefecture: string, whole: number) => accessRow(times, { value: whole, quality: 'computed' }, registry.codes.flatMap((code, index) => (code.startsWith(prefecture) ? [{ index, people: people[index]! }] : [])));
  const row = rowOf('31', 103_699);
  expect(row.people.map(({ value }) => Math.round(value!))).toEqual([96_819, 5_502, 89, 0]);
  expect(row.shares.map(({ value }) => value!.toFixed(1))).toEqual(['93.4', '5.3', '0.1', '0.0']);
  expect(Math.round(row.unknown)).toBe(1_289);
  // 青森県 has no list: beyond its hospitals and bedded clinics nobody's time is known, and nobody is said to be far.
  const aomori = planFigures(data)(planOfLevel(registry, 'secondary335', '02')).scope;
  const far = rowOf('02', cellOf(aomori, 'people-75plus-r5-2025').value!);
  expect(far.people.slice(1).map(({ value }) => value)).toEqual([0, 0, 0]);
  expect(far.unknown).toBeGreaterThan(10_000);
});
