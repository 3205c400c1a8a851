import { Map as MapLibreMap, setWorkerUrl, type FillLayerSpecification, type GeoJSONSource, type GeoJSONSourceSpecification, type StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { buildScene } from '../../../../src/map/build-scene';
import { buildGeometry, type AtlasTopology } from '../../../../src/map/geometry';
import { NATIONAL_BOUNDS } from '../../../../src/map/insets';
import { MISSING } from '../../../../src/map/look';
import { buildStyle, DOTS_IMAGE, HATCH_IMAGE } from '../../../../src/map/maplibre/style';
import { fitBounds } from '../../../../src/map/mercator';
import { dotTile, hatchTile } from '../../../../src/map/patterns';
import type { Scene } from '../../../../src/map/scene';
import { evaluate } from '../../../../src/model/evaluate';
import { indicatorById } from '../../../../src/model/indicators';
import { legendOf } from '../../../../src/model/legend';
import type { LevelId } from '../../../../src/model/levels';
import { areasGeoJson } from '../../areas-geojson';
import { SWITCHES } from '../../indicators';
import { createStore, tablesFor } from '../data';
import { atRest, timeUpdate } from '../update';
import type { Switching } from '../window';
import '../map.css';

/** The same picture, recoloured by handing over the whole GeoJSON again: colour and pattern are properties of the areas. */
async function start(): Promise<Switching> {
  setWorkerUrl(workerUrl);
  const data = createStore();
  const atlas = await data.atlas(tablesFor(SWITCHES));
  const geometry = buildGeometry((await data.topology('full')) as AtlasTopology);
  let level: LevelId = 'secondary335';

  const sceneOf = (id: string): Scene => {
    const indicator = indicatorById(id)!;
    return buildScene(atlas.registry.levels[level], legendOf(indicator, evaluate(atlas, level, indicator)), []);
  };
  const coloured = (id: string): GeoJSON.FeatureCollection => {
    const { level: of, classOf, estimate, colours } = sceneOf(id);
    return areasGeoJson(geometry, of, (area) => ({
      indicator: id,
      colour: colours[classOf[area]!] ?? MISSING,
      pattern: classOf[area] === -1 ? HATCH_IMAGE : estimate[area] === 1 ? DOTS_IMAGE : '',
    }));
  };
  const { clientWidth: width, clientHeight: height } = document.getElementById('map')!;
  // Where the application stands on the other side of the comparison.
  const { lng, lat, zoom } = fitBounds(NATIONAL_BOUNDS, { width, height }, { top: 0, right: 0, bottom: 0, left: 0 });
  const style = byProperty(buildStyle(geometry, sceneOf(SWITCHES[0]!)), coloured(SWITCHES[0]!));
  const map = new MapLibreMap({ container: 'map', style, center: [lng, lat], zoom, renderWorldCopies: false, attributionControl: false, fadeDuration: 0 });
  for (const [id, tile] of [[HATCH_IMAGE, hatchTile(2)], [DOTS_IMAGE, dotTile(2)]] as const) {
    map.once('style.load', () => void map.addImage(id, tile.getContext('2d')!.getImageData(0, 0, tile.width, tile.height), { pixelRatio: 2 }));
  }
  await new Promise((resolve) => void map.once('idle', resolve));
  const setData = (id: string): void => void map.getSource<GeoJSONSource>('land')!.setData(coloured(id));

  return {
    async show(next) {
      level = next;
      await timeUpdate(map, () => setData(SWITCHES[0]!));
      await atRest(map);
    },
    async turnTo(id) {
      const update = await timeUpdate(map, () => setData(id));
      if (map.querySourceFeatures('land').some(({ properties }) => properties['indicator'] !== id)) throw new Error('idle before the new data was there');
      await atRest(map);
      return update;
    },
  };
}

/** Our own style, with what the application keeps in feature-state and in sources of their own read from properties instead. */
function byProperty(style: StyleSpecification, land: GeoJSON.FeatureCollection): StyleSpecification {
  const layers = style.layers.filter(({ id }) => !['land', 'hatch', 'dots'].includes(id));
  const fills: FillLayerSpecification[] = [
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': ['get', 'colour'] } },
    ...[HATCH_IMAGE, DOTS_IMAGE].map((image): FillLayerSpecification => ({ id: `pattern-${image}`, type: 'fill', source: 'land', filter: ['==', ['get', 'pattern'], image], paint: { 'fill-pattern': image } })),
  ];
  const firstLine = layers.findIndex(({ type }) => type === 'line');
  return { ...style, sources: { ...style.sources, land: { ...(style.sources['land'] as GeoJSONSourceSpecification), data: land } }, layers: layers.toSpliced(firstLine, 0, ...fills) };
}

window.switching = start();
