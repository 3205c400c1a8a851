import { assertTotal, SourceError, type SourceFolder } from '../sources';
import type { Zones } from '../zones';
import { BED_REPORT_FILE, readBedReport, type BedReportRow } from './bed-report';
import type { FacilityKind, ListedFacility } from './facility';
import { comparedName, onlyMatch, type ComparedName } from './institution-names';
import { readKnownHospitals, type KnownHospital } from './published-coordinates';

const BUREAU_FILE = 'resources/home-care-facilities-34pref-2025-10.csv';
const BUREAU_TOTALS = { clinic: { 1: 137, 2: 1_901, 3: 5_033 }, hospital: { 1: 194, 2: 275, 3: 782 } } as const;

interface BureauRow extends Pick<ListedFacility, 'kind' | 'type' | 'name' | 'prefecture' | 'municipality'> {
  readonly address: string;
  readonly municipalityName: string;
  readonly compared: ComparedName;
}

export interface SupportList {
  readonly facilities: readonly ListedFacility[];
  /** Prefecture codes whose bureau list names support clinics. */
  readonly listed: readonly string[];
  /** Flagged hospitals of the bed report found in a bureau list, and those that are in none. */
  readonly hospitals: { readonly both: number; readonly reportOnly: number; readonly bureauOnly: number };
  /** Flagged bedded clinics: found in a bureau list, in none though their prefecture has one (left to the list), and elsewhere. */
  readonly beddedClinics: { readonly both: number; readonly leftToTheList: number; readonly elsewhere: number };
}

/**
 * 在支診, 在支病 and 在宅療養後方支援病院 of all lists, each institution once. The bureaus' lists (34 prefectures) know
 * the type; the bed report (the nation) adds hospitals, and bedded clinics where no list is. In the 34 the lists are whole
 * for clinics, so a flagged bedded clinic they do not name is not added.
 */
export function readSupportList(sources: SourceFolder, zones: Zones): SupportList {
  const bureau = readBureau(sources, zones);
  const listed = [...new Set(bureau.map(({ prefecture }) => prefecture))].sort();
  const known = byPrefecture(readKnownHospitals(sources), ({ code }) => code.slice(0, 2));
  const report = readBedReport(sources);
  const reportOf = new Map<BureauRow, BedReportRow>();
  const flaggedIn = new Set<BureauRow>();
  const unmatched: BedReportRow[] = [];
  const bureauOf = byPrefecture(bureau, ({ prefecture }) => prefecture);
  for (const row of report) {
    const here = (bureauOf.get(row.prefecture) ?? []).filter((entry) => sameMunicipality(entry.municipalityName, row.municipalityName));
    const ofKind = here.filter(({ kind }) => (kind === 'clinic') !== row.hospital);
    const entry = onlyMatch(row.compared, ofKind) ?? onlyMatch(row.compared, here);
    if (entry && !reportOf.has(entry)) {
      reportOf.set(entry, row);
      if (row.flagged && (entry.kind === 'hospital' || entry.kind === 'clinic')) flaggedIn.add(entry);
    } else if (row.flagged) unmatched.push(row);
  }
  const nameOf = municipalityNames(zones);
  const facilities = [
    ...bureau.map((entry): ListedFacility => {
      const row = reportOf.get(entry);
      const hospital = entry.kind === 'clinic' ? null : knownHospital(known, entry, entry.municipalityName, zones);
      return { kind: entry.kind, type: entry.type, lists: flaggedIn.has(entry) ? ['bureau', 'bedReport'] : ['bureau'], name: entry.name, address: entry.address, prefecture: entry.prefecture, municipality: entry.municipality, published: [hospital?.at, row?.matched?.at].filter((at) => at != null) };
    }),
    ...unmatched.filter(({ hospital, prefecture }) => hospital || !listed.includes(prefecture)).map((row): ListedFacility => {
      const hospital = row.hospital ? knownHospital(known, row, row.municipalityName, zones) : null;
      const prefectureName = zones.rows.find(({ prefecture }) => prefecture.code === row.prefecture)!.prefecture.name;
      const address = hospital?.address ?? (row.matched && withPrefecture(row.matched.address, prefectureName));
      return { kind: row.hospital ? 'hospital' : 'clinic', type: null, lists: ['bedReport'], name: row.name, address, prefecture: row.prefecture, municipality: nameOf.get(prefectureName + row.municipalityName) ?? null, published: [hospital?.at, row.matched?.at].filter((at) => at != null) };
    }),
  ];
  const inBoth = (hospital: boolean): number => [...flaggedIn].filter((entry) => reportOf.get(entry)!.hospital === hospital).length;
  const left = (hospital: boolean, inListed: boolean): number => unmatched.filter((row) => row.hospital === hospital && listed.includes(row.prefecture) === inListed).length;
  const hospitals = { both: inBoth(true), reportOnly: left(true, true) + left(true, false) };
  // A flagged institution that matched a filing of another kind would be lost between the two.
  assertTotal(BED_REPORT_FILE, 'hospitals with the flag, found or added', hospitals.both + hospitals.reportOnly, 2_075);
  return {
    facilities, listed,
    hospitals: { ...hospitals, bureauOnly: bureau.filter((entry) => entry.kind === 'hospital' && !flaggedIn.has(entry)).length },
    beddedClinics: { both: inBoth(false), leftToTheList: left(false, true), elsewhere: left(false, false) },
  };
}

