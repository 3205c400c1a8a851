import { assertTotal, SourceError, type SourceFolder } from '../sources';
import { coordinates, COORDINATES_FILE } from './published-coordinates';
import type { LngLat } from './geocode';
import { comparedName, type ComparedName } from './institution-names';

export const BED_REPORT_FILE = 'resources/mhlw-fy2025-bed-report-facilities.csv';

/** A hospital or bedded clinic of the bed-function report. */
export interface BedReportRow {
  readonly name: string;
  readonly compared: ComparedName;
  readonly prefecture: string;
  readonly municipalityName: string;
  readonly hospital: boolean;
  /** Carries the 在支 flag. */
  readonly flagged: boolean;
  /** Address and coordinates of 国土数値情報 P04, only where its match is certain. */
  readonly matched: { readonly address: string; readonly at: LngLat | null } | null;
}

/** The whole report, row by row with its coordinates. @throws SourceError when the two files part or miss their counts. */
export function readBedReport(sources: SourceFolder): BedReportRow[] {
  const places = sources.csv(COORDINATES_FILE, ['facility_name', 'area_code', 'match_status', 'p04_address', 'longitude', 'latitude']);
  const rows = sources.csv(BED_REPORT_FILE, ['area_code', 'name', 'municipality', 'zaitaku_shien', 'is_hospital']).map((row, index): BedReportRow => {
    const place = places[index];
    if (place?.['facility_name'] !== row['name'] || place?.['area_code'] !== row['area_code']) throw new SourceError(COORDINATES_FILE, `row ${index + 2}`, `${row['name']} of ${BED_REPORT_FILE} expected, found ${place?.['facility_name']}`);
    const certain = place?.['match_status'] === 'matched';
    return {
      name: row['name']!,
      compared: comparedName(row['name']!),
      prefecture: row['area_code']!.slice(0, 2),
      municipalityName: row['municipality']!,
      hospital: row['is_hospital'] === '1',
      flagged: row['zaitaku_shien'] === '在支',
      matched: certain ? { address: place!['p04_address']!, at: coordinates(place!['longitude'], place!['latitude']) } : null,
    };
  });
  assertTotal(BED_REPORT_FILE, 'facilities', rows.length, 11_760);
  assertTotal(BED_REPORT_FILE, 'hospitals with the flag', rows.filter(({ hospital, flagged }) => hospital && flagged).length, 2_075);
  assertTotal(BED_REPORT_FILE, 'bedded clinics with the flag', rows.filter(({ hospital, flagged }) => !hospital && flagged).length, 952);
  assertTotal(COORDINATES_FILE, 'certain matches', rows.filter(({ matched }) => matched).length, 10_244);
  return rows;
}
