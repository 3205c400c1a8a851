import { circleAround, type LngLat } from '../../model/great-circle';
import type { Circles } from '../circles-layer';
import { boundsInView, project, type Point, type Size } from '../mercator';
import type { Camera } from '../scene';
import type { Mark } from './mark';
import type { Tone } from './tone';

/** As the light look of the screen has them. */
export const REACH_COLOUR = { circle: '#0b2a8a', outside: '#a4121c', facility: '#b8500f', supposed: '#51287a' } as const;

/** More outlines than this hide what they surround: the tint shows where circles are. */
const MOST_OUTLINES = 60;
/** Places that fall on the same step of the picture are drawn once, px. */
const STEP = 0.5;

/** Circles, homes and facilities as the map of reach draws them, for paper. @param unit size of a px of type. */
export function circleMarks({ radiusKm, centres, homes, marked }: Circles, camera: Camera, size: Size, unit: number, tone: Tone): readonly Mark[] {
  const [west, south, east, north] = boundsInView(camera, size);
  const at = (place: LngLat): Point => project(camera, size, place);
  const seen = <T>(list: readonly T[], placeOf: (one: T) => LngLat, margin: number): readonly T[] => {
    const taken = new Set<string>();
    return list.filter((one) => {
      const [lng, lat] = placeOf(one);
      if (lng < west - margin || lng > east + margin || lat < south - margin || lat > north + margin) return false;
      const [x, y] = at([lng, lat]);
      const key = `${Math.round(x / STEP)} ${Math.round(y / STEP)}`;
      return !taken.has(key) && taken.add(key) !== undefined;
    });
  };
  const ink = (colour: string): string => (tone === 'mono' ? '#000000' : colour);
  const facilities = seen(centres, (place) => place, radiusKm / 80);
  const corners = camera.zoom > 6 ? 72 : 24;
  const circles = facilities.map((place) => polygon(circleAround(place, radiusKm, corners).map(at))).join('');
  const towns = seen(homes.filter(({ seat }) => !seat), (home) => home.at, 0);
  const seats = seen(homes.filter(({ seat }) => seat), (home) => home.at, 0);
  const near = camera.zoom > 6.5;
  const [dot, hall, square] = [(near ? 1.1 : 0.8) * unit, (near ? 3.4 : 1.8) * unit, (near ? 2.8 : 1.2) * unit];
  // One path for all circles: where they overlap the tint is no darker.
  return [
    ...path(circles, { fill: ink(REACH_COLOUR.circle), opacity: 0.13 }),
    ...(facilities.length > MOST_OUTLINES ? [] : path(circles, { stroke: ink(REACH_COLOUR.circle), width: 0.7 * unit, opacity: 0.45 })),
    ...homeMarks(towns.map((home) => ({ ...home, at: at(home.at) })), dot, ink),
    ...homeMarks(seats.map((home) => ({ ...home, at: at(home.at) })), hall, ink),
    ...path(facilities.map((place) => squareAt(at(place), square)).join(''), { fill: ink(REACH_COLOUR.facility) }),
    ...path(seen(marked, (one) => one.at, radiusKm / 80).map((one) => markedRing(at(one.at), 4 * unit, one.closed) + (one.closed ? '' : dashes(circleAround(one.at, radiusKm, corners).map(at)))).join(''), { stroke: ink(REACH_COLOUR.supposed), width: 1.2 * unit }),
  ];
}

interface PlacedHome {
  readonly at: Point;
  readonly inside: boolean | null;
}

/** A dot inside, a cross outside, a ring where it cannot be told. @param r px */
export function homeMarks(homes: readonly PlacedHome[], r: number, ink: (colour: string) => string): readonly Mark[] {
  const of = (inside: boolean | null, shape: (at: Point, r: number) => string): string => homes.filter((home) => home.inside === inside).map((home) => shape(home.at, r)).join('');
  return [
    ...path(of(true, disc), { fill: ink(REACH_COLOUR.circle) }),
    ...path(of(null, disc), { fill: '#ffffff', stroke: ink(REACH_COLOUR.circle), width: Math.min(1, 0.5 * r) }),
    ...path(of(false, cross), { stroke: ink(REACH_COLOUR.outside), width: Math.max(0.9, 0.45 * r) }),
  ];
}

function path(d: string, look: Omit<Extract<Mark, { kind: 'path' }>, 'kind' | 'd'>): readonly Mark[] {
  return d === '' ? [] : [{ kind: 'path', d, ...look }];
}

/** The ring of a facility a supposition touches, dashed; of one it closes whole, with a cross. @param r px */
export function markedRing(at: Point, r: number, closed: boolean): string {
  const ring = Array.from({ length: 24 }, (_, corner): Point => [at[0] + r * Math.cos((corner * Math.PI) / 12), at[1] + r * Math.sin((corner * Math.PI) / 12)]);
  return closed ? polygon(ring) + cross(at, r * 0.7) : dashes(ring);
}

/** Every other two sides of a polygon: a mark's path has no dashes of its own. */
function dashes(points: readonly Point[]): string {
  return points.map(([x, y], at) => `${at % 4 === 0 ? 'M' : at % 4 === 3 ? '' : 'L'}${at % 4 === 3 ? '' : `${round(x)} ${round(y)}`}`).join('');
}

function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}z`;
}

function disc([x, y]: Point, r: number): string {
  return `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0z`;
}

function cross([x, y]: Point, r: number): string {
  const side = round(2 * r);
  return `M${round(x - r)} ${round(y - r)}l${side} ${side}M${round(x + r)} ${round(y - r)}l${-side} ${side}`;
}

export function squareAt([x, y]: Point, side: number): string {
  return `M${round(x - side / 2)} ${round(y - side / 2)}h${round(side)}v${round(side)}h${-round(side)}z`;
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
