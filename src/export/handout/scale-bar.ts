import type { Camera } from '../../map/scene';

/** The WGS 84 equator, the circle that Mercator is exact on. */
const EQUATOR_M = 40_075_016.686;
const WORLD_PX = 512;
const METRES_PER_PX_ON_PAPER = 0.0254 / 96;

export interface ScaleBar {
  readonly metres: number;
  /** Length of the bar in px. */
  readonly px: number;
  readonly label: string;
  /** What one metre on paper stands for in metres, two digits. */
  readonly ratio: number;
}

/** Metres on the ground that a CSS px shows at the middle of a picture. Mercator grows away from the equator. */
export function metresPerPx({ lat, zoom }: Camera): number {
  return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);
}

/** The longest round distance (1, 2, 5 × 10ⁿ m) that is at most `most` px. */
export function scaleBar(camera: Camera, most: number): ScaleBar {
  const perPx = metresPerPx(camera);
  const longest = perPx * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = power * [5, 2, 1].find((step) => step * power <= longest)!;
  const ratio = perPx / METRES_PER_PX_ON_PAPER;
  const digits = 10 ** (Math.floor(Math.log10(ratio)) - 1);
  return { metres, px: metres / perPx, label: metres >= 1000 ? `${metres / 1000} km` : `${metres} m`, ratio: Math.round(ratio / digits) * digits };
}
