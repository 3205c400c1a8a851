import * as v from 'valibot';
import { ACCURACIES, FACILITY_KINDS, FACILITY_LISTS, unpackFacilities, UNPLACED, type Facility } from '../model/facilities';
import type { Registry } from '../model/registry';
import type { GeoFiles } from './geo-files';

/** The two files of facilities. Separate, since the stations are twice the rest and not everyone asks for them. */
const SUPPORT = 'facilities-support.json';
const NURSING = 'facilities-nursing.json';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const steps = v.array(v.pipe(v.number(), v.integer()));
const digits = v.pipe(v.string(), v.regex(/^\d*$/));
const columns = {
  kinds: v.array(v.picklist(FACILITY_KINDS)), lists: v.array(v.picklist(FACILITY_LISTS)), places: v.array(v.picklist([...ACCURACIES, ...UNPLACED])),
  municipality: steps, kind: digits, type: digits, list: digits, place: digits, name: v.string(), address: v.string(), lng: steps, lat: steps,
};
const supportFile = v.object({
  ...columns,
  listed: v.array(v.string()),
  hospitals: v.object({ both: count, reportOnly: count, bureauOnly: count }),
  beddedClinics: v.object({ both: count, leftToTheList: count, elsewhere: count }),
  geocoding: v.object({ prefectures: v.array(v.tuple([v.string(), count, count])), sample: v.object({ hospitals: count, medianM: count, ninthDecileM: count, largestM: count }) }),
});
const nursingFile = v.object({ ...columns, publishedElsewhere: count });

type SupportFile = v.InferOutput<typeof supportFile>;

export interface SupportFacilities extends Pick<SupportFile, 'hospitals' | 'beddedClinics' | 'geocoding'> {
  readonly facilities: readonly Facility[];
  /** Codes of the prefectures whose bureau list names support clinics; elsewhere only flagged bedded clinics are known. */
  readonly listed: ReadonlySet<string>;
}

export interface NursingFacilities {
  readonly facilities: readonly Facility[];
  /** Stations whose published coordinates lie outside the municipality of their address. */
  readonly publishedElsewhere: number;
}

/** @throws DataError naming the file and the column that is not what it should be. */
export async function readSupportFacilities(files: GeoFiles, registry: Registry): Promise<SupportFacilities> {
  const file = await files.file(SUPPORT, supportFile);
  const { hospitals, beddedClinics, geocoding } = file;
  return { facilities: files.checked(SUPPORT, () => unpackFacilities(file, registry)), listed: new Set(file.listed), hospitals, beddedClinics, geocoding };
}

/** @throws DataError naming the file and the column that is not what it should be. */
export async function readNursingFacilities(files: GeoFiles, registry: Registry): Promise<NursingFacilities> {
  const file = await files.file(NURSING, nursingFile);
  return { facilities: files.checked(NURSING, () => unpackFacilities(file, registry)), publishedElsewhere: file.publishedElsewhere };
}
