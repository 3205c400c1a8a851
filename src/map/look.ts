import type { LevelId } from '../model/levels';

/** What both renderers must agree on, so that one can take over from the other without a jump. */

export const OTHER_LAND = '#d4d9e0';
export const MISSING = '#f8f9fb';
export const HATCH = '#8a94a3';
export const BORDER = '#ffffff';
export const PREFECTURE_LINE = 'rgba(58, 69, 88, 0.72)';
export const HOVER_LINE = '#161d2b';
export const SELECTED_LINE = '#0b2a8a';
export const CASING = '#ffffff';
export const LABEL = '#0c1422';
export const LABEL_HALO = 'rgba(255, 255, 255, 0.9)';
export const LABEL_PX = 13;
export const LABEL_HALO_PX = 1.6;
/** Every user has one of these; none is shipped. The IPA ones are for the machines that run the tests. */
export const LABEL_FONTS = ['BIZ UDPGothic', 'Hiragino Sans', 'Yu Gothic', 'Meiryo', 'Noto Sans JP', 'Noto Sans CJK JP', 'IPAPGothic', 'IPAGothic', 'sans-serif'];

/** Share of the sea mixed into a colour that the legend has put aside. */
export const DIMMED = 0.72;
export const DIMMED_PATTERN_OPACITY = 0.3;
/** Fills over the background tiles. */
export const FILL_OVER_TILES = 0.68;

/** [zoom, CSS px] pairs, linear in between and flat outside. */
export type WidthStops = readonly (readonly [zoom: number, px: number])[];

/** Borders of 1,896 municipalities would whiten the nation where a hairline between 335 areas does not. */
export function borderWidth(level: LevelId): WidthStops {
  return level === 'municipality'
    ? [[5, 0.3], [7, 0.7], [10, 1.4]]
    : [[4, 0.6], [6, 0.9], [10, 1.8]];
}
export const PREFECTURE_WIDTH: WidthStops = [[4, 0.7], [6, 1], [10, 2]];
export const COAST_WIDTH: WidthStops = [[4, 0.4], [8, 0.7]];
export const HOVER_WIDTH = 2;
export const SELECTED_WIDTH = 3;
export const CASING_WIDTH = 6.5;

export function widthAt(stops: WidthStops, zoom: number): number {
  const after = stops.findIndex(([at]) => at >= zoom);
  if (after === 0) return stops[0]![1];
  if (after < 0) return stops.at(-1)![1];
  const [fromZoom, from] = stops[after - 1]!;
  const [toZoom, to] = stops[after]!;
  return from + ((to - from) * (zoom - fromZoom)) / (toZoom - fromZoom);
}
