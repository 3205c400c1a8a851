import type { Text } from '../model/text';

/** What of the zone editor is said before it is loaded: kept apart so that the first map does not carry the rest. */
export const ZONES_OPEN: Text = { ja: '圏域をつくる', en: 'Draw zones' };
/** The same on a phone's narrow bar. */
export const ZONES_SHORT: Text = { ja: '圏域', en: 'Zones' };
