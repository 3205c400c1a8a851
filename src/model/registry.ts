import { LEVELS, type LevelId } from './levels';

/**
 * The registry as the pipeline writes it (`areas.json`): columns over the municipalities in code order,
 * and for each level above them its areas and each municipality's index into them.
 */
export interface RegistryFile {
  readonly municipalities: { readonly codes: readonly string[]; readonly names: readonly string[] };
  readonly levels: Readonly<Record<Exclude<LevelId, 'municipality' | 'nation'>, LevelFile>>;
  /** Designated cities: code, name and the municipality indexes of their wards. */
  readonly cities: readonly { readonly code: string; readonly name: string; readonly wards: readonly number[] }[];
}

export interface LevelFile {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly areaOf: readonly number[];
}

export interface Area {
  readonly level: LevelId;
  /** Position in its level. */
  readonly index: number;
  readonly code: string;
  readonly name: string;
  /** Municipality indexes, ascending. */
  readonly members: readonly number[];
  /** Index of the prefecture when the area lies in one, else null (bureau, nation). */
  readonly prefecture: number | null;
}

export interface Level {
  readonly id: LevelId;
  readonly areas: readonly Area[];
  /** Municipality index → area index. */
  readonly areaOf: Int32Array;
}

export interface City {
  readonly code: string;
  readonly name: string;
  readonly wards: readonly number[];
}

export interface Registry {
  /** 5-digit codes of the municipalities, ascending; the index into this list is the municipality index. */
  readonly codes: readonly string[];
  readonly levels: Readonly<Record<LevelId, Level>>;
  readonly cities: readonly City[];
}

/**
 * Builds every level from the registry file and checks that each is a partition.
 * @throws Error naming the level and the municipality when one has no area or a level has the wrong size.
 */
export function buildRegistry(file: RegistryFile): Registry {
  const { codes, names } = file.municipalities;
  const prefectureOf = Int32Array.from(file.levels.prefecture.areaOf);
  const levels = {} as Record<LevelId, Level>;
  for (const { id, size } of LEVELS) {
    const columns: LevelFile =
      id === 'municipality' ? { codes, names, areaOf: codes.map((_, index) => index) }
      : id === 'nation' ? { codes: ['00'], names: ['全国'], areaOf: codes.map(() => 0) }
      : file.levels[id];
    levels[id] = buildLevel(id, columns, prefectureOf);
    if (levels[id].areas.length !== size) throw new Error(`level ${id}: ${levels[id].areas.length} areas, ${size} expected`);
  }
  return { codes, levels, cities: file.cities };
}

function buildLevel(id: LevelId, file: LevelFile, prefectureOf: Int32Array): Level {
  const members: number[][] = file.codes.map(() => []);
  if (file.areaOf.length !== prefectureOf.length) throw new Error(`level ${id}: ${file.areaOf.length} municipalities, ${prefectureOf.length} expected`);
  file.areaOf.forEach((area, municipality) => {
    const list = members[area];
    if (!list) throw new Error(`level ${id}: municipality ${municipality} has area index ${area}`);
    list.push(municipality);
  });
  const areas = file.codes.map((code, index): Area => {
    const own = members[index]!;
    const first = prefectureOf[own[0] ?? -1];
    if (first === undefined) throw new Error(`level ${id}: area ${code} has no municipality`);
    const prefecture = own.every((municipality) => prefectureOf[municipality] === first) ? first : null;
    return { level: id, index, code, name: file.names[index]!, members: own, prefecture };
  });
  return { id, areas, areaOf: Int32Array.from(file.areaOf) };
}

/** The area with this code on this level, if any. */
export function areaByCode(registry: Registry, level: LevelId, code: string): Area | undefined {
  return registry.levels[level].areas.find((area) => area.code === code);
}

const positions = new WeakMap<Registry, ReadonlyMap<string, number>>();

/** Index of a municipality by its code. @throws Error when the registry does not have it. */
export function municipalityIndex(registry: Registry, code: string): number {
  let byCode = positions.get(registry);
  if (!byCode) positions.set(registry, (byCode = new Map(registry.codes.map((one, index) => [one, index]))));
  const index = byCode.get(code);
  if (index === undefined) throw new Error(`no municipality ${code} in the registry`);
  return index;
}
