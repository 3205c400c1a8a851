import type { FacilityList, FacilityType } from '../facilities';
import type { LngLat } from '../great-circle';
import type { OwnRate } from '../rates';
import type { DemandId } from '../subjects';

/** Kinds of facilities that figures count. */
export type ProviderKind = 'clinic' | 'hospital' | 'station';

/** A facility as a change names it. */
export interface Provider {
  /** Id in the facility list (`Facility.id`); null for one that stands in none. */
  readonly id: string | null;
  readonly kind: ProviderKind;
  readonly type: FacilityType | null;
  /** Published lists it stands in: each count is of one of them. Left out where it stands in none, or by an earlier version. */
  readonly lists?: readonly FacilityList[];
  readonly name: string;
  /** Municipality code. */
  readonly municipality: string;
  /** Null: somewhere in the municipality. */
  readonly at: LngLat | null;
}

/** One supposition: what could be otherwise than the data say. */
export type Change =
  | { readonly kind: 'add'; readonly facility: Provider }
  | { readonly kind: 'close'; readonly facility: Provider }
  | { readonly kind: 'move'; readonly facility: Provider; readonly to: { readonly municipality: string; readonly at: LngLat | null } }
  | { readonly kind: 'retype'; readonly facility: Provider; readonly type: FacilityType }
  /** `count` support clinics more in a municipality, wherever in it. */
  | { readonly kind: 'clinics'; readonly municipality: string; readonly count: number; readonly type: FacilityType | null }
  /** A projected series grows by so many percent a year more (or less) than projected, from a year on. */
  | { readonly kind: 'growth'; readonly table: string; readonly percent: number; readonly from: number }
  /** A reference projection from another rate set. */
  | { readonly kind: 'rates'; readonly subject: DemandId; readonly own: OwnRate }
  /** People that densities and shares are taken of. */
  | { readonly kind: 'basis'; readonly vintage: 'r5' | 'h30'; readonly year: number };

/** A line of the change log. Switched off it stays in the log and changes nothing. */
export interface LogEntry {
  readonly id: string;
  readonly on: boolean;
  readonly change: Change;
}

export type ChangeLog = readonly LogEntry[];

/** The log with one entry switched. */
export function toggled(log: ChangeLog, id: string): ChangeLog {
  return log.map((entry) => (entry.id === id ? { ...entry, on: !entry.on } : entry));
}

/** The log with a change at its end, switched on. */
export function appended(log: ChangeLog, change: Change): ChangeLog {
  const taken = new Set(log.map(({ id }) => id));
  let number = log.length + 1;
  while (taken.has(`c${number}`)) number++;
  return [...log, { id: `c${number}`, on: true, change }];
}

/** The log without an entry. */
export function removed(log: ChangeLog, id: string): ChangeLog {
  return log.filter((entry) => entry.id !== id);
}
