import type { Registry } from '../registry';
import type { Edit } from './edit';
import type { ZoneFigures } from './metrics';
import type { Plan } from './plan';
import { splitZone } from './split-zone';

/** What a zone can be divided by. */
export const DIVISIONS = ['parts', 'secondary335', 'secondary330', 'healthcentre', 'prefecture', 'city'] as const;
export type Division = (typeof DIVISIONS)[number];

/** A piece of a zone: its municipality codes, and what it is called where it has a name of its own. */
export interface Piece {
  readonly name: string | null;
  readonly codes: readonly string[];
}

/** The pieces of a zone by its unconnected parts, the areas of a level, or cities (wards of a designated city together). One piece = it does not divide. */
export function piecesOf({ codes: all, cities, levels }: Registry, { codes, connection, overlaps }: ZoneFigures, by: Division): Piece[] {
  if (by === 'parts') return connection.parts.map((part) => ({ name: null, codes: part.map((index) => all[index]!) }));
  if (by !== 'city') return overlaps.filter(({ level }) => level === by).map(({ area, members }) => ({ name: area.name, codes: members.map((index) => all[index]!) }));
  const pieces = new Map<string, string[]>();
  for (const code of codes) {
    const index = all.indexOf(code);
    const name = cities.find(({ wards }) => wards.includes(index))?.name ?? levels.municipality.areas[index]!.name;
    const key = cities.some(({ wards }) => wards.includes(index)) ? name : code;
    pieces.set(`${key}\n${name}`, [...(pieces.get(`${key}\n${name}`) ?? []), code]);
  }
  return [...pieces].map(([key, own]) => ({ name: key.split('\n')[1]!, codes: own }));
}

/** A zone divided into pieces: the one with the most municipalities (the first of equals) stays the zone, the others become zones. */
export function divideZone(plan: Plan, zone: string, pieces: readonly Piece[]): Edit {
  const largest = pieces.reduce((most, piece) => (piece.codes.length > most.codes.length ? piece : most));
  const others = pieces.filter((piece) => piece !== largest);
  return splitZone(plan, zone, others.map(({ codes }) => codes), others.map(({ name }) => name));
}
