import { assign } from './assign';
import type { Edit } from './edit';
import { zoneById } from './patch';
import { countedPlaces } from './place-names';
import type { Plan, Zone } from './plan';
import { freeZoneId, freeZoneName } from './zone-names';

export function newZone(id: string, name: string): Zone {
  return { id, name, colour: null, locked: false, marks: [], items: [] };
}

/**
 * A new zone at the end of the list, with those of the municipalities that may leave where they are.
 * @param name null = the first free 「圏域1」, 「圏域2」 ….
 */
export function addZone(plan: Plan, name: string | null = null, codes: readonly string[] = []): Edit & { readonly zone: string } {
  const zone = newZone(freeZoneId(plan), name?.trim() ?? freeZoneName(plan.zones.map((one) => one.name), '圏域1'));
  return {
    patch: { putZones: [zone], assign: [...new Set(codes)].map((code) => [code, zone.id]) },
    whole: false,
    zone: zone.id,
    label: (names, done) => {
      if (done.length === 0) return { ja: `圏域「${zone.name}」を作る`, en: `Add zone ${zone.name}` };
      const places = countedPlaces(done, names);
      return { ja: `${places.ja}で圏域「${zone.name}」を作る`, en: `Add zone ${zone.name} from ${places.en}` };
    },
  };
}

/** A zone goes; its municipalities are in none afterwards. */
export function removeZone(plan: Plan, zone: string): Edit {
  const { name } = zoneById(plan, zone);
  return { patch: { dropZones: [zone] }, whole: true, label: () => ({ ja: `圏域「${name}」をなくす`, en: `Remove zone ${name}` }) };
}

/**
 * A zone to another position in the list.
 * @param position from 0; beyond the end counts as the end.
 */
export function reorderZone(plan: Plan, zone: string, position: number): Edit {
  const { name } = zoneById(plan, zone);
  const order = plan.zones.map(({ id }) => id).filter((id) => id !== zone);
  order.splice(Math.max(0, position), 0, zone);
  const number = order.indexOf(zone) + 1;
  return { patch: { zoneOrder: order }, whole: true, label: () => ({ ja: `圏域「${name}」を${number}番目に置く`, en: `Put zone ${name} at number ${number}` }) };
}

/**
 * Zones become part of another one, which keeps its name and colour and takes their marks over.
 * A tick says that the whole zone has the item, so only items ticked in all of them stay ticked; a zone without municipalities has no say.
 */
export function mergeZones(plan: Plan, into: string, others: readonly string[]): Edit {
  const goes = [...new Set(others)].filter((id) => id !== into).map((id) => zoneById(plan, id));
  const all = [zoneById(plan, into), ...goes];
  const inhabited = new Set(plan.zoneOf.values());
  const sayers = all.filter(({ id }) => inhabited.has(id));
  const marks = [...new Map(all.flatMap((zone) => zone.marks).map((mark) => [JSON.stringify([mark.kind, mark.name, mark.municipality]), mark])).values()];
  const items = all[0]!.items.filter((item) => sayers.every((zone) => zone.items.includes(item)));
  const moved = plan.scope.filter((code) => goes.some(({ id }) => id === plan.zoneOf.get(code)));
  const names = goes.map(({ name }) => `「${name}」`).join('');
  return {
    patch: goes.length === 0 ? {} : { putZones: [{ ...all[0]!, marks, items }], dropZones: goes.map(({ id }) => id), ...assign(plan, moved, into).patch },
    whole: true,
    label: () => ({ ja: `圏域${names}を「${all[0]!.name}」に合わせる`, en: `Merge ${goes.map(({ name }) => name).join(', ')} into ${all[0]!.name}` }),
  };
}
