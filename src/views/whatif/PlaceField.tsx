import { use, useEffect, useId, useState } from 'react';
import { WHAT_IF, whatIfText } from '../../i18n/what-if-messages';
import type { Geometry } from '../../map/geometry';
import type { LngLat } from '../../model/great-circle';
import type { PlaceNames } from '../../model/plan/place-names';
import type { Registry } from '../../model/registry';
import type { Text } from '../../model/text';
import { typedPlace } from '../../model/whatif/typed-place';
import { MapContext, useText } from '../context';

/** Reads a place that must lie in a municipality: as far as there are shapes to ask. @returns what is wrong as a text. */
export function usePlaceIn(registry: Registry, names: PlaceNames): (text: string, municipality: string) => { readonly at: LngLat | null } | { readonly wrong: Text } {
  const controller = use(MapContext);
  const [geometry, setGeometry] = useState<Geometry | null>(null);
  useEffect(() => controller?.watchShapes(setGeometry), [controller]);
  return (text, municipality) => {
    const at = typedPlace(text);
    if (at === undefined) return { wrong: WHAT_IF.wrongPlace };
    if (at === null || !geometry) return { at };
    const found = geometry.municipalityAt(...at);
    if (found === null) return { wrong: WHAT_IF.placeAtSea };
    return registry.codes[found] === municipality ? { at } : { wrong: whatIfText.placeElsewhere(names(registry.codes[found]!), names(municipality)) };
  };
}

/** Latitude and longitude of a facility, or nothing where its place is not decided. */
export function PlaceField({ text, onText, wrong }: { readonly text: string; readonly onText: (text: string) => void; readonly wrong: string | null }) {
  const t = useText();
  const id = useId();
  const controller = use(MapContext);
  const middle = (): void => {
    const camera = controller?.surface().camera();
    if (camera) onText(`${camera.lat.toFixed(4)}, ${camera.lng.toFixed(4)}`);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t(WHAT_IF.place)}</label>
      <div className="what-if-place">
        <input id={id} value={text} maxLength={60} inputMode="text" placeholder={t(WHAT_IF.placeUndecided)} aria-invalid={wrong !== null} aria-describedby={wrong ?? undefined} onChange={(event) => onText(event.target.value)} />
        {controller && <button type="button" className="button" onClick={middle}>{t(WHAT_IF.placeMiddle)}</button>}
      </div>
    </div>
  );
}
