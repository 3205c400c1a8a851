import type { Cell, MissingCell, ValueCell } from './cell';
import type { Text } from './text';

/** Thousands parted by commas, as both languages do. Made once: a formatter a cell would cost more than all else. */
const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** Share of the most a figure can be that may be withheld while its published part still stands for it. */
export const WITHHELD_TOLERANCE = 0.05;

/**
 * A count of which parts may be withheld: as it is when nothing is; the published part as an estimate, with the range in
 * its note, when little is; otherwise missing, with the range as the reason. Never 0 for withheld.
 * @param most the most the count can be; equal to the cell's value when nothing is withheld.
 * @param unit of the count, for the note.
 */
export function withheldCell(cell: ValueCell, most: number, unit: Text): Cell {
  if (most <= cell.value) return cell;
  const range = rangeText(cell.value, most, unit);
  if (most - cell.value > most * WITHHELD_TOLERANCE) return missingFor(range);
  const note: Text = { ja: `公表分の合計（秘匿分を除く）。実際は${range.ja}`, en: `Sum of what is published; in fact ${range.en}` };
  return { ...cell, quality: 'estimate', note: cell.note ? { ja: `${cell.note.ja}、${note.ja}`, en: `${cell.note.en}; ${note.en}` } : note };
}

function missingFor(range: Text): MissingCell {
  return { value: null, reason: { ja: `秘匿（${range.ja}）`, en: `Withheld (${range.en})` } };
}

function rangeText(least: number, most: number, unit: Text): Text {
  const [from, to] = [grouped.format(least), grouped.format(most)];
  return { ja: `${from}〜${to}${unit.ja}`, en: `${from} to ${to} ${unit.en}` };
}
