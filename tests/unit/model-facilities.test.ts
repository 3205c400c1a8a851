import { beforeAll, expect, test } from 'vitest';
import { readFilter, withType, writeFilter } from '../../src/model/facility-filter';
import { matchesFilter, searchFacilities, unpackFacilities, UNPLACED, type Facility, type FacilityColumns } from '../../src/model/facilities';
import type { NursingFacilities, SupportFacilities } from '../../src/data/facilities';
import { DataStore } from '../../src/data/store';
import { DataError, type ReadJson } from '../../src/data/geo-files';
import type { Registry } from '../../src/model/registry';
import { readGeo, store } from './fixtures/atlas';

let registry: Registry;
let support: SupportFacilities;
let nursing: NursingFacilities;
beforeAll(async () => {
  [registry, support, nursing] = await Promise.all([store.registry(), store.supportFacilities(), store.nursingFacilities()]);
});

const count = (list: readonly Facility[], test_: (facility: Facility) => boolean): number => list.filter(test_).length;

test('the published totals are met: filings by type, flagged hospitals, stations', () => {
  const typed = (kind: Facility['kind']): number[] => [1, 2, 3].map((type) => count(support.facilities, (one) => one.kind === kind && one.type === type));
  expect(typed('clinic')).toEqual([137, 1_901, 5_033]);
  expect(typed('hospital')).toEqual([194, 275, 782]);
  expect(count(support.facilities, ({ kind }) => kind === 'backup')).toBe(341);
  expect(count(support.facilities, ({ lists }) => lists.includes('bureau'))).toBe(8_663);
  expect(support.hospitals.both + support.hospitals.reportOnly).toBe(2_075);
  expect(support.beddedClinics.both + support.beddedClinics.leftToTheList + support.beddedClinics.elsewhere).toBe(952);
  expect(nursing.facilities.length).toBe(17_958);
});

test('each institution is one point, told of by every list it stands in', () => {
  expect(new Set([...support.facilities, ...nursing.facilities].map(({ id }) => id)).size).toBe(support.facilities.length + nursing.facilities.length);
  expect(count(support.facilities, ({ kind, lists }) => kind === 'hospital' && lists.length === 2)).toBeGreaterThan(1_100);
  // Kinds of the report alone have no type: no list tells it.
  expect(support.facilities.every(({ lists, type }) => lists.includes('bureau') || type === null)).toBe(true);
});

test('clinics of the 13 prefectures without a list are only those the bed report flags', () => {
  const prefectureOf = ({ municipality }: Facility): string => registry.codes[municipality]!.slice(0, 2);
  expect(support.listed.size).toBe(34);
  const unlisted = support.facilities.filter((one) => one.kind === 'clinic' && !support.listed.has(prefectureOf(one)));
  expect(unlisted.length).toBe(316);
  expect(unlisted.every(({ lists }) => lists.join() === 'bedReport')).toBe(true);
});

test('no facility lies at 0, 0, outside Japan or without a place and without a reason', () => {
  const sound = ({ place }: Facility): boolean => place.at ? place.at[0] > 122 && place.at[0] < 154 && place.at[1] > 24 && place.at[1] < 46 : (UNPLACED as readonly string[]).includes(place.reason);
  expect([...support.facilities, ...nursing.facilities].filter((one) => !sound(one))).toEqual([]);
  expect(count(support.facilities, ({ place }) => place.at === null)).toBe(109);
  expect(count(nursing.facilities, ({ place }) => place.at === null)).toBe(14);
});

test('addresses are placed at town level in 97 of 100 and more, and a town lies within half a kilometre of the hospital in the median', () => {
  const [addresses, found] = [1, 2].map((column) => support.geocoding.prefectures.reduce((sum, row) => sum + (row[column] as number), 0)) as [number, number];
  expect(support.geocoding.prefectures).toHaveLength(47);
  expect(found / addresses).toBeGreaterThan(0.97);
  expect(support.geocoding.sample.hospitals).toBe(60);
  expect(support.geocoding.sample.medianM).toBeGreaterThan(0);
  expect(support.geocoding.sample.medianM).toBeLessThan(500);
});

test('鳥取赤十字病院 has its name, address and published place', () => {
  const [found] = searchFacilities(support.facilities, '鳥取赤十字', 5);
  expect(found).toMatchObject({ name: '鳥取赤十字病院', kind: 'backup', type: null, lists: ['bureau'], address: '鳥取県鳥取市尚徳町117', place: { accuracy: 'point' } });
  expect(registry.codes[found!.municipality]).toBe('31201');
  expect(found!.place.at![0]).toBeCloseTo(134.2356, 3);
});

