import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { ZONE_METRICS } from '../../model/plan/metric-list';
import type { RatesStorage } from '../rates-storage';

/** How the table of zones is looked at. Columns outlast the page; order, filter and pinned zones are of the moment. */
export interface TableSettings {
  /** Metric ids in the order they were chosen. */
  readonly columns: readonly string[];
  /** Those of the columns that stand first and stay in sight. */
  readonly pinnedColumns: readonly string[];
  readonly by: string | 'plan';
  readonly descending: boolean;
  readonly filter: string;
  readonly troubled: boolean;
  readonly pinnedZones: ReadonlySet<string>;

  toggleColumn(metric: string): void;
  pinColumn(metric: string): void;
  resetColumns(): void;
  /** Largest first, then smallest first, then the plan's order again. */
  sortBy(column: string | 'plan'): void;
  setFilter(filter: string): void;
  setTroubled(troubled: boolean): void;
  pinZone(zone: string): void;
}

export const COLUMNS_KEY = 'zaitaku-atlas.zone-columns';
/** What the guideline's questions come down to: how many people, when most demand, with what to meet it. */
export const FIRST_COLUMNS: readonly string[] = ['people-75plus-r5-2025', 'peak-homevisit-mhlw', 'count-zaishishin-2025', 'density-zaishishin-2025-per-75plus', 'load-homevisit-mhlw-peak'];

const stored = v.object({ version: v.literal(1), columns: v.array(v.string()), pinned: v.array(v.string()) });
const metrics = new Set(ZONE_METRICS.map(({ id }) => id));

/** @param storage null where the page may not have one. */
export function createTableSettings(storage: RatesStorage | null): StoreApi<TableSettings> {
  return createStore<TableSettings>()((set, get) => {
    const keep = (columns: readonly string[], pinnedColumns: readonly string[]): void => {
      set({ columns, pinnedColumns });
      try {
        storage?.setItem(COLUMNS_KEY, JSON.stringify({ version: 1, columns, pinned: pinnedColumns }));
      } catch {
        // A full or forbidden storage: the choice holds as long as the page.
      }
    };
    return {
      ...readColumns(storage),
      by: 'plan',
      descending: false,
      filter: '',
      troubled: false,
      pinnedZones: new Set(),
      toggleColumn(metric) {
        const { columns, pinnedColumns, by } = get();
        const without = columns.filter((id) => id !== metric);
        if (without.length < columns.length && by === metric) set({ by: 'plan', descending: false });
        keep(without.length < columns.length ? without : [...columns, metric], pinnedColumns.filter((id) => id !== metric));
      },
      pinColumn(metric) {
        const { columns, pinnedColumns } = get();
        keep(columns, pinnedColumns.includes(metric) ? pinnedColumns.filter((id) => id !== metric) : [...pinnedColumns, metric]);
      },
      resetColumns() {
        set({ by: 'plan', descending: false });
        keep(FIRST_COLUMNS, []);
      },
      sortBy(column) {
        const { by, descending } = get();
        if (by !== column) set({ by: column, descending: column !== 'plan' });
        else if (column === 'plan') set({ descending: !descending });
        else set(descending ? { descending: false } : { by: 'plan', descending: false });
      },
      setFilter: (filter) => set({ filter }),
      setTroubled: (troubled) => set({ troubled }),
      pinZone(zone) {
        const pinnedZones = new Set(get().pinnedZones);
        if (!pinnedZones.delete(zone)) pinnedZones.add(zone);
        set({ pinnedZones });
      },
    };
  });
}

/** The columns of an earlier visit; the first ones where there are none or they cannot be read. */
function readColumns(storage: RatesStorage | null): { readonly columns: readonly string[]; readonly pinnedColumns: readonly string[] } {
  const first = { columns: FIRST_COLUMNS, pinnedColumns: [] };
  try {
    const text = storage?.getItem(COLUMNS_KEY) ?? null;
    const found = text === null ? null : v.safeParse(stored, JSON.parse(text));
    if (!found?.success) return first;
    const columns = [...new Set(found.output.columns)].filter((id) => metrics.has(id));
    return { columns, pinnedColumns: [...new Set(found.output.pinned)].filter((id) => columns.includes(id)) };
  } catch {
    return first;
  }
}
