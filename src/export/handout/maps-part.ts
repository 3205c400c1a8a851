import { NATIONAL_BOUNDS } from '../../map/insets';
import { worldAt, type Size } from '../../map/mercator';
import { wrapText, type Mark } from '../../map/picture/mark';
import type { Tone } from '../../map/picture/tone';
import type { Handout, HandoutMap } from './handout';
import { mapPart, STRIP_PX } from './map-part';

/** A place in a box, px from its top left. */
export interface Place extends Size {
  readonly x: number;
  readonly y: number;
}

const INK = '#1a1f2b';
const GAP = 10;
/** Height of a line of a name, in sizes of its type. */
const CAPTION = 1.45;
const MOST_LINES = 2;
/** Type of maps side by side, against that of the one: however many they are, it is read on paper. */
export const PANEL_UNIT = 0.85;

/** Where maps side by side stand in a box: in the number of columns that lets them be drawn largest. @param gap px between them, @param head px over each. */
export function panelPlaces(count: number, box: Size, { bounds }: Pick<HandoutMap, 'bounds'>, gap: number, head: number): readonly Place[] {
  const [west, south, east, north] = bounds ?? NATIONAL_BOUNDS;
  const [[left, top], [right, bottom]] = [worldAt([west, north]), worldAt([east, south])];
  const shape = (right - left) / (bottom - top);
  const cell = (columns: number): Size => ({ width: (box.width - gap * (columns - 1)) / columns, height: (box.height - gap * (Math.ceil(count / columns) - 1)) / Math.ceil(count / columns) });
  const drawn = (columns: number): number => { const { width, height } = cell(columns); return Math.min(width, (height - head) * shape); };
  let best = 1;
  for (let columns = 2; columns <= count; columns++) if (drawn(columns) > drawn(best)) best = columns;
  const { width, height } = cell(best);
  return Array.from({ length: count }, (_, at) => ({ x: (at % best) * (width + gap), y: Math.floor(at / best) * (height + gap), width, height }));
}

/** Two maps of the same place in a box, the first left of the divide and the second right of it. */
export function dividedPart({ panels, language, divide = 50 }: Handout, box: Size, unit: number, tone: Tone, paper: string | null): readonly Mark[] {
  const [first, second] = panels.map(({ map }) => mapPart({ map, language }, box, unit, tone, paper));
  const x = round((box.width * divide) / 100);
  const height = round(box.height - STRIP_PX * unit);
  const line = `M${x} 0V${height}`;
  return [
    ...first!,
    { kind: 'group', x, y: 0, clip: { width: box.width - x, height }, marks: [{ kind: 'group', x: -x, y: 0, marks: second! }] },
    { kind: 'path', d: line, stroke: '#ffffff', width: 4 * unit }, { kind: 'path', d: line, stroke: INK, width: 2 * unit },
  ];
}

/** All maps of a handout in a box: the one, or those side by side (or one over the other) with their names over them. */
export function mapsPart(handout: Handout, box: Size, unit: number, tone: Tone, paper: string | null): readonly Mark[] {
  const { panels, map, language } = handout;
  if (panels.length === 0) return mapPart(handout, box, unit, tone, paper);
  if (handout.divide !== undefined) return divided(handout, box, unit, tone, paper);
  const own = unit * PANEL_UNIT;
  // Names are broken rather than cut: two of them may differ in their last characters.
  const size = 12 * own;
  const lines = (width: number): number => Math.min(MOST_LINES, Math.max(...panels.map(({ title }) => wrapText(title, size, width).length)));
  const [{ width: first }] = panelPlaces(panels.length, box, map, GAP * unit, CAPTION * size) as [Place];
  const head = lines(first) * CAPTION * size;
  return panelPlaces(panels.length, box, map, GAP * unit, head).map(({ x, y, width, height }, at): Mark => ({
    kind: 'group', x: round(x), y: round(y), marks: [
      ...wrapText(panels[at]!.title, size, width).slice(0, MOST_LINES).map((text, line): Mark => ({ kind: 'text', text, x: 0, y: round((line * CAPTION + 1.08) * size), size, bold: true, fill: INK })),
      { kind: 'group', x: 0, y: round(head), marks: mapPart({ map: panels[at]!.map, language }, { width, height: height - head }, own, tone, paper, at === 0 ? box.width : null) },
    ],
  }));
}

function divided(handout: Handout, box: Size, unit: number, tone: Tone, paper: string | null): readonly Mark[] {
  const size = 10 * unit;
  const names = handout.panels.map(({ title }, at) => wrapText(at === 0 ? `◀ ${title}` : `${title} ▶`, size, box.width / 2 - GAP * unit).slice(0, MOST_LINES));
  const head = Math.max(...names.map(({ length }) => length)) * CAPTION * size;
  return [
    ...names.flatMap((lines, at) => lines.map((text, line): Mark => ({ kind: 'text', text, x: at === 0 ? 0 : round(box.width), y: round((line * CAPTION + 1.08) * size), size, bold: true, fill: INK, anchor: at === 0 ? 'start' : 'end' }))),
    { kind: 'group', x: 0, y: round(head), marks: dividedPart(handout, { width: box.width, height: box.height - head }, unit, tone, paper) },
  ];
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
