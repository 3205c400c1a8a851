import { COMPLAINTS, type Complaint } from '../i18n/rate-problems';
import type { RateTable } from '../model/rates';
import type { DemandId } from '../model/subjects';
import { readCsv } from './csv-read';
import { fileText, type NotText } from './file-text';
import { readRateRows, type RateProblem } from './rate-rows';
import type { PrefectureName } from './rate-words';

/** The rates of a file, or why there are none. `shiftJis`: the file could be read as Shift_JIS if the user wants so. */
export type RateReading = { readonly rates: RateTable } | Refusal;
export interface Refusal {
  readonly rates: null;
  readonly problems: readonly RateProblem[];
  /** Problems beyond those listed. */
  readonly more: number;
  readonly shiftJis: boolean;
}

/** 47 prefectures by sex have about 20 KB; nobody's rates have a megabyte. */
export const MOST_RATE_BYTES = 1_000_000;
const MOST_PROBLEMS = 100;

const ofFile = (complaint: Complaint): RateProblem => ({ ...complaint, row: null, column: null });

function refused(problems: readonly RateProblem[], shiftJis = false): Refusal {
  return { rates: null, problems: problems.slice(0, MOST_PROBLEMS), more: Math.max(0, problems.length - MOST_PROBLEMS), shiftJis };
}

/** Whether a file is too large to be read at all: to ask before its bytes are touched. */
export function refuseBySize(bytes: number): Refusal | null {
  if (bytes <= MOST_RATE_BYTES) return null;
  const megabytes = (size: number): string => (size / 1_000_000).toFixed(1);
  return refused([ofFile(COMPLAINTS.tooLarge(megabytes(bytes), megabytes(MOST_RATE_BYTES)))]);
}

/** The answer to a file whose bytes could not be had. */
export function refuseUnread(): Refusal {
  return refused([ofFile(COMPLAINTS.unread())]);
}

/**
 * Reads a rate file of a subject: CSV in UTF-8, a row a prefecture and sex, a column an age class (docs/data.md).
 * Never throws: what is wrong comes back as problems, and then there are no rates.
 * @param allowShiftJis read text that is not UTF-8 as Shift_JIS; asked of the user first, since it is a guess.
 */
export function readRateFile(bytes: Uint8Array, subject: DemandId, prefectures: readonly PrefectureName[], allowShiftJis = false): RateReading {
  const large = refuseBySize(bytes.length);
  if (large) return large;
  const decoded = decode(bytes, allowShiftJis);
  if (typeof decoded !== 'string') return refused([ofFile(COMPLAINTS[decoded.problem]())], decoded.problem === 'shiftJis');
  if (decoded.replace(/^\uFEFF/, '').trim() === '') return refused([ofFile(COMPLAINTS.empty())]);
  const { rows, unclosed } = readCsv(decoded);
  if (unclosed !== null) return refused([{ ...COMPLAINTS.unclosed(), row: unclosed, column: null }]);
  if (rows.length === 0) return refused([ofFile(COMPLAINTS.empty())]);
  const { rates, problems } = readRateRows(rows, subject, prefectures);
  return rates ? { rates } : refused(problems);
}

function decode(bytes: Uint8Array, allowShiftJis: boolean): string | { readonly problem: Exclude<NotText, 'image'> | 'shiftJis' } {
  const read = fileText(bytes);
  // A picture is just not text here: nobody takes one for a table of rates.
  if ('problem' in read) return { problem: read.problem === 'image' ? 'binary' : read.problem };
  return read.encoding === 'utf-8' || allowShiftJis ? read.text : { problem: 'shiftJis' };
}
