import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Geometry } from '../geometry';
import type { Emphasis, Scene, SceneZones } from '../scene';

/** A plan's layers on a MapLibre map. */
export interface ZoneLayers {
  show(geometry: Geometry, scene: Scene, zones: SceneZones, emphasis: Emphasis): void;
  /** Takes all of it away; `show` brings it back. */
  clear(): void;
}

let plugged: ((map: MapLibreMap) => ZoneLayers) | null = null;

/** The layers of zones come with the zone editor, so that the first look loads nothing of them. */
export function plugMapLibreZones(start: (map: MapLibreMap) => ZoneLayers): void {
  plugged = start;
}

/** Null only while nobody can have made a scene with zones. */
export function zonesOnMapLibre(map: MapLibreMap): ZoneLayers | null {
  return plugged && plugged(map);
}
