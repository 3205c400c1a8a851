import { expect, test } from 'vitest';
import { AddressDictionary } from '../../pipeline/facilities/address-dictionary';
import type { ListedFacility } from '../../pipeline/facilities/facility';
import { Geocoder } from '../../pipeline/facilities/geocode';
import { comparedName, onlyMatch } from '../../pipeline/facilities/institution-names';
import { MunicipalityShapes } from '../../pipeline/facilities/municipality-shapes';
import { pack } from '../../pipeline/facilities/pack';
import { Placer } from '../../pipeline/facilities/place';
import { coordinates } from '../../pipeline/facilities/published-coordinates';
import { SourceError } from '../../pipeline/sources';
import type { Zones, ZoneRow } from '../../pipeline/zones';
import { sourceFolder } from './fixtures/sources';

const entry = (name: string) => ({ name, compared: comparedName(name) });

test('an institution is known by its name however its owner, its spaces and its letters are written', () => {
  const list = ['医療法人　讃生会　北野病院', '医療法人恒和会関口病院', '伊達病院', '東病院', '西東病院'].map(entry);
  const found = (name: string): string | undefined => onlyMatch(comparedName(name), list)?.name;
  expect(found('（医）恒和会関口病院')).toBe('医療法人恒和会関口病院');
  expect(found('関口病院')).toBe('医療法人恒和会関口病院');
  expect(found('北野病院')).toBe('医療法人　讃生会　北野病院');
  expect(found('伊逹病院')).toBe('伊達病院');
  // Three letters end many a name: only the same word counts.
  expect(found('東病院')).toBe('東病院');
  expect(found('南病院')).toBeUndefined();
});

test('of two that fit, neither is taken', () => {
  const list = ['医療法人社団　山口医院', '山口医院'].map(entry);
  expect(onlyMatch(comparedName('山口医院'), list)).toBeNull();
});

test('0, 0 and blanks are no place', () => {
  expect(coordinates('0.0', '0.0')).toBeNull();
  expect(coordinates('', '')).toBeNull();
  expect(coordinates(undefined, undefined)).toBeNull();
  expect(coordinates('134.2', '35.5')).toEqual([134.2, 35.5]);
});

const zone = { code: '0', name: '' };
const row = (code: string, prefecture: string, name: string): ZoneRow => ({ code, name, prefecture: { code: code.slice(0, 2), name: prefecture }, secondary335: zone, secondary330: zone, planning339: zone, tertiary52: zone, healthcentre: '', seat: [0, 0] });
const rows = [row('22131', '静岡県', '浜松市中区'), row('22134', '静岡県', '浜松市南区'), row('31201', '鳥取県', '鳥取市'), row('31329', '鳥取県', '八頭町')];
const zones: Zones = { rows, indexOf: new Map(rows.map(({ code }, index) => [code, index])), cities: [] };
const town = (name: string, lng: number, lat: number) => ({ town: name, koaza: '', lat, lng });
/** The library keeps the first dictionary it is given: one for the whole file. */
const DICTIONARY = {
  'addresses/api/ja.json': { 静岡県: ['浜松市中区', '浜松市南区'], 鳥取県: ['鳥取市', '八頭郡八頭町'] },
  'addresses/api/ja/静岡県/浜松市中区.json': [town('向宿一丁目', 137.75, 34.71), town('法枝町', 137.71, 34.69)],
  'addresses/api/ja/静岡県/浜松市南区.json': [town('法枝町', 137.715, 34.685)],
  'addresses/api/ja/鳥取県/鳥取市.json': [town('尚徳町', 134.5, 35.5), town('吉成', 134.6, 35.4)],
  'addresses/api/ja/鳥取県/八頭郡八頭町.json': [town('宮谷', 135.5, 35.5)],
};
const dictionaryFiles = Object.fromEntries(Object.entries(DICTIONARY).map(([file, value]) => [file, JSON.stringify(value)]));

test('addresses find their town: with 丁目, in a new ward of 浜松市, without the county; what is not found is null', async () => {
  const sources = sourceFolder(dictionaryFiles);
  const geocoder = new Geocoder(new AddressDictionary(sources), zones);
  expect([...sources.hashes.keys()]).toEqual(['addresses/api']);
  expect(await geocoder.town('鳥取県鳥取市尚徳町１１７')).toEqual({ municipality: 2, at: [134.5, 35.5], whole: true });
  expect(await geocoder.town('静岡県浜松市中央区向宿１ー２１ー１６')).toEqual({ municipality: 0, at: [137.75, 34.71], whole: true });
  // Cut by a border of the old wards: one of two points, and said to be the coarser.
  expect(await geocoder.town('静岡県浜松市中央区法枝町222-1')).toMatchObject({ whole: false });
  expect(await geocoder.town('鳥取県八頭町宮谷200')).toEqual({ municipality: 3, at: [135.5, 35.5], whole: true });
  expect(await geocoder.town('鳥取県鳥取市存在しない町1')).toBeNull();
});

