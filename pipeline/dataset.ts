import type { Text } from '../src/model/text';
import type { Quality } from '../src/model/quality';
import type { SourceFolder } from './sources';
import type { Zones } from './zones';

/**
 * The source folder records no download dates, so none can be given: what is known is the day its files came into this
 * project, and their hashes (`inputs`).
 */
export const TAKEN_OVER: Text = {
  ja: '公表元からの取得日の記録なし。2026年11月22日に原資料フォルダから取り込み',
  en: 'Date of download not recorded; taken from the source folder on 22 November 2026',
};

/** What `catalog.json` says of a dataset; `inputs` are added by the run. */
export interface CatalogEntry {
  readonly id: string;
  readonly title: Text;
  readonly publisher: Text;
  /** The official page a reader can get the source from, known from the sources or from public references to it (docs/data.md). */
  readonly page: string;
  readonly vintage: Text;
  /** When the source was taken, as far as that is known. */
  readonly retrieved: Text;
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
