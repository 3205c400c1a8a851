import { derived, weakest, type Quality } from './quality';
import type { Level } from './registry';
import type { Text } from './text';
import type { UnitSet } from './units';

/** Which published rows add up to an area, and what the sum is worth; or why there is none. */
export type Cover = WholeCover | NoCover;

export interface WholeCover {
  /** Indexes into the set's units; disjoint, together exactly `footprint`. */
  readonly units: readonly number[];
  readonly quality: Quality;
  readonly note?: Text;
  /** The municipalities the figure stands for: the area's own, or those of the joint unit it is part of. */
  readonly footprint: readonly number[];
}
export interface NoCover {
  readonly units: null;
  readonly reason: Text;
}

/**
 * Covers a set of municipalities with the largest published rows that fit inside it.
 * A set that lies wholly inside a joint unit larger than itself takes that unit's row, as an estimate that says so
 * (浜通り in the R5 projection), unless it is a single municipality of the municipality level (`shareJoint` false).
 * @param members municipality indexes.
 */
export function coverMembers(members: readonly number[], set: UnitSet, shareJoint: boolean): Cover {
  const { round, now } = markOpen(members, set);
  let count = 0;
  let quality: Quality = 'official';
  let basis: string | null = null;
  let mixed = false;
  for (const municipality of members) {
    if (round[municipality] !== now) continue;
    const fitting = fittingUnit(set, municipality, round, now, members.length);
    if (fitting < 0) return shareJoint ? sharedCover(members, municipality, set) : { units: null, reason: reasonFor(municipality, set) };
    const unit = set.units[fitting]!;
    for (const member of unit.members) round[member] = 0;
    found[count++] = fitting;
    basis ??= unit.basis;
    if (unit.basis !== basis) mixed = true;
    if (unit.yours) quality = 'yours';
    else if (unit.estimate) quality = weakest(quality, 'estimate');
  }
  if (mixed) return { units: null, reason: MIXED_BASES };
  if (count > 1) quality = derived(quality);
  const note = set.basisNotes.get(basis ?? '');
  // Copied at its length: covers are kept by the thousand.
  const units = found.slice(0, count);
  return note ? { units, quality, footprint: members, note } : { units, quality, footprint: members };
}

/** The units found so far, as many as are counted: emptied it would have to grow anew each time. */
const found: number[] = [];

/** The largest unit around a municipality of which every member is still open, -1 without one. @param size of the whole: what is larger cannot fit. */
function fittingUnit({ units, unitsOf }: UnitSet, municipality: number, round: Uint32Array, now: number, size: number): number {
  search: for (const index of unitsOf[municipality]!) {
    const { members } = units[index]!;
    if (members.length > size) continue;
    for (const member of members) if (round[member] !== now) continue search;
    return index;
  }
  return -1;
}

interface Marks {
  /** Round a municipality was marked in: it is open, not covered yet, while that is the present one. */
  readonly round: Uint32Array;
  now: number;
}

/**
 * One array a unit set instead of a Set a cover: a level's covers touch every municipality once, and the nation's 1,896
 * in a Set of their own cost more than all the rest. A mark counts only in the round it was set in, so nothing is cleared.
 */
const marksOf = new WeakMap<UnitSet, Marks>();

function markOpen(members: readonly number[], set: UnitSet): Marks {
  let marks = marksOf.get(set);
  if (!marks) marksOf.set(set, (marks = { round: new Uint32Array(set.unitsOf.length), now: 0 }));
  marks.now++;
  for (const member of members) marks.round[member] = marks.now;
  return marks;
}

function sharedCover(members: readonly number[], municipality: number, set: UnitSet): Cover {
  const index = set.unitsOf[municipality]!.find((candidate) => {
    const unit = set.units[candidate]!;
    return unit.kind === 'joint' && members.every((member) => unit.members.includes(member));
  });
  if (index === undefined) return { units: null, reason: reasonFor(municipality, set) };
  const unit = set.units[index]!;
  const note = {
    ja: `${unit.name}${unit.members.length}市町村を一つの単位とした推計の値（${unit.name}全体）`,
    en: `Value of the joint projection unit ${unit.name} (${unit.members.length} municipalities as a whole)`,
  };
  return { units: [index], quality: unit.yours ? 'yours' : 'estimate', note, footprint: unit.members };
}

function reasonFor(municipality: number, set: UnitSet): Text {
  return set.absent.get(municipality) ?? PART_OF_UNIT;
}

const PART_OF_UNIT: Text = { ja: '公表の単位がこの区域より大きいため、値なし', en: 'Published only for a larger unit than this area' };
const MIXED_BASES: Text = { ja: '時点の異なる値（2025年10月の名簿と2023年10月の配分推計）は合計しない', en: 'Not added up: the parts are of different dates (lists of October 2025, allocations of October 2023)' };

const levelCovers = new WeakMap<UnitSet, WeakMap<Level, readonly Cover[]>>();

/** The covers of every area of a level; computed once per set and level. */
export function coverLevel(level: Level, set: UnitSet): readonly Cover[] {
  let byLevel = levelCovers.get(set);
  if (!byLevel) levelCovers.set(set, (byLevel = new WeakMap()));
  let covers = byLevel.get(level);
  if (!covers) byLevel.set(level, (covers = level.areas.map(({ members }) => coverMembers(members, set, level.id !== 'municipality'))));
  return covers;
}
