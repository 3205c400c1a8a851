import type { Text } from '../text';
import type { Edit } from './edit';
import { zoneById } from './patch';
import { ITEM_IDS, type ItemId, type Mark, type Plan, type Zone } from './plan';

// A locked zone keeps its municipalities; what is written about it may change: who leads in it is decided after its borders.

export function renameZone(plan: Plan, zone: string, name: string): Edit {
  const before = zoneById(plan, zone);
  const after = name.trim();
  return put({ ...before, name: after }, { ja: `圏域「${before.name}」を「${after}」に改名`, en: `Rename zone ${before.name} to ${after}` });
}

/** @param colour index in the zone palette; null = leave it to the graph colouring. */
export function recolourZone(plan: Plan, zone: string, colour: number | null): Edit {
  if (colour !== null && !(Number.isInteger(colour) && colour >= 0)) throw new Error(`zone ${zone}: colour ${colour}`);
  const before = zoneById(plan, zone);
  return put({ ...before, colour }, colour === null
    ? { ja: `圏域「${before.name}」の色を自動に戻す`, en: `Let the colour of zone ${before.name} be chosen` }
    : { ja: `圏域「${before.name}」の色を替える`, en: `Recolour zone ${before.name}` });
}

/** Locks a zone: no municipality may come or go until it is unlocked. */
export function lockZone(plan: Plan, zone: string, locked: boolean): Edit {
  const before = zoneById(plan, zone);
  return put({ ...before, locked }, locked
    ? { ja: `圏域「${before.name}」を固定`, en: `Lock zone ${before.name}` }
    : { ja: `圏域「${before.name}」の固定を外す`, en: `Unlock zone ${before.name}` });
}

/** The lead institutions and hubs of a zone; the same one twice counts once. */
export function setMarks(plan: Plan, zone: string, marks: readonly Mark[]): Edit {
  const before = zoneById(plan, zone);
  const once = [...new Map(marks.map((mark) => [markKey(mark), mark])).values()];
  const [came, went] = [without(once, before.marks), without(before.marks, once)];
  return put({ ...before, marks: once }, marksLabel(before.name, came, went));
}

/** The items of 在宅医療・介護連携推進事業 ticked for a zone; kept in the order ア to ク. */
export function tickItems(plan: Plan, zone: string, items: readonly ItemId[]): Edit {
  const before = zoneById(plan, zone);
  const after = ITEM_IDS.filter((item) => items.includes(item));
  const [came, went] = [after.filter((item) => !before.items.includes(item)), before.items.filter((item) => !after.includes(item))];
  return put({ ...before, items: after }, {
    ja: `圏域「${before.name}」の${[...came.map((item) => `${item}に印`), ...went.map((item) => `${item}の印を外す`)].join('、')}`,
    en: `Zone ${before.name}: ${[...came.map((item) => `tick ${item}`), ...went.map((item) => `untick ${item}`)].join(', ')}`,
  });
}

function put(zone: Zone, label: Text): Edit {
  return { patch: { putZones: [zone] }, whole: true, label: () => label };
}

/** The same for marks a user would call the same. */
export const markKey = (mark: Mark): string => JSON.stringify([mark.kind, mark.name, mark.municipality]);

function without(marks: readonly Mark[], others: readonly Mark[]): readonly Mark[] {
  const keys = new Set(others.map(markKey));
  return marks.filter((mark) => !keys.has(markKey(mark)));
}

const ROLES: Readonly<Record<Mark['kind'], Text>> = {
  lead: { ja: '積極的役割を担う医療機関', en: 'lead institution' },
  hub: { ja: '必要な連携を担う拠点', en: 'coordination hub' },
};

function marksLabel(zone: string, came: readonly Mark[], went: readonly Mark[]): Text {
  if (came.length + went.length !== 1) return { ja: `圏域「${zone}」の医療機関・拠点を改める（${came.length}加え、${went.length}外す）`, en: `Zone ${zone}: change institutions and hubs (${came.length} added, ${went.length} taken out)` };
  const mark = (came[0] ?? went[0])!;
  const role = ROLES[mark.kind];
  return came.length === 1
    ? { ja: `「${mark.name}」を圏域「${zone}」の${role.ja}に`, en: `${mark.name} as ${role.en} of zone ${zone}` }
    : { ja: `「${mark.name}」を圏域「${zone}」の${role.ja}から外す`, en: `${mark.name} no longer ${role.en} of zone ${zone}` };
}
