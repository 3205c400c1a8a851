import { tileOf, zonePattern } from './zone-tiles';
import { zoneColour } from './zone-scene';

const patterns = new Map<string, string>();

/** The background with which a list or bar shows a zone as the map does. @param index of its colour in the palette. @param patterned whether the map has patterns in place of colours. */
export function zoneBackground(index: number, patterned: boolean): string {
  if (!patterned) return zoneColour(index);
  const pattern = zonePattern(index);
  let image = patterns.get(pattern);
  // A tile is 16 px wide and drawn at two pixels each.
  if (image === undefined) patterns.set(pattern, (image = `url("${tileOf(pattern, 2).toDataURL()}") 0 0 / 16px`));
  return image;
}
