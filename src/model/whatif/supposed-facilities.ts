import type { Facility, FacilityKind } from '../facilities';
import { municipalityIndex, type Registry } from '../registry';
import type { ChangeLog, Provider } from './change-log';
import { effectsOf } from './effects';

/** The facility list as it would be. */
export interface SupposedFacilities {
  readonly facilities: readonly Facility[];
  /** Municipalities (indexes) with facilities more whose place within is not said: to `hiddenIn` of the targets. */
  readonly somewhereIn: ReadonlySet<number>;
}

/** Applies the entries of a log that are on to the list of facilities; the list given stays what it was. */
export function supposedFacilities(registry: Registry, facilities: readonly Facility[], log: ChangeLog): SupposedFacilities {
  const list = new Map(facilities.map((facility) => [facility.id, facility]));
  /** Facility id → municipality, of those whose place within it is not said. */
  const somewhere = new Map<string, number>();
  const put = (id: string, { kind, type, name, municipality, at }: Provider): void => {
    const index = municipalityIndex(registry, municipality);
    list.delete(id);
    somewhere.delete(id);
    if (at) list.set(id, { id, kind: kind satisfies FacilityKind, type, lists: [], name, address: null, municipality: index, place: { at, accuracy: 'point' } });
    else somewhere.set(id, index);
  };
  for (const { entry, change } of effectsOf(log)) {
    const own = `what-if-${entry.id}`;
    if (change?.kind === 'add') put(own, change.facility);
    else if (change?.kind === 'clinics' && change.count > 0) somewhere.set(own, municipalityIndex(registry, change.municipality));
    else if (change?.kind === 'close' || change?.kind === 'move' || change?.kind === 'retype') {
      const { id } = change.facility;
      if (id === null || !(list.has(id) || somewhere.has(id))) continue;
      const listed = list.get(id);
      if (change.kind === 'move') put(id, { ...change.facility, ...change.to });
      else if (change.kind === 'retype') { if (listed) list.set(id, { ...listed, type: change.type }); }
      else {
        list.delete(id);
        somewhere.delete(id);
      }
    }
  }
  return { facilities: [...list.values()], somewhereIn: new Set(somewhere.values()) };
}
