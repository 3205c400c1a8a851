import { FILING_NAME, KIND_LABEL, LIST_LABEL, PLACE_LABEL, TYPE_LABEL, TYPE_UNKNOWN, type Facility } from '../model/facilities';
import type { Language, Text } from '../model/text';

/** Type of a facility in words; empty for kinds without types. */
export function typeText({ kind, type }: Facility): Text {
  if (kind === 'backup' || kind === 'station') return { ja: '', en: '' };
  return type === null ? TYPE_UNKNOWN : TYPE_LABEL[type];
}

/** The filing as the fee schedule names it: 在宅療養支援診療所１ … */
export function filingText({ kind, type }: Facility): Text {
  if (kind === 'station') return { ja: '訪問看護（介護保険の指定）', en: 'Designated for home nursing (care insurance)' };
  return type === null ? KIND_LABEL[kind] : FILING_NAME[type](KIND_LABEL[kind]);
}

export function placeText({ place }: Facility): Text {
  return PLACE_LABEL[place.at ? place.accuracy : place.reason];
}

export function listsText({ lists }: Facility, language: Language): string {
  return lists.map((list) => LIST_LABEL[list][language]).join(language === 'ja' ? '、' : '; ');
}
