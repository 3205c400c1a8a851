import type { LevelId } from '../levels';
import type { Area, Registry } from '../registry';
import { CODE_VINTAGE, type Plan, type Zone } from './plan';
import { newZone } from './zone-list';
import { freeZoneName } from './zone-names';

/** What the zones of a new plan are taken from. */
export type Start =
  | { readonly kind: 'empty' }
  /** Areas as they are: 二次医療圏 (335 or 330), 保健所圏域, or each municipality its own. */
  | { readonly kind: 'areas'; readonly level: Exclude<LevelId, 'nation'>; readonly cities: CityRule }
  /** Another plan, as far as it lies in the new scope. */
  | { readonly kind: 'plan'; readonly plan: Plan };

/**
 * Designated cities (政令指定都市): each ward its own zone, the city one zone, or their wards in the areas they belong to
 * (in the level `municipality` the same as by ward).
 */
export type CityRule = 'ward' | 'whole' | 'within';

/**
 * A new plan. Zones are in the order of their first municipality and bear the names of the areas; where two areas of the
 * scope share a name, each has its prefecture's with it.
 * @param scope municipality codes, ascending (see `scopeOf`).
 * @throws Error when the scope is empty or names a municipality the registry does not have.
 */
export function startPlan(registry: Registry, { id, name, scope, start }: { readonly id: string; readonly name: string; readonly scope: readonly string[]; readonly start: Start }): Plan {
  if (scope.length === 0) throw new Error(`plan ${id}: the scope is empty`);
  if (start.kind === 'plan') return copied(start.plan, id, name, scope);
  const groups = start.kind === 'empty' ? new Map<string, Group>() : grouped(registry, scope, start.level, start.cities);
  const zones = named(registry, [...groups.values()]);
  const zoneOf = new Map([...groups.values()].flatMap(({ codes }, index) => codes.map((code) => [code, zones[index]!.id] as const)));
  return { id, name, scope, zones, zoneOf: new Map(scope.flatMap((code) => (zoneOf.has(code) ? [[code, zoneOf.get(code)!]] : []))), locked: new Set(), vintage: CODE_VINTAGE };
}

interface Group {
  readonly name: string;
  /** Index of the prefecture of its first municipality. */
  readonly prefecture: number;
  readonly codes: string[];
}

function grouped(registry: Registry, scope: readonly string[], levelId: Exclude<LevelId, 'nation'>, cities: CityRule): Map<string, Group> {
  const indexOf = new Map(registry.codes.map((code, index) => [code, index]));
  const cityOf = new Map(registry.cities.flatMap((city) => city.wards.map((ward) => [ward, city] as const)));
  const { areas, areaOf } = registry.levels[levelId];
  const groups = new Map<string, Group>();
  for (const code of scope) {
    const index = indexOf.get(code);
    if (index === undefined) throw new Error(`no municipality ${code}`);
    const city = cities === 'within' ? undefined : cityOf.get(index);
    const { level, code: key, name }: Pick<Area, 'level' | 'code' | 'name'> =
      city === undefined ? areas[areaOf[index]!]! : cities === 'ward' ? registry.levels.municipality.areas[index]! : { level: 'municipality', ...city };
    const group = groups.get(`${level} ${key}`);
    if (group) group.codes.push(code);
    else groups.set(`${level} ${key}`, { name, prefecture: registry.levels.prefecture.areaOf[index]!, codes: [code] });
  }
  return groups;
}

function named(registry: Registry, groups: readonly Group[]): Zone[] {
  const times = new Map<string, number>();
  for (const { name } of groups) times.set(name, (times.get(name) ?? 0) + 1);
  const names: string[] = [];
  for (const { name, prefecture } of groups) {
    const full = times.get(name)! > 1 ? `${name}（${registry.levels.prefecture.areas[prefecture]!.name}）` : name;
    names.push(freeZoneName(names, full));
  }
  return names.map((name, index) => newZone(`z${index + 1}`, name));
}

/** Zones none of whose municipalities lie in the new scope stay behind; so do marks that stand in what is left behind. */
function copied(plan: Plan, id: string, name: string, scope: readonly string[]): Plan {
  const inside = new Set(scope);
  const zoneOf = new Map(scope.flatMap((code) => (plan.zoneOf.has(code) ? [[code, plan.zoneOf.get(code)!]] : [])));
  const had = new Set(plan.zoneOf.values());
  const has = new Set(zoneOf.values());
  const behind = new Set(plan.scope.filter((code) => !inside.has(code)));
  const zones = plan.zones.filter((zone) => has.has(zone.id) || !had.has(zone.id))
    .map((zone) => ({ ...zone, marks: zone.marks.filter(({ municipality }) => municipality === null || !behind.has(municipality)) }));
  return { id, name, scope, zones, zoneOf, locked: new Set(scope.filter((code) => plan.locked.has(code))), vintage: plan.vintage };
}
