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

/**
 * Whether there is a 在支診 or 在支病: one of either is enough, so a firm hospital outweighs an unknown clinic.
 * @param clinics `count-zaishishin-2025`; @param hospitals `count-zaishibyo-2025`.
 */
export function supportPresence(clinics: Cell, hospitals: Cell): Presence {
  if (hospitals.value !== null && surelySome(hospitals)) return { there: true, quality: hospitals.quality };
  if (clinics.value !== null && surelySome(clinics)) return { there: true, quality: clinics.quality };
  if (clinics.value === 0 && !isAllocated(clinics) && hospitals.value === 0) return { there: false, quality: weakest(clinics.quality, hospitals.quality) };
  if (clinics.value === null) return { there: null, reason: clinics.reason };
  if (hospitals.value === null) return { there: null, reason: hospitals.reason };
  return { there: null, reason: { ja: `在支診は配分した推計で${clinics.value.toFixed(1)}`, en: `clinics are an allocated estimate of ${clinics.value.toFixed(1)}` } };
}

/**
 * Whether there is an enhanced 在支診 (機能強化型, types 1 and 2). Known only where the bureau's list names types.
 * @param alone `count-zaishishin1-2025`; @param linked `count-zaishishin2-2025`.
 */
export function enhancedPresence(alone: Cell, linked: Cell): Presence {
  if (alone.value === null) return { there: null, reason: alone.reason };
  if (linked.value === null) return { there: null, reason: linked.reason };
  return { there: alone.value + linked.value > 0, quality: weakest(alone.quality, linked.quality) };
}
