import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Facility } from '../../model/facilities';
import { focusMap } from '../focus-map';

/** The facilities a card tells of: one, or all at a place. Set by the map, the list and the search box alike. */
interface Chosen {
  readonly facilities: readonly Facility[];
  /** Where the focus was, to give it back; null = it was nowhere. */
  readonly from: HTMLElement | null;
  /** Whether the map is to go there: they were not chosen on it. */
  readonly go: boolean;
}

const NONE: Chosen = { facilities: [], from: null, go: false };
const store = createStore<Chosen>()(() => NONE);

export function chooseFacilities(facilities: readonly Facility[], go = false): void {
  const active = document.activeElement;
  // The card itself is no place to go back to.
  const from = active instanceof HTMLElement && !active.closest('.facility-card') ? active : store.getState().from;
  store.setState({ facilities, from, go });
}

/** Lets go of them and gives the focus back to whoever had it. */
export function closeCard(): void {
  const { from } = store.getState();
  store.setState(NONE);
  if (from?.isConnected && from !== document.body) from.focus();
  else focusMap();
}

/** Without touching the focus: the points go. */
export function forgetFacilities(): void {
  store.setState(NONE);
}

export function useChosen(): Chosen {
  return useStore(store);
}
