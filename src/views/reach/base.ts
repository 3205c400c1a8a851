import type { DataStore } from '../../data/store';
import type { Circles } from '../../map/circles-layer';
import { adHocArea } from '../../model/ad-hoc';
import type { FacilityTargets } from '../../model/coverage/facility-targets';
import { reachTargets, seatPoints, type HomePoints } from '../../model/coverage/reach';
import { homesIn, pointsReached } from '../../model/coverage/reach-table';
import type { LngLat } from '../../model/great-circle';
import type { Facility } from '../../model/facilities';
import { populationKey } from '../../model/indicators';
import { membersByZone } from '../../model/plan/members';
import type { Plan } from '../../model/plan/plan';
import type { Atlas } from '../../model/reading';
import { municipalityIndex, type Area, type Registry } from '../../model/registry';
import type { ReachContent } from '../../state/reach-link';

/** What reach is worked out on, whatever is chosen. */
export interface ReachBase {
  readonly atlas: Atlas;
  readonly towns: HomePoints;
  readonly seats: HomePoints;
  /** The same town halls as longitude and latitude. */
  readonly seatPlaces: readonly LngLat[];
}

const bases = new WeakMap<DataStore, ReachBase>();

/** Loaded once for as long as the page stands. @throws DataError naming the file that could not be loaded. */
export async function loadBase(data: DataStore): Promise<ReachBase> {
  const [atlas, towns, { municipalities }] = await Promise.all([data.atlasAsIs([populationKey('65plus', 'r5'), populationKey('75plus', 'r5')]), data.townPoints(), data.areasDetail()]);
  const base = bases.get(data) ?? { atlas, towns, seats: seatPoints(municipalities.seats), seatPlaces: municipalities.seats };
  bases.set(data, base);
  return base;
}

export function baseNow(data: DataStore): ReachBase | null {
  return bases.get(data) ?? null;
}

/** The rows of the tables and the whole that they are parts of. */
export interface ReachScope {
  readonly areas: readonly Area[];
  readonly whole: Area;
}

/** The rows a link asks for; null where it asks for a plan and none is open. */
export function scopeOfReach(registry: Registry, { prefecture, rows }: Pick<ReachContent, 'prefecture' | 'rows'>, plan: Plan | null): ReachScope | null {
  if (rows === 'plan') {
    if (!plan) return null;
    const area = (codes: readonly string[], name: string): Area => adHocArea(registry, codes.map((code) => municipalityIndex(registry, code)).sort((a, b) => a - b), name);
    const members = membersByZone(plan);
    return { areas: plan.zones.flatMap(({ id, name }) => (members.get(id)?.length ? [area(members.get(id)!, name)] : [])), whole: area(plan.scope, plan.name) };
  }
  const index = registry.levels.prefecture.areas.findIndex(({ code }) => code === prefecture);
  const areas = registry.levels[rows].areas;
  return index < 0 ? { areas, whole: registry.levels.nation.areas[0]! } : { areas: areas.filter((area) => area.prefecture === index), whole: registry.levels.prefecture.areas[index]! };
}

/** Circles around all facilities, town halls and (but for the whole nation) towns of the scope, as maps show them for a radius. */
export function circlesOf({ towns, seats }: ReachBase, targets: FacilityTargets, whole: Area, marked: readonly Facility[] = []): (radiusKm: number) => Circles {
  const members = new Set(whole.members);
  const points = (all: HomePoints, seat: boolean) => {
    const [own, places] = [homesIn(all, members), reachTargets(targets.facilities, targets.hiddenIn, all)];
    return (radiusKm: number) => pointsReached(own, places, radiusKm).map((one) => ({ ...one, seat }));
  };
  const sets = [...(whole.level === 'nation' ? [] : [points(towns, false)]), points(seats, true)];
  const rings = marked.flatMap(({ place: { at }, supposed }) => (at ? [{ at, closed: supposed === 'closed' }] : []));
  return (radiusKm) => ({ radiusKm, centres: targets.facilities, marked: rings, homes: sets.flatMap((homes) => homes(radiusKm)) });
}
