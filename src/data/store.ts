import type { SexAge } from '../model/ages';
import type { HomePoints } from '../model/coverage/reach';
import { buildCrossings, type Crossing } from '../model/crossings';
import { ownDemandTable, packPeople, type DemandPeople } from '../model/demand';
import type { Atlas } from '../model/evaluate';
import { populationKey } from '../model/indicators';
import type { NationalContext } from '../model/national-context';
import { buildAdjacency, type Adjacency } from '../model/neighbours';
import { RATE_SUBJECTS, RATE_UNITS, type OwnRate, type OwnRates } from '../model/rates';
import { buildRegistry, type Registry } from '../model/registry';
import type { DemandId } from '../model/subjects';
import type { Table } from '../model/table';
import type { NursingFacilities, SupportFacilities } from './facilities';
import { DataError, GeoFiles, type ReadJson } from './geo-files';
import { adjacencyFile, areasDetailFile, catalogFile, crossingsFile, labelsFile, nationalContextFile, ratesFile, registryFile, sexAgeFile, type AreasDetail, type Catalog, type LabelPoints, type RateSets } from './schema';
import { fromSteps, ShippedTables } from './shipped-tables';

/** Everything the product knows, loaded once each and kept; with the user's rates in the place of shipped ones. */
export class DataStore {
  private readonly files: GeoFiles;
  private readonly shipped: ShippedTables;
  private readonly tables = new Map<string, Table>();
  /** Rates the user put in place of the shipped ones; their subjects' tables are computed, not read. */
  private own: OwnRates = {};
  /** What the user supposes, put over what `atlas` gives; null = the data as they are. */
  private supposition: ((atlas: Atlas) => Atlas) | null = null;
  /** The atlas with it, until another table comes. */
  private supposed: Atlas | null = null;
  private readonly ownTables = new WeakMap<OwnRate, Promise<Table>>();

  constructor(readJson: ReadJson) {
    this.files = new GeoFiles(readJson);
    this.shipped = new ShippedTables(this.files, () => this.registry());
  }

  registry(): Promise<Registry> {
    return this.files.once('registry', async () => {
      const file = await this.files.file('areas.json', registryFile);
      return this.files.checked('areas.json', () => buildRegistry(file));
    });
  }

  catalog(): Promise<Catalog> {
    return this.files.once('catalog', () => this.files.file('catalog.json', catalogFile));
  }

  areasDetail(): Promise<AreasDetail> {
    return this.files.once('areas-detail', () => this.files.file('areas-detail.json', areasDetailFile));
  }

  labels(): Promise<LabelPoints> {
    return this.files.once('labels', () => this.files.file('labels.json', labelsFile));
  }

  /** Which municipalities share a land border. */
  adjacency(): Promise<Adjacency> {
    return this.files.once('adjacency', async () => {
      const [registry, { neighbours }] = await Promise.all([this.registry(), this.files.file('adjacency.json', adjacencyFile)]);
      return this.files.checked('adjacency.json', () => buildAdjacency(registry, neighbours));
    });
  }

  /** Bridges and passenger routes, bridges first. */
  crossings(): Promise<Crossing[]> {
    return this.files.once('crossings', async () => {
      const [registry, file] = await Promise.all([this.registry(), this.files.file('crossings.json', crossingsFile)]);
      return this.files.checked('crossings.json', () => buildCrossings(registry, file));
    });
  }

  /** Filings by type and the survey of zones, for the nation. */
  nationalContext(): Promise<NationalContext> {
    return this.files.once('national-context', () => this.files.file('national-context.json', nationalContextFile));
  }

  /** 在支診, 在支病 and 後方支援病院 one by one. Their reader is loaded with them: only those who look at points need it. */
  supportFacilities(): Promise<SupportFacilities> {
    return this.files.once('facilities-support', async () => (await this.files.reader('facilities-support.json', () => import('./facilities'))).readSupportFacilities(this.files, await this.registry()));
  }

  /** 訪問看護ステーション one by one. */
  nursingFacilities(): Promise<NursingFacilities> {
    return this.files.once('facilities-nursing', async () => (await this.files.reader('facilities-nursing.json', () => import('./facilities'))).readNursingFacilities(this.files, await this.registry()));
  }

  /** Points of every municipality's towns (250 KB); their reader is loaded with them. */
  townPoints(): Promise<HomePoints> {
    return this.files.once('town-points', async () => (await this.files.reader('town-points.json', () => import('./town-points'))).readTownPoints(this.files, await this.registry()));
  }

  /** A TopoJSON file; its shape is checked where it is decoded. */
  topology(resolution: 'first' | 'full'): Promise<unknown> {
    return this.files.once(`topology-${resolution}`, () => this.files.readJson(`topology-${resolution}.json`));
  }

  /** People by sex × 5-year age (38 cells: men's 19 classes, then women's), per unit of H30, per cell one value a year. */
  sexAge(): Promise<SexAge> {
    return this.files.once('sexage-h30', async () => {
      const [set, file] = await Promise.all([this.shipped.units('h30'), this.files.file('sexage-h30.json', sexAgeFile)]);
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
    return this.supposing(await this.atlasAsIs(keys));
  }

  /** The same without what is supposed. */
  async atlasAsIs(keys: readonly string[]): Promise<Atlas> {
    const [registry] = await Promise.all([this.registry(), ...keys.map((key) => this.table(key))]);
    return { registry, tables: this.tables };
  }

  /** What is loaded already, without waiting: null when the registry or one of the tables is not there. */
  atlasNow(registry: Registry | null, keys: readonly string[]): Atlas | null {
    return registry && keys.every((key) => this.tables.has(key)) ? this.supposing({ registry, tables: this.tables }) : null;
  }

  /** Puts a supposition over every atlas from now on; null: none. @param supposition makes a copy, its table for every table there is. */
  suppose(supposition: ((atlas: Atlas) => Atlas) | null): void {
    this.supposition = supposition;
    this.supposed = null;
  }

  private supposing(atlas: Atlas): Atlas {
    return this.supposition ? (this.supposed ??= this.supposition(atlas)) : atlas;
  }

  /** The shipped rates of every reference projection. */
  rateSets(): Promise<RateSets> {
    return this.files.once('rates-h30', async () => (await this.files.file('rates-h30.json', ratesFile)).subjects);
  }

  /** The H30 population packed for multiplying by rates. */
  demandPeople(): Promise<DemandPeople> {
    return this.files.once('demand-people', async () => packPeople(await this.registry(), await this.sexAge()));
  }

  /** The table of a subject by rates that are not in use: to see what they would change. */
  tableFrom(subject: DemandId, own: OwnRate): Promise<Table> {
    let table = this.ownTables.get(own);
    if (!table) {
      table = Promise.all([this.shipped.units('h30demand'), this.demandPeople()]).then(([set, people]) => ownDemandTable(set, people, own, RATE_UNITS[subject].per));
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
    return this.shipped.table(populationKey(subject, 'h30'));
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
    inUse.forEach((subject, index) => this.put(populationKey(subject, 'h30'), ready[index]!));
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
    const table = await (own ? this.tableFrom(...own) : this.shipped.table(key));
    // The rates may have been replaced while the table was on its way.
    if (this.ownOf(key)?.[1] !== own?.[1]) return this.table(key);
    if (this.tables.get(key) !== table) this.put(key, table);
    return table;
  }

  private put(key: string, table: Table): void {
    this.tables.set(key, table);
    this.supposed = null;
  }
}
