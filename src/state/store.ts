import { createStore, type StoreApi } from 'zustand/vanilla';
import { DataError } from '../data/geo-files';
import { type DataStore } from '../data/store';
import type { Catalog } from '../data/schema';
import type { Atlas } from '../model/evaluate';
import { areaByCode, type Area, type Registry } from '../model/registry';
import type { Text } from '../model/text';
import type { ChangeLog } from '../model/whatif/change-log';
import { indicatorOf, type Content } from './content';
import { figuresOf, tablesOfContent, type Shown } from './figures';
import { multiplesKinds } from './multiples';
import { ownRatesSlice, sameRates, usedRates, type OwnRatesState } from './own-rates';
import type { RatesStorage } from './rates-storage';
import type { UrlProblem } from './url-read';

export type { Shown };

export interface AtlasState extends OwnRatesState {
  readonly content: Content;
  readonly registry: Registry | null;
  readonly catalog: Catalog | null;
  readonly shown: Shown | null;
  /** True while the figures of `content` are on their way. */
  readonly loading: boolean;
  /** File that could not be loaded, and why; null when all is well. */
  readonly failure: { readonly file: string; readonly reason: string } | null;
  /** Shapes that could not be loaded: there is no map, but the table and the panel work. */
  readonly mapFailure: string | null;
  /** Counts up with every retry. */
  readonly retries: number;
  readonly problems: readonly UrlProblem[];
  /** What is supposed on the map and in all that tells of it; of this visit alone, in no link. */
  readonly supposing: Supposing | null;
  /** Area index under the pointer or the table's cursor. */
  readonly hovered: number | null;
  /** Class pointed at in the legend (-1 = missing); others are dimmed. */
  readonly onlyClass: number | null;
  /** Areas brushed in the scatter legend; others are dimmed. */
  readonly onlyAreas: ReadonlySet<number> | null;
  /** Counts up when the user asked to see the selected area, also when it was selected already. */
  readonly zoomRequests: number;
  /** Counts up when the user let go of the selection: the map then stays where it is. */
  readonly stayRequests: number;

  /** Changes the content; figures follow. `remember` false = no step in the browser's history (camera moves). */
  change(patch: Partial<Content>, remember?: boolean): void;
  /** Shows the content of a link (Back, Forward), with what of it could not be read. */
  open(content: Content, problems: readonly UrlProblem[]): void;
  /** Selects an area (its level becomes the map's level) and asks the map to go there; null = none. */
  select(area: Area | null): void;
  /** Lets everything outside the zone editor follow a supposition; null: the data as they are. */
  suppose(supposing: Supposing | null): void;
  retry(): void;
  reportMapFailure(file: string): void;
  hover(area: number | null): void;
  pointAtClass(index: number | null): void;
  brush(areas: ReadonlySet<number> | null): void;
  dismissProblems(): void;
  /** Gives up figures that could not be loaded: the content goes back to what is on the screen. */
  keepShown(): void;
}

/** Changes of a plan that are put over the data. */
export interface Supposing {
  /** Another one for every time: parts of the screen are made anew. */
  readonly id: number;
  /** Whose they are: the plan's name. */
  readonly of: Text;
  /** What of them could be done. */
  readonly log: ChangeLog;
  /** The same in words, after a line that says what they are. */
  readonly lines: readonly Text[];
  readonly apply: (atlas: Atlas) => Atlas;
}

export type AtlasStore = StoreApi<AtlasState> & {
  /** Called with every content change that the URL must mirror. */
  onContent(listener: (content: Content, remember: boolean) => void): void;
};

