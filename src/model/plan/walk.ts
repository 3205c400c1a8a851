import { angleBetween, bearing, directionOf, type Direction } from '../compass';
import type { Crossing } from '../crossings';
import type { Ways } from './contiguity';
import type { SeatVectors } from './seat-spread';

/** A municipality one step away. */
export interface Neighbour {
  /** Municipality index. */
  readonly municipality: number;
  /** From seat to seat, degrees clockwise from north. */
  readonly bearing: number;
  readonly direction: Direction;
  /** The bridge or route that leads there; null = a land border. */
  readonly crossing: Crossing | null;
}

/** The arrow keys by the direction they stand for, in degrees. */
export const ARROWS = { ArrowUp: 0, ArrowRight: 90, ArrowDown: 180, ArrowLeft: 270 } as const;
export type Arrow = keyof typeof ARROWS;

/** An arrow leads to what lies in its direction and in the two of the eight beside it. */
const REACH = 67.5;

/** Those one step away, clockwise from north: over a land border, or else over a link of the table. */
export function neighboursAround(municipality: number, { adjacency, crossings }: Ways, seats: SeatVectors): Neighbour[] {
  const over = new Map<number, Crossing | null>(adjacency[municipality]!.map((other) => [other, null]));
  for (const crossing of crossings) {
    const [a, b] = crossing.between;
    const other = a === municipality ? b : b === municipality ? a : null;
    if (other !== null && !over.has(other)) over.set(other, crossing);
  }
  return [...over].map(([other, crossing]): Neighbour => {
    const degrees = bearing(seats, municipality, other);
    return { municipality: other, bearing: degrees, direction: directionOf(degrees), crossing };
  }).sort((a, b) => a.bearing - b.bearing);
}

interface Choice {
  readonly targets: ReadonlyMap<Arrow, Neighbour>;
  /** How many places of the scope are reached. */
  readonly reached: number;
  /** Sum of the angles between the keys and where they lead. */
  readonly turned: number;
}

/**
 * Where each arrow key leads. Four keys serve more neighbours than four: together they lead to as many places of the plan's
 * scope as they can, with the least turning. A key left over leads to the nearest direction it has, in the scope if possible.
 * @param inScope whether a municipality index is in the plan's scope.
 */
export function arrowTargets(neighbours: readonly Neighbour[], inScope: (municipality: number) => boolean): ReadonlyMap<Arrow, Neighbour> {
  const arrows = Object.keys(ARROWS) as Arrow[];
  const turn = (arrow: Arrow, { bearing: degrees }: Neighbour): number => angleBetween(degrees, ARROWS[arrow]);
  const within = (arrow: Arrow): Neighbour[] => neighbours.filter((one) => turn(arrow, one) <= REACH).sort((a, b) => turn(arrow, a) - turn(arrow, b));
  let best: Choice = { targets: new Map(), reached: -1, turned: 0 };
  // At most some thousand ways: every key has but the few neighbours on its side.
  const choose = (index: number, { targets, reached, turned }: Choice): void => {
    const arrow = arrows[index];
    if (arrow === undefined) {
      if (reached > best.reached || (reached === best.reached && turned < best.turned)) best = { targets, reached, turned };
      return;
    }
    const taken = [...targets.values()];
    for (const one of within(arrow)) if (inScope(one.municipality) && !taken.includes(one)) choose(index + 1, { targets: new Map([...targets, [arrow, one]]), reached: reached + 1, turned: turned + turn(arrow, one) });
    choose(index + 1, { targets, reached, turned });
  };
  choose(0, { targets: new Map(), reached: 0, turned: 0 });
  return new Map(arrows.flatMap((arrow) => {
    const candidates = within(arrow);
    const target = best.targets.get(arrow) ?? candidates.find((one) => inScope(one.municipality)) ?? candidates[0];
    return target ? [[arrow, target] as const] : [];
  }));
}
