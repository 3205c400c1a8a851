import type { Registry } from './registry';
import { fold } from './search';
import type { Text } from './text';

/** Institutions of home care as points: who they are, by which list, where, and how well that is known. */

export const FACILITY_KINDS = ['clinic', 'hospital', 'backup', 'station'] as const;
export type FacilityKind = (typeof FACILITY_KINDS)[number];

export const KIND_LABEL: Readonly<Record<FacilityKind, Text>> = {
  clinic: { ja: '在宅療養支援診療所', en: 'Home-care support clinic' },
  hospital: { ja: '在宅療養支援病院', en: 'Home-care support hospital' },
  backup: { ja: '在宅療養後方支援病院', en: 'Home-care backup hospital' },
  station: { ja: '訪問看護ステーション', en: 'Home-nursing station' },
};
export const KIND_SHORT: Readonly<Record<FacilityKind, Text>> = {
  clinic: { ja: '在支診', en: 'Clinic' },
  hospital: { ja: '在支病', en: 'Hospital' },
  backup: { ja: '後方支援', en: 'Backup' },
  station: { ja: '訪問看護', en: 'Nursing' },
};

/** 1 機能強化型単独, 2 機能強化型連携, 3 従来型; of clinics and hospitals, where a list tells. */
export type FacilityType = 1 | 2 | 3;
export const TYPE_LABEL: Readonly<Record<FacilityType, Text>> = {
  1: { ja: '機能強化型（単独）', en: 'Enhanced, alone' },
  2: { ja: '機能強化型（連携）', en: 'Enhanced, linked' },
  3: { ja: '従来型', en: 'Conventional' },
};
/** A filing by its name in the fee schedule (在宅療養支援診療所１). */
export const FILING_NAME: Readonly<Record<FacilityType, (kind: Text) => Text>> = {
  1: ({ ja, en }) => ({ ja: `${ja}１`, en: `${en}, type 1` }),
  2: ({ ja, en }) => ({ ja: `${ja}２`, en: `${en}, type 2` }),
  3: ({ ja, en }) => ({ ja: `${ja}３`, en: `${en}, type 3` }),
};
export const TYPE_UNKNOWN: Text = { ja: '種別不明', en: 'Type not told' };

export const FACILITY_LISTS = ['bureau', 'bedReport', 'nursing'] as const;
/** A published list that a facility stands in. */
export type FacilityList = (typeof FACILITY_LISTS)[number];
export const LIST_LABEL: Readonly<Record<FacilityList, Text>> = {
  bureau: { ja: '地方厚生（支）局の届出名簿（2025年9月・10月）', en: 'Bureau’s list of filings (September, October 2025)' },
  bedReport: { ja: '病床機能報告（2025年度）', en: 'Bed-function report (FY2025)' },
  nursing: { ja: '介護サービス情報公表システム（2026年）', en: 'Care-service information system (2026)' },
};

export const ACCURACIES = ['point', 'town', 'oaza'] as const;
/** How a place is known: coordinates published for the facility, its 町丁目's point, or only its larger 大字's. */
export type Accuracy = (typeof ACCURACIES)[number];
export const UNPLACED = ['noAddress', 'townNotFound', 'elsewhere'] as const;
/** Why there is no place. */
export type Unplaced = (typeof UNPLACED)[number];
export const PLACE_LABEL: Readonly<Record<Accuracy | Unplaced | 'supposed' | 'seat' | 'undecided', Text>> = {
  point: { ja: '公表された座標', en: 'Published coordinates' },
  town: { ja: '町丁目の代表点', en: 'Point of the town' },
  oaza: { ja: '大字の代表点（丁目は不明）', en: 'Point of the larger town' },
  noAddress: { ja: '位置なし：住所が公表されていない', en: 'No place: no address published' },
  townNotFound: { ja: '位置なし：町名が住所データにない', en: 'No place: its town is not in the address data' },
  elsewhere: { ja: '位置なし：座標・町名が住所の市区町村の外', en: 'No place: coordinates or town lie outside its municipality' },
  supposed: { ja: 'もし…なら で決めた位置', en: 'Where the supposition puts it' },
  seat: { ja: '仮に役場の位置（もし…なら で場所を決めていない）', en: 'The town hall for want of a place (the supposition says none)' },
  undecided: { ja: '位置なし：もし…なら で場所を決めていない', en: 'No place: the supposition says none' },
};
/** What a supposition did to a facility (model/whatif). */
export type Supposed = 'added' | 'moved' | 'retyped' | 'closed';

export type FacilityPlace =
  | { readonly at: readonly [lng: number, lat: number]; readonly accuracy: Accuracy | 'supposed' | 'seat' }
  | { readonly at: null; readonly reason: Unplaced | 'undecided' };

export interface Facility {
  /** Kind, municipality code and name: the same as long as a facility keeps them, whatever else is added to its list. */
  readonly id: string;
  readonly kind: FacilityKind;
  /** null where no list tells (and for backup hospitals and stations, which have none). */
  readonly type: FacilityType | null;
  /** Lists it stands in, one or two; none where it is supposed alone. */
  readonly lists: readonly FacilityList[];
  readonly name: string;
  /** As published, in one width; null where none is. */
  readonly address: string | null;
  /** Municipality index. */
  readonly municipality: number;
  readonly place: FacilityPlace;
  /** Only in a list that follows a supposition, of those it touches. */
  readonly supposed?: Supposed;
}

