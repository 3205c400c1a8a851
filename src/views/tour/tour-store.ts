import { createStore } from 'zustand/vanilla';

/** The step the tour is at; null = it is not running. Of the page: nothing of it is kept or in a link. */
export const tour = createStore<{ readonly step: number | null }>()(() => ({ step: null }));

/** Set in localStorage once the tour was offered and answered. */
export const TOLD_KEY = 'zaitaku-atlas.tour';
