import type { Facility, FacilityKind } from '../facilities';
import { municipalityIndex, type Registry } from '../registry';
import type { ChangeLog, Provider } from './change-log';

/** The facility list as it would be. */
export interface SupposedFacilities {
  readonly facilities: readonly Facility[];
  /** Municipalities (indexes) with facilities more whose place within is not said: to `hiddenIn` of the targets. */
  readonly somewhereIn: ReadonlySet<number>;
}

/** Applies the entries of a log that are on to the list of facilities; the list given stays what it was. */
export function supposedFacilities(registry: Registry, facilities: readonly Facility[], log: ChangeLog): SupposedFacilities {
  const list = new Map(facilities.map((facility) => [facility.id, facility]));
  const somewhereIn = new Set<number>();
  const put = (id: string, { kind, type, name, municipality, at }: Provider): void => {
    const index = municipalityIndex(registry, municipality);
    if (at) list.set(id, { id, kind: kind satisfies FacilityKind, type, lists: [], name, address: null, municipality: index, place: { at, accuracy: 'point' } });
    else somewhereIn.add(index);
  };
  for (const { id: entry, on, change } of log) {
    if (!on) continue;
    if (change.kind === 'add') put(`what-if-${entry}`, change.facility);
    else if (change.kind === 'clinics' && change.count > 0) somewhereIn.add(municipalityIndex(registry, change.municipality));
    else if (change.kind === 'close' || change.kind === 'move' || change.kind === 'retype') {
      const { id } = change.facility;
      const known = id === null ? undefined : list.get(id);
      if (!known) continue;
      list.delete(known.id);
      if (change.kind === 'retype') list.set(known.id, { ...known, type: change.type });
      if (change.kind === 'move') put(known.id, { ...change.facility, ...change.to });
    }
  }
  return { facilities: [...list.values()], somewhereIn };
}
