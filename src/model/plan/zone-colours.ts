import type { Ways } from './contiguity';

/** A zone as far as colouring goes. */
export interface ColouredZone {
  readonly id: string;
  /** The user's choice (index in the palette); null = chosen here. */
  readonly colour: number | null;
}

/**
 * Which zones lie side by side: they share a land border or a bridge. A ferry joins no colours on a map.
 * @param zoneAt municipality index → position of its zone, -1 where it has none.
 * @returns per position the neighbouring positions, ascending.
 */
export function zoneNeighbours(count: number, zoneAt: Int32Array, { adjacency, crossings }: Ways): number[][] {
  const found: number[][] = Array.from({ length: count }, () => []);
  const meet = (a: number, b: number): void => {
    const [first, second] = [zoneAt[a]!, zoneAt[b]!];
    if (first < 0 || second < 0 || first === second) return;
    // Neighbours are few: looking through a short list is cheaper than a Set a zone.
    if (found[first]!.includes(second)) return;
    found[first]!.push(second);
    found[second]!.push(first);
  };
  for (let index = 0; index < zoneAt.length; index++) if (zoneAt[index]! >= 0) for (const other of adjacency[index]!) if (other > index) meet(index, other);
  for (const { kind, between: [a, b] } of crossings) if (kind === 'bridge') meet(a, b);
  for (const list of found) list.sort((a, b) => a - b);
  return found;
}

/** So many zones can each have a colour that common colour visions tell from the others. */
const HANDFUL = 6;

/**
 * Colours as palette indexes from 0 up, few, neighbours different. In this order: the user's choices, unless an earlier
 * zone beside it chose the same; then the colours of before, so that editing recolours only zones that would clash; then
 * the rest by DSATUR (most colours around it first), each with the lowest index free around it. A handful of zones get a
 * colour each, also where they do not touch: in a list beside the map one colour twice reads as one zone.
 * @param neighbours per zone the positions of its neighbours (`zoneNeighbours`).
 * @param previous zone id → index before the edit; empty at the start.
 */
export function colourZones(zones: readonly ColouredZone[], neighbours: readonly (readonly number[])[], previous: ReadonlyMap<string, number>): Map<string, number> {
  const colours = new Int32Array(zones.length).fill(-1);
  const clashes = (zone: number, colour: number): boolean => neighbours[zone]!.some((other) => colours[other] === colour);
  zones.forEach(({ colour }, zone) => {
    if (colour !== null && !clashes(zone, colour)) colours[zone] = colour;
  });
  for (const [zone, colour] of keepable(zones, neighbours, previous, (at, wish) => colours[at] !== -1 || clashes(at, wish))) colours[zone] = colour;
  saturate(colours, neighbours);
  return new Map(zones.map(({ id }, zone) => [id, colours[zone]!]));
}

/**
 * Whether `colourZones` would leave all colours as they are, told without the lists of neighbours: every zone has one, the
 * user's choice where there is one, and none is that of a zone beside it.
 */
export function coloursHold(zones: readonly ColouredZone[], zoneAt: Int32Array, { adjacency, crossings }: Ways, previous: ReadonlyMap<string, number>): boolean {
  if (previous.size !== zones.length) return false;
  const colours = new Int32Array(zones.length);
  for (let zone = 0; zone < zones.length; zone++) {
    const { id, colour: wish } = zones[zone]!;
    const colour = previous.get(id);
    if (colour === undefined || (wish !== null && wish !== colour)) return false;
    colours[zone] = colour;
  }
  const clash = (a: number, b: number): boolean => {
    const [first, second] = [zoneAt[a]!, zoneAt[b]!];
    return first >= 0 && second >= 0 && first !== second && colours[first] === colours[second];
  };
  for (let index = 0; index < zoneAt.length; index++) if (zoneAt[index]! >= 0) for (const other of adjacency[index]!) if (other > index && clash(index, other)) return false;
  for (const { kind, between: [a, b] } of crossings) if (kind === 'bridge' && clash(a, b)) return false;
  return true;
}

/** Colours of before that can stay together: where neighbours clash, the zone with the most clashes gives way, then the later. */
function keepable(zones: readonly ColouredZone[], neighbours: readonly (readonly number[])[], previous: ReadonlyMap<string, number>, taken: (zone: number, colour: number) => boolean): Map<number, number> {
  const kept = new Map<number, number>();
  zones.forEach(({ id }, zone) => {
    const colour = previous.get(id);
    if (colour !== undefined && !taken(zone, colour)) kept.set(zone, colour);
  });
  for (;;) {
    let [worst, most] = [-1, 0];
    for (const [zone, colour] of kept) {
      const count = neighbours[zone]!.filter((other) => kept.get(other) === colour).length;
      if (count > 0 && count >= most) [worst, most] = [zone, count];
    }
    if (worst < 0) return kept;
    kept.delete(worst);
  }
}

function saturate(colours: Int32Array, neighbours: readonly (readonly number[])[]): void {
  const around = neighbours.map((others) => new Set(others.map((other) => colours[other]!).filter((colour) => colour >= 0)));
  const open = new Set([...colours.keys()].filter((zone) => colours[zone]! < 0));
  while (open.size > 0) {
    let best = -1;
    for (const zone of open) {
      if (best < 0 || around[zone]!.size > around[best]!.size || (around[zone]!.size === around[best]!.size && neighbours[zone]!.length > neighbours[best]!.length)) best = zone;
    }
    let colour = 0;
    while (around[best]!.has(colour) || (colours.length <= HANDFUL && colours.includes(colour))) colour++;
    colours[best] = colour;
    open.delete(best);
    for (const other of neighbours[best]!) around[other]!.add(colour);
  }
}
