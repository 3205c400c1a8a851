import { DataStore } from '../../../../src/data/store';
import { buildScene } from '../../../../src/map/build-scene';
import { createCanvasRenderer } from '../../../../src/map/canvas/renderer';
import { buildGeometry, type AtlasTopology } from '../../../../src/map/geometry';
import { NATIONAL_BOUNDS } from '../../../../src/map/insets';
import { fitBounds } from '../../../../src/map/mercator';
import { evaluate } from '../../../../src/model/evaluate';
import { indicatorById } from '../../../../src/model/indicators';
import { legendOf } from '../../../../src/model/legend';
import { DEFAULT_CONTENT } from '../../../../src/state/content';
import type { FirstPaint } from '../window';
import '../map.css';

const FILES = ['areas.json', 'catalog.json', 'units-h30.json', 'series-h30-65plus.json', 'topology-first.json'];

/** The steps from files that have arrived to the first coloured map, one by one, in a page that has done none of them before. */
async function measure(): Promise<FirstPaint> {
  const texts = new Map(await Promise.all(FILES.map(async (file) => [file, await (await fetch(`/geo/${file}`)).text()] as const)));
  const data = new DataStore((file) => Promise.resolve(JSON.parse(texts.get(file)!)));
  const marks = [performance.now()];
  const step = (): void => void marks.push(performance.now());

  const [atlas, topology] = await Promise.all([data.atlas(['h30-65plus']), data.topology('first'), data.catalog()]);
  step();
  const geometry = buildGeometry(topology as AtlasTopology);
  step();
  const indicator = indicatorById(DEFAULT_CONTENT.indicator)!;
  const legend = legendOf(indicator, evaluate(atlas, DEFAULT_CONTENT.level, indicator));
  step();
  const element = document.getElementById('map')!;
  const camera = fitBounds(NATIONAL_BOUNDS, { width: element.clientWidth, height: element.clientHeight }, { top: 0, right: 0, bottom: 0, left: 0 });
  const silent = { hover() {}, select() {}, cameraRest() {} };
  createCanvasRenderer(element, geometry, silent, { camera, interactive: false, label: null }).setScene(buildScene(atlas.registry.levels[DEFAULT_CONTENT.level], legend, []));
  // Reading a pixel waits for what was only ordered until then.
  element.querySelector('canvas')!.getContext('2d')!.getImageData(0, 0, 1, 1);
  step();
  const [decode, geometryMs, evaluateMs, paint] = marks.slice(1).map((mark, index) => mark - marks[index]!) as [number, number, number, number];
  return { decode, geometry: geometryMs, evaluate: evaluateMs, paint };
}

window.firstPaint = measure();
