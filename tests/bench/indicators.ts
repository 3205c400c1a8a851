/** Switched through in this order: a peak year, a value, densities, shares, a change; other areas lack figures or are estimates each time. */
export const SWITCHES = [
  'peak-65plus-h30',
  'value-75plus-r5',
  'density-zaishishin-2025-per-75plus',
  'share-65plus-r5',
  'change-75plus-h30',
  'count-nursingstation-2026',
];

/** The slider's whole way, there and back. */
export const SLIDER = { indicator: 'value-75plus-r5', years: [2020, 2030, 2035, 2040, 2045, 2050, 2045, 2030] } as const;
