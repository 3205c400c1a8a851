import type { LabelPoints } from '../data/schema';
import type { DataStore } from '../data/store';
import { coverLevel } from '../model/cover';
import type { Atlas } from '../model/evaluate';
import type { LevelId } from '../model/levels';
import type { Level } from '../model/registry';
import { sumAt } from '../model/table';
import type { AtlasState, Shown } from '../state/store';
import type { SceneLabel } from './scene';

/** Zoom above which a level's names are drawn: below it they would crowd the map. The nation and bureaus have none. */
const FROM_ZOOM: Readonly<Partial<Record<LevelId, number>>> = { municipality: 8, healthcentre: 7, secondary335: 6.6, secondary330: 6.6, planning339: 6.6, tertiary52: 5, prefecture: 4.6 };

/** Whether a level's names are drawn at this zoom. */
export function shownAtZoom(level: LevelId, zoom: number): boolean {
  return zoom >= (FROM_ZOOM[level] ?? Infinity);
}

export type NameOf = (state: AtlasState, index: number) => string;

/** The names on the map. Not needed for the first look: they come when the map already answers. */
export class MapNames {
  private points: LabelPoints | null = null;
  private weights: Float64Array | null = null;
  private nameOf: NameOf = (state, index) => state.shown!.level.areas[index]!.name;
  private cached: { readonly level: Level; readonly language: string; readonly list: readonly SceneLabel[] } | null = null;

  /** Without names the map still says everything, so a failed download is no failure. */
  async load(data: DataStore): Promise<void> {
    const [points, atlas] = await Promise.all([data.labels().catch(() => null), data.atlas(['h30-total', 'r5-total']).catch(() => null)]);
    this.points = points;
    this.weights = atlas && municipalPeople(atlas);
    this.cached = null;
  }

  setNameOf(nameOf: NameOf): void {
    this.nameOf = nameOf;
    this.cached = null;
  }

  /** Whether a level's names are drawn at this zoom. */
  readonly shownAt = shownAtZoom;

  /** Names of the level, most important first; none below the level's zoom. */
  labels(state: AtlasState, { level, content }: Shown, zoom: number): readonly SceneLabel[] {
    const at = this.points?.[level.id];
    if (!at || !this.shownAt(level.id, zoom)) return [];
    if (this.cached?.level !== level || this.cached.language !== content.language) {
      const list = byWeight(level, this.weights).map((index) => ({ area: index, text: this.nameOf(state, index), at: at[index]! }));
      this.cached = { level, language: content.language, list };
    }
    return this.cached.list;
  }
}

/** Area indexes, those with most people first; without populations, those with most municipalities. */
function byWeight(level: Level, weights: Float64Array | null): number[] {
  const weightOf = (members: readonly number[]): number => (weights ? members.reduce((sum, member) => sum + weights[member]!, 0) : members.length);
  return level.areas.map(({ index, members }) => ({ index, weight: weightOf(members) })).sort((a, b) => b.weight - a.weight || a.index - b.index).map(({ index }) => index);
}

/** People by municipality from whichever projection has them; only for the order of names. */
function municipalPeople({ registry, tables }: Atlas): Float64Array {
  const people = new Float64Array(registry.codes.length);
  for (const key of ['r5-total', 'h30-total']) {
    const table = tables.get(key)!;
    coverLevel(registry.levels.municipality, table.set).forEach((cover, index) => {
      if (cover.units && people[index] === 0) people[index] = sumAt(table, cover, 1);
    });
  }
  return people;
}
