import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Geometry } from '../geometry';
import { DIMMED_PATTERN_OPACITY } from '../look';
import { EMPTY, municipalityFeatures, municipalitySource } from './sources';

/** What a pattern must show: these municipalities, of which some are put aside while the legend points at a class. */
export interface PatternMembers {
  readonly members: readonly number[];
  /** Those still at full strength; null = all, nothing is put aside. */
  readonly pointedAt: readonly number[] | null;
}

export interface PatternLayers {
  show(geometry: Geometry, pattern: PatternMembers): void;
}

/** Lists kept beside the one on show. */
const KEPT = 3;

/**
 * One pattern (hatch, dots) over changing lists of municipalities. MapLibre ignores feature-state in fill-pattern, and a
 * filter or new data cut tiles anew, which takes frames. So each list lately shown keeps a source and a layer of its own:
 * going back to it is a change of a constant opacity, drawn with the new colours in one frame. A layer at opacity 0 is
 * not drawn; before the camera moves the hidden ones are dropped, so that they cost no tiles on the way.
 * @param image a pattern image of the map; layers go right under the layer `before`.
 */
export function createPatternLayers(map: MapLibreMap, image: string, before: string): PatternLayers {
  /** By key, the one shown last at the end. */
  const lists = new Map<string, { readonly id: string; opacity: number }>();
  let shapes: Geometry | null = null;
  let shown: string | null = null;
  let serial = 0;
  let pointedAt: readonly number[] | null = null;
  const POINTED = `${image}-pointed-at`;

  function add(id: string, data: Parameters<GeoJSONSource['setData']>[0], opacity: number): void {
    map.addSource(id, municipalitySource(data));
    map.addLayer({ id, type: 'fill', source: id, paint: { 'fill-antialias': false, 'fill-pattern': image, 'fill-opacity': opacity, 'fill-opacity-transition': { duration: 0, delay: 0 } } }, before);
  }

  function drop(id: string): void {
    if (map.getLayer(id)) map.removeLayer(id);
    if (map.getSource(id)) map.removeSource(id);
  }

  function setOpacity(list: { readonly id: string; opacity: number }, opacity: number): void {
    if (list.opacity === opacity) return;
    list.opacity = opacity;
    map.setPaintProperty(list.id, 'fill-opacity', opacity);
  }

  function dropHidden(kept: number): void {
    const hidden = [...lists].filter(([key]) => key !== shown);
    for (const [key, { id }] of hidden.slice(0, Math.max(0, hidden.length - kept))) {
      drop(id);
      lists.delete(key);
    }
  }
  map.on('movestart', () => dropHidden(0));

  function point(geometry: Geometry, next: readonly number[] | null): void {
    if (next === pointedAt) return;
    pointedAt = next;
    const data = next && next.length > 0 ? municipalityFeatures(geometry, next) : EMPTY;
    const source = map.getSource<GeoJSONSource>(POINTED);
    if (source) source.setData(data);
    else if (next) add(POINTED, data, 1);
  }

  return {
    show(geometry, pattern) {
      if (geometry !== shapes) {
        for (const { id } of lists.values()) drop(id);
        lists.clear();
        shapes = geometry;
      }
      const key = pattern.members.join();
      const strength = pattern.pointedAt ? DIMMED_PATTERN_OPACITY : 1;
      const known = lists.get(key);
      const list = known ?? { id: `${image}-${serial++}`, opacity: strength };
      if (!known && key !== '') add(list.id, municipalityFeatures(geometry, pattern.members), strength);
      for (const [other, hidden] of lists) if (other !== key) setOpacity(hidden, 0);
      lists.delete(key);
      if (key !== '') {
        setOpacity(list, strength);
        lists.set(key, list);
      }
      shown = key;
      dropHidden(KEPT);
      point(geometry, pattern.pointedAt);
    },
  };
}
