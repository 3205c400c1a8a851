import { PLAN_COMPLAINTS, type PlanComplaintId } from '../i18n/plan-problems';
import type { Complaint } from '../i18n/rate-problems';
import type { Text } from '../model/text';

/** What is wrong with a file or link of a plan, where, and what to do. */
export interface PlanProblem extends Complaint {
  readonly kind: PlanComplaintId;
  /** Name of the file as the user knows it; empty for a link. */
  readonly file: string;
  /** Line of a CSV or number of a GeoJSON feature, 1 = the first; null = the whole. */
  readonly row: number | null;
  /** Heading of the column or name of the property. */
  readonly column: string | null;
  /** Municipality codes the user has to choose from, if it takes a choice. */
  readonly choices: readonly string[];
}

/**
 * What a file of municipalities and zones gives. `zoneNameOf` holds the rows that are in order (municipality code → name
 * of its zone, for `importZones`), null where there is nothing to take. With problems, nothing is to be applied before the
 * user has accepted the rest.
 */
export interface PlanReading {
  readonly zoneNameOf: ReadonlyMap<string, string> | null;
  /** Every one of them; a view lists as many as can be read. */
  readonly problems: readonly PlanProblem[];
  /** What was read in another way than it was written. */
  readonly notices: readonly Text[];
}

interface Place {
  readonly row?: number | null;
  readonly column?: string | null;
  readonly choices?: readonly string[];
}

/** A problem with its text. @param details what the complaint of this kind takes. */
export function planProblem<Kind extends PlanComplaintId>(file: string, kind: Kind, details: Parameters<(typeof PLAN_COMPLAINTS)[Kind]>, { row = null, column = null, choices = [] }: Place = {}): PlanProblem {
  const complain = PLAN_COMPLAINTS[kind] as (...details: unknown[]) => Complaint;
  return { ...complain(...details), kind, file, row, column, choices };
}

/** A reading with nothing to take. */
export function refusedReading(problems: readonly PlanProblem[]): PlanReading {
  return { zoneNameOf: null, problems, notices: [] };
}

/** 1,896 municipalities with long zone names have 200 KB; shapes of all Japan as GeoJSON a few megabytes. */
export const MOST_PLAN_BYTES = { csv: 2_000_000, json: 20_000_000 } as const;

/** Whether a file is too large to be read at all: to ask before its bytes are touched. */
export function refusePlanBySize(file: string, bytes: number, kind: keyof typeof MOST_PLAN_BYTES): PlanProblem | null {
  const megabytes = (size: number): string => (size / 1_000_000).toFixed(1);
  return bytes > MOST_PLAN_BYTES[kind] ? planProblem(file, 'tooLarge', [megabytes(bytes), megabytes(MOST_PLAN_BYTES[kind])]) : null;
}

/** The answer to a file whose bytes could not be had. */
export function refusePlanUnread(file: string): PlanProblem {
  return planProblem(file, 'unread', []);
}
