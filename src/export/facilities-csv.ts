import type { Catalog } from '../data/schema';
import { FACILITY } from '../i18n/facility-messages';
import { facilityName, filingText, listsText, placeText, supposedText, typeText } from '../i18n/facility-words';
import { MESSAGES } from '../i18n/messages';
import { KIND_LABEL, type Facility } from '../model/facilities';
import type { Registry } from '../model/registry';
import type { Language } from '../model/text';
import { cite, toCsv } from './table';

/** Facilities as CSV: facts of the lists, with how each is placed and by which list; sources below. Coordinates are blank where there is no place. */
export function facilitiesCsv(facilities: readonly Facility[], registry: Registry, catalog: Catalog | null, language: Language, about: readonly string[]): string {
  const header = [FACILITY.name, FACILITY.kind, FACILITY.type, FACILITY.filing, MESSAGES.code, FACILITY.municipality, FACILITY.address, { ja: '経度', en: 'Longitude' }, { ja: '緯度', en: 'Latitude' }, FACILITY.place, FACILITY.lists].map((title) => title[language]);
  const supposed = facilities.some((one) => one.supposed);
  if (supposed) header.push(FACILITY.supposed[language]);
  const rows = facilities.map((one) => {
    const { code, name } = registry.levels.municipality.areas[one.municipality]!;
    const place = one.place.at ?? ['', ''];
    return [facilityName(one)[language], KIND_LABEL[one.kind][language], typeText(one)[language], filingText(one)[language], code, name, one.address ?? '', ...place, placeText(one)[language], listsText(one, language), ...(supposed ? [supposedText(one)?.[language] ?? ''] : [])];
  });
  const stations = facilities.some(({ kind }) => kind === 'station');
  const cited = (catalog?.datasets ?? []).filter(({ id }) => id === 'facilities-support-2025' || (stations && id === 'facilities-nursing-2026'));
  return toCsv([header, ...rows], [...about, ...cited.map((entry) => `${MESSAGES.source[language]}: ${cite(entry, language)}`), ...(language === 'ja' ? [FACILITY.clinicsPartly.ja] : [FACILITY.clinicsPartly.en])]);
}
