import { buildRegistry, type LevelFile, type RegistryFile } from '../src/model/registry';
import { TAKEN_OVER, type Dataset } from './dataset';
import { SourceError } from './sources';
import { KANA_FILE, readKana, ZONES_FILE, type ZoneRow, type Zones } from './zones';

const PREFECTURE_FILE = 'zones/localgovjp-prefectures.csv';

/** Regional bureaus of health and welfare and the prefectures they cover (厚生労働省組織規則). */
const BUREAUS: readonly { code: string; name: string; prefectures: readonly number[] }[] = [
  { code: 'B1', name: '北海道', prefectures: [1] },
  { code: 'B2', name: '東北', prefectures: [2, 3, 4, 5, 6, 7] },
  { code: 'B3', name: '関東信越', prefectures: [8, 9, 10, 11, 12, 13, 14, 15, 19, 20] },
  { code: 'B4', name: '東海北陸', prefectures: [16, 17, 21, 22, 23, 24] },
  { code: 'B5', name: '近畿', prefectures: [18, 25, 26, 27, 28, 29, 30] },
  { code: 'B6', name: '中国', prefectures: [31, 32, 33, 34, 35] },
  { code: 'B7', name: '四国', prefectures: [36, 37, 38, 39] },
  { code: 'B8', name: '九州', prefectures: [40, 41, 42, 43, 44, 45, 46, 47] },
];

/** Groups municipalities by a key and orders the groups by code. */
function levelFile(zones: Zones, areaOf: (row: ZoneRow) => { code: string; name: string }): LevelFile {
  const names = new Map<string, string>();
  for (const row of zones.rows) {
    const { code, name } = areaOf(row);
    const known = names.get(code);
    if (known !== undefined && known !== name) throw new SourceError(ZONES_FILE, `row of ${row.code}`, `area ${code} is called both "${known}" and "${name}"`);
    names.set(code, name);
  }
  const codes = [...names.keys()].sort();
  const index = new Map(codes.map((code, position) => [code, position]));
  return { codes, names: codes.map((code) => names.get(code)!), areaOf: zones.rows.map((row) => index.get(areaOf(row).code)!) };
}

/** Health-centre areas have no codes of their own: prefecture + "h" + their order by lowest municipality code. */
function healthcentreCodes(zones: Zones): Map<string, string> {
  const codes = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const row of zones.rows) {
    const key = row.prefecture.code + row.healthcentre;
    if (codes.has(key)) continue;
    const next = (counts.get(row.prefecture.code) ?? 0) + 1;
    counts.set(row.prefecture.code, next);
    codes.set(key, `${row.prefecture.code}h${String(next).padStart(2, '0')}`);
  }
  return codes;
}

/** Names and parents of every area, as the browser loads them first. */
export function registryFile(zones: Zones): RegistryFile {
  const healthcentres = healthcentreCodes(zones);
  const bureauOf = new Map(BUREAUS.flatMap((bureau) => bureau.prefectures.map((prefecture) => [prefecture, bureau] as const)));
  const file: RegistryFile = {
    municipalities: { codes: zones.rows.map((row) => row.code), names: zones.rows.map((row) => row.name) },
    levels: {
      healthcentre: levelFile(zones, (row) => ({ code: healthcentres.get(row.prefecture.code + row.healthcentre)!, name: row.healthcentre })),
      secondary335: levelFile(zones, (row) => row.secondary335),
      secondary330: levelFile(zones, (row) => row.secondary330),
      planning339: levelFile(zones, (row) => row.planning339),
      tertiary52: levelFile(zones, (row) => row.tertiary52),
      prefecture: levelFile(zones, (row) => row.prefecture),
      bureau: levelFile(zones, (row) => bureauOf.get(Number(row.prefecture.code))!),
    },
    cities: zones.cities,
  };
  try {
    buildRegistry(file); // every level must be a partition of its published size
  } catch (cause) {
    throw new SourceError(ZONES_FILE, '', (cause as Error).message);
  }
  return file;
}

export const areas: Dataset = {
  entry: {
    id: 'areas',
    title: { ja: '市区町村と圏域の対応（二次医療圏・構想区域・三次医療圏・保健所圏域）', en: 'Municipalities and their areas (secondary, planning, tertiary, health-centre)' },
    publisher: { ja: '国土交通省（国土数値情報 医療圏データ）、厚生労働省、localgovjp', en: 'MLIT (National Land Numerical Information, medical areas), MHLW, localgovjp' },
    page: 'https://nlftp.mlit.go.jp/ksj/gml/datalist/KsjTmplt-A38-2020.html',
    vintage: { ja: '2021年1月1日の市区町村、第7次・第8次医療計画の圏域', en: 'Municipalities of 1 January 2021; areas of the 7th and 8th medical plans' },
    retrieved: TAKEN_OVER,
    terms: { ja: '国土数値情報利用約款・政府標準利用規約・CC0', en: 'National Land Numerical Information terms, Government of Japan Standard Terms of Use, CC0' },
    quality: 'official',
    notes: [
      { ja: '三次医療圏と保健所圏域のコードは本アトラスが付けた番号。', en: 'Codes of tertiary and health-centre areas are numbers given by this atlas.' },
      { ja: '双葉町の役場の位置は避難先（いわき市）にある。', en: 'The seat of Futaba lies in Iwaki, where the town hall was evacuated to.' },
    ],
  },
  async build(sources, zones) {
    const kana = new Map(readKana(sources).map((row) => [row.code, row.kana]));
    const prefectures = sources.csv(PREFECTURE_FILE, ['pid', 'prefkana', 'pref_en']);
    const kanaOf = (row: ZoneRow): string => {
      const reading = kana.get(row.code);
      if (!reading) throw new SourceError(KANA_FILE, '', `no reading for ${row.code} ${row.name}`);
      return reading;
    };
    return {
      'areas.json': registryFile(zones),
      'areas-detail.json': {
        municipalities: { kana: zones.rows.map(kanaOf), seats: zones.rows.map((row) => row.seat.map((degree) => Number(degree.toFixed(5)))) },
        prefectures: { kana: prefectures.map((row) => row['prefkana']!), english: prefectures.map((row) => row['pref_en']!) },
      },
    };
  },
};
