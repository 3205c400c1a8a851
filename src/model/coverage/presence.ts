import type { Cell, ValueCell } from '../cell';
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

/** Counts that tell of 機能強化型: clinics alone and linked, hospitals alone and linked, then what shows whether a hospital's type is not told: the conventional ones, and all of the bed report. */
export const ENHANCED_COUNTS = ['count-zaishishin1-2025', 'count-zaishishin2-2025', 'count-zaishibyo1-2025', 'count-zaishibyo2-2025', 'count-zaishibyo3-2025', 'count-zaishibyo-2025'] as const;

/**
 * Whether there is an enhanced 在支診 or 在支病 (機能強化型, types 1 and 2). Types are known only where the bureau's list names
 * them, and not of a hospital that the bed report flags beside those the list names: it may be an enhanced one.
 * @param counts of `ENHANCED_COUNTS`.
 */
export function enhancedPresence(counts: readonly Cell[]): Presence {
  const some = counts.slice(0, ENHANCED).find(surelySome);
  if (some?.value != null) return { there: true, quality: some.quality };
  const unknown = counts.find(({ value }) => value === null);
  if (unknown?.value === null) return { there: null, reason: unknown.reason };
  const [conventional, reported] = counts.slice(ENHANCED) as [ValueCell, ValueCell];
  const untold = reported.value - conventional.value;
  if (untold > 0) return { there: null, reason: { ja: `在支病${untold}か所の種別が届出の名簿にない`, en: `the filings do not tell the type of ${untold} support hospital${untold === 1 ? '' : 's'}` } };
  return { there: false, quality: (counts as readonly ValueCell[]).map(({ quality }) => quality).reduce(weakest) };
}

const ENHANCED = 4;