/** The columns of a file as the pipeline writes them (pipeline/facilities/pack.ts). */
export interface FacilityColumns {
  readonly kinds: readonly FacilityKind[];
  readonly lists: readonly FacilityList[];
  readonly places: readonly (Accuracy | Unplaced)[];
  readonly municipality: readonly number[];
  readonly kind: string;
  readonly type: string;
  readonly list: string;
  readonly place: string;
  readonly name: string;
  readonly address: string;
  readonly lng: readonly number[];
  readonly lat: readonly number[];
}

/** Facilities of a file's columns. @throws Error naming the column when the columns do not fit together or the registry. */
export function unpackFacilities(columns: FacilityColumns, registry: Registry): Facility[] {
  const names = columns.name.split('\n');
  const addresses = columns.address.split('\n');
  const size = columns.municipality.length;
  const lengths: Readonly<Record<string, number>> = { kind: columns.kind.length, type: columns.type.length, list: columns.list.length, place: columns.place.length, name: names.length, address: addresses.length };
  for (const [column, length] of Object.entries(lengths)) if (length !== size) throw new Error(`${column}: ${length} values for ${size} facilities`);
  const municipalities = sums(columns.municipality);
  const [lngs, lats] = [sums(columns.lng), sums(columns.lat)];
  const { municipality: { areas }, prefecture } = registry.levels;
  const seen = new Map<string, number>();
  let placed = 0;
  const facilities = municipalities.map((municipality, index): Facility => {
    const area = areas[municipality];
    if (!area) throw new Error(`municipality: facility ${index} has index ${municipality}`);
    const kind = digit(columns.kinds, columns.kind, index, 'kind');
    const how = digit(columns.places, columns.place, index, 'place');
    const bits = Number(columns.list[index]);
    const lists = columns.lists.filter((_, bit) => bits & (1 << bit));
    const type = Number(columns.type[index]);
    if (!(type >= 0 && type <= 3)) throw new Error(`type: facility ${index} has "${columns.type[index]}"`);
    if (lists.length === 0) throw new Error(`list: facility ${index} stands in none`);
    const name = names[index]!;
    const rest = addresses[index]!;
    const key = `${kind}-${area.code}-${name}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const at = isAccuracy(how) ? ([lngs[placed]! / 1e5, lats[placed++]! / 1e5] as const) : null;
    return {
      id: before === 0 ? key : `${key}-${before + 1}`,
      kind, type: type === 0 ? null : (type as FacilityType), lists, name, municipality,
      address: rest === '' ? null : rest.startsWith('*') ? rest.slice(1) : prefecture.areas[area.prefecture!]!.name + area.name + rest,
      place: at && isAccuracy(how) ? { at, accuracy: how } : { at: null, reason: how as Unplaced },
    };
  });
  if (lngs.length !== placed || lats.length !== placed) throw new Error(`lng, lat: ${lngs.length} and ${lats.length} values for ${placed} placed facilities`);
  return facilities;
}

function isAccuracy(how: Accuracy | Unplaced): how is Accuracy {
  return (ACCURACIES as readonly string[]).includes(how);
}

function digit<T>(meanings: readonly T[], column: string, index: number, what: string): T {
  const meaning = meanings[Number(column[index])];
  if (meaning === undefined) throw new Error(`${what}: facility ${index} has "${column[index]}"`);
  return meaning;
}

function sums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/** What is to be shown: kinds by type (0 = the type is not told, or the kind has none). */
export type FacilityFilter = Readonly<Partial<Record<FacilityKind, readonly (0 | FacilityType)[]>>>;

export function matchesFilter({ kind, type }: Facility, filter: FacilityFilter): boolean {
  return filter[kind]?.includes(type ?? 0) ?? false;
}

/** Facilities whose name or address contain every word of the query, those whose name begins with it first. */
export function searchFacilities(facilities: readonly Facility[], query: string, limit: number): Facility[] {
  const words = query.split(/[\s\u3000]+/).map(fold).filter((word) => word !== '');
  if (words.length === 0) return [];
  const hits: { readonly facility: Facility; readonly rank: number }[] = [];
  for (const facility of facilities) {
    const { name, all } = keysOf(facility);
    if (!words.every((word) => all.includes(word))) continue;
    hits.push({ facility, rank: name === words[0] ? 0 : name.startsWith(words[0]!) ? 1 : words.every((word) => name.includes(word)) ? 2 : 3 });
  }
  return hits.sort((a, b) => a.rank - b.rank).slice(0, limit).map(({ facility }) => facility);
}

const keys = new WeakMap<Facility, { readonly name: string; readonly all: string }>();

/** Folded once a facility: 27,000 foldings a key press would be felt. */
function keysOf(facility: Facility): { readonly name: string; readonly all: string } {
  let found = keys.get(facility);
  if (!found) {
    const name = fold(facility.name);
    keys.set(facility, (found = { name, all: `${name}\n${fold(facility.address ?? '')}` }));
  }
  return found;
}
