import type { Catalog } from '../data/schema';
import { FACILITY } from '../i18n/facility-messages';
import { facilityName, filingText, listsText, placeText, supposedText, typeText } from '../i18n/facility-words';
import { MESSAGES } from '../i18n/messages';
import { KIND_LABEL, type Facility } from '../model/facilities';
import type { Registry } from '../model/registry';
import type { Language } from '../model/text';
import { facilityDatasets } from './handout/facilities-over';
import { sourceLinesOf, toCsv } from './table';

/** Facilities as a table: facts of the lists, with how each is placed and by which list. Coordinates are blank where there is no place. */
export function facilityTable(facilities: readonly Facility[], registry: Registry, language: Language): { readonly header: string[]; readonly rows: (string | number)[][] } {
  const supposed = facilities.some((one) => one.supposed);
  return {
    header: [FACILITY.name, FACILITY.kind, FACILITY.type, FACILITY.filing, MESSAGES.code, FACILITY.municipality, FACILITY.address, { ja: '経度', en: 'Longitude' }, { ja: '緯度', en: 'Latitude' }, FACILITY.place, FACILITY.lists, ...(supposed ? [FACILITY.supposed] : [])].map((title) => title[language]),
    rows: facilities.map((one) => {
      const { code, name } = registry.levels.municipality.areas[one.municipality]!;
      return [facilityName(one)[language], KIND_LABEL[one.kind][language], typeText(one)[language], filingText(one)[language], code, name, one.address ?? '', ...(one.place.at ?? ['', '']), placeText(one)[language], listsText(one, language), ...(supposed ? [supposedText(one)?.[language] ?? ''] : [])];
    }),
  };
}

/** The same as CSV; sources below. */
export function facilitiesCsv(facilities: readonly Facility[], registry: Registry, catalog: Catalog | null, language: Language, about: readonly string[]): string {
  const { header, rows } = facilityTable(facilities, registry, language);
  return toCsv([header, ...rows], [...about, ...(catalog ? sourceLinesOf(catalog, facilityDatasets(facilities), language) : []), FACILITY.clinicsPartly[language]]);
}
