import type { PeopleUnit } from '../i18n/format';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RatesStorage } from './rates-storage';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
/** Percent of the usual size. */
export const TEXT_SIZES = ['90', '100', '115', '130', '150'] as const;
/** In which unit large numbers of people are said on the screen; tables and files always have them exact. */
const PEOPLE_UNITS: readonly PeopleUnit[] = ['people', 'thousand', 'tenThousand'];

/** How the application looks for whoever sits before it: kept in this browser, never in a link. */
export interface Settings {
  readonly theme: (typeof THEMES)[number];
  readonly text: (typeof TEXT_SIZES)[number];
  readonly people: PeopleUnit;
}

export type Theme = Exclude<Settings['theme'], 'system'>;

export interface SettingsState extends Settings {
  /** The theme in force: `system` has become what the system says. */
  readonly shownTheme: Theme;
  choose(patch: Partial<Settings>): void;
}

export type SettingsStore = StoreApi<SettingsState>;

/** public/theme.js reads the same, before anything is painted. */
export const SETTINGS_KEY = 'zaitaku-atlas.settings';

export const USUAL_SETTINGS: Settings = { theme: 'system', text: '100', people: 'people' };

/**
 * The settings, from an earlier visit where there was one.
 * @param storage null where the page may not have one: they hold as long as the page then
 * @param dark the system's wish for a dark screen, as matchMedia gives it; null = none
 * @param apply puts theme and text size on the page; called at once and after every change
 */
export function createSettings(storage: RatesStorage | null, dark: Pick<MediaQueryList, 'matches' | 'addEventListener'> | null, apply: (theme: Theme, text: Settings['text']) => void): SettingsStore {
  const themeOf = (settings: Settings): Theme => (settings.theme !== 'system' ? settings.theme : dark?.matches ? 'dark' : 'light');
  const first = readSettings(storage);
  const store: SettingsStore = createStore<SettingsState>()((set, get) => ({
    ...first,
    shownTheme: themeOf(first),
    choose(patch) {
      const { theme, text, people } = { ...get(), ...patch };
      const next = { theme, text, people };
      set({ ...next, shownTheme: themeOf(next) });
      try {
        storage?.setItem(SETTINGS_KEY, JSON.stringify(next));
      } catch {
        // A full or forbidden storage: the choice holds as long as the page.
      }
    },
  }));
  const show = ({ shownTheme, text }: SettingsState): void => apply(shownTheme, text);
  store.subscribe(show);
  show(store.getState());
  dark?.addEventListener('change', () => store.setState({ shownTheme: themeOf(store.getState()) }));
  return store;
}

/** What is unknown, of another version or broken is the usual. */
export function readSettings(storage: Pick<RatesStorage, 'getItem'> | null): Settings {
  let kept: Partial<Record<keyof Settings, unknown>> = {};
  try {
    const found: unknown = JSON.parse(storage?.getItem(SETTINGS_KEY) ?? '{}');
    if (typeof found === 'object' && found !== null) kept = found;
  } catch {
    // Not ours, or not to be read.
  }
  const one = <T>(value: unknown, known: readonly T[], usual: T): T => known.find((item) => item === value) ?? usual;
  return { theme: one(kept.theme, THEMES, USUAL_SETTINGS.theme), text: one(kept.text, TEXT_SIZES, USUAL_SETTINGS.text), people: one(kept.people, PEOPLE_UNITS, USUAL_SETTINGS.people) };
}
