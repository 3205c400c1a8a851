import type { FacilityKind, FacilityType } from '../../model/facilities';

/** How facilities look on the map and in the legend: a shape a kind, a filling a type, so that colour is never alone. */

/** Outlines in a box of 20 by 20 around 0, 0, as SVG path data: the canvas and the legend draw the same. */
const SHAPE: Readonly<Record<FacilityKind, string>> = {
  clinic: 'M0-6.6A6.6 6.6 0 1 1 0 6.6A6.6 6.6 0 1 1 0-6.6Z',
  hospital: 'M-6-6H6V6H-6Z',
  backup: 'M0-8.2L8.2 0L0 8.2L-8.2 0Z',
  station: 'M0-7.6L7.2 5.4H-7.2Z',
};
/** Dark enough for 4.5 : 1 on white, apart from each other and from the classes' colours. */
const KIND_COLOUR: Readonly<Record<FacilityKind, string>> = { clinic: '#a3123a', hospital: '#12297d', backup: '#5a2a86', station: '#00564c' };
/** The mark inside: 機能強化型単独 has a dot, 連携 is full, 従来型 hollow; where the type is not told, hollow with a bar. */
const INNER: Readonly<Record<0 | FacilityType, string>> = { 0: 'M-3.4-1.1H3.4V1.1H-3.4Z', 1: 'M0-2.4A2.4 2.4 0 1 1 0 2.4A2.4 2.4 0 1 1 0-2.4Z', 2: '', 3: '' };

/** The ring around what a supposition touches. */
export const SUPPOSED_LINE = '#51287a';
export const SUPPOSED_DASH = [4, 3];

export interface SymbolLook {
  readonly shape: string;
  readonly line: string;
  readonly fill: string;
  readonly inner: string;
  readonly innerFill: string;
}

export function symbolOf(kind: FacilityKind, type: FacilityType | null): SymbolLook {
  const colour = KIND_COLOUR[kind];
  // Kinds without types are full.
  const full = kind === 'backup' || kind === 'station' || type === 1 || type === 2;
  const inner = kind === 'backup' || kind === 'station' ? '' : INNER[type ?? 0];
  return { shape: SHAPE[kind], line: colour, fill: full ? colour : '#ffffff', inner, innerFill: full ? '#ffffff' : colour };
}
