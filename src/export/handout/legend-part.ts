import { exportText } from '../../i18n/export-messages';
import { rectangle, textWidth, wrapText, type Mark } from '../../map/picture/mark';
import { classNumber, GROUND, type Tone } from '../../map/picture/tone';
import type { Size } from '../../map/mercator';
import type { Handout, LegendRow } from './handout';
import { tonedScene } from './map-part';

const INK = '#1a1f2b';
const SOFT = '#4a5466';
/** The smallest type is so much of the usual. */
const LEAST = 0.72;
const SWATCH = { width: 26, height: 14 } as const;

interface Row {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/**
 * The legend with the number of areas in each class.
 * @param room where it has to fit: type shrinks, to 7 pt at the least, when there are many rows; then they stand in one column
 *   more without their numbers, and those that find no room even so are counted.
 */
export function legendPart({ legend, map, language }: Handout, room: Size, unit: number, tone: Tone, usual: number): { readonly marks: readonly Mark[]; readonly height: number } {
  const { colours } = tonedScene(map, tone);
  const layOut = (scale: number, columns: number, list: readonly LegendRow[], notes: readonly string[]): { readonly marks: readonly Mark[]; readonly height: number } => {
    const gap = 18 * scale;
    const width = (room.width - gap * (columns - 1)) / columns;
    const heading = (legend.heading === '' ? [] : wrapText(legend.heading, 12 * scale, room.width)).map((text, index): Mark => ({ kind: 'text', text, x: 0, y: (index + 1) * 15 * scale, size: 12 * scale, bold: true, fill: INK }));
    const rows = list.map((row) => rowOf(row, colours, width, scale, tone, map.numbered !== null));
    const marks: Mark[] = [...heading];
    const start = heading.length === 0 ? 0 : heading.length * 15 * scale + 6 * scale;
    const perColumn = Math.ceil(rows.length / columns);
    let height = start;
    for (let column = 0; column < columns; column++) {
      let y = start;
      for (const row of rows.slice(column * perColumn, (column + 1) * perColumn)) {
        marks.push({ kind: 'group', x: round(column * (width + gap)), y: round(y), marks: row.marks });
        y += row.height;
      }
      height = Math.max(height, y);
    }
    for (const text of notes.flatMap((note) => wrapText(note, 9.5 * scale, room.width))) {
      height += 13 * scale;
      marks.push({ kind: 'text', text, x: 0, y: round(height), size: 9.5 * scale, fill: SOFT });
    }
    return { marks, height: height + 4 * scale };
  };
  for (let shrink = 1; shrink > LEAST; shrink -= 0.06) {
    const laid = layOut(unit * shrink, usual, legend.rows, legend.notes);
    if (laid.height <= room.height) return laid;
  }
  const bare = legend.rows.map((row) => ({ ...row, count: '' }));
  let laid = layOut(unit * LEAST, usual + 1, bare, legend.notes);
  for (let left = 1; laid.height > room.height && left < bare.length; left++) {
    laid = layOut(unit * LEAST, usual + 1, bare.slice(0, -left), [...legend.notes, exportText.more(left)[language]]);
  }
  return laid;
}

function rowOf({ of, label, count }: LegendRow, colours: readonly string[], width: number, scale: number, tone: Tone, numbered: boolean): Row {
  const size = 11.5 * scale;
  const line = 15 * scale;
  const left = (SWATCH.width + 8) * scale;
  const countWidth = textWidth(count, size);
  const lines = wrapText(label, size, width - left - countWidth - 8 * scale);
  const box = { width: round(SWATCH.width * scale), height: round(SWATCH.height * scale) };
  const y = round(2 * scale);
  const texts = (): Mark[] => [
    ...lines.map((text, index): Mark => ({ kind: 'text', text, x: round(left), y: round(12.5 * scale + index * line), size, fill: INK })),
    ...(count === '' ? [] : [{ kind: 'text', text: count, x: round(width), y: round(12.5 * scale), size, anchor: 'end', fill: INK } as const]),
  ];
  const height = round(Math.max(1, lines.length) * line + 4 * scale);
  if (typeof of === 'object') return { marks: [{ kind: 'group', x: round(box.width / 2), y: round(y + box.height / 2), marks: of.marks(tone) }, ...texts()], height };
  const paint = of === 'dots' ? GROUND[tone].estimate : of < 0 ? GROUND[tone].missing : colours[of]!;
  const marks: Mark[] = [rectangle(0, y, box.width, box.height, { fill: paint, stroke: '#5b6678', width: 0.8 })];
  if (of === 'dots' || of < 0) marks.push(rectangle(0, y, box.width, box.height, { fill: { pattern: of === 'dots' ? 'dots' : 'hatch' } }));
  else if (tone === 'mono' && numbered) marks.push({ kind: 'text', text: classNumber(of), x: round(box.width / 2), y: round(y + box.height / 2 + 4 * scale), size: 11 * scale, anchor: 'middle', fill: '#000000', halo: { colour: '#ffffff', width: 2.4 * scale } });
  return { marks: [...marks, ...texts()], height };
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
