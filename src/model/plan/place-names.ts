import type { Registry } from '../registry';
import { municipalityRomaji } from '../romaji';
import type { Text } from '../text';

/** A municipality's or prefecture's name by its code; the code itself where there is none. */
export type PlaceNames = (code: string) => Text;

/**
 * @param kana readings in registry order (`areas-detail.json`), or null while they load: English names are Japanese until then.
 * @param english of the prefectures, in registry order.
 */
export function placeNames(registry: Registry, kana: readonly string[] | null, english: readonly string[] = []): PlaceNames {
  const prefectures = new Map(registry.levels.prefecture.areas.map(({ code, name, index }): [string, Text] => [code, { ja: name, en: english[index] ?? name }]));
  const indexOf = new Map(registry.codes.map((code, index) => [code, index]));
  return (code) => {
    const index = indexOf.get(code);
    if (index === undefined) return prefectures.get(code) ?? { ja: code, en: code };
    const ja = registry.levels.municipality.areas[index]!.name;
    return { ja, en: municipalityRomaji(ja, kana?.[index] ?? '') || ja };
  };
}

/** 「米子市」, 「12市町村」; 「3市区町村」 where wards are among them. */
export function countedPlaces(codes: readonly string[], names: PlaceNames): Text {
  if (codes.length === 1) return names(codes[0]!);
  const wards = codes.some((code) => names(code).ja.endsWith('区'));
  return { ja: `${codes.length}${wards ? '市区町村' : '市町村'}`, en: `${codes.length} municipalities` };
}
