import { unitVectors, type LngLat, type UnitVectors } from '../great-circle';
import { nearestIndex, nearestTo, type NearestIndex } from './nearest';
import { VISIT_LIMIT_KM, type Reach } from './reach-share';

/** Points people are taken to live at: the town hall of each municipality, or its towns. */
export interface HomePoints {
  readonly from: Reach['from'];
  readonly vectors: UnitVectors;
  /** Municipality of each point, as its index in the registry. */
  readonly municipalityOf: Uint16Array;
}

/** The seats as points, one a municipality. @param seats in registry order. */
export function seatPoints(seats: readonly LngLat[]): HomePoints {
  return { from: 'seats', vectors: unitVectors(seats), municipalityOf: Uint16Array.from(seats, (_, index) => index) };
}

/**
 * The towns as points. @param rows of each municipality in registry order: steps of latitude and longitude from one town
 * to the next, `steps` to a degree, beginning at 0, 0. @throws Error when a row is not made of pairs.
 */
export function townPoints(steps: number, rows: readonly (readonly number[])[]): HomePoints {
  const points: LngLat[] = [];
  const municipalityOf: number[] = [];
  rows.forEach((row, municipality) => {
    if (row.length % 2 !== 0) throw new Error(`row ${municipality}: ${row.length} numbers are no pairs`);
    let [lat, lng] = [0, 0];
    for (let at = 0; at < row.length; at += 2) {
      lat += row[at]!;
      lng += row[at + 1]!;
      points.push([lng / steps, lat / steps]);
      municipalityOf.push(municipality);
    }
  });
  return { from: 'towns', vectors: unitVectors(points), municipalityOf: Uint16Array.from(municipalityOf) };
}

/** Facilities to be reached, and the places where one may stand that has no place. */
export interface ReachTargets {
  readonly listed: NearestIndex;
  /** Home points of municipalities that may hold facilities without a place: one may be anywhere there. Null: there are none. */
  readonly hidden: NearestIndex | null;
}

/**
 * @param facilities longitude and latitude of the facilities that have a place.
 * @param hiddenIn indexes of municipalities that may hold others: those of prefectures whose list names no clinics, and
 * those of facilities that could not be placed. @param homes where in them people, and so facilities, may be.
 */
export function reachTargets(facilities: readonly LngLat[], hiddenIn: ReadonlySet<number>, { vectors, municipalityOf }: HomePoints): ReachTargets {
  const hidden: number[] = [];
  municipalityOf.forEach((municipality, point) => { if (hiddenIn.has(municipality)) hidden.push(vectors[point * 3]!, vectors[point * 3 + 1]!, vectors[point * 3 + 2]!); });
  return { listed: nearestIndex(unitVectors(facilities)), hidden: hidden.length > 0 ? nearestIndex(Float64Array.from(hidden)) : null };
}

/** Work done point by point, so that a worker can tell how far it is. */
export interface ReachRun {
  readonly total: number;
  /** Takes the next points; returns how many are done. */
  readonly step: (points: number) => number;
  /** @throws Error before all points are done. */
  readonly result: () => Reach;
}

/**
 * Starts finding out which points lie within a radius of a facility.
 * @param municipalities number of municipalities in the registry. @param radiusKm straight-line distance along the sphere.
 */
export function startReach(municipalities: number, { from, vectors, municipalityOf }: HomePoints, { listed, hidden }: ReachTargets, radiusKm = VISIT_LIMIT_KM): ReachRun {
  const [points, within, unknown] = [new Float64Array(municipalities), new Float64Array(municipalities), new Float64Array(municipalities)];
  let done = 0;
  return {
    total: municipalityOf.length,
    step: (count) => {
      const end = Math.min(municipalityOf.length, done + count);
      for (; done < end; done++) {
        const municipality = municipalityOf[done]!;
        points[municipality]!++;
        if (nearestTo(listed, vectors, done, radiusKm)) within[municipality]!++;
        else if (hidden && nearestTo(hidden, vectors, done, radiusKm)) unknown[municipality]!++;
      }
      return done;
    },
    result: () => {
      if (done < municipalityOf.length) throw new Error(`${municipalityOf.length - done} points are not done`);
      // 0 ÷ 0: a municipality without points has no share.
      return { radiusKm, from, within: within.map((inside, index) => inside / points[index]!), unknown: unknown.map((maybe, index) => maybe / points[index]!) };
    },
  };
}

/** The same in one go: for seats, a matter of milliseconds. */
export function reachOf(municipalities: number, homes: HomePoints, targets: ReachTargets, radiusKm = VISIT_LIMIT_KM): Reach {
  const run = startReach(municipalities, homes, targets, radiusKm);
  run.step(run.total);
  return run.result();
}

/**
 * Distance from each point to the nearest point of an index, km; NaN when there is none.
 * @param most of each point, km: farther ones are not looked for, which is far quicker.
 */
export function nearestDistances({ vectors, municipalityOf }: HomePoints, index: NearestIndex | null, most?: Float64Array): Float64Array {
  return Float64Array.from(municipalityOf, (_, point) => (index && nearestTo(index, vectors, point, most?.[point] ?? Infinity)?.km) ?? NaN);
}