test('search takes width, spaces and kana as one, finds words of name and address, and puts names before addresses', () => {
  expect(searchFacilities(support.facilities, '　ﾄｯﾄﾘ 漢方', 5).map(({ name }) => name)).toEqual(['とっとり在宅ケア・漢方クリニック']);
  expect(searchFacilities(support.facilities, '鹿野温泉病院 鳥取市', 5).map(({ name }) => name)).toEqual(['鳥取医療生協 鹿野温泉病院']);
  expect(searchFacilities(support.facilities, '尚徳町', 5).map(({ name }) => name)).toContain('鳥取赤十字病院');
  expect(searchFacilities(support.facilities, ' ', 5)).toEqual([]);
  expect(searchFacilities(nursing.facilities, '訪問看護', 7)).toHaveLength(7);
});

test('a filter keeps kinds by type; a type that is not told is one of its own', () => {
  const tottori = support.facilities.filter(({ municipality }) => registry.codes[municipality]!.startsWith('31'));
  const kept = tottori.filter((one) => matchesFilter(one, { hospital: [1, 2], clinic: [0] }));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.every(({ kind, type }) => kind === 'hospital' && (type === 1 || type === 2))).toBe(true);
  expect(matchesFilter(nursing.facilities[0]!, { station: [0] })).toBe(true);
  expect(matchesFilter(nursing.facilities[0]!, { clinic: [0, 1, 2, 3] })).toBe(false);
});

const TWO: FacilityColumns = {
  kinds: ['clinic', 'hospital', 'backup', 'station'], lists: ['bureau', 'bedReport', 'nursing'], places: ['point', 'town', 'oaza', 'noAddress', 'townNotFound', 'elsewhere'],
  municipality: [0, 0, 1], kind: '013', type: '120', list: '134', place: '053', name: '甲\n甲\n丙', address: '大通1\n*別の書き方\n', lng: [14135000], lat: [4306000],
};

test('columns read back as facilities', () => {
  const names = registry.levels.municipality.areas.map(({ name }) => name);
  expect(unpackFacilities(TWO, registry)).toEqual([
    { id: 'clinic-01101-甲', kind: 'clinic', type: 1, lists: ['bureau'], name: '甲', address: `北海道${names[0]}大通1`, municipality: 0, place: { at: [141.35, 43.06], accuracy: 'point' } },
    { id: 'hospital-01101-甲', kind: 'hospital', type: 2, lists: ['bureau', 'bedReport'], name: '甲', address: '別の書き方', municipality: 0, place: { at: null, reason: 'elsewhere' } },
    { id: 'station-01102-丙', kind: 'station', type: null, lists: ['nursing'], name: '丙', address: null, municipality: 1, place: { at: null, reason: 'noAddress' } },
  ]);
});

test.each<[what: string, change: Partial<FacilityColumns>, message: RegExp]>([
  ['a name too few', { name: '甲\n甲' }, /^name: 2 values for 3 facilities$/],
  ['a municipality that is not there', { municipality: [0, 0, 4000] }, /^municipality: facility 2 has index 4000$/],
  ['a kind without meaning', { kind: '019' }, /^kind: facility 2 has "9"$/],
  ['a type that is none', { type: '127' }, /^type: facility 2 has "7"$/],
  ['a facility of no list', { list: '130' }, /^list: facility 2 stands in none$/],
  ['a place too few', { lng: [] }, /^lng, lat: 0 and 1 values for 1 placed facilities$/],
])('%s is refused with its column', (_, change, message) => {
  expect(() => unpackFacilities({ ...TWO, ...change }, registry)).toThrow(message);
});

test('a file cut short is an error that names it, and asking again can succeed', async () => {
  let broken = true;
  const readJson: ReadJson = async (file) => {
    const value = (await readGeo(file)) as Record<string, unknown>;
    return broken && file === 'facilities-support.json' ? { ...value, name: 'x' } : value;
  };
  const torn = new DataStore(readJson);
  const error: unknown = await torn.supportFacilities().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(DataError);
  expect((error as DataError).message).toMatch(/^facilities-support\.json: name: 1 values for 9884 facilities$/);
  broken = false;
  expect((await torn.supportFacilities()).facilities).toHaveLength(9_884);
});

test('a filter is written shortly and read back; what it does not name is not shown', () => {
  for (const text of ['c0123h0123b', 'c12', 'h3bs', 's', 'none']) expect(writeFilter(readFilter(text))).toBe(text);
  expect(readFilter('c12b')).toEqual({ clinic: [1, 2], backup: [0] });
  expect(writeFilter(withType(withType(readFilter('c2'), 'clinic', 1, true), 'station', 0, true))).toBe('c12s');
  expect(writeFilter(withType(readFilter('b'), 'backup', 0, false))).toBe('none');
});
