import { Map as MapLibreMap } from 'maplibre-gl';

/**
 * The next map to be made. The renderer keeps it to itself, and rightly so; only here someone must know when it is idle.
 */
export function nextMap(): Promise<MapLibreMap> {
  return new Promise((resolve) => {
    const { getCanvas } = MapLibreMap.prototype;
    MapLibreMap.prototype.getCanvas = function caught(this: MapLibreMap) {
      MapLibreMap.prototype.getCanvas = getCanvas;
      resolve(this);
      return getCanvas.call(this);
    };
  });
}
