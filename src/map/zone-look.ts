import type { WidthStops } from './look';

/** How a plan looks in both renderers. */

export const ZONE_LINE = '#1a2333';
export const ZONE_CASING = 'rgba(255, 255, 255, 0.85)';
/** Zone borders stand out from those of municipalities at every zoom, yet leave small zones their colour. */
export const ZONE_WIDTH: WidthStops = [[4, 0.8], [6, 1.4], [8, 2.2], [11, 3.2]];
export const ZONE_CASING_WIDTH: WidthStops = [[4, 1.4], [6, 2.8], [8, 4.6], [11, 6.4]];
/** Between municipalities where patterns stand in for colours: white would be lost. */
export const PATTERN_HAIRLINE = '#8a929e';

export const PREVIEW_LINE = '#0b2a8a';
export const PREVIEW_WIDTH = 4;
export const PREVIEW_CASING_WIDTH = 8;
export const HIGHLIGHT_LINE = '#a3003f';
export const HIGHLIGHT_WIDTH = 4;
export const HIGHLIGHT_CASING_WIDTH = 8;
export const OUTLINE_CASING = '#ffffff';

/** Radius of a number's disc, CSS px; three figures make it wider, not higher. */
export const BADGE_RADIUS = 12;
/** From the middle of the disc down to the middle of the zone's name, CSS px. */
export const NAME_BELOW = 24;
/** Side of a padlock, CSS px. */
export const LOCK_PX = 14;
