import { matchesFilter, type Facility, type FacilityFilter } from '../facilities';
import type { LngLat } from '../great-circle';
import type { Registry } from '../registry';
import type { FacilityTargets } from './facility-targets';

/**
 * Facilities of the kinds and types of a filter as targets. Hidden, as for `supportTargets`, are clinics of prefectures
 * whose list names none, facilities without a place, and those whose type is not told where only some types count.
 */
export function chosenTargets(registry: Registry, facilities: readonly Facility[], listed: ReadonlySet<string>, filter: FacilityFilter): FacilityTargets {
  const points: LngLat[] = [];
  const hiddenIn = new Set(filter.clinic?.length ? registry.codes.flatMap((code, index) => (listed.has(code.slice(0, 2)) ? [] : [index])) : []);
  for (const facility of facilities) {
    const types = filter[facility.kind];
    if (!types?.length) continue;
    if (!matchesFilter(facility, filter)) {
      if (facility.type === null) hiddenIn.add(facility.municipality);
    } else if (facility.place.at) points.push(facility.place.at);
    else hiddenIn.add(facility.municipality);
  }
  return { facilities: points, hiddenIn };
}
