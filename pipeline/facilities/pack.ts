import type { Zones } from '../zones';
import type { Accuracy, FacilityKind, FacilityList, PlacedFacility, Unplaced } from './facility';

const KINDS: readonly FacilityKind[] = ['clinic', 'hospital', 'backup', 'station'];
const LISTS: readonly FacilityList[] = ['bureau', 'bedReport', 'nursing'];
const PLACES: readonly (Accuracy | Unplaced)[] = ['point', 'town', 'oaza', 'noAddress', 'townNotFound', 'elsewhere'];

/**
 * Facilities as columns, in the order of municipality, address and name: neighbours share their beginnings, which
 * compresses. One digit a facility where a column has few values; numbers as steps from the one before.
 */
export interface FacilityColumns {
  /** What the digits of `kind`, `lists` (a bit each) and `place` stand for. */
  readonly kinds: readonly string[];
  readonly lists: readonly string[];
  readonly places: readonly string[];
  /** Steps between municipality indexes. */
  readonly municipality: readonly number[];
  readonly kind: string;
  /** 0 = not told. */
  readonly type: string;
  readonly list: string;
  readonly place: string;
  /** One name a line. */
  readonly name: string;
  /** What follows prefecture and municipality; a whole address that does not begin so stands after a `*`; empty = none. */
  readonly address: string;
  /** Steps in 1e-5 degrees; unplaced facilities are passed over. */
  readonly lng: readonly number[];
  readonly lat: readonly number[];
}

export function pack(facilities: readonly PlacedFacility[], zones: Zones): FacilityColumns {
  const rows = facilities.map((facility) => ({ ...facility, name: oneLine(facility.name), address: shortened(facility, zones) })).sort((a, b) => a.municipality - b.municipality || compare(a.address, b.address) || compare(a.name, b.name) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const placed = rows.flatMap(({ place }) => (place.at ? [place.at] : []));
  const digits = (digit: (row: (typeof rows)[number]) => number): string => rows.map(digit).join('');
  return {
    kinds: KINDS, lists: LISTS, places: PLACES,
    municipality: steps(rows.map(({ municipality }) => municipality)),
    kind: digits(({ kind }) => KINDS.indexOf(kind)),
    type: digits(({ type }) => type ?? 0),
    list: digits(({ lists }) => lists.reduce((bits, list) => bits | (1 << LISTS.indexOf(list)), 0)),
    place: digits(({ place }) => PLACES.indexOf(place.at ? place.accuracy : place.reason)),
    name: rows.map(({ name }) => name).join('\n'),
    address: rows.map(({ address }) => address).join('\n'),
    lng: steps(placed.map(([lng]) => Math.round(lng * 1e5))),
    lat: steps(placed.map(([, lat]) => Math.round(lat * 1e5))),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function oneLine(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function shortened({ address, municipality }: PlacedFacility, zones: Zones): string {
  if (address === null) return '';
  const text = oneLine(address);
  const { prefecture, name } = zones.rows[municipality]!;
  const inPrefecture = text.startsWith(prefecture.name) ? text.slice(prefecture.name.length) : '';
  // A county (八頭郡八頭町) is left out, as most lists leave it.
  const rest = [inPrefecture, inPrefecture.replace(/^.{1,4}?郡/, '')].find((one) => one.startsWith(name));
  return rest === undefined ? `*${text}` : rest.slice(name.length);
}

function steps(values: readonly number[]): number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}
