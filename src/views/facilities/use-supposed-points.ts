import { useMemo } from 'react';
import type { Facility } from '../../model/facilities';
import type { Registry } from '../../model/registry';
import { closedFacilities, supposedFacilities } from '../../model/whatif/supposed-facilities';
import { useAreasDetail, useAtlas } from '../context';

/** Facilities as what is on the map supposes them: those that stand, and those it touches, the closed among them. */
export function useSupposedPoints(registry: Registry | null, all: readonly Facility[]): { readonly standing: readonly Facility[]; readonly touched: readonly Facility[] } {
  const log = useAtlas((state) => state.supposing?.log);
  const seats = useAreasDetail(log !== undefined)?.municipalities.seats;
  return useMemo(() => {
    if (!registry || !log) return { standing: all, touched: [] };
    const standing = supposedFacilities(registry, all, log, seats);
    return { standing, touched: [...standing.filter(({ supposed }) => supposed), ...closedFacilities(all, log)] };
  }, [registry, all, log, seats]);
}
