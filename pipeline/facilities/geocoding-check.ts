import { distanceKm } from '../../src/model/great-circle';
import { SourceError } from '../sources';
import type { Placing } from './place';

const SAMPLE = 60;
const LEAST_SHARE = 0.97;

export interface GeocodingCheck {
  /** Prefecture code, addresses, those whose town was found inside the municipality. */
  readonly prefectures: readonly (readonly [code: string, addresses: number, found: number])[];
  /** Hospitals spread evenly over the list whose town is held against their published coordinates, metres. */
  readonly sample: { readonly hospitals: number; readonly medianM: number; readonly ninthDecileM: number; readonly largestM: number };
}

/** How well addresses were placed. @throws SourceError when too few were: the dictionary or the addresses have changed. */
export function geocodingCheck(placings: readonly Placing[]): GeocodingCheck {
  const byPrefecture = new Map<string, [number, number]>();
  for (const { facility, town } of placings) {
    if (facility.address === null) continue;
    const counts = byPrefecture.get(facility.prefecture) ?? [0, 0];
    byPrefecture.set(facility.prefecture, [counts[0] + 1, counts[1] + (town ? 1 : 0)]);
  }
  const prefectures = [...byPrefecture].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, [addresses, found]]) => [code, addresses, found] as const);
  const [addresses, found] = [1, 2].map((column) => prefectures.reduce((sum, row) => sum + (row[column] as number), 0)) as [number, number];
  if (found < LEAST_SHARE * addresses) throw new SourceError('addresses/api/ja', '', `only ${found} of ${addresses} addresses have a town in the dictionary, ${LEAST_SHARE * 100} % expected`);
  return { prefectures, sample: sampleOf(placings) };
}

function sampleOf(placings: readonly Placing[]): GeocodingCheck['sample'] {
  const both = placings.filter(({ facility, town }) => facility.kind !== 'clinic' && town && facility.place.at && facility.place.accuracy === 'point');
  const chosen = Array.from({ length: SAMPLE }, (_, index) => both[Math.floor(((index + 0.5) * both.length) / SAMPLE)]!);
  const metres = chosen.map(({ facility, town }) => distanceKm(facility.place.at!, town!) * 1000).sort((a, b) => a - b);
  const at = (share: number): number => Math.round(metres[Math.min(SAMPLE - 1, Math.floor(share * SAMPLE))]!);
  return { hospitals: SAMPLE, medianM: Math.round((metres[SAMPLE / 2 - 1]! + metres[SAMPLE / 2]!) / 2), ninthDecileM: at(0.9), largestM: at(1) };
}
