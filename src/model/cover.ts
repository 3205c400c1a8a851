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
  const open = openMarks(members, set);
  const units: number[] = [];
  let quality: Quality = 'official';
  const bases = new Set<string>();
  for (const municipality of members) {
    if (!open.has(municipality)) continue;
    const fitting = fittingUnit(set, municipality, open, members.length);
    if (fitting === undefined) return shareJoint ? sharedCover(members, municipality, set) : { units: null, reason: reasonFor(municipality, set) };
    const unit = set.units[fitting]!;
    for (const member of unit.members) open.delete(member);
    units.push(fitting);
    bases.add(unit.basis);
    if (unit.yours) quality = 'yours';
    else if (unit.estimate) quality = weakest(quality, 'estimate');
  }
  if (bases.size > 1) return { units: null, reason: MIXED_BASES };
  if (units.length > 1) quality = derived(quality);
  const note = set.basisNotes.get([...bases][0] ?? '');
  return { units, quality, footprint: members, ...(note && { note }) };
}

/** The largest unit around a municipality of which every member is still open. @param size of the whole: what is larger cannot fit. */
function fittingUnit({ units, unitsOf }: UnitSet, municipality: number, open: OpenMembers, size: number): number | undefined {
  for (const index of unitsOf[municipality]!) {
    const { members } = units[index]!;
    if (members.length <= size && members.every(open.has)) return index;
  }
  return undefined;
}

/** The members not covered yet. */
interface OpenMembers {
  has(municipality: number): boolean;
  delete(municipality: number): void;
}

/**
 * One array a unit set instead of a Set a cover: a level's covers touch every municipality once, and the nation's 1,896
 * in a Set of their own cost more than all the rest. A mark counts only in the round it was set in, so nothing is cleared.
 */
const marksOf = new WeakMap<UnitSet, { readonly round: Uint32Array; now: number }>();

function openMarks(members: readonly number[], set: UnitSet): OpenMembers {
  let marks = marksOf.get(set);
  if (!marks) marksOf.set(set, (marks = { round: new Uint32Array(set.unitsOf.length), now: 0 }));
  const now = ++marks.now;
  const { round } = marks;
  for (const member of members) round[member] = now;
  return { has: (municipality) => round[municipality] === now, delete: (municipality) => { round[municipality] = 0; } };
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
