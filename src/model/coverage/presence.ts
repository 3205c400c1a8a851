import type { Cell } from '../cell';
import { weakest, type Quality } from '../quality';
import type { Text } from '../text';

/** Whether a set of municipalities has at least one of something; `null` where the data cannot tell. */
export type Presence =
  | { readonly there: boolean; readonly quality: Quality }
  | { readonly there: null; readonly reason: Text };

/** What is allocated from a larger total may be none at all: below one it proves nothing, and its zero neither. */
function isAllocated(cell: Cell): boolean {
  return cell.value !== null && (cell.quality === 'estimate' || !Number.isInteger(cell.value));
}

function surelySome(cell: Cell): boolean {
  return cell.value !== null && (isAllocated(cell) ? cell.value >= 1 : cell.value > 0);
}

/** Counts that tell of 在支診 and 在支病: clinics, hospitals of the bed report, and those of the filings by type, of which the report leaves some out. */
export const SUPPORT_COUNTS = ['count-zaishishin-2025', 'count-zaishibyo-2025', 'count-zaishibyo1-2025', 'count-zaishibyo2-2025', 'count-zaishibyo3-2025'] as const;

/**
 * Whether there is a 在支診 or 在支病: one of either is enough, so a firm hospital outweighs an unknown clinic.
 * @param counts of `SUPPORT_COUNTS`; filings may be left out.
 */
export function supportPresence(counts: readonly Cell[]): Presence {
  const [clinics, reported, ...filed] = counts as readonly [Cell, Cell, ...Cell[]];
  const some = [reported, ...filed, clinics].find(surelySome);
  if (some?.value != null) return { there: true, quality: some.quality };
  if (clinics.value === 0 && !isAllocated(clinics) && reported.value === 0) return { there: false, quality: weakest(clinics.quality, reported.quality) };
  if (clinics.value === null) return { there: null, reason: clinics.reason };
  if (reported.value === null) return { there: null, reason: reported.reason };
  return { there: null, reason: { ja: `在支診は配分した推計で${clinics.value.toFixed(1)}`, en: `clinics are an allocated estimate of ${clinics.value.toFixed(1)}` } };
}

/** Counts that tell of 機能強化型の在支診: alone, and linked. */
export const ENHANCED_COUNTS = ['count-zaishishin1-2025', 'count-zaishishin2-2025'] as const;

/**
 * Whether there is an enhanced 在支診 (機能強化型, types 1 and 2). Known only where the bureau's list names types.
 * @param counts of `ENHANCED_COUNTS`.
 */
export function enhancedPresence(counts: readonly Cell[]): Presence {
  const [alone, linked] = counts as readonly [Cell, Cell];
  if (alone.value === null) return { there: null, reason: alone.reason };
  if (linked.value === null) return { there: null, reason: linked.reason };
  return { there: alone.value + linked.value > 0, quality: weakest(alone.quality, linked.quality) };
}
