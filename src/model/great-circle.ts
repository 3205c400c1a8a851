/** Mean radius of the earth, km (IUGG). On this sphere distances within Japan are within 0.4 % of those on the ellipsoid. */
const EARTH_RADIUS_KM = 6371.0088;

/** Longitude and latitude, degrees. */
export type LngLat = readonly [longitude: number, latitude: number];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** Great-circle distance by the haversine formula, km: exact on the sphere for the nearest points too. */
export function distanceKm([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const north = Math.sin(radians(lat2 - lat1) / 2) ** 2;
  const east = Math.sin(radians(lng2 - lng1) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(north + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * east)));
}

/** The circle of a distance around a place, as an open ring of so many places, northernmost first, clockwise. */
export function circleAround([lng, lat]: LngLat, km: number, corners: number): LngLat[] {
  const [phi, angle] = [radians(lat), km / EARTH_RADIUS_KM];
  return Array.from({ length: corners }, (_, corner) => {
    const bearing = (2 * Math.PI * corner) / corners;
    const north = Math.asin(Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing));
    return [lng + degrees(Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * Math.sin(north))), degrees(north)];
  });
}

/** Points on the unit sphere, three numbers each: the chord between two grows with their distance and costs three multiplications. */
export type UnitVectors = Float64Array;

/** @param points longitude and latitude in degrees. */
export function unitVectors(points: readonly LngLat[]): UnitVectors {
  const vectors = new Float64Array(points.length * 3);
  points.forEach(([longitude, latitude], index) => {
    const [phi, lambda] = [radians(latitude), radians(longitude)];
    vectors.set([Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)], index * 3);
  });
  return vectors;
}

/** Kilometres along the sphere of a chord, given the chord's square. */
export function chordKm(squared: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squared) / 2));
}

/** Square of the chord of a distance along the sphere, km. */
export function chordSquared(km: number): number {
  return 4 * Math.sin(Math.min(Math.PI / 2, km / (2 * EARTH_RADIUS_KM))) ** 2;
}
