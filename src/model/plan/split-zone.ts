import type { Edit } from './edit';
import { zoneById, type Assignment } from './patch';
import { membersByZone } from './members';
import type { Plan, Zone } from './plan';
import { freeZoneId, freeZoneName } from './zone-names';
import { newZone } from './zone-list';

/**
 * Parts of a zone become zones of their own, named after it. Municipalities in no part stay; marks go with the
 * municipality they stand in. A new zone has no item ticked: the tick was for the whole.
 * @param parts lists of members, no member in two.
 * @param names what the new zones are called, null or none = after the zone; a name that is taken gets a number.
 * @throws Error when a part is empty, holds what is not a member, or shares a member with another.
 */
export function splitZone(plan: Plan, zone: string, parts: readonly (readonly string[])[], names: readonly (string | null)[] = []): Edit {
  const split = zoneById(plan, zone);
  checkParts(plan, zone, parts);
  const added: Zone[] = [];
  for (const [index, part] of parts.entries()) {
    const so = { zones: [...plan.zones, ...added] };
    const marks = split.marks.filter(({ municipality }) => municipality !== null && part.includes(municipality));
    added.push({ ...newZone(freeZoneId(so), freeZoneName(so.zones.map(({ name }) => name), names[index] ?? split.name)), marks });
  }
  const left = split.marks.filter((mark) => !added.some(({ marks }) => marks.includes(mark)));
  const ids = plan.zones.map(({ id }) => id);
  ids.splice(ids.indexOf(zone) + 1, 0, ...added.map(({ id }) => id));
  return {
    patch: parts.length === 0 ? {} : {
      putZones: [{ ...split, marks: left }, ...added],
      zoneOrder: ids,
      assign: parts.flatMap((part, index) => part.map((code): Assignment => [code, added[index]!.id])),
    },
    whole: true,
    label: () => ({ ja: `圏域「${split.name}」を${parts.length + 1}つに分ける`, en: `Split zone ${split.name} into ${parts.length + 1}` }),
  };
}

function checkParts(plan: Plan, zone: string, parts: readonly (readonly string[])[]): void {
  const members = new Set(membersByZone(plan).get(zone));
  for (const part of parts) {
    if (part.length === 0) throw new Error(`zone ${zone}: an empty part`);
    for (const code of part) if (!members.delete(code)) throw new Error(`zone ${zone}: ${code} is no member or in two parts`);
  }
}
