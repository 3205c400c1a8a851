import type { Text } from '../model/text';

/** What of the facilities is said before their part is loaded. */
export const FACILITIES_TOGGLE: Text = { ja: '施設', en: 'Sites' };
export const FACILITIES_TITLE: Text = { ja: '在支診・在支病・訪問看護ステーションを点で表示', en: 'Show clinics, hospitals and nursing stations as points' };
export const FACILITY_KIND: Text = { ja: '施設', en: 'Facility' };
