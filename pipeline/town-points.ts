import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TAKEN_OVER, type Dataset } from './dataset';
import { assertTotal, SourceError, type SourceFolder } from './sources';
import type { ZoneRow } from './zones';

const FOLDER = 'addresses/api';
/** Towns of the dictionary: those with a place, and those the dictionary names without one. */
const TOWNS = { placed: 189_974, unplaced: 469 } as const;
/** Places are kept to a thousandth of a degree, some 100 m: a distance of 16 km is asked of them. */
const STEPS = 1_000;

interface Town {
  readonly town: string;
  readonly koaza: string;
  readonly lat: number | null;
  readonly lng: number | null;
}

/** Steps of a degree from one town to the next: latitude, longitude, latitude, longitude … */
type TownRow = readonly number[];

/** The names of the two sources differ in the size of a ケ, and in the county that the dictionary sets before a town. */
const plain = (name: string): string => name.replaceAll('ヶ', 'ケ');
const withoutCounty = (name: string): string => name.replace(/^.+?郡(?=.+[町村]$)/, '');

/** One place a town: its own where it has one, else that of the first of its sections (小字) by order of the file. */
export function townPlaces(towns: readonly Town[]): { readonly places: readonly (readonly [lat: number, lng: number])[]; readonly unplaced: number } {
  const found = new Map<string, { readonly at: readonly [number, number]; readonly own: boolean } | null>();
  for (const { town, koaza, lat, lng } of towns) {
    const known = found.get(town);
    if (lat && lng && (!known || (!known.own && koaza === ''))) found.set(town, { at: [Math.round(lat * STEPS), Math.round(lng * STEPS)], own: koaza === '' });
    else if (!found.has(town)) found.set(town, null);
  }
  const places = [...found.values()].flatMap((one) => (one ? [one.at] : []));
  return { places: places.sort((a, b) => a[0] - b[0] || a[1] - b[1]), unplaced: found.size - places.length };
}

function packed(places: readonly (readonly [number, number])[]): TownRow {
  let [lat, lng] = [0, 0];
  return places.flatMap((place) => {
    const step = [place[0] - lat, place[1] - lng];
    [lat, lng] = place;
    return step;
  });
}

/** Reads the dictionary file by file, with one hash for all of them: 1,900 lines would bury the catalogue. */
function reader(sources: SourceFolder): { readonly read: (file: string) => unknown; readonly close: () => void } {
  const hash = createHash('sha256');
  return {
    read: (file) => {
      let bytes: Buffer;
      try {
        bytes = readFileSync(join(sources.directory, file));
      } catch (cause) {
        throw new SourceError(file, '', `cannot be read (${(cause as NodeJS.ErrnoException).code}): the town dictionary is not whole`);
      }
      hash.update(`${file}\n`).update(bytes);
      try {
        return JSON.parse(bytes.toString('utf8'));
      } catch (cause) {
        throw new SourceError(file, '', `is not JSON (${(cause as Error).message})`);
      }
    },
    close: () => { sources.hashes.set(FOLDER, hash.digest('hex')); },
  };
}

/** Where the towns (町丁目・大字) of each municipality lie, for shares of people within reach. */
export const townPoints: Dataset = {
  entry: {
    id: 'town-points',
    title: { ja: '町丁目・大字の代表点', en: 'Points of towns (町丁目, 大字)' },
    publisher: { ja: '国土交通省「位置参照情報」を加工した Geolonia 住所データ', en: 'Geolonia address data, made from MLIT’s place reference information' },
    page: 'https://nlftp.mlit.go.jp/isj/',
    vintage: { ja: '町丁目・大字 189,974（版の記載なし）', en: '189,974 towns (edition not stated)' },
    retrieved: TAKEN_OVER,
    terms: { ja: 'CC BY 4.0', en: 'CC BY 4.0' },
    quality: 'computed',
    notes: [
      { ja: '位置だけで、人口はない。市区町村の人がその町丁目に等しく住むとして使う値は推計。', en: 'Places only, without people: figures that spread a municipality’s people evenly over its towns are estimates.' },
      { ja: '0.001度（約100m）に丸めた。住所データに位置のない469の町丁目と、町名のない利島村は入っていない。', en: 'Rounded to 0.001° (about 100 m). 469 towns without a place and Toshima village, which has no town names, are not in it.' },
    ],
  },
  async build(sources, zones) {
    const { read, close } = reader(sources);
    const index = read(`${FOLDER}/ja.json`) as Readonly<Record<string, readonly string[]>>;
    const fileOf = new Map(Object.entries(index).flatMap(([prefecture, cities]) => cities.flatMap((city) => [plain(city), withoutCounty(plain(city))].map((name) => [`${prefecture}/${name}`, `${FOLDER}/ja/${prefecture}/${city}.json`] as const))));
    let unplaced = 0;
    const lacking: string[] = [];
    const rows = zones.rows.map(({ code, name, prefecture }: ZoneRow): TownRow => {
      const file = fileOf.get(`${prefecture.name}/${plain(name)}`);
      if (!file) {
        lacking.push(code);
        return [];
      }
      const towns = townPlaces(read(file) as readonly Town[]);
      unplaced += towns.unplaced;
      return packed(towns.places);
    });
    if (lacking.join() !== '13362') throw new SourceError(`${FOLDER}/ja.json`, '', `no towns for ${lacking.join(', ') || 'none'}; only 13362 利島村 has none`);
    close();
    assertTotal(FOLDER, 'towns with a place', rows.reduce((sum, row) => sum + row.length / 2, 0), TOWNS.placed);
    assertTotal(FOLDER, 'towns without a place', unplaced, TOWNS.unplaced);
    return { 'town-points.json': { steps: STEPS, rows } };
  },
};
