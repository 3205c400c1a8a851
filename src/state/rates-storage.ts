import * as v from 'valibot';
import { rateTable } from '../data/schema';
import { RATE_SUBJECTS, RATE_UNITS, type OwnRates } from '../model/rates';

/** Where rates outlast the page: the browser's localStorage, or what a test puts in its place. */
export type RatesStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export const RATES_KEY = 'zaitaku-atlas.rates';
/** Six subjects have about 120 KB; what is far larger is not ours. */
const MOST_CHARACTERS = 2_000_000;

const ownRate = v.object({ file: v.pipe(v.string(), v.maxLength(200)), at: v.pipe(v.string(), v.isoTimestamp()), rates: rateTable });
const stored = v.object({ version: v.literal(1), subjects: v.record(v.picklist(RATE_SUBJECTS), ownRate) });

/** The storage, or null where the page may not have one: sandboxed and cross-site frames throw on the mere name. */
export function browserStorage(): RatesStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The rates of an earlier visit. What cannot be read, or is out of bounds, is removed whole and said to be `unreadable`. */
export function readOwnRates(storage: RatesStorage | null): { readonly own: OwnRates; readonly unreadable: boolean } {
  try {
    const text = storage?.getItem(RATES_KEY) ?? null;
    if (text === null) return { own: {}, unreadable: false };
    const own = text.length > MOST_CHARACTERS ? null : parse(text);
    if (own) return { own, unreadable: false };
    storage?.removeItem(RATES_KEY);
    return { own: {}, unreadable: true };
  } catch {
    return { own: {}, unreadable: false };
  }
}

function parse(text: string): OwnRates | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  const result = v.safeParse(stored, content);
  if (!result.success) return null;
  const own: OwnRates = result.output.subjects;
  const inBounds = RATE_SUBJECTS.every((subject) => own[subject]?.rates.every((row) => row.every((rate) => rate <= RATE_UNITS[subject].most)) ?? true);
  return inBounds ? own : null;
}

/** Keeps the rates for the next visit. @returns false where the browser does not (no storage, no room): they last as long as the page. */
export function writeOwnRates(storage: RatesStorage | null, own: OwnRates): boolean {
  try {
    if (!storage) return false;
    if (Object.keys(own).length === 0) storage.removeItem(RATES_KEY);
    else storage.setItem(RATES_KEY, JSON.stringify({ version: 1, subjects: own }));
    return true;
  } catch {
    return false;
  }
}
