import { Map as MapLibreMap, setWorkerUrl, type LngLatBoundsLike } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { sizeOf } from '../element-size';
import type { Geometry } from '../geometry';
import { areaUnder } from '../hit';
import { listenToKeyboard, prefersReducedMotion } from '../keyboard';
import { FILL_OVER_TILES } from '../look';
import { MAX_ZOOM, MIN_ZOOM, type Point } from '../mercator';
import type { Camera, Emphasis, MapEvents, MapRenderer, Scene } from '../scene';
import { createPainter } from './paint';
import { buildStyle, TILES } from './style';
import { workerUrl } from './worker-url';

export interface MapLibreOptions {
  readonly camera: Camera;
  readonly scene: Scene;
  readonly emphasis: Emphasis;
  /** What a screen reader calls the map. */
  readonly label: string;
}

export interface MapLibreRenderer extends MapRenderer {
  /** Turns the background tiles of 地理院地図 on or off. They are the only thing a map asks another host for. */
  setTiles(on: boolean): void;
}

/** Wide enough for the nation on a wide screen, and far enough south for it to stand in the third of a phone's map that an open sheet leaves. */
const MAX_BOUNDS: LngLatBoundsLike = [95, -20, 180, 62];

/**
 * Starts MapLibre in `element` (positioned, with a size), over what is already in it.
 * @returns once its first frame with the scene's colours is drawn, so that a canvas under it can go without a jump.
 * Should that have been moved meanwhile, set its camera first.
 */
export async function startMapLibre(element: HTMLElement, firstGeometry: Geometry, events: MapEvents, options: MapLibreOptions): Promise<MapLibreRenderer> {
  setWorkerUrl(await workerUrl());
  let geometry = firstGeometry;
  let { scene, emphasis } = options;
  let tiles = false;
  let ready = false;
  // A box of its own, since MapLibre's stylesheet positions its container; hidden until it has something to show, so
  // that a canvas under it can be used meanwhile.
  const host = document.createElement('div');
  Object.assign(host.style, { position: 'absolute', inset: '0', visibility: 'hidden' });
  element.append(host);
  const map = new MapLibreMap({
    container: host,
    style: buildStyle(geometry, scene),
    center: [options.camera.lng, options.camera.lat],
    zoom: options.camera.zoom,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxBounds: MAX_BOUNDS,
    renderWorldCopies: false,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
    cooperativeGestures: events.held !== undefined,
    // Ours, so that both renderers move alike.
    keyboard: false,
    fadeDuration: 0,
    localIdeographFontFamily: false,
    locale: { 'Map.Title': options.label },
  });
  map.touchZoomRotate.disableRotation();
  const painter = createPainter(map, geometry, scene);
  const paint = (): void => {
    if (ready) painter.paint(geometry, scene, emphasis);
  };
  // Fires at the start, and again after a lost WebGL context: MapLibre then loads its style anew, shapes and patterns
  // included, but without feature-state. What came meanwhile is painted too.
  map.on('style.load', () => {
    ready = true;
    painter.forget();
    paint();
  });
  map.on('webglcontextlost', () => {
    ready = false;
  });
  try {
    await firstFrame(map);
  } catch (cause) {
    map.remove();
    host.remove();
    throw cause;
  }

  const canvas = map.getCanvas();
  const camera = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { lng, lat, zoom: map.getZoom() };
  };
  const areaAt = (x: number, y: number): number | null => areaUnder(geometry, scene, camera(), sizeOf(element), [x, y]);
  const middle = (): Point => [sizeOf(element).width / 2, sizeOf(element).height / 2];
  const still = prefersReducedMotion;

  map.on('mousemove', ({ point }) => {
    const area = areaAt(point.x, point.y);
    canvas.style.cursor = area === null ? '' : 'pointer';
    events.hover(area, point.x, point.y);
  });
  map.on('mouseout', () => events.hover(null, 0, 0));
  map.on('click', ({ point }) => events.select(areaAt(point.x, point.y), point.x, point.y));
  map.on('move', () => events.cameraMove?.(camera()));
  map.on('cooperativegestureprevented', ({ gestureType }) => events.held?.(gestureType === 'wheel_zoom' ? 'wheel' : 'touch'));
  map.on('moveend', () => events.cameraRest(camera()));
  const stopKeyboard = listenToKeyboard(canvas, {
    pan([x, y]) {
      map.panBy([x, y], { animate: false });
      events.hover(areaAt(...middle()), ...middle());
    },
    zoom: (by) => void map.zoomTo(map.getZoom() + by, { animate: !still() }),
    chooseCentre: () => events.select(areaAt(...middle()), ...middle()),
  });
  host.style.visibility = '';
  element.dataset.ready = 'maplibre';

  return {
    setGeometry(next) {
      geometry = next;
      paint();
    },
    setScene(next) {
      scene = next;
      paint();
    },
    setEmphasis(next) {
      emphasis = next;
      paint();
    },
    setCamera({ lng, lat, zoom }, animate) {
      const target = { center: [lng, lat] as [number, number], zoom };
      if (animate && !still()) map.easeTo({ ...target, duration: 350 });
      else map.jumpTo(target);
    },
    camera,
    areaAt,
    setTiles(on) {
      if (on === tiles) return;
      tiles = on;
      if (on) {
        map.addSource('tiles', TILES);
        map.addLayer({ id: 'tiles', type: 'raster', source: 'tiles' }, 'others');
      } else {
        map.removeLayer('tiles');
        map.removeSource('tiles');
      }
      map.setPaintProperty('land', 'fill-opacity', on ? FILL_OVER_TILES : 1);
    },
    resize: () => void map.resize(),
    destroy() {
      stopKeyboard();
      map.remove();
      host.remove();
      delete element.dataset.ready;
    },
  };
}

/** Rejects on the first error on the way, such as a worker that a policy blocks. */
function firstFrame(map: MapLibreMap): Promise<void> {
  return new Promise((resolve, reject) => {
    map.once('error', ({ error }) => reject(error));
    // 'load' can come before the patterns are in: 'idle' is when nothing is left to draw.
    map.once('idle', () => resolve());
  });
}
