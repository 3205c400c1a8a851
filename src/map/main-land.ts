import type { Geometry } from './geometry';
import type { Bounds } from './rings';

/** So many times the usual distance from the middle is far off: 八丈島 and 小笠原 from 東京, 先島 from 沖縄本島; nothing of 北海道 or 鹿児島県. */
const FAR = 8;

/** A box around most of a scope: far islands would leave all the rest a speck. @returns who lies outside it, too. */
export function mainLand(geometry: Pick<Geometry, 'bounds' | 'boundsOf'>, members: readonly number[]): { readonly bounds: Bounds; readonly away: readonly number[] } {
  const places = members.map((index) => middleOf(geometry.bounds[index]!));
  const [lng, lat] = [median(places.map(([x]) => x)), median(places.map(([, y]) => y))];
  const distances = places.map(([x, y]) => Math.hypot((x - lng) * Math.cos((lat * Math.PI) / 180), y - lat));
  const limit = FAR * median(distances);
  const [near, away] = [members.filter((_, at) => distances[at]! <= limit), members.filter((_, at) => distances[at]! > limit)];
  return { bounds: geometry.boundsOf(near), away };
}

function middleOf([west, south, east, north]: Bounds): readonly [number, number] {
  return [(west + east) / 2, (south + north) / 2];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
