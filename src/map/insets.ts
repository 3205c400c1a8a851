import type { Text } from '../model/text';
import { fitBounds, type Size } from './mercator';
import type { Bounds } from './rings';
import type { Camera } from './scene';

/** What the national view fits: Hokkaido to Kyushu. Okinawa and Ogasawara would shrink it to a half. */
export const NATIONAL_BOUNDS: Bounds = [128.6, 30.2, 145.9, 45.6];

export interface Inset {
  readonly id: 'okinawa' | 'ogasawara';
  readonly label: Text;
  readonly bounds: Bounds;
  /** Whether a municipality, by code, is one the inset is for. */
  shows(code: string): boolean;
}

/** Drawn in boxes of their own on the national view. 小笠原 shows 父島 and 母島, where people live; 硫黄島 and 南鳥島, far off, would make them specks. */
export const INSETS: readonly Inset[] = [
  { id: 'okinawa', label: { ja: '沖縄', en: 'Okinawa' }, bounds: [122.9, 24.0, 131.35, 27.1], shows: (code) => code.startsWith('47') },
  { id: 'ogasawara', label: { ja: '小笠原', en: 'Ogasawara' }, bounds: [142.05, 26.58, 142.3, 27.18], shows: (code) => code === '13421' },
];

/** The camera of an inset's box; the little padding keeps shores off the frame and leaves room for the caption at the top. */
export function insetCamera(inset: Inset, box: Size): Camera {
  const caption = box.height > 60 ? 16 : 4;
  return fitBounds(inset.bounds, box, { top: caption, right: 6, bottom: 6, left: 6 });
}
