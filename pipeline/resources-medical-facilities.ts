import type { CountsFile } from './counts';
import { count } from './counts';
import { TAKEN_OVER, type Dataset } from './dataset';
import { assertTotal, SourceError } from './sources';

const AREA_FILE = 'resources/estat-2023-t24-secondary-area.csv';
const PREFECTURE_FILE = 'resources/estat-2023-t24-prefecture.csv';
const TABLES = { 'zaishishin-2023': { column: 'zaishishin', nation: 14_725 }, 'clinics-2023': { column: 'general_clinics', nation: 104_894 } } as const;

/** Support clinics and general clinics of 2023-10-01, by secondary area and prefecture as published. */
export const resourcesMedicalFacilities: Dataset = {
  entry: {
    id: 'resources-medical-facilities-2023',
    title: { ja: '医療施設静態調査 第24表（一般診療所・在宅療養支援診療所）', en: 'Survey of Medical Institutions 2023, table 24 (clinics, home-care support clinics)' },
    publisher: { ja: '厚生労働省（e-Stat）', en: 'MHLW (e-Stat)' },
    page: 'https://www.e-stat.go.jp/stat-search/files?toukei=00450021&tstat=000001030908',
    vintage: { ja: '2023年10月1日', en: '1 October 2023' },
    retrieved: TAKEN_OVER,
    terms: { ja: 'e-Stat利用規約（出典を記載して利用）', en: 'e-Stat terms of use (cite the source)' },
    quality: 'official',
    notes: [{ ja: '第7次医療計画の335二次医療圏と都道府県の公表値。市区町村別の値はない。', en: 'Published for the 335 secondary areas of the 7th plan and for prefectures; not by municipality.' }],
  },
  async build(sources, zones) {
    const areas = new Map(sources.csv(AREA_FILE, ['area_code', 'zaishishin', 'general_clinics']).map((row) => [row['area_code']!, row]));
    const prefectures = new Map(sources.csv(PREFECTURE_FILE, ['pref_code', 'zaishishin', 'general_clinics']).map((row) => [row['pref_code']!, row]));
    const areaCodes = [...new Set(zones.rows.map((row) => row.secondary335.code))].sort();
    const prefectureCodes = [...new Set(zones.rows.map((row) => row.prefecture.code))].sort();
    if (areas.size !== areaCodes.length) throw new SourceError(AREA_FILE, '', `${areas.size} areas, ${areaCodes.length} expected`);
    const tables: Record<string, number[]> = {};
    for (const [id, { column, nation }] of Object.entries(TABLES)) {
      const byArea = areaCodes.map((code) => count(AREA_FILE, code, column, areas.get(code)?.[column]));
      const byPrefecture = prefectureCodes.map((code) => count(PREFECTURE_FILE, code, column, prefectures.get(code)?.[column]));
      prefectureCodes.forEach((code, index) => {
        const sum = byArea.reduce((total, value, area) => total + (areaCodes[area]!.startsWith(code) ? value : 0), 0);
        assertTotal(AREA_FILE, `prefecture ${code}, ${column}`, sum, byPrefecture[index]!);
      });
      assertTotal(PREFECTURE_FILE, `nation, ${column}`, byPrefecture.reduce((a, b) => a + b, 0), nation);
      tables[id] = [...byPrefecture, ...byArea];
    }
    const file: CountsFile = {
      groups: [{ units: { prefectures: true, secondary335: true, noMunicipality: { ja: '二次医療圏（335）単位の公表で、この区域の値なし', en: 'Published by secondary area (335) only' } }, tables }],
    };
    return { 'resources-medical-facilities-2023.json': file };
  },
};
