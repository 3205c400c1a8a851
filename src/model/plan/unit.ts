import { levelInfo, type LevelId } from '../levels';
import type { Registry } from '../registry';
import type { Text } from '../text';
import { assign } from './assign';
import type { Edit } from './edit';
import type { PlaceNames } from './place-names';
import type { Plan } from './plan';

/** What is moved at a time: the designated city around a ward, or the area of a level. */
export type UnitKind = 'city' | Exclude<LevelId, 'nation'>;

export interface Unit {
  /** 「二次医療圏 西部」; medical areas have no English names. */
  readonly name: Text;
  /** Its municipalities inside the plan's scope, in scope order. */
  readonly codes: readonly string[];
}

/** The unit around a municipality, as far as it lies in the scope. A municipality in no designated city is its own city. */
export function unitAround(registry: Registry, plan: Plan, kind: UnitKind, code: string, names: PlaceNames): Unit {
  const index = registry.codes.indexOf(code);
  const city = kind === 'city' ? registry.cities.find(({ wards }) => wards.includes(index)) : undefined;
  const level = registry.levels[kind === 'city' ? 'municipality' : kind];
  const area = level.areas[level.areaOf[index] ?? -1];
  if (!area) return { name: names(code), codes: [] };
  const members = new Set((city?.wards ?? area.members).map((member) => registry.codes[member]!));
  return { name: city ? cityName(city.name, names(code).en) : area.level === 'municipality' ? names(code) : areaLabel(area.level, area.name), codes: plan.scope.filter((one) => members.has(one)) };
}

/** A whole unit into a zone: the part of it inside the scope, but for what is locked. */
export function moveUnit(plan: Plan, unit: Unit, zone: string): Edit {
  return assign(plan, unit.codes, zone, unit.name);
}

/** 「Sapporo-shi」 of the ward's 「Sapporo-shi Chuo-ku」. */
function cityName(ja: string, ward: string): Text {
  return { ja, en: /^(.+-shi) .+-ku$/.exec(ward)?.[1] ?? ja };
}

function areaLabel(level: LevelId, name: string): Text {
  const { one } = levelInfo(level);
  return level === 'prefecture' ? { ja: name, en: name } : { ja: `${one.ja} ${name}`, en: `${one.en} ${name}` };
}
