import type { Facility } from '../facilities';
import { municipalityIndex, type Registry } from '../registry';
import type { ChangeLog, Provider } from './change-log';
import { effectsOf } from './effects';

/**
 * The list of facilities as the entries of a log that are on would have it; the list given stays what it was. A facility whose
 * place within its municipality is not said has none, as one whose address could not be found.
 */
export function supposedFacilities(registry: Registry, facilities: readonly Facility[], log: ChangeLog): readonly Facility[] {
  const list = new Map(facilities.map((facility) => [facility.id, facility]));
  const put = (id: string, { kind, type, name, municipality, at }: Omit<Provider, 'id'>): void => {
    list.set(id, { id, kind, type, lists: [], name, address: null, municipality: municipalityIndex(registry, municipality), place: at ? { at, accuracy: 'point' } : { at: null, reason: 'noAddress' } });
  };
  for (const { entry, change } of effectsOf(log)) {
    const own = `what-if-${entry.id}`;
    if (change?.kind === 'add') put(own, change.facility);
    else if (change?.kind === 'clinics') for (let one = 1; one <= change.count; one++) put(`${own}-${one}`, { kind: 'clinic', type: change.type, name: '', municipality: change.municipality, at: null });
    else if (change?.kind === 'close' || change?.kind === 'move' || change?.kind === 'retype') {
      const { id } = change.facility;
      const listed = id === null ? undefined : list.get(id);
      if (!listed) continue;
      if (change.kind === 'close') list.delete(listed.id);
      else if (change.kind === 'move') put(listed.id, { ...change.facility, ...change.to });
      else list.set(listed.id, { ...listed, type: change.type });
    }
  }
  return [...list.values()];
}
