import { useMemo } from 'react';
import { readFilter } from '../../model/facility-filter';
import { matchesFilter, type Facility } from '../../model/facilities';
import { useAtlas } from '../context';
import { useSupposedPoints } from '../facilities/use-supposed-points';
import { useFacilities, type LoadedFacilities } from '../facilities/use-facilities';

/** The facilities that are points on the map; null where it shows none. */
export function useShownPoints(): Pick<LoadedFacilities, 'loading' | 'failed' | 'retry'> & { readonly facilities: readonly Facility[] | null } {
  const points = useAtlas((state) => state.content.points);
  const filter = useMemo(() => readFilter(points ?? 'none'), [points]);
  const { support, nursing, ...rest } = useFacilities(Boolean(filter.clinic || filter.hospital || filter.backup), filter.station !== undefined);
  const all = useMemo(() => [...(support?.facilities ?? []), ...(nursing?.facilities ?? [])], [support, nursing]);
  const { standing, touched } = useSupposedPoints(useAtlas((state) => state.registry), all);
  const facilities = useMemo(() => (points === null ? null : [...touched, ...standing.filter(({ supposed }) => !supposed)].filter((one) => matchesFilter(one, filter))), [points, standing, touched, filter]);
  return { ...rest, facilities };
}
