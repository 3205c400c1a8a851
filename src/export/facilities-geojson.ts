import { facilityName, filingText, listsText, placeText, supposedText, typeText } from '../i18n/facility-words';
import { KIND_LABEL, type Facility } from '../model/facilities';
import type { Registry } from '../model/registry';
import type { Language } from '../model/text';

type Properties = Readonly<Record<string, string | null>>;

/** Facilities as points with what the lists say of them; one without a place has no geometry. */
export function facilitiesGeoJson(facilities: readonly Facility[], registry: Registry, attribution: string, language: Language): GeoJSON.FeatureCollection<GeoJSON.Point | null, Properties> & { readonly attribution: string } {
  return {
    type: 'FeatureCollection', attribution,
    features: facilities.map((one) => {
      const { code, name } = registry.levels.municipality.areas[one.municipality]!;
      return {
        type: 'Feature', id: one.id,
        properties: { name: facilityName(one)[language], kind: KIND_LABEL[one.kind][language], type: typeText(one)[language] || null, filing: filingText(one)[language], code, municipality: name, address: one.address, place: placeText(one)[language], lists: listsText(one, language), ...(one.supposed && { supposed: supposedText(one)![language] }) },
        geometry: one.place.at && { type: 'Point', coordinates: [...one.place.at] },
      };
    }),
  };
}