test('a dictionary with a hole is refused by the file that is not there', () => {
  const { 'addresses/api/ja/鳥取県/鳥取市.json': _gone, ...rest } = dictionaryFiles;
  expect(() => new AddressDictionary(sourceFolder(rest))).toThrow(SourceError);
  expect(() => new AddressDictionary(sourceFolder(rest))).toThrow(/^addresses\/api\/ja\/鳥取県\/鳥取市\.json: cannot be read/);
});

/** A square degree each, side by side from 134 east. */
const square = (west: number) => ({ rings: [[[west, 35], [west + 1, 35], [west + 1, 36], [west, 36], [west, 35]]], west, south: 35, east: west + 1, north: 36 });
const shapes = new MunicipalityShapes([square(137), square(138), square(134), square(135)]);
const listed = (change: Partial<ListedFacility>): ListedFacility => ({ kind: 'station', type: null, lists: ['nursing'], name: '甲', address: '鳥取県鳥取市尚徳町117', prefecture: '31', municipality: 2, published: [], ...change });

test('the distance to a shape is nothing inside and kilometres outside', () => {
  expect(shapes.distanceKm(2, [134.5, 35.5])).toBe(0);
  expect(shapes.distanceKm(2, [135.01, 35.5])).toBeCloseTo(0.905, 2);
  expect(shapes.containing([135.5, 35.5])).toBe(3);
  expect(shapes.containing([140, 35.5])).toBeNull();
});

test('published coordinates serve inside the municipality; outside it the town does, and the mismatch is told; nothing is ever put at 0, 0', async () => {
  const placer = new Placer(new Geocoder(new AddressDictionary(sourceFolder(dictionaryFiles)), zones), shapes, zones);
  const place = async (change: Partial<ListedFacility>) => { const { facility, publishedElsewhere } = await placer.place(listed(change), false); return { ...facility.place, publishedElsewhere, municipality: facility.municipality }; };
  expect(await place({ published: [[134.2, 35.2]] })).toEqual({ at: [134.2, 35.2], accuracy: 'point', publishedElsewhere: false, municipality: 2 });
  expect(await place({ published: [[139.7, 35.6]] })).toEqual({ at: [134.5, 35.5], accuracy: 'town', publishedElsewhere: true, municipality: 2 });
  expect(await place({ published: [[139.7, 35.6], [134.3, 35.3]] })).toMatchObject({ at: [134.3, 35.3], accuracy: 'point' });
  expect(await place({ published: [[139.7, 35.6]], address: '鳥取県鳥取市無い町' })).toMatchObject({ at: null, reason: 'elsewhere' });
  expect(await place({ address: '鳥取県鳥取市無い町' })).toMatchObject({ at: null, reason: 'townNotFound' });
  expect(await place({ address: null })).toMatchObject({ at: null, reason: 'noAddress' });
  // An address that names no municipality: the one its coordinates lie in, within its prefecture.
  expect(await place({ municipality: null, address: '鳥取県どこか', published: [[135.4, 35.4]] })).toMatchObject({ at: [135.4, 35.4], accuracy: 'point', municipality: 3 });
  await expect(place({ municipality: null, address: '鳥取県どこか', published: [[137.4, 35.4]] })).rejects.toThrow(SourceError);
});

test('columns are in the order of municipality and address, addresses without what the municipality says', () => {
  const facility = (name: string, address: string, municipality: number) => ({ kind: 'station' as const, type: null, lists: ['nursing' as const], name, address, prefecture: '31', municipality, place: { at: [134.5, 35.5] as const, accuracy: 'point' as const } });
  const columns = pack([facility('乙　ステーション', '鳥取県八頭郡八頭町宮谷２００', 3), facility('甲', '鳥取県鳥取市尚徳町117', 2), facility('丙', '鳥取県 鳥取市吉成1', 2)], zones);
  expect(columns.municipality).toEqual([2, 0, 1]);
  expect(columns.name).toBe('丙\n甲\n乙 ステーション');
  expect(columns.address).toBe('*鳥取県 鳥取市吉成1\n尚徳町117\n宮谷200');
  expect(columns.lng).toEqual([13_450_000, 0, 0]);
});
