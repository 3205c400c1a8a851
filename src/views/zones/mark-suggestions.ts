import { ZONE_TOOLS } from '../../i18n/zone-tools-messages';
import { KIND_SHORT, searchFacilities, TYPE_LABEL, type Facility } from '../../model/facilities';
import type { Mark } from '../../model/plan/plan';
import type { PlaceNames } from '../../model/plan/place-names';
import { fold } from '../../model/search';
import type { Text } from '../../model/text';

/** A name that may be marked, and what it is. */
export interface Suggestion {
  readonly key: string;
  readonly name: string;
  readonly about: Text;
  /** Code of its municipality; null = not known. */
  readonly municipality: string | null;
}

/** Large institutions first: they are few, and the likelier ones. */
const ORDER: readonly Facility['kind'][] = ['hospital', 'backup', 'clinic', 'station'];

/**
 * Who may be named for a role in a zone: its facilities, and for a hub the kinds the guideline names besides.
 * @param facilities those that stand in the zone. @param codes of municipality indexes, in registry order.
 */
export function suggestionsFor(kind: Mark['kind'], facilities: readonly Facility[], zone: readonly string[], codes: readonly string[], names: PlaceNames, query: string): Suggestion[] {
  const wanted = facilities.filter((one) => kind === 'hub' || one.kind !== 'station');
  const found = query.trim() === '' ? [...wanted].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)) : searchFacilities(wanted, query, wanted.length);
  const listed = found.map((one): Suggestion => {
    const municipality = codes[one.municipality]!;
    const type = one.type ? TYPE_LABEL[one.type] : null;
    const about = (language: 'ja' | 'en'): string => [KIND_SHORT[one.kind][language], type?.[language], names(municipality)[language]].filter(Boolean).join(language === 'ja' ? '・' : ' · ');
    return { key: one.id, name: one.name, about: { ja: about('ja'), en: about('en') }, municipality };
  });
  if (kind === 'lead') return listed;
  const bodies: readonly Suggestion[] = [
    { key: 'association', name: ZONE_TOOLS.association.ja, about: ZONE_TOOLS.association, municipality: null },
    { key: 'health-centre', name: ZONE_TOOLS.healthCentre.ja, about: ZONE_TOOLS.healthCentre, municipality: null },
    ...zone.map((code) => ({ key: code, name: names(code).ja, about: ZONE_TOOLS.municipality, municipality: code })),
  ];
  const word = fold(query);
  return [...bodies.filter(({ name }) => fold(name).includes(word)), ...listed];
}
