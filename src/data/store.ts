import * as v from 'valibot';
import type { SexAge } from '../model/ages';
import { ACTIVITIES } from '../model/activities';
import { buildCrossings, type Crossing } from '../model/crossings';
import { ownDemandTable, packPeople, type DemandPeople } from '../model/demand';
import type { Atlas } from '../model/evaluate';
import { populationKey } from '../model/indicators';
import type { NationalContext } from '../model/national-context';
import { buildAdjacency, type Adjacency } from '../model/neighbours';
import { RATE_SUBJECTS, RATE_UNITS, type OwnRate, type OwnRates } from '../model/rates';
import { buildRegistry, type Registry } from '../model/registry';
import { DEMANDS, POPULATIONS, RESOURCES, VINTAGES, type DemandId, type VintageId } from '../model/subjects';
import { buildTable, withWithheld, type Table } from '../model/table';
import { buildUnitSet, type UnitSet } from '../model/units';
import { adjacencyFile, areasDetailFile, catalogFile, countsFile, crossingsFile, labelsFile, nationalContextFile, ratesFile, registryFile, seriesFile, sexAgeFile, unitSetFile, type AreasDetail, type Catalog, type LabelPoints, type RateSets } from './schema';

/** Reads one file of public/geo as JSON: by fetch in the browser, from disk in the query command. */
export type ReadJson = (file: string) => Promise<unknown>;

/** A data file that could not be had or is not what it should be. `file` names it for the user. */
export class DataError extends Error {
  constructor(readonly file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = 'DataError';
  }
}

/**
 * Loads data once each and keeps it. A failed load is forgotten, so that trying again can succeed.
 */
export class DataStore {
  private readonly pending = new Map<string, Promise<unknown>>();
  private readonly tables = new Map<string, Table>();
  /** Rates the user put in place of the shipped ones; their subjects' tables are computed, not read. */
  private own: OwnRates = {};
  private readonly ownTables = new WeakMap<OwnRate, Promise<Table>>();

  constructor(private readonly readJson: ReadJson) {}

  registry(): Promise<Registry> {
    return this.once('registry', async () => {
      const file = await this.file('areas.json', registryFile);
      return this.checked('areas.json', () => buildRegistry(file));
    });
  }

  catalog(): Promise<Catalog> {
    return this.once('catalog', () => this.file('catalog.json', catalogFile));
  }

  areasDetail(): Promise<AreasDetail> {
    return this.once('areas-detail', () => this.file('areas-detail.json', areasDetailFile));
  }

  labels(): Promise<LabelPoints> {
    return this.once('labels', () => this.file('labels.json', labelsFile));
  }

  /** Which municipalities share a land border. */
  adjacency(): Promise<Adjacency> {
    return this.once('adjacency', async () => {
      const [registry, { neighbours }] = await Promise.all([this.registry(), this.file('adjacency.json', adjacencyFile)]);
      return this.checked('adjacency.json', () => buildAdjacency(registry, neighbours));
    });
  }

  /** Bridges and passenger routes, bridges first. */
  crossings(): Promise<Crossing[]> {
    return this.once('crossings', async () => {
      const [registry, file] = await Promise.all([this.registry(), this.file('crossings.json', crossingsFile)]);
      return this.checked('crossings.json', () => buildCrossings(registry, file));
    });
  }

  /** Filings by type and the survey of zones, for the nation. */
  nationalContext(): Promise<NationalContext> {
    return this.once('national-context', () => this.file('national-context.json', nationalContextFile));
  }

  /** A TopoJSON file; its shape is checked where it is decoded. */
  topology(resolution: 'first' | 'full'): Promise<unknown> {
    return this.once(`topology-${resolution}`, () => this.readJson(`topology-${resolution}.json`));
  }

  /** People by sex × 5-year age (38 cells: men's 19 classes, then women's), per unit of H30, per cell one value a year. */
  sexAge(): Promise<SexAge> {
    return this.once('sexage-h30', async () => {
      const [set, file] = await Promise.all([this.units('h30'), this.file('sexage-h30.json', sexAgeFile)]);
      const width = file.years.length;
      const wrong = file.rows.length === set.units.length ? file.rows.findIndex((row) => row.length !== width * 2 * file.ages) : -2;
      if (wrong !== -1) throw new DataError('sexage-h30.json', wrong < 0 ? `${file.rows.length} rows for ${set.units.length} units` : `row ${wrong} is not ${2 * file.ages} cells of ${width} years`);
      return { set, years: file.years, rows: file.rows.map((row) => Array.from({ length: row.length / width }, (_, cell) => fromSteps(row.slice(cell * width, (cell + 1) * width)))) };
    });
  }

  /**
   * The atlas with at least these tables loaded.
   * @throws DataError naming the file that could not be loaded; tables already there stay.
   */
  async atlas(keys: readonly string[]): Promise<Atlas> {
    const [registry] = await Promise.all([this.registry(), ...keys.map((key) => this.table(key))]);
    return { registry, tables: this.tables };
  }

  /** What is loaded already, without waiting: null when the registry or one of the tables is not there. */
  atlasNow(registry: Registry | null, keys: readonly string[]): Atlas | null {
    return registry && keys.every((key) => this.tables.has(key)) ? { registry, tables: this.tables } : null;
  }

  /** The shipped rates of every reference projection. */
  rateSets(): Promise<RateSets> {
    return this.once('rates-h30', async () => (await this.file('rates-h30.json', ratesFile)).subjects);
  }

