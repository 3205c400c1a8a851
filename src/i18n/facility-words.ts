import { FILING_NAME, KIND_LABEL, KIND_SHORT, LIST_LABEL, PLACE_LABEL, TYPE_LABEL, TYPE_UNKNOWN, type Facility, type Supposed } from '../model/facilities';
import type { Language, Text } from '../model/text';
import { FACILITY } from './facility-messages';

const SUPPOSED_LABEL: Readonly<Record<Supposed, Text>> = {
  added: { ja: '加えた', en: 'Added' },
  moved: { ja: '移した', en: 'Moved' },
  retyped: { ja: '種別を変えた', en: 'Type changed' },
  closed: { ja: 'やめた', en: 'Closed' },
};

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

/** A facility by its name; what was supposed by number alone has none. */
export function facilityName({ name, kind }: Facility): Text {
  return name === '' ? { ja: `（名称のない${KIND_SHORT[kind].ja}）`, en: `(${KIND_SHORT[kind].en.toLowerCase()} without a name)` } : { ja: name, en: name };
}

/** What a supposition did to it; null: nothing. */
export function supposedText({ supposed }: Facility): Text | null {
  return supposed === undefined ? null : SUPPOSED_LABEL[supposed];
}

export function addressText({ address, supposed }: Facility): Text {
  return address === null ? (supposed === undefined ? FACILITY.noAddress : FACILITY.undecidedAddress) : { ja: address, en: address };
}

export function placeText({ place }: Facility): Text {
  return PLACE_LABEL[place.at ? place.accuracy : place.reason];
}

export function listsText({ lists }: Facility, language: Language): string {
  if (lists.length === 0) return FACILITY.inNoList[language];
  return lists.map((list) => LIST_LABEL[list][language]).join(language === 'ja' ? '、' : '; ');
}
