import type { LngLat } from '../great-circle';

/** Degrees that Japan lies within; no latitude of it is a longitude, so that either may stand first. */
const LATITUDES = [20, 46] as const;
const LONGITUDES = [122, 154] as const;

/** Reads a place as maps write it (「35.4937, 134.2257」). @returns null where nothing is written, undefined where it is no place in Japan. */
export function typedPlace(text: string): LngLat | null | undefined {
  const plain = text.normalize('NFKC').replace(/、/g, ',').trim();
  if (plain === '') return null;
  const numbers = plain.split(/[\s,]+/);
  if (numbers.length !== 2 || !numbers.every((one) => /^\d{2,3}(\.\d+)?$/.test(one))) return undefined;
  const [latitude, longitude] = numbers.map(Number).sort((a, b) => a - b) as [number, number];
  const within = (degrees: number, [least, most]: readonly [number, number]): boolean => degrees >= least && degrees <= most;
  return within(latitude, LATITUDES) && within(longitude, LONGITUDES) ? [longitude, latitude] : undefined;
}