function readBureau(sources: SourceFolder, zones: Zones): BureauRow[] {
  const rows = sources.csv(BUREAU_FILE, ['pref_code', 'pref', 'name', 'address', 'muni_code', 'muni_name', 'zaishishin_type', 'zaishibyo_type', 'kouhou_byoin']).map((row, index): BureauRow => {
    const cell = (column: string): string => row[column] ?? '';
    const types = { clinic: cell('zaishishin_type'), hospital: cell('zaishibyo_type'), backup: cell('kouhou_byoin') === '1' ? '-' : '' };
    const kinds = (Object.keys(types) as (keyof typeof types)[]).filter((kind) => types[kind] !== '');
    const type = types[kinds[0]!];
    if (kinds.length !== 1 || !/^[123-]$/.test(type)) throw new SourceError(BUREAU_FILE, `row ${index + 2}`, `one filing with a type of 1, 2 or 3 expected, found ${JSON.stringify(types)}`);
    const kind: FacilityKind = kinds[0]!;
    return { kind, type: type === '-' ? null : (Number(type) as 1 | 2 | 3), name: cell('name'), compared: comparedName(cell('name')), prefecture: cell('pref_code'), address: withPrefecture(cell('address'), cell('pref')), municipalityName: cell('muni_name'), municipality: zones.indexOf.get(cell('muni_code')) ?? null };
  });
  for (const [kind, types] of Object.entries(BUREAU_TOTALS)) {
    for (const [type, published] of Object.entries(types)) assertTotal(BUREAU_FILE, `${kind}, type ${type}`, rows.filter((row) => row.kind === kind && row.type === Number(type)).length, published);
  }
  assertTotal(BUREAU_FILE, 'facilities', rows.length, 8_663);
  return rows;
}

export function withPrefecture(address: string, prefecture: string): string {
  return address.startsWith(prefecture) ? address : prefecture + address;
}

/** 浜松市 stands with old wards, new wards or none: its city is enough. */
function sameMunicipality(a: string, b: string): boolean {
  return a === b || (a.startsWith('浜松市') && b.startsWith('浜松市'));
}

function byPrefecture<T>(list: readonly T[], codeOf: (entry: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) groups.set(codeOf(entry), [...(groups.get(codeOf(entry)) ?? []), entry]);
  return groups;
}

function municipalityNames(zones: Zones): ReadonlyMap<string, number> {
  return new Map(zones.rows.map(({ prefecture, name }, index) => [prefecture.name + name, index]));
}

function knownHospital(known: ReadonlyMap<string, readonly KnownHospital[]>, { compared, prefecture }: { readonly compared: ComparedName; readonly prefecture: string }, municipality: string, zones: Zones): KnownHospital | null {
  const nameAt = (code: string): string | undefined => zones.rows[zones.indexOf.get(code) ?? -1]?.name;
  return onlyMatch(compared, (known.get(prefecture) ?? []).filter(({ code }) => sameMunicipality(nameAt(code) ?? '浜松市', municipality)));
}
