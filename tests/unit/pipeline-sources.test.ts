import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { areas, registryFile } from '../../pipeline/areas';
import { count, readHomecare } from '../../pipeline/counts';
import { land } from '../../pipeline/land';
import { populationH30 } from '../../pipeline/population-h30';
import { populationJuki } from '../../pipeline/population-juki';
import { readR5 } from '../../pipeline/population-r5';
import { resourcesBedReport } from '../../pipeline/resources-bed-report';
import { resourcesFacilityList } from '../../pipeline/resources-facility-list';
import { resourcesHomecare } from '../../pipeline/resources-homecare';
import { resourcesMedicalFacilities } from '../../pipeline/resources-medical-facilities';
import { resourcesNursing } from '../../pipeline/resources-nursing';
import { assertTotal, integer, SourceError } from '../../pipeline/sources';
import { readZones } from '../../pipeline/zones';
import { sourceFolder, tinyZones } from './fixtures/sources';

const csv = (...lines: string[]): string => `${lines.join('\n')}\n`;

test('a missing file is named with what to do', () => {
  expect(() => sourceFolder({}).text('population/a.csv')).toThrow(/^population\/a\.csv: cannot be read \(ENOENT\)\. docs\/data\.md says where it is published; put it under \//);
});

test('a file in another encoding, that is no JSON or no workbook is named', async () => {
  const sources = sourceFolder({ 'a.csv': new Uint8Array([0x8a, 0xbf]), 'b.json': '{"a":', 'c.xlsx': 'not a workbook' });
  expect(() => sources.text('a.csv')).toThrow('a.csv: is not utf-8 text');
  expect(sources.text('a.csv', 'shift_jis')).toBe('漢');
  expect(() => sources.json('b.json')).toThrow(/^b\.json: is not JSON \(/);
  await expect(sources.sheet('c.xlsx')).rejects.toThrow(/^c\.xlsx: is not an xlsx workbook \(/);
});

test('a missing column is named with those that are there', () => {
  expect(() => sourceFolder({ 'a.csv': csv('code,name', '1,x') }).csv('a.csv', ['code', 'people'])).toThrow('a.csv, row 1: no column "people" (found: code, name …)');
});

test('a byte-order mark does not hide the first column', () => {
  expect(sourceFolder({ 'a.csv': `\uFEFF${csv('code', '01')}` }).csv('a.csv', ['code'])[0]).toMatchObject({ code: '01' });
});

test('every file read is hashed once for the catalogue, as sha256sum prints it', () => {
  const sources = sourceFolder({ 'a.csv': 'x', 'b.csv': 'y' });
  sources.text('a.csv');
  sources.text('a.csv');
  expect([...sources.hashes]).toEqual([['a.csv', createHash('sha256').update('x').digest('hex')]]);
});

test('cells that are no whole number, blank or negative are refused with their place', () => {
  expect(integer('a.csv', 3, '総数', '12')).toBe(12);
  expect(() => integer('a.csv', 3, '総数', '')).toThrow('a.csv, row 3, column 総数: whole number expected, found ""');
  expect(() => integer('a.csv', 3, '総数', '1.5')).toThrow(SourceError);
  expect(() => integer('a.csv', 3, '総数', null)).toThrow(SourceError);
  expect(count('b.csv', '31201', 'zaishishin', '1.5')).toBe(1.5);
  expect(() => count('b.csv', '31201', 'zaishishin', ' ')).toThrow('b.csv, 31201, column zaishishin: count expected, found " "');
  expect(() => count('b.csv', '31201', 'zaishishin', '-1')).toThrow(SourceError);
});

test('a total that is not the published one is told beside it', () => {
  expect(() => assertTotal('a.csv', 'nation 2015', 127_094_744, 127_094_745)).toThrow('a.csv, nation 2015: sums to 127,094,744, the published total is 127,094,745');
});

const ZONES = 'zones/municipality_zones.csv';
const KANA = 'zones/localgovjp-20211101.csv';
const ZONE_HEADER = 'muni_code,muni_name,pref_code,pref_name,sma335_code,sma335_name,sma330_code,sma330_name,kousou339_code,kousou339_name,tma_code,tma_name,hokenjo,seat_lat,seat_lng';
const zoneRow = (code: string, rest = '35.5,134.2'): string => `${code},鳥取市,31,鳥取県,3101,東部,3101,東部,3101,東部,311,鳥取県,鳥取市,${rest}`;

test.each([
  ['a renamed column', csv(ZONE_HEADER.replace('hokenjo', 'hc'), zoneRow('31201')), `${ZONES}, row 1: no column "hokenjo"`],
  ['a code without its leading zero', csv(ZONE_HEADER, zoneRow('1101')), `${ZONES}, row 2: muni_code "1101" is not five digits`],
  ['an empty cell', csv(ZONE_HEADER, zoneRow('31201'), zoneRow('31202').replaceAll('東部', '')), `${ZONES}, row 3, column sma335_name: is empty`],
  ['a seat that is no coordinate', csv(ZONE_HEADER, zoneRow('31201', 'N35,134.2')), `${ZONES}, row 2, column seat_lat: degrees expected, found "N35"`],
  ['a municipality twice', csv(ZONE_HEADER, zoneRow('31201'), zoneRow('31201')), `${ZONES}: a municipality code stands in two rows`],
])('zones: %s', (_what, zones, message) => {
  expect(() => readZones(sourceFolder({ [ZONES]: zones, [KANA]: csv('cid,pref,city,citykana') }))).toThrow(message);
});

test('zones: a ward without a municipality, and too few designated cities', () => {
  const zones = csv(ZONE_HEADER, zoneRow('31201'));
  const kana = (...rows: string[]) => csv('cid,pref,city,citykana', ...rows);
  expect(() => readZones(sourceFolder({ [ZONES]: zones, [KANA]: kana('1101,北海道,札幌市 中央区,さ') }))).toThrow(`${KANA}, cid 01101: ward 札幌市 中央区 is not in ${ZONES}`);
  expect(() => readZones(sourceFolder({ [ZONES]: zones, [KANA]: kana('31201,鳥取県,鳥取市,とっとりし') }))).toThrow(`${KANA}: 0 designated cities with wards, 20 expected`);
});

test('areas: a level of the wrong size, an area with two names, and a municipality without a reading', async () => {
  expect(() => registryFile(tinyZones)).toThrow(`${ZONES}: level municipality: 4 areas, 1896 expected`);
  const [first, ...others] = tinyZones.rows;
  const twoNames = { ...tinyZones, rows: [{ ...first!, secondary335: { code: '0101', name: 'もう一つの名' } }, ...others] };
  expect(() => registryFile(twoNames)).toThrow(`${ZONES}, row of 01201: area 0101 is called both "もう一つの名" and "0101"`);
  const sources = sourceFolder({ [KANA]: csv('cid,pref,city,citykana'), 'zones/localgovjp-prefectures.csv': csv('pid,prefkana,pref_en') });
  await expect(areas.build(sources, tinyZones)).rejects.toThrow(SourceError);
});

const H30 = 'population/ipss-h30-suikei-kekka.csv';

test('H30: a short file and a renamed age class', async () => {
  await expect(populationH30.build(sourceFolder({ [H30]: csv('コード,市などの別,年,総数,0～4歳/a') }), tinyZones)).rejects.toThrow(`${H30}, row 1: no column "0～4歳/m"`);
  const ages = ['m', 'f'].flatMap((sex) => [...Array.from({ length: 18 }, (_, index) => `${index * 5}～${index * 5 + 4}歳/${sex}`), `90歳以上/${sex}`]);
  const header = ['コード', '市などの別', '年', '総数', ...ages].join();
  const row = (total: number): string => ['1101', '0', '2015年', total, ...ages.map(() => 1)].join();
  await expect(populationH30.build(sourceFolder({ [H30]: csv(header, row(38)) }), tinyZones)).rejects.toThrow(`${H30}: 1 rows, 12,999 expected`);
  // With all rows there, one whose ages do not add up to its total is told by its line.
  const rows = Array.from({ length: 12_999 }, (_, index) => row(index === 5 ? 37 : 38));
  await expect(populationH30.build(sourceFolder({ [H30]: csv(header, ...rows) }), tinyZones)).rejects.toThrow(`${H30}, row 7 (01101), sex × age: sums to 38, the published total is 37`);
});

test('R5 and resident register: a workbook that is missing or is none', async () => {
  await expect(readR5(sourceFolder({}))).rejects.toThrow(/^population\/ipss-r5-kekkahyo/);
  await expect(populationJuki.build(sourceFolder({ 'population/juki-2025-age-municipality.xlsx': 'PK' }), tinyZones)).rejects.toThrow(/^population\/juki-2025-age-municipality\.xlsx: is not an xlsx workbook/);
});

const T24_AREA = 'resources/estat-2023-t24-secondary-area.csv';
const T24_PREFECTURE = 'resources/estat-2023-t24-prefecture.csv';
const medical = (areaRows: string[], prefectureRows: string[]) => resourcesMedicalFacilities.build(sourceFolder({
  [T24_AREA]: csv('area_code,zaishishin,general_clinics', ...areaRows),
  [T24_PREFECTURE]: csv('pref_code,zaishishin,general_clinics', ...prefectureRows),
}), tinyZones);
const AREAS = ['0101,3,30', '0201,2,20', '2201,1,10'];
const PREFECTURES = ['01,3,30', '02,2,20', '22,1,10'];

test('medical facilities: a missing row, a blank, a changed number and a national total that is not the published one', async () => {
  await expect(medical(AREAS.slice(1), PREFECTURES)).rejects.toThrow(`${T24_AREA}: 2 areas, 3 expected`);
  await expect(medical(AREAS, PREFECTURES.slice(1))).rejects.toThrow(`${T24_PREFECTURE}, 01, column zaishishin: count expected, found undefined`);
  await expect(medical(['0101,,30', ...AREAS.slice(1)], PREFECTURES)).rejects.toThrow(`${T24_AREA}, 0101, column zaishishin: count expected, found ""`);
  await expect(medical(['0101,4,30', ...AREAS.slice(1)], PREFECTURES)).rejects.toThrow(`${T24_AREA}, prefecture 01, zaishishin: sums to 4, the published total is 3`);
  await expect(medical(AREAS, PREFECTURES)).rejects.toThrow(`${T24_PREFECTURE}, nation, zaishishin: sums to 6, the published total is 14,725`);
});

const SSDSE = 'population/SSDSE-A-2026.csv';

test('land: a missing column, a row without a code, a wrong number of municipalities', async () => {
  const build = (...lines: string[]) => land.build(sourceFolder({ [SSDSE]: csv(...lines) }), tinyZones);
  await expect(build('SSDSE,B1101', 'a,b', 'c,d', 'R01100,1')).rejects.toThrow(`${SSDSE}, row 1: no column B1103`);
  await expect(build('SSDSE,B1101,B1103', 'a,b,c', 'c,d,e', 'R01100,1,1', '01202,1,1')).rejects.toThrow(`${SSDSE}, row 5: code "01202" is not R + five digits`);
  await expect(build('SSDSE,B1101,B1103', 'a,b,c', 'c,d,e', 'R01100,1,x')).rejects.toThrow(`${SSDSE}, row 4, column B1103: whole number expected, found "x"`);
  await expect(build('SSDSE,B1101,B1103', 'a,b,c', 'c,d,e', 'R01100,1,1')).rejects.toThrow(`${SSDSE}: 1 municipalities, 1,741 expected`);
});

const HOMECARE = 'resources/homecare-by-municipality.csv';
const HOMECARE_HEADER = 'muni_code,area2_code_2020,zaishishin,zaishishin_source,zaishibyo_bedreport_FY2025,houmonkango_2026,clinics_2025-08,hospitals_2025-08';

test('resources by municipality: 浜松 stands as one city, and a row too few is told', () => {
  const rows = ['22130', '01101', '01201', '02201'].map((code) => `${code},0101,1,x,1,1,1,1`);
  const table = readHomecare(sourceFolder({ [HOMECARE]: csv(HOMECARE_HEADER, ...rows) }), tinyZones);
  expect(table.codes).toEqual(['22130', '01101', '01201', '02201']);
  expect(table.wards.municipalities).toEqual([3]);
  expect(() => readHomecare(sourceFolder({ [HOMECARE]: csv(HOMECARE_HEADER, ...rows.slice(1)) }), tinyZones)).toThrow(`${HOMECARE}: 3 rows, 4 expected`);
  expect(() => readHomecare(sourceFolder({ [HOMECARE]: csv(HOMECARE_HEADER, ...rows).replace('02201', '02202') }), tinyZones).row('02201')).toThrow(`${HOMECARE}: no row for 02201`);
});

test('resources by municipality: totals that are not the published ones, and a facility where none is listed', async () => {
  const listed = 'kouseikyoku list 2025-10 exact';
  const table = csv(HOMECARE_HEADER, ...['22130', '01101', '01201', '02201'].map((code) => `${code},0101,1,${listed},1,1,1,1`));
  const withTable = (files: Record<string, string>) => sourceFolder({ [HOMECARE]: table, [T24_AREA]: csv('area_code,zaishishin', '0101,3'), ...files });
  await expect(resourcesHomecare.build(withTable({}), tinyZones)).rejects.toThrow(`${HOMECARE}, exact support clinics: sums to 4, the published total is 7,071`);
  const stations = 'resources/visiting-nurse-stations-2026.csv';
  const nursing = (...codes: string[]) => resourcesNursing.build(withTable({ [stations]: csv('muni_code,is_hosp_clinic', ...codes.map((code) => `${code},0`)) }), tinyZones);
  // 17,958 stations: one in each municipality and in a ward of 浜松, the rest at addresses that name none.
  const rest = Array.from({ length: 17_954 }, (_, index) => (index % 2 === 0 ? '' : 'CITY:札幌市'));
  await expect(nursing('01101')).rejects.toThrow(`${stations}: 1 stations, 17,958 expected`);
  await expect(nursing('01101', '01201', '02201', '22131', ...rest)).rejects.toThrow(`${stations}, stations in a municipality: sums to 4, the published total is 17,880`);
  await expect(nursing('01101', '01101', '02201', '22131', ...rest)).rejects.toThrow(`${stations}, stations of 01101: sums to 2, the published total is 1`);
  await expect(nursing('01101', '99999', '02201', '22131', ...rest)).rejects.toThrow(`${stations}, row 3: municipality "99999" is not in the zones`);
  const beds = 'resources/mhlw-fy2025-bed-report-facilities.csv';
  await expect(resourcesBedReport.build(withTable({ [beds]: csv('zaitaku_shien,is_hospital', '在支,1', '在支,0', ',1') }), tinyZones)).rejects.toThrow(`${beds}, hospitals with the flag: sums to 1, the published total is 2,075`);
  const list = 'resources/home-care-facilities-34pref-2025-10.csv';
  const facilities = (...rows: string[]) => resourcesFacilityList.build(withTable({ [list]: csv('muni_code,zaishishin_type,zaishibyo_type', ...rows) }), tinyZones);
  await expect(facilities('01101,1,', '99999,3,')).rejects.toThrow(`${list}, row 3: municipality "99999" with zaishishin type "3" is not among the listed ones`);
  await expect(facilities('01101,4,')).rejects.toThrow(`${list}, row 2: municipality "01101" with zaishishin type "4" is not among the listed ones`);
  await expect(facilities('01101,1,', '01201,2,', '02201,,')).rejects.toThrow(`${list}, zaishishin types of 22130: sums to 0, the published total is 1`);
});