export function createAtlasStore(data: DataStore, initial: Content, problems: readonly UrlProblem[], storage: RatesStorage | null = null): AtlasStore {
  const listeners: ((content: Content, remember: boolean) => void)[] = [];
  const store = createStore<AtlasState>()((set, get) => {
    const loadTables = async (): Promise<void> => {
      await data.atlas(tablesOfContent(get().content));
    };

    /** Counts up with every change of the content. */
    let changes = 0;

    async function load(): Promise<void> {
      const asked = changes;
      set({ loading: true, failure: null });
      try {
        // All files are asked for at once; the tables' own units wait for the registry inside.
        const [registry, catalog] = await Promise.all([data.registry(), data.catalog(), loadTables()]);
        if (!get().registry) set({ registry, catalog, ...checkArea(get(), registry) });
        const content = get().content;
        await loadTables();
        // A later change has its own load under way; only the newest content is shown.
        if (get().content === content) show();
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        // Of a later content figures are shown already, or its own load tells of its failure.
        if (asked === changes) set({ loading: false, failure: { file: error.file, reason: error.message } });
      }
    }

    /** Shows the content's figures if its tables are here already. */
    function show(): boolean {
      const { content, registry, shown } = get();
      const atlas = data.atlasNow(registry, tablesOfContent(content));
      if (!atlas) return false;
      const rates = usedRates(content, get().ownRates);
      const supposed = get().supposing?.lines ?? null;
      if (shown && shown.supposed === supposed && sameRates(shown.rates, rates) && sameFigures(shown.content, content)) set({ shown: { ...shown, content }, loading: false, failure: null });
      else {
        set({ shown: { ...figuresOf(atlas, content), rates, supposed }, loading: false, failure: null, hovered: null, onlyClass: null, onlyAreas: null });
      }
      return true;
    }

    // The first load starts with the store: nothing else can happen before it.
    queueMicrotask(() => void load());

    return {
      ...ownRatesSlice({ data, storage, set, get, refresh: () => { if (!show()) void load(); } }),
      content: initial,
      registry: null,
      catalog: null,
      shown: null,
      loading: true,
      failure: null,
      mapFailure: null,
      retries: 0,
      problems,
      supposing: null,
      hovered: null,
      onlyClass: null,
      onlyAreas: null,
      zoomRequests: 0,
      stayRequests: 0,
      change(patch, remember = true) {
        const { content, registry } = get();
        let next = { ...content, ...patch };
        if (patch.level && patch.area === undefined) next = { ...next, area: carryArea(registry, content, patch.level) };
        if (next.second === next.indicator) next = { ...next, second: null };
        // Small maps go where the indicator has none, and where the table comes; they come in the table's place.
        if (next.multiples && ((patch.table && !patch.multiples) || !multiplesKinds(indicatorOf(next)).includes(next.multiples))) next = { ...next, multiples: null };
        if (next.multiples && next.table) next = { ...next, table: false };
        // What is chosen under a page of text is to be seen; moving the map and switching the language are no choice.
        if (patch.page === undefined && next.page !== null && Object.keys(patch).some((key) => key !== 'language' && key !== 'camera')) next = { ...next, page: null };
        if (next.area === null && next.profile) next = { ...next, profile: false };
        // The address first: whoever follows the store may change the content again, and its step must come second.
        for (const listener of listeners) listener(next, remember);
        changes++;
        set({ content: next });
        if (!show()) void load();
      },
      open(content, found) {
        const { registry, change } = get();
        set({ problems: found });
        change(content, false);
        if (registry) set(checkArea(get(), registry));
      },
      select(area) {
        const { content, change, zoomRequests, stayRequests } = get();
        if (!area && content.area === null) return;
        set(area ? { zoomRequests: zoomRequests + 1 } : { stayRequests: stayRequests + 1 });
        change(area ? { level: area.level, area: area.code, camera: null } : { area: null }, area?.code !== content.area || area?.level !== content.level);
      },
      suppose(supposing) {
        data.suppose(supposing?.apply ?? null);
        set({ supposing });
        if (!show()) void load();
      },
      retry() {
        set({ retries: get().retries + 1, mapFailure: null });
        void load();
      },
      reportMapFailure: (file) => set({ mapFailure: file }),
      hover: (area) => { if (get().hovered !== area) set({ hovered: area }); },
      pointAtClass: (index) => { if (get().onlyClass !== index) set({ onlyClass: index }); },
      brush: (areas) => set({ onlyAreas: areas }),
      keepShown() {
        const { shown, content, change } = get();
        if (shown) change({ ...shown.content, camera: content.camera }, false);
      },
      dismissProblems: () => set({ problems: [] }),
    };
  });
  return Object.assign(store, { onContent: (listener: (content: Content, remember: boolean) => void) => void listeners.push(listener) });
}

/** The selected area as an object, once the registry is there. */
export function selectedArea(state: AtlasState): Area | null {
  const { registry, content } = state;
  return registry && content.area !== null ? areaByCode(registry, content.level, content.area) ?? null : null;
}

/** Whether two contents show the same figures: they may differ in selection, camera, language and panels. */
function sameFigures(a: Content, b: Content): boolean {
  return a.level === b.level && a.indicator === b.indicator && a.year === b.year && a.baseYear === b.baseYear && a.second === b.second && a.denominator === b.denominator && a.scheme === b.scheme;
}

/** On a change of level the selection goes to the area that holds all of the old one, if there is one. */
function carryArea(registry: Registry | null, content: Content, level: Content['level']): string | null {
  const old = registry && content.area !== null ? areaByCode(registry, content.level, content.area) : undefined;
  if (!registry || !old) return null;
  const { areas, areaOf } = registry.levels[level];
  const index = areaOf[old.members[0]!]!;
  return old.members.every((member) => areaOf[member] === index) ? areas[index]!.code : null;
}

/** A link may name an area its level does not have: no selection then, and a notice. */
function checkArea(state: AtlasState, registry: Registry): Partial<AtlasState> {
  const { area, level } = state.content;
  if (area === null || areaByCode(registry, level, area)) return {};
  return { content: { ...state.content, area: null, profile: false }, problems: [...state.problems, { parameter: 'area', value: area }] };
}
