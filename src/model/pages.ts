/** Pages of text over the map, in the order of their links. */
export const PAGES = ['help', 'sources', 'accessibility', 'changelog'] as const;
export type PageId = (typeof PAGES)[number];
