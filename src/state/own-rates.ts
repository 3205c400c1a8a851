import { DataError } from '../data/geo-files';
import { type DataStore } from '../data/store';
import { datasetsOf, indicatorById, isResource, type Indicator, type IndicatorOptions } from '../model/indicators';
import { ownRateOf, RATE_SUBJECTS, type OwnRate, type OwnRates } from '../model/rates';
import type { DemandId } from '../model/subjects';
import { indicatorOf, optionsOf, type Content } from './content';
import { readOwnRates, writeOwnRates, type RatesStorage } from './rates-storage';

/**
 * What the user is to be told of the rates: that a visit before has left some, that what was left cannot be read, or what
 * has just been changed (with what was there before, to go back to; `kept` false = the browser did not store it).
 */
export type RatesNotice = { readonly kind: 'left' | 'unreadable' } | { readonly kind: 'changed'; readonly before: OwnRates; readonly kept: boolean };

export interface OwnRatesState {
  /** The rates the user has put in place of the shipped ones. They outlast the page, and are in no link. */
  readonly ownRates: OwnRates;
  readonly ratesNotice: RatesNotice | null;
  /** Puts rates in use, and all others back; figures follow at once. Gives the error, and changes nothing, where a file cannot be loaded. */
  replaceRates(own: OwnRates): Promise<DataError | null>;
  /** Brings back what was in use before the last change, which can be undone in turn. */
  undoRates(): Promise<DataError | null>;
  dismissRatesNotice(): void;
}

interface Parts {
  readonly data: DataStore;
  readonly storage: RatesStorage | null;
  readonly set: (state: Partial<OwnRatesState>) => void;
  readonly get: () => OwnRatesState;
  /** Makes the figures on the screen anew where their rates have changed. */
  readonly refresh: () => void;
}

/** The part of the store that holds the user's rates; starts with what the storage has of an earlier visit. */
export function ownRatesSlice({ data, storage, set, get, refresh }: Parts): OwnRatesState {
  const { own, unreadable } = readOwnRates(storage);
  data.startWithRates(own);
  const replaceRates = async (next: OwnRates): Promise<DataError | null> => {
    try {
      await data.replaceRates(next);
    } catch (error) {
      if (error instanceof DataError) return error;
      throw error;
    }
    const before = get().ownRates;
    set({ ownRates: next, ratesNotice: { kind: 'changed', before, kept: writeOwnRates(storage, next) } });
    refresh();
    return null;
  };
  return {
    ownRates: own,
    ratesNotice: unreadable ? { kind: 'unreadable' } : replacedSubjects(own).length > 0 ? { kind: 'left' } : null,
    replaceRates,
    async undoRates() {
      const { ratesNotice } = get();
      return ratesNotice?.kind === 'changed' ? replaceRates(ratesNotice.before) : null;
    },
    dismissRatesNotice: () => set({ ratesNotice: null }),
  };
}

/** The subjects whose rates are the user's, in the order they are listed everywhere. */
export function replacedSubjects(own: OwnRates): DemandId[] {
  return RATE_SUBJECTS.filter((subject) => own[subject]);
}

/** The rates without those of a subject, which then goes by the shipped ones. */
export function withoutRates(own: OwnRates, subject: DemandId): OwnRates {
  return Object.fromEntries(Object.entries(own).filter(([id]) => id !== subject));
}

/** A rate set of the user's behind what is shown. */
export interface UsedRate {
  readonly subject: DemandId;
  readonly own: OwnRate;
}

/** The user's rates that the figures of a content are computed from: of its indicator, of the one crossed with it, of both. */
export function usedRates(content: Content, own: OwnRates): UsedRate[] {
  const second = content.second === null ? undefined : indicatorById(content.second);
  const subjects = [indicatorOf(content), ...(second ? [second] : [])].flatMap((indicator) => (ownRateOf(indicator, own) && !isResource(indicator) ? [indicator.subject as DemandId] : []));
  return [...new Set(subjects)].map((subject) => ({ subject, own: own[subject]! }));
}

export function sameRates(a: readonly UsedRate[], b: readonly UsedRate[]): boolean {
  return a.length === b.length && a.every(({ own }, index) => own === b[index]!.own);
}

/** Catalogue ids behind the figures on the screen: the shipped rates are no source of what was computed from the user's. */
export function citedDatasets({ indicator, content, second, rates }: CitedFigures): string[] {
  const idsOf = (one: Indicator, options: IndicatorOptions): string[] => {
    const replaced = !isResource(one) && one.vintage === 'h30' && rates.some(({ subject }) => subject === one.subject);
    return datasetsOf(one, options).filter((id) => !(replaced && id === 'demand-h30'));
  };
  return [...new Set([...idsOf(indicator, optionsOf(content)), ...(second ? idsOf(second.indicator, {}) : [])])];
}

/** What the citation needs of the figures shown. */
interface CitedFigures {
  readonly indicator: Indicator;
  readonly content: Content;
  readonly second: { readonly indicator: Indicator } | null;
  readonly rates: readonly UsedRate[];
}
