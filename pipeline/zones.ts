import type { City } from '../src/model/registry';
import { SourceError, type SourceFolder } from './sources';

/** One municipality with its parents, as in zones/municipality_zones.csv. */
export interface ZoneRow {
  readonly code: string;
  readonly name: string;
  readonly prefecture: { readonly code: string; readonly name: string };
  readonly secondary335: ZoneName;
  readonly secondary330: ZoneName;
  readonly planning339: ZoneName;
  readonly tertiary52: ZoneName;
  /** Names repeat across prefectures: the key is prefecture + name. */
  readonly healthcentre: string;
  readonly seat: readonly [lng: number, lat: number];
}
export interface ZoneName {
  readonly code: string;
  readonly name: string;
}

export interface Zones {
  /** In registry order: ascending code. */
  readonly rows: readonly ZoneRow[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** The 20 designated cities, by code, with the indexes of their wards. */
  readonly cities: readonly City[];
}

export const ZONES_FILE = 'zones/municipality_zones.csv';
export const KANA_FILE = 'zones/localgovjp-20211101.csv';

/** Reads the municipalities with all their parents. @throws SourceError on a malformed or repeated row. */
export function readZones(sources: SourceFolder): Zones {
  const columns = ['muni_code', 'muni_name', 'pref_code', 'pref_name', 'sma335_code', 'sma335_name', 'sma330_code', 'sma330_name', 'kousou339_code', 'kousou339_name', 'tma_code', 'tma_name', 'hokenjo', 'seat_lat', 'seat_lng'] as const;
  const rows = sources.csv(ZONES_FILE, columns).map((row, index): ZoneRow => {
    const cell = (column: (typeof columns)[number]): string => {
      const text = row[column];
      if (!text) throw new SourceError(ZONES_FILE, `row ${index + 2}, column ${column}`, 'is empty');
      return text;
    };
    const zone = (prefix: 'sma335' | 'sma330' | 'kousou339' | 'tma'): ZoneName => ({ code: cell(`${prefix}_code`), name: cell(`${prefix}_name`) });
    const degrees = (column: 'seat_lat' | 'seat_lng'): number => {
      const value = Number(cell(column));
      if (!Number.isFinite(value)) throw new SourceError(ZONES_FILE, `row ${index + 2}, column ${column}`, `degrees expected, found "${cell(column)}"`);
      return value;
    };
    const code = cell('muni_code');
    if (!/^\d{5}$/.test(code)) throw new SourceError(ZONES_FILE, `row ${index + 2}`, `muni_code "${code}" is not five digits`);
    return {
      code,
      name: cell('muni_name'),
      prefecture: { code: cell('pref_code'), name: cell('pref_name') },
      secondary335: zone('sma335'),
      secondary330: zone('sma330'),
      planning339: zone('kousou339'),
      tertiary52: zone('tma'),
      healthcentre: cell('hokenjo'),
      seat: [degrees('seat_lng'), degrees('seat_lat')],
    };
  }).sort((a, b) => (a.code < b.code ? -1 : 1));
  const indexOf = new Map(rows.map((row, index) => [row.code, index]));
  if (indexOf.size !== rows.length) throw new SourceError(ZONES_FILE, '', 'a municipality code stands in two rows');
  return { rows, indexOf, cities: designatedCities(readKana(sources), indexOf) };
}

/** A row of localgovjp: wards carry a space after their city ("札幌市 中央区"). */
export interface KanaRow {
  readonly code: string;
  readonly prefecture: string;
  readonly name: string;
  readonly kana: string;
}

export function readKana(sources: SourceFolder): KanaRow[] {
  return sources.csv(KANA_FILE, ['cid', 'pref', 'city', 'citykana']).map((row) => ({
    code: row['cid']!.padStart(5, '0'), prefecture: row['pref']!, name: row['city']!, kana: row['citykana']!,
  }));
}

/** The 20 designated cities are the cities with wards in localgovjp ("札幌市 中央区") outside Tokyo's special wards. */
function designatedCities(rows: readonly KanaRow[], indexOf: ReadonlyMap<string, number>): City[] {
  const byName = new Map(rows.map((row) => [row.prefecture + row.name, row.code]));
  const wards = new Map<string, number[]>();
  for (const row of rows) {
    const [city, ward] = row.name.split(' ');
    if (!ward) continue;
    const index = indexOf.get(row.code);
    if (index === undefined) throw new SourceError(KANA_FILE, `cid ${row.code}`, `ward ${row.name} is not in ${ZONES_FILE}`);
    const key = row.prefecture + city;
    wards.set(key, [...(wards.get(key) ?? []), index]);
  }
  if (wards.size !== 20) throw new SourceError(KANA_FILE, '', `${wards.size} designated cities with wards, 20 expected`);
  return [...wards].map(([key, list]) => {
    const code = byName.get(key);
    if (!code) throw new SourceError(KANA_FILE, '', `no row for the city of ${key}`);
    return { code, name: key.replace(/^.{2,3}[都道府県]/, ''), wards: list };
  }).sort((a, b) => (a.code < b.code ? -1 : 1));
}
