import { ACTIVITIES } from '../model/activities';
import type { Registry } from '../model/registry';
import { DEMANDS, POPULATIONS, RESOURCES, VINTAGES, type VintageId } from '../model/subjects';
import { buildTable, withWithheld, type Table } from '../model/table';
import { buildUnitSet, type UnitSet } from '../model/units';
import { DataError, type GeoFiles } from './geo-files';
import { countsFile, seriesFile, unitSetFile } from './schema';

/** The tables as shipped, by key (`h30-65plus`, `zaishishin-2023`, `land-habitable`). */
export class ShippedTables {
  constructor(private readonly files: GeoFiles, private readonly registry: () => Promise<Registry>) {}

  /** @throws DataError naming the file that could not be had. */
  table(key: string): Promise<Table> {
    return this.files.once(`table ${key}`, async () => {
      const vintage = (Object.keys(VINTAGES) as VintageId[]).find((id) => key.startsWith(`${id}-`));
      const subject = vintage ? key.slice(vintage.length + 1) : '';
      return vintage && (subject in POPULATIONS || subject in DEMANDS) ? this.seriesTable(key, vintage, subject in DEMANDS) : this.countTable(key);
    });
  }

  private async seriesTable(key: string, vintage: VintageId, demand: boolean): Promise<Table> {
    const file = `series-${key}.json`;
    const [set, { rows }] = await Promise.all([this.units(demand && vintage === 'h30' ? 'h30demand' : vintage), this.files.file(file, seriesFile)]);
    return this.files.checked(file, () => buildTable(set, VINTAGES[vintage].years, rows.map(fromSteps)));
  }

  private async countTable(key: string): Promise<Table> {
    const dataset = key.startsWith('land-') ? 'land' : [...RESOURCES, ...ACTIVITIES].find(({ id }) => id === key)?.dataset;
    if (!dataset) throw new Error(`no data file holds the table ${key}`);
    const tables = await this.counts(`${dataset}.json`);
    const table = tables.get(key);
    if (!table) throw new DataError(`${dataset}.json`, `has no table ${key}`);
    return table;
  }

  private counts(file: string): Promise<Map<string, Table>> {
    return this.files.once(`counts ${file}`, async () => {
      const [registry, { groups }] = await Promise.all([this.registry(), this.files.file(file, countsFile)]);
      return this.files.checked(file, () => new Map(groups.flatMap(({ units, tables, withheld }) => {
        const set = buildUnitSet(registry, units);
        return Object.entries(tables).map(([key, values]) => {
          const table = buildTable(set, [0], values.map((value) => [value]));
          return [key, withheld?.[key] ? withWithheld(table, withheld[key]) : table] as const;
        });
      })));
    });
  }

  /** The units a vintage publishes rows for. */
  units(vintage: VintageId | 'h30demand'): Promise<UnitSet> {
    return this.files.once(`units ${vintage}`, async () => {
      const file = `units-${vintage}.json`;
      const [registry, units] = await Promise.all([this.registry(), this.files.file(file, unitSetFile)]);
      return this.files.checked(file, () => buildUnitSet(registry, units));
    });
  }
}

/** Rows are stored as their first value and the steps from one year to the next. */
export function fromSteps(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum = Math.round((sum + step) * STEP_DIGITS) / STEP_DIGITS));
}

/** Steps have at most four digits after the point; adding them must not leave float dust in the figures. */
const STEP_DIGITS = 1e4;
