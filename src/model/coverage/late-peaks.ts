import type { Cell } from '../cell';
import { weakest, type Quality } from '../quality';

/** A zone peaks late when the first year of the maximum comes after this one. */
const LATE_AFTER = 2040;

/**
 * How many zones peak after 2040, from their peak years. Zones without a figure are left out, and their number said.
 * @param peaks one cell a zone that has municipalities. @returns missing when no zone has a figure.
 */
export function latePeaks(peaks: readonly Cell[]): Cell {
  let [late, atLeast, known] = [0, 0, 0];
  let quality: Quality = 'computed';
  for (const peak of peaks) {
    if (peak.value === null) continue;
    known++;
    if (peak.value > LATE_AFTER) late++;
    if (peak.value >= LATE_AFTER) atLeast++;
    quality = weakest(quality, peak.quality);
  }
  const first = peaks.find(({ value }) => value === null);
  if (known === 0) return { value: null, reason: first && first.value === null ? first.reason : { ja: '圏域がない', en: 'No zones' } };
  const missing = peaks.length - known;
  const note = {
    ja: `${known}圏域のうち。2040年を含めれば${atLeast}${missing > 0 ? `。値のない${missing}圏域を除く` : ''}`,
    en: `Of ${known} zones; ${atLeast} counting 2040 itself${missing > 0 ? `; ${missing} without a figure left out` : ''}`,
  };
  return { value: late, quality, note };
}
