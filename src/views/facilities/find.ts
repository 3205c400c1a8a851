import type { DataStore } from '../../data/store';
import { readFilter, withType, writeFilter } from '../../model/facility-filter';
import { matchesFilter, searchFacilities, type Facility } from '../../model/facilities';
import { fold } from '../../model/search';
import type { AtlasStore } from '../../state/store';
import { chooseFacilities } from './chosen';

const LIMIT = 8;
/** Words of nursing stations' names: only then is their list, twice the rest, fetched for a search. */
const STATION = /看|すてーしょん|なーす|なーしんぐ|けあ/;

/** Facilities of that name or address, for the search box. @param alone nothing else was found: then stations too. */
export async function findFacilities(data: DataStore, query: string, alone: boolean): Promise<readonly Facility[]> {
  const lists = await Promise.all([data.supportFacilities(), alone || STATION.test(fold(query)) ? data.nursingFacilities() : null]);
  return searchFacilities(lists.flatMap((list) => list?.facilities ?? []), query, LIMIT);
}

/** Shows a facility: its kind among the points, its place on the map, its card. */
export function showFacility(store: AtlasStore, facility: Facility): void {
  const { content, change } = store.getState();
  const filter = readFilter(content.points ?? 'none');
  change({
    points: writeFilter(matchesFilter(facility, filter) ? filter : withType(filter, facility.kind, facility.type ?? 0, true)),
    profile: false, zones: false, compare: null, reach: null, multiples: null,
  });
  chooseFacilities([facility], true);
}