  /** The H30 population packed for multiplying by rates. */
  demandPeople(): Promise<DemandPeople> {
    return this.once('demand-people', async () => packPeople(await this.registry(), await this.sexAge()));
  }

  /** The table of a subject by rates that are not in use: to see what they would change. */
  tableFrom(subject: DemandId, own: OwnRate): Promise<Table> {
    let table = this.ownTables.get(own);
    if (!table) {
      table = Promise.all([this.units('h30demand'), this.demandPeople()]).then(([set, people]) => ownDemandTable(set, people, own, RATE_UNITS[subject].per));
      this.ownTables.set(own, table);
      table.catch(() => this.ownTables.delete(own));
    }
    return table;
  }

  /** The table of a subject by whichever rates are in use. */
  tableInUse(subject: DemandId): Promise<Table> {
    return this.table(populationKey(subject, 'h30'));
  }

  /** The table of a subject by the shipped rates, whichever are in use. */
  shippedTable(subject: DemandId): Promise<Table> {
    return this.original(populationKey(subject, 'h30'));
  }

  /**
   * Puts rates in the place of the shipped ones (or those back where a subject is left out). Tables in use are replaced
   * all at once, when all are there; until then, and for good if one cannot be had, the figures stay what they were.
   * @throws DataError naming the file that could not be loaded.
   */
  async replaceRates(own: OwnRates): Promise<void> {
    const inUse = RATE_SUBJECTS.filter((subject) => own[subject] !== this.own[subject] && this.tables.has(populationKey(subject, 'h30')));
    const ready = await Promise.all(inUse.map((subject) => (own[subject] ? this.tableFrom(subject, own[subject]) : this.shippedTable(subject))));
    this.startWithRates(own);
    inUse.forEach((subject, index) => this.tables.set(populationKey(subject, 'h30'), ready[index]!));
  }

  /** The same before anything is shown: tables are computed when they are asked for. */
  startWithRates(own: OwnRates): void {
    for (const subject of RATE_SUBJECTS) if (own[subject] !== this.own[subject]) this.tables.delete(populationKey(subject, 'h30'));
    this.own = own;
  }

  private ownOf(key: string): readonly [DemandId, OwnRate] | null {
    const subject = RATE_SUBJECTS.find((id) => populationKey(id, 'h30') === key);
    const own = subject && this.own[subject];
    return own ? [subject, own] : null;
  }

  private async table(key: string): Promise<Table> {
    const own = this.ownOf(key);
    const table = await (own ? this.tableFrom(...own) : this.original(key));
    // The rates may have been replaced while the table was on its way.
    if (this.ownOf(key)?.[1] !== own?.[1]) return this.table(key);
    this.tables.set(key, table);
    return table;
  }

  private original(key: string): Promise<Table> {
    return this.once(`table ${key}`, async () => {
      const vintage = (Object.keys(VINTAGES) as VintageId[]).find((id) => key.startsWith(`${id}-`));
      const subject = vintage ? key.slice(vintage.length + 1) : '';
      return vintage && (subject in POPULATIONS || subject in DEMANDS) ? this.seriesTable(key, vintage, subject in DEMANDS) : this.countTable(key);
    });
  }

  private async seriesTable(key: string, vintage: VintageId, demand: boolean): Promise<Table> {
    const file = `series-${key}.json`;
    const [set, { rows }] = await Promise.all([this.units(demand && vintage === 'h30' ? 'h30demand' : vintage), this.file(file, seriesFile)]);
    return this.checked(file, () => buildTable(set, VINTAGES[vintage].years, rows.map(fromSteps)));
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
    return this.once(`counts ${file}`, async () => {
      const [registry, { groups }] = await Promise.all([this.registry(), this.file(file, countsFile)]);
      return this.checked(file, () => new Map(groups.flatMap(({ units, tables, withheld }) => {
        const set = buildUnitSet(registry, units);
        return Object.entries(tables).map(([key, values]) => {
          const table = buildTable(set, [0], values.map((value) => [value]));
          return [key, withheld?.[key] ? withWithheld(table, withheld[key]) : table] as const;
        });
      })));
    });
  }

  private units(vintage: VintageId | 'h30demand'): Promise<UnitSet> {
    return this.once(`units ${vintage}`, async () => {
      const file = `units-${vintage}.json`;
      const [registry, units] = await Promise.all([this.registry(), this.file(file, unitSetFile)]);
      return this.checked(file, () => buildUnitSet(registry, units));
    });
  }

  private async file<Schema extends v.GenericSchema>(name: string, schema: Schema): Promise<v.InferOutput<Schema>> {
    const result = v.safeParse(schema, await this.readJson(name));
    if (result.success) return result.output;
    const issue = result.issues[0];
    throw new DataError(name, `${v.getDotPath(issue) ?? 'content'}: ${issue.message}`);
  }

  private checked<T>(file: string, build: () => T): T {
    try {
      return build();
    } catch (cause) {
      throw new DataError(file, cause instanceof Error ? cause.message : String(cause));
    }
  }

  private once<T>(key: string, load: () => Promise<T>): Promise<T> {
    let promise = this.pending.get(key) as Promise<T> | undefined;
    if (!promise) {
      promise = load();
      this.pending.set(key, promise);
      promise.catch(() => this.pending.delete(key));
    }
    return promise;
  }
}

/** Rows are stored as their first value and the steps from one year to the next. */
export function fromSteps(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum = Math.round((sum + step) * STEP_DIGITS) / STEP_DIGITS));
}

/** Steps have at most four digits after the point; adding them must not leave float dust in the figures. */
const STEP_DIGITS = 1e4;
