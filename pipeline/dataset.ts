import type { Text } from '../src/model/text';
import type { Quality } from '../src/model/quality';
import type { SourceFolder } from './sources';
import type { Zones } from './zones';

/** What `catalog.json` says of a dataset; `inputs` are added by the run. */
export interface CatalogEntry {
  readonly id: string;
  readonly title: Text;
  readonly publisher: Text;
  /** The official page a reader can get the source from. */
  readonly page: string;
  readonly vintage: Text;
  /** ISO date (or month) the source was taken. */
  readonly retrieved: string;
  readonly terms: Text;
  readonly quality: Quality;
  /** What users must know, shown with the figures. */
  readonly notes: readonly Text[];
}

/** One dataset = one module: reads its sources, checks their totals, returns the files it ships. */
export interface Dataset {
  readonly entry: CatalogEntry;
  /**
   * @param sources the folder named by --sources; every file read is hashed for the catalogue.
   * @param zones the municipalities in registry order with their parents (read once, shared).
   * @returns file name in public/geo → JSON value.
   * @throws SourceError naming file, row and reason when a source is missing, malformed or misses a published total.
   */
  build(sources: SourceFolder, zones: Zones): Promise<Record<string, unknown>>;
}
