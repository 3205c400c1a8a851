import type { Facility } from '../facilities';
import type { LngLat } from '../great-circle';
import type { Registry } from '../registry';

/** Facilities that may be reached, for `reachTargets` and the worker. */
export interface FacilityTargets {
  readonly facilities: readonly LngLat[];
  /** Municipalities (indexes) that may hold facilities without a place. */
  readonly hiddenIn: ReadonlySet<number>;
}

/**
 * 在支診 and 在支病 as targets. A place is hidden where a prefecture's list names no clinics and where a facility could not
 * be placed: who is out of reach of all the others may still be within reach of these.
 * @param listed codes of the prefectures whose list names support clinics.
 * @param wanted which of them count, e.g. the enhanced ones; hospitals without a known type are hidden then.
 */
export function supportTargets(registry: Registry, facilities: readonly Facility[], listed: ReadonlySet<string>, wanted: (facility: Facility) => boolean | null = () => true): FacilityTargets {
  const points: LngLat[] = [];
  const hiddenIn = new Set(registry.codes.flatMap((code, index) => (listed.has(code.slice(0, 2)) ? [] : [index])));
  for (const facility of facilities) {
    if (facility.kind !== 'clinic' && facility.kind !== 'hospital') continue;
    const counts = wanted(facility);
    if (counts === false) continue;
    if (counts && facility.place.at) points.push(facility.place.at);
    else hiddenIn.add(facility.municipality);
  }
  return { facilities: points, hiddenIn };
}

/** Whether a facility is 機能強化型; null where its type is not told. */
export function isEnhanced({ type }: Facility): boolean | null {
  return type === null ? null : type < 3;
}
