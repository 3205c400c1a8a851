import type { Facility, FacilityKind, FacilityType } from '../../model/facilities';
import { boundsInView, project, type Size } from '../mercator';
import { PointIndex } from '../points/point-index';
import { SUPPOSED_LINE, symbolOf } from '../points/symbols';
import type { Camera } from '../scene';
import type { Mark } from './mark';
import type { Tone } from './tone';

const INK = '#12161f';

/** Kept as long as the list: every paper and every inset asks for it. */
const indexes = new WeakMap<readonly Facility[], PointIndex>();

/** Facilities as the map of the screen draws them, those near each other as one circle with their number. @param unit size of a px of type. */
export function pointMarks(facilities: readonly Facility[], camera: Camera, size: Size, unit: number, tone: Tone): readonly Mark[] {
  let index = indexes.get(facilities);
  if (!index) indexes.set(facilities, (index = new PointIndex(facilities.filter(({ supposed }) => !supposed))));
  const [west, south, east, north] = boundsInView(camera, size);
  // Larger symbols need as much more room between them.
  const found = index.marks([west, south, east, north], Math.max(0, camera.zoom - Math.log2(unit)));
  const placed = found.map((mark) => ({ mark, at: project(camera, size, mark.at) }));
  return [
    ...placed.flatMap(({ mark: { cluster }, at: [x, y] }) => (cluster ? [{ kind: 'group', x: round(x), y: round(y), scale: unit, marks: clusterMarks(cluster.size.toLocaleString('ja-JP')) } as const] : [])),
    ...placed.flatMap(({ mark: { facility }, at: [x, y] }) => (facility ? [{ kind: 'group', x: round(x), y: round(y), scale: unit, marks: symbolMarks(facility.kind, facility.type, tone) } as const] : [])),
    // What a supposition touches is never hidden in a number.
    ...facilities.flatMap(({ supposed, kind, type, place }): Mark[] => {
      if (!supposed || !place.at) return [];
      const [x, y] = project(camera, size, place.at);
      return [{ kind: 'group', x: round(x), y: round(y), scale: unit, marks: [...symbolMarks(kind, type, tone), ...supposedMarks(supposed === 'closed', tone)] }];
    }),
  ];
}

/** A circle around a number, as wide as it. */
export function clusterMarks(number: string): readonly Mark[] {
  const r = 7 + 3 * number.length;
  return [
    { kind: 'path', d: `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`, fill: '#ffffff', stroke: INK, width: 1.4 },
    { kind: 'text', text: number, x: 0, y: 4, size: 11.5, bold: true, anchor: 'middle', fill: INK },
  ];
}

/** The ring around what a supposition touches, crossed where it closes it. */
export function supposedMarks(closed: boolean, tone: Tone): readonly Mark[] {
  const d = `M-12 0a12 12 0 1 0 24 0a12 12 0 1 0 -24 0z${closed ? 'M-8.5 -8.5L8.5 8.5M8.5 -8.5L-8.5 8.5' : ''}`;
  return [{ kind: 'path', d, stroke: '#ffffff', width: 5 }, { kind: 'path', d, stroke: tone === 'mono' ? '#000000' : SUPPOSED_LINE, width: 2.2 }];
}

/** A facility's symbol around 0, 0. */
export function symbolMarks(kind: FacilityKind, type: FacilityType | null, tone: Tone): readonly Mark[] {
  const { shape, line, fill, inner, innerFill } = symbolOf(kind, type);
  const ink = (colour: string): string => (tone === 'mono' && colour !== '#ffffff' ? '#000000' : colour);
  return [
    // The white casing first: the symbol then stands out on every class colour.
    { kind: 'path', d: shape, stroke: '#ffffff', width: 5 },
    { kind: 'path', d: shape, fill: ink(fill), stroke: ink(line), width: 2 },
    ...(inner === '' ? [] : [{ kind: 'path', d: inner, fill: ink(innerFill) } as const]),
  ];
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
