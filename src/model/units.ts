import type { Registry } from './registry';
import type { Text } from './text';

/**
 * The set of municipalities a source publishes one row for. A source's rows nest (prefecture ⊃ designated city ⊃ ward),
 * and an area takes the largest published rows that fit inside it.
 */
export interface Unit {
  readonly kind: 'nation' | 'prefecture' | 'joint' | 'secondary335' | 'planning339' | 'city' | 'municipality';
  readonly code: string;
  readonly name: string;
  /** Municipality indexes, ascending. */
  readonly members: readonly number[];
  /** True where the row was not published but allocated by the pipeline or the source. */
  readonly estimate: boolean;
  /** The user put another value in its place. */
  readonly yours?: true;
  /** Rows of different bases (dates) must not be added to one another. */
  readonly basis: string;
}

export interface UnitSet {
  /** Rows of the tables that use this set, in the same order. */
  readonly units: readonly Unit[];
  /** Municipality index → indexes of the units that hold it, largest first. */
  readonly unitsOf: readonly (readonly number[])[];
  /** Why a municipality has no row of its own. */
  readonly absent: ReadonlyMap<number, Text>;
  /** Basis → what a reader must know about its rows. */
  readonly basisNotes: ReadonlyMap<string, Text>;
}

/** How a file names its units; rows stand in the order nation, prefectures, joint, secondary areas, planning areas, cities, municipalities. */
export interface UnitSetFile {
  readonly nation?: true;
  readonly prefectures?: true;
  readonly secondary335?: true;
  readonly planning339?: true;
  /** Units of a projection that several municipalities share. */
  readonly joint?: readonly { readonly code: string; readonly name: string; readonly members: readonly number[] }[];
  /** Codes of designated cities with a row. */
  readonly cities?: readonly string[];
  /** Municipalities without a row, by reason; all others have one. Absent altogether: no municipality has one. */
  readonly absent?: readonly { readonly reason: Text; readonly municipalities: readonly number[] }[];
  /** Reason for every municipality when no municipality has a row. */
  readonly noMunicipality?: Text;
  /** Municipality indexes whose row is an estimate; or every municipality's; or every row of whatever kind. */
  readonly estimated?: readonly number[] | 'municipalities' | 'all';
  /** Bases other than the set's own, with their municipality indexes. */
  readonly bases?: readonly { readonly id: string; readonly note: Text; readonly municipalities: readonly number[] }[];
}

/** Expands a file's description of its units over the registry. @throws Error on a code the registry does not know. */
export function buildUnitSet(registry: Registry, file: UnitSetFile): UnitSet {
  const { estimated } = file;
  const some = new Set(typeof estimated === 'string' ? [] : estimated);
  const basisOf = new Map<number, string>();
  for (const basis of file.bases ?? []) for (const municipality of basis.municipalities) basisOf.set(municipality, basis.id);
  const absent = new Map<number, Text>();
  for (const { reason, municipalities } of file.absent ?? []) for (const municipality of municipalities) absent.set(municipality, reason);
  if (file.noMunicipality) for (let index = 0; index < registry.codes.length; index++) absent.set(index, file.noMunicipality);

  const units: Unit[] = [];
  const add = (kind: Unit['kind'], code: string, name: string, members: readonly number[]): void => {
    const single = kind === 'municipality' ? members[0]! : -1;
    units.push({ kind, code, name, members, estimate: estimated === 'all' || (estimated === 'municipalities' && single >= 0) || some.has(single), basis: basisOf.get(single) ?? '' });
  };
  if (file.nation) for (const { code, name, members } of registry.levels.nation.areas) add('nation', code, name, members);
  if (file.prefectures) for (const { code, name, members } of registry.levels.prefecture.areas) add('prefecture', code, name, members);
  for (const { code, name, members } of file.joint ?? []) add('joint', code, name, members);
  if (file.secondary335) for (const { code, name, members } of registry.levels.secondary335.areas) add('secondary335', code, name, members);
  if (file.planning339) for (const { code, name, members } of registry.levels.planning339.areas) add('planning339', code, name, members);
  for (const code of file.cities ?? []) {
    const city = registry.cities.find((candidate) => candidate.code === code);
    if (!city) throw new Error(`units: no designated city ${code}`);
    add('city', code, city.name, city.wards);
  }
  for (const { code, name, index } of registry.levels.municipality.areas) if (!absent.has(index)) add('municipality', code, name, [index]);

  const unitsOf: number[][] = registry.codes.map(() => []);
  units.forEach((unit, index) => unit.members.forEach((municipality) => unitsOf[municipality]!.push(index)));
  for (const list of unitsOf) list.sort((a, b) => units[b]!.members.length - units[a]!.members.length);
  return { units, unitsOf, absent, basisNotes: new Map((file.bases ?? []).map(({ id, note }) => [id, note])) };
}
