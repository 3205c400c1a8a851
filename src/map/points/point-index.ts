import Supercluster from 'supercluster';
import { FACILITY_KINDS, type Facility, type FacilityKind } from '../../model/facilities';
import { MAX_ZOOM } from '../mercator';
import type { Bounds } from '../rings';

/** Facilities nearer than this on the screen are drawn as one, CSS px. */
const RADIUS_PX = 46;
const TILE_PX = 512;

export type KindCounts = Readonly<Record<FacilityKind, number>>;

/** What is drawn at a place: one facility, or several as one with their number. */
export type Mark =
  | { readonly at: readonly [number, number]; readonly facility: Facility; readonly cluster: null }
  | { readonly at: readonly [number, number]; readonly facility: null; readonly cluster: { readonly id: number; readonly size: number; readonly kinds: KindCounts } };

interface One { readonly facility: Facility }
interface Many { clinic: number; hospital: number; backup: number; station: number }

/** Placed facilities, clustered for every zoom. Clusters remain at the last zoom: facilities of one town share its point. */
export class PointIndex {
  private readonly index = new Supercluster<One, Many>({
    radius: RADIUS_PX, extent: TILE_PX, minZoom: 0, maxZoom: MAX_ZOOM,
    map: ({ facility }) => ({ clinic: 0, hospital: 0, backup: 0, station: 0, [facility.kind]: 1 }),
    reduce: (sum, more) => { for (const kind of FACILITY_KINDS) sum[kind] += more[kind]; },
  });

  constructor(facilities: readonly Facility[]) {
    this.index.load(facilities.flatMap((facility) => (facility.place.at ? [{ type: 'Feature' as const, properties: { facility }, geometry: { type: 'Point' as const, coordinates: [...facility.place.at] } }] : [])));
  }

  /** What lies in a window at a zoom (whole or not). */
  marks(bounds: Bounds, zoom: number): Mark[] {
    return this.index.getClusters([...bounds], Math.floor(zoom)).map(({ properties, geometry }): Mark => {
      const at = geometry.coordinates as [number, number];
      if (!('cluster' in properties)) return { at, facility: properties.facility, cluster: null };
      const { cluster_id: id, point_count: size, clinic, hospital, backup, station } = properties;
      return { at, facility: null, cluster: { id, size, kinds: { clinic, hospital, backup, station } } };
    });
  }

  /** The zoom at which a cluster falls apart; beyond the map's last where it never does. */
  expansionZoom(cluster: number): number {
    return this.index.getClusterExpansionZoom(cluster);
  }

  members(cluster: number): Facility[] {
    return this.index.getLeaves(cluster, Infinity).map(({ properties }) => properties.facility);
  }
}
