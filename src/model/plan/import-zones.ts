import type { Registry } from '../registry';
import { perform, type Edit } from './edit';
import type { Assignment } from './patch';
import { countedPlaces } from './place-names';
import type { Plan, Zone } from './plan';
import { startPlan } from './starts';
import { newZone } from './zone-list';
import { freeZoneId } from './zone-names';

/**
 * The zones of a file into a plan: each municipality of the file to the zone of that name, made if there is none. What the
 * file does not name stays where it is, and locks hold as for every edit.
 * @param zoneNameOf municipality code → name of its zone, as read from the file.
 */
export function importZones(plan: Plan, zoneNameOf: ReadonlyMap<string, string>): Edit {
  const scope = new Set(plan.scope);
  const idOf = new Map(plan.zones.map(({ id, name }) => [name, id]));
  const added: Zone[] = [];
  const assign = [...zoneNameOf].map(([code, name]): Assignment => {
    const wanted = name.trim();
    // A municipality outside the scope is refused wherever it was to go: no zone is made for it.
    if (!idOf.has(wanted) && scope.has(code)) {
      const zone = newZone(freeZoneId({ zones: [...plan.zones, ...added] }), wanted);
      added.push(zone);
      idOf.set(wanted, zone.id);
    }
    return [code, idOf.get(wanted) ?? ''];
  });
  return {
    patch: { putZones: added, assign },
    whole: false,
    label: (names, done) => {
      const places = countedPlaces(done, names);
      return added.length === 0
        ? { ja: `ファイルから${places.ja}を割り当てる`, en: `Assign ${places.en} from a file` }
        : { ja: `ファイルから${places.ja}を割り当て、${added.length}圏域を作る`, en: `Assign ${places.en} and add ${added.length} ${added.length === 1 ? 'zone' : 'zones'} from a file` };
    },
  };
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
