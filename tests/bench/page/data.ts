import { DataStore } from '../../../src/data/store';
import { indicatorById, tablesOf } from '../../../src/model/indicators';

/** The application's data, from the root of the site: these pages lie two folders deeper. */
export function createStore(): DataStore {
  return new DataStore(async (file) => (await fetch(`/geo/${file}`)).json());
}

/** Loads what these indicators need. */
export function tablesFor(indicators: readonly string[]): string[] {
  return indicators.flatMap((id) => tablesOf(indicatorById(id)!, {}));
}
