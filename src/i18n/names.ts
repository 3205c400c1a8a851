import { municipalityRomaji } from '../model/romaji';
import type { Area } from '../model/registry';
import type { Language } from '../model/text';
import { BUREAU_ENGLISH } from './messages';

/** What names need of areas-detail.json. */
export interface NameReadings {
  readonly municipalities: { readonly kana: readonly string[] };
  readonly prefectures: { readonly english: readonly string[] };
}

/**
 * An area's name in the interface's language. English has prefectures, bureaus and municipalities (romanised from
 * their kana); medical areas have no English names and stay in Japanese.
 * @param detail readings, or null while they load: names are Japanese until then.
 */
export function areaName(area: Area, language: Language, detail: NameReadings | null): string {
  if (language === 'ja') return area.name;
  if (area.level === 'nation') return 'Japan';
  if (area.level === 'bureau') return BUREAU_ENGLISH[area.code] ?? area.name;
  if (!detail) return area.name;
  if (area.level === 'prefecture') return detail.prefectures.english[area.index] ?? area.name;
  if (area.level === 'municipality') return municipalityRomaji(area.name, detail.municipalities.kana[area.index] ?? '') || area.name;
  return area.name;
}

/** The `lang` of a name where it is not the interface's: medical areas, facilities and most zones have Japanese names alone. */
export function nameLang(name: string, language: Language): 'ja' | undefined {
  return language === 'en' && /[\u3040-\u9fff]/.test(name) ? 'ja' : undefined;
}

/** Wards without their city: on the map the city is around them. */
export function shortName(name: string): string {
  return name.replace(/^.+市(?=.+区$)/, '').replace(/^.+-shi (?=.+-ku$)/, '');
}
