import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PEAK } from '../../../../src/map/palette';
import '../map.css';

/** The page anybody would write first: one GeoJSON file, coloured by a `match` on a property. Nothing but a fill layer. */
setWorkerUrl(workerUrl);
const map = new MapLibreMap({
  container: 'map',
  center: [137.3, 38.3],
  zoom: 4.7,
  attributionControl: false,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: { areas: { type: 'geojson', data: new URL('areas.geojson', document.baseURI).href } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#e4ebf3' } },
      { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': ['match', ['get', 'class'], 0, PEAK[0], 1, PEAK[1], 2, PEAK[2], 3, PEAK[3], 4, PEAK[4], 5, PEAK[5], '#f8f9fb'] } },
    ],
  },
});
map.once('idle', () => {
  if (map.querySourceFeatures('areas').length === 0) throw new Error('idle before the areas were there');
  performance.mark('plain:idle');
});
