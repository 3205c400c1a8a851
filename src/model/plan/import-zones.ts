import type { Registry } from '../registry';
import { perform, type Edit } from './edit';
import type { Assignment } from './patch';
import { countedPlaces } from './place-names';
import { ITEM_IDS, type Plan, type Zone } from './plan';
import { startPlan } from './starts';
import { zoneFileNames } from './zone-file-names';
import { newZone } from './zone-list';
import { freeZoneId } from './zone-names';
import { markKey } from './zone-properties';

/**
 * The zones of a file into a plan: each municipality of the file to the zone of that name, made if there is none. What the
 * file does not name stays where it is, and locks hold as for every edit.
 * @param zoneNameOf municipality code → name of its zone, as read from the file.
 */
export function importZones(plan: Plan, zoneNameOf: ReadonlyMap<string, string>): Edit {
  return importWith(plan, zoneNameOf, new Map());
}

/**
 * Another plan's zones into a plan, as `importZones`, with what it says of them: its institutions, hubs and ticked items are
 * added to those of the zone of that name, and none is taken away. A zone that has such but no municipality yet is made as well.
 * Colours and locks stay the open plan's own.
 */
export function importPlan(plan: Plan, from: Plan): Edit {
  const { zoneNameOf, aboutOf } = namedZones(from);
  return importWith(plan, zoneNameOf, aboutOf);
}

/** A plan's zones by their names, all different: municipality code → name, and name → what is said of the zone. */
export function namedZones(plan: Plan): { readonly zoneNameOf: ReadonlyMap<string, string>; readonly aboutOf: ReadonlyMap<string, Zone> } {
  const names = zoneFileNames(plan.zones);
  return {
    zoneNameOf: new Map([...plan.zoneOf].map(([code, zone]) => [code, names.get(zone)!])),
    aboutOf: new Map(plan.zones.map((zone) => [names.get(zone.id)!, zone])),
  };
}

function importWith(plan: Plan, zoneNameOf: ReadonlyMap<string, string>, aboutOf: ReadonlyMap<string, Zone>): Edit {
  const scope = new Set(plan.scope);
  const idOf = new Map(plan.zones.map(({ id, name }) => [name, id]));
  const added: Zone[] = [];
  const make = (name: string): void => {
    const zone = newZone(freeZoneId({ zones: [...plan.zones, ...added] }), name);
    added.push(zone);
    idOf.set(name, zone.id);
  };
  const assign = [...zoneNameOf].map(([code, name]): Assignment => {
    const wanted = name.trim();
    // A municipality outside the scope is refused wherever it was to go: no zone is made for it.
    if (!idOf.has(wanted) && scope.has(code)) make(wanted);
    return [code, idOf.get(wanted) ?? ''];
  });
  const held = new Set(zoneNameOf.values());
  for (const [name, about] of aboutOf) if (!held.has(name) && countNotes(about) > 0 && !idOf.has(name.trim())) make(name.trim());
  const told = [...plan.zones, ...added].flatMap((zone) => withAbout(zone, aboutOf.get(zone.name.trim())) ?? []);
  const notes = told.reduce((sum, zone) => sum + countNotes(zone) - countNotes(plan.zones.find(({ id }) => id === zone.id)), 0);
  const put = new Map([...added, ...told].map((zone) => [zone.id, zone]));
  return {
    patch: { putZones: [...put.values()], assign },
    whole: false,
    label: (names, done) => {
      const places = countedPlaces(done, names);
      const made = added.length === 1 ? '1 zone' : `${added.length} zones`;
      if (notes === 0) {
        return added.length === 0
          ? { ja: `ファイルから${places.ja}を割り当てる`, en: `Assign ${places.en} from a file` }
          : { ja: `ファイルから${places.ja}を割り当て、${added.length}圏域を作る`, en: `Assign ${places.en} and add ${made} from a file` };
      }
      const marks = `take ${notes} ${notes === 1 ? 'mark' : 'marks'} of institutions and items`;
      const ja = [...(done.length > 0 ? [`${places.ja}を割り当て`] : []), ...(added.length > 0 ? [`${added.length}圏域を作り`] : []), `担い手と項目の印${notes}件を取りこむ`];
      const en = [...(done.length > 0 ? [`assign ${places.en}`] : []), ...(added.length > 0 ? [`add ${made}`] : []), marks].join(', ').replace(/, (?=take)/, ' and ');
      return { ja: `ファイルから${ja.join('、')}`, en: `${en[0]!.toUpperCase()}${en.slice(1)} from a file` };
    },
  };
}

/** How many institutions, hubs and ticked items a zone has. */
export function countNotes(zone: Pick<Zone, 'marks' | 'items'> | undefined): number {
  return zone ? zone.marks.length + zone.items.length : 0;
}

/** The zone with what another says of it besides; null = it says nothing new. */
function withAbout(zone: Zone, about: Zone | undefined): Zone | null {
  if (!about) return null;
  const known = new Set(zone.marks.map(markKey));
  const marks = [...zone.marks, ...about.marks.filter((mark) => !known.has(markKey(mark)))];
  const items = ITEM_IDS.filter((item) => zone.items.includes(item) || about.items.includes(item));
  return marks.length + items.length > countNotes(zone) ? { ...zone, marks, items } : null;
}

/**
 * A new plan from the zones of a file, over all municipalities of the prefectures that occur in it.
 * @param zoneNameOf as for `importZones`; at least one.
 * @throws Error when it is empty or names a municipality the registry does not have.
 */
export function planFromZones(registry: Registry, { id, name }: Pick<Plan, 'id' | 'name'>, zoneNameOf: ReadonlyMap<string, string>): Plan {
  const prefectures = new Set([...zoneNameOf.keys()].map((code) => code.slice(0, 2)));
  const scope = registry.codes.filter((code) => prefectures.has(code.slice(0, 2)));
  const empty = startPlan(registry, { id, name, scope, start: { kind: 'empty' } });
  return perform(empty, importZones(empty, zoneNameOf)).plan;
}
