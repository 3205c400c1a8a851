import type { Facility, FacilityPlace } from '../facilities';
import type { LngLat } from '../great-circle';
import { municipalityIndex, type Registry } from '../registry';
import type { ChangeLog, Provider } from './change-log';
import { changedFacilities, effectsOf } from './effects';

/**
 * The list of facilities as the entries of a log that are on would have it, each one that differs marked; the list given stays
 * what it was. Clinics taken away by number alone are in it still: none of them is named.
 * @param seats town halls in registry order, where a facility goes whose place within its municipality is not said; without
 * them it has none, as one whose address could not be found.
 */
export function supposedFacilities(registry: Registry, facilities: readonly Facility[], log: ChangeLog, seats: readonly LngLat[] | null = null): readonly Facility[] {
  const placeIn = (municipality: number, at: LngLat | null): FacilityPlace => (at ? { at, accuracy: 'supposed' } : seats ? { at: seats[municipality]!, accuracy: 'seat' } : { at: null, reason: 'undecided' });
  const effects = effectsOf(log);
  const changed = changedFacilities(log);
  const moved = new Set(effects.flatMap(({ change }) => (change?.kind === 'move' ? [change.facility.id] : [])));
  const placed = ({ municipality, at }: Pick<Provider, 'municipality' | 'at'>): Pick<Facility, 'address' | 'municipality' | 'place'> => {
    const index = municipalityIndex(registry, municipality);
    return { address: null, municipality: index, place: placeIn(index, at) };
  };
  const standing = facilities.flatMap((facility): Facility[] => {
    const now = changed.get(facility.id);
    if (now === undefined) return [facility];
    if (now === null) return [];
    return [{ ...facility, type: now.type, ...(moved.has(facility.id) ? { ...placed(now), supposed: 'moved' } : { supposed: 'retyped' }) }];
  });
  const added = effects.flatMap(({ entry, change }): Facility[] => {
    const id = `what-if-${entry.id}`;
    if (change?.kind === 'add') return [{ ...placed(change.facility), id, kind: change.facility.kind, type: change.facility.type, lists: [], name: change.facility.name, supposed: 'added' }];
    if (change?.kind !== 'clinics') return [];
    return Array.from({ length: Math.max(0, change.count) }, (_, at) => ({ ...placed({ ...change, at: null }), id: `${id}-${at + 1}`, kind: 'clinic', type: change.type, lists: [], name: '', supposed: 'added' }));
  });
  return [...standing, ...added];
}

/** The facilities a log closes, as the list has them, marked. */
export function closedFacilities(facilities: readonly Facility[], log: ChangeLog): readonly Facility[] {
  const changed = changedFacilities(log);
  return facilities.flatMap((facility) => (changed.get(facility.id) === null ? [{ ...facility, supposed: 'closed' as const }] : []));
}

/** Clinics taken away by number alone: which of them is not said, so no list of facilities can leave them out. */
export function unnamedClosures(log: ChangeLog): number {
  return log.reduce((sum, { on, change }) => (on && change.kind === 'clinics' && change.count < 0 ? sum - change.count : sum), 0);
}
