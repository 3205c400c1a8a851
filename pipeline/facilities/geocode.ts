import type { NormalizeResult } from '@geolonia/normalize-japanese-addresses';
import type { Zones } from '../zones';
import { SourceError } from '../sources';
import type { AddressDictionary } from './address-dictionary';

export type LngLat = readonly [lng: number, lat: number];

/** A town of the dictionary that an address names. */
export interface TownPlace {
  /** Municipality index. */
  readonly municipality: number;
  readonly at: LngLat;
  /** false where only the larger part was found (the address names a 丁目 that the dictionary lacks), or the town lies in two old wards. */
  readonly whole: boolean;
}

/** 浜松市 made three wards of seven on 2024-01-01; the registry and the dictionary have the seven. */
const HAMAMATSU: Readonly<Record<string, readonly string[]>> = {
  中央区: ['中区', '東区', '西区', '南区', '北区'],
  浜名区: ['浜北区', '北区'],
};

/** Finds the town of an address, with the dictionary's point for it. */
export class Geocoder {
  private readonly municipalityOf: ReadonlyMap<string, number>;

  constructor(private readonly dictionary: AddressDictionary, zones: Zones) {
    this.municipalityOf = municipalitiesByDictionaryName(dictionary, zones);
  }

  /** @param address with its prefecture. @returns null when no town of the dictionary stands in it. */
  async town(address: string): Promise<TownPlace | null> {
    const results = await Promise.all(inOldWards(address).map((variant) => this.dictionary.normalise(variant)));
    const found = results.filter(({ metadata }) => metadata.machiAza?.point).sort((a, b) => a.other.length - b.other.length);
    const [best, second] = found;
    if (!best) return null;
    // A town cut by a border between old wards (法枝町) has a point in each: either is near, neither is certain.
    const cut = second?.other.length === best.other.length;
    const municipality = this.municipalityOf.get(`${best.pref}${best.city}`);
    return municipality === undefined ? null : { municipality, at: [...best.metadata.machiAza!.point!], whole: !cut && isWhole(best) };
  }
}

function isWhole({ other }: NormalizeResult): boolean {
  return !/^(字|大字)?[^0-9]{0,6}[0-9一二三四五六七八九十]+丁目/.test(other);
}

function inOldWards(address: string): string[] {
  const [, before, ward, after] = /^(.*浜松市)(中央区|浜名区)(.*)$/.exec(address) ?? [];
  return ward ? HAMAMATSU[ward]!.map((old) => `${before}${old}${after}`) : [address];
}

function oneKe(name: string): string {
  return name.replaceAll('ヶ', 'ケ');
}

/** The dictionary writes 八頭郡八頭町, the zones 八頭町. */
function municipalitiesByDictionaryName(dictionary: AddressDictionary, zones: Zones): ReadonlyMap<string, number> {
  const byName = new Map<string, number>();
  zones.rows.forEach(({ prefecture, name }, index) => byName.set(prefecture.name + oneKe(name), index));
  const found = new Map<string, number>();
  for (const [prefecture, names] of Object.entries(dictionary.cities)) {
    for (const name of names) {
      const index = byName.get(prefecture + oneKe(name)) ?? byName.get(prefecture + oneKe(name.replace(/^.+?郡/, '')));
      if (index !== undefined) found.set(prefecture + name, index);
    }
  }
  const reached = new Set(found.values());
  const unreached = zones.rows.filter((_, index) => !reached.has(index));
  // 利島村 is one place and has no towns in the dictionary; more than a handful would be a dictionary of another year.
  if (unreached.length > 5) throw new SourceError('addresses/api/ja.json', '', `${unreached.length} municipalities are not in it (${unreached.slice(0, 5).map(({ name }) => name).join(', ')} …)`);
  return found;
}
