import type { Text } from './text';

/**
 * How far a figure can be trusted, best first:
 * `official` published for that very area; `computed` exact arithmetic on official figures;
 * `estimate` allocated or proxied; `yours` imported by the user.
 */
export const QUALITIES = ['official', 'computed', 'estimate', 'yours'] as const;
export type Quality = (typeof QUALITIES)[number];

export const QUALITY_LABEL: Record<Quality, Text> = {
  official: { ja: '公表', en: 'Official' },
  computed: { ja: '計算', en: 'Computed' },
  estimate: { ja: '推計', en: 'Estimate' },
  yours: { ja: '手元', en: 'Yours' },
};

/** The quality of a figure that rests on several: the weakest of them. */
export function weakest(first: Quality, second: Quality): Quality {
  return QUALITIES[Math.max(QUALITIES.indexOf(first), QUALITIES.indexOf(second))]!;
}

/** The quality of arithmetic on figures: an official figure worked on is computed, others stay what they are. */
export function derived(quality: Quality): Quality {
  return quality === 'official' ? 'computed' : quality;
}

/** Whether a figure is no firmer than an estimate: such areas are dotted on the map. */
export function isUncertain(quality: Quality): boolean {
  return quality === 'estimate' || quality === 'yours';
}
