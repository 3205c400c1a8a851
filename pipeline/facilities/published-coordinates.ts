import { csvParse } from 'd3-dsv';
import { unzipSync } from 'fflate';
import { SourceError, type SourceFolder } from '../sources';
import type { LngLat } from './geocode';
import { comparedName, type ComparedName } from './institution-names';

const HOSPITALS_FILE = 'resources/01-1_hospital_facility_info_20250601.zip';
export const COORDINATES_FILE = 'resources/bed-report-facility-coordinates.csv';
const HOSPITALS = 7_587;

/** A hospital of the open data of 医療情報ネット. */
export interface KnownHospital {
  readonly compared: ComparedName;
  /** Five digits: the source parts them into prefecture and municipality. */
  readonly code: string;
  readonly address: string;
  /** null where the source has 0, 0. */
  readonly at: LngLat | null;
}

/** Hospitals with published coordinates. @throws SourceError when the archive is not the one that was checked. */
export function readKnownHospitals(sources: SourceFolder): KnownHospital[] {
  const archive = unzipSync(sources.bytes(HOSPITALS_FILE));
  const [file] = Object.values(archive);
  if (!file) throw new SourceError(HOSPITALS_FILE, '', 'the archive is empty');
  const rows = csvParse(new TextDecoder('utf-8', { fatal: true }).decode(file).replace(/^\uFEFF/, ''));
  if (rows.length !== HOSPITALS) throw new SourceError(HOSPITALS_FILE, '', `${rows.length} hospitals, ${HOSPITALS} expected`);
  return rows.map((row, index) => {
    const cell = (column: string): string => {
      const text = row[column];
      if (text === undefined) throw new SourceError(HOSPITALS_FILE, `row ${index + 2}`, `no column "${column}"`);
      return text;
    };
    const at = coordinates(cell('所在地座標（経度）'), cell('所在地座標（緯度）'));
    return { compared: comparedName(cell('正式名称')), code: cell('都道府県コード').padStart(2, '0') + cell('市区町村コード').padStart(3, '0'), address: cell('所在地'), at };
  });
}

/** null for 0, 0 and for what is no number: missing, not a place. */
export function coordinates(lng: string | undefined, lat: string | undefined): LngLat | null {
  const [x, y] = [Number(lng || NaN), Number(lat || NaN)];
  return Number.isFinite(x) && Number.isFinite(y) && (x !== 0 || y !== 0) ? [x, y] : null;
}
