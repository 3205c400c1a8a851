import { coverMembers, type Cover } from './cover';
import type { Area, Registry } from './registry';
import type { Text } from './text';
import type { UnitSet } from './units';

/** Index of an area that is of no level: municipalities put together by the user. */
export const AD_HOC = -1;

/**
 * Municipalities put together freely, to be evaluated like an area of the municipality level: figures that are counted
 * differently by level (support clinics) are those of municipalities.
 * @param members municipality indexes, ascending.
 */
export function adHocArea(registry: Registry, members: readonly number[], name: string): Area {
  const { areaOf } = registry.levels.prefecture;
  const first = members.length > 0 ? areaOf[members[0]!]! : null;
  return { level: 'municipality', index: AD_HOC, code: '', name, members, prefecture: members.every((member) => areaOf[member] === first) ? first : null };
}

const known = new WeakMap<Area, Map<UnitSet, Cover>>();
/** The area asked for last: a zone's figures ask for it a hundred times in a row. */
let latest: { readonly area: Area; readonly covers: Map<UnitSet, Cover> } | null = null;
const NO_MEMBERS: Text = { ja: '市区町村がない', en: 'No municipalities' };

/** Rows of a set that make up such an area. A joint unit's value is never taken for a part of it: two zones would both count all its people. */
export function adHocCover(area: Area, set: UnitSet): Cover {
  if (latest?.area !== area) latest = { area, covers: coversBySet(area) };
  const { covers } = latest;
  let cover = covers.get(set);
  if (!cover) covers.set(set, (cover = area.members.length === 0 ? { units: null, reason: NO_MEMBERS } : coverMembers(area.members, set, false)));
  return cover;
}

function coversBySet(area: Area): Map<UnitSet, Cover> {
  let covers = known.get(area);
  if (!covers) known.set(area, (covers = new Map()));
  return covers;
}
