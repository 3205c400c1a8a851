import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as normaliser from '@geolonia/normalize-japanese-addresses';
import { SourceError, type SourceFolder } from '../sources';

type NormalizeResult = Awaited<ReturnType<typeof normaliser.normalize>>;
/** Under Node the library has a reader of files; the types a bundler is given do not know of it. */
const { config, normalize, requestHandlers } = normaliser as typeof normaliser & { readonly requestHandlers: { file: (url: URL) => Promise<unknown> } };

const FOLDER = 'addresses/api/ja';
/** What the catalogue calls the whole folder: the hash is of the list of its files' hashes. */
const INPUT = 'addresses/api';
/** The library asks for addresses under this; no file is there and no host: every request ends in `answer`. */
const ORIGIN = 'file:///addresses/api/ja';

interface Town {
  readonly town: string;
  readonly koaza: string;
  readonly lat: number | null;
  readonly lng: number | null;
}
export type Cities = Readonly<Record<string, readonly string[]>>;

/**
 * The town dictionary of the source folder, as the library reads one. The folder has the layout of 住所データ v1 (names and
 * points of towns); the library wants v2, where counties and wards are parted from city names. Its lookups only join those
 * parts again, so a whole name in `city` serves; 京都市 alone is asked for by itself (street names before the town).
 * The library keeps what it was given for as long as the program runs: one folder a run.
 */
export class AddressDictionary {
  readonly cities: Cities;
  private readonly files = new Map<string, unknown>();

  /** @throws SourceError when a municipality of the index has no file. */
  constructor(private readonly sources: SourceFolder) {
    const lines: string[] = [];
    this.cities = this.read('.json', lines) as Cities;
    for (const [prefecture, names] of Object.entries(this.cities)) for (const name of names) this.read(`/${prefecture}/${name}.json`, lines);
    // One line for the catalogue in the place of one for each of the 1,900 files.
    sources.hashes.set(INPUT, createHash('sha256').update(lines.join('')).digest('hex'));
    config.japaneseAddressesApi = ORIGIN;
    requestHandlers.file = (url) => {
      const value = this.answer(decodeURI(url.pathname).slice('/addresses/api/ja'.length));
      return Promise.resolve({ ok: true, json: () => Promise.resolve(value), text: () => Promise.reject(new Error('no block data here')) });
    };
  }

  normalise(address: string): Promise<NormalizeResult> {
    return normalize(address, { level: 3 });
  }

  private answer(path: string): unknown {
    return path === '.json' ? { meta: { updated: 0 }, data: prefectures(this.cities) } : { meta: { updated: 0 }, data: towns(this.files.get(path) as readonly Town[]) };
  }

  private read(path: string, lines: string[]): unknown {
    const file = `${FOLDER}${path}`;
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(this.sources.directory, file));
    } catch (cause) {
      throw new SourceError(file, '', `cannot be read (${(cause as NodeJS.ErrnoException).code}): the town dictionary is not whole`);
    }
    lines.push(`${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`);
    const value: unknown = JSON.parse(bytes.toString('utf-8'));
    this.files.set(path, value);
    return value;
  }
}

function prefectures(cities: Cities): unknown {
  return Object.entries(cities).map(([pref, names], index) => ({ code: index + 1, pref, point: [0, 0], cities: names.map((name, at) => ({ code: (index + 1) * 1000 + at, ...cityParts(name), point: [0, 0] })) }));
}

function cityParts(name: string): { readonly city: string; readonly ward?: string } {
  return name.startsWith('京都市') ? { city: '京都市', ward: name.slice('京都市'.length) } : { city: name };
}

function towns(list: readonly Town[]): unknown {
  return list.filter(({ town }) => town !== '').map(({ town, koaza, lat, lng }, index) => ({ machiaza_id: String(index), oaza_cho: town, ...(koaza && { koaza }), ...(lat && lng ? { point: [lng, lat] } : {}) }));
}
