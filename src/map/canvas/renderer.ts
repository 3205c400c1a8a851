import { sizeOf } from '../element-size';
import { NO_EMPHASIS } from '../fills';
import type { Geometry } from '../geometry';
import { LIGHT_GROUND } from '../ground';
import { grounded } from '../grounded';
import { areaUnder } from '../hit';
import { listenToKeyboard, prefersReducedMotion } from '../keyboard';
import { clampZoom, panBy, zoomAround, type Point } from '../mercator';
import type { Camera, Emphasis, MapEvents, MapRenderer, Scene } from '../scene';
import { drawScene } from './draw';
import { listenToGestures } from './gestures';
import { glide } from './glide';
import { pathsOf } from './paths';

export interface CanvasOptions {
  readonly camera: Camera;
  /**
   * true = the whole map, moved by pointer, wheel and keys. false = a still: the first paint under MapLibre, or an
   * inset; it still tells what is hovered and clicked.
   */
  readonly interactive: boolean;
  /** What a screen reader calls the map; null hides a still that something else stands for. */
  readonly label: string | null;
}

/** The centre stays over Japan, or one flick loses it for good. */
const CENTRE = { west: 120, south: 20, east: 155, north: 48 };

/**
 * Draws scenes on a 2D canvas that fills `element` (which must be positioned). The first setScene paints at once;
 * everything later waits for the next frame.
 */
export function createCanvasRenderer(element: HTMLElement, geometry: Geometry, events: MapEvents, options: CanvasOptions): MapRenderer {
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', display: 'block' });
  if (options.label === null) canvas.setAttribute('aria-hidden', 'true');
  else {
    canvas.setAttribute('role', options.interactive ? 'application' : 'img');
    canvas.setAttribute('aria-label', options.label);
  }
  if (options.interactive) canvas.tabIndex = 0;
  element.append(canvas);
  const found = canvas.getContext('2d', { alpha: false });
  if (!found) throw new Error('this browser has no 2D canvas');
  const context = found;

  let scene: Scene | null = null;
  let emphasis = NO_EMPHASIS;
  let camera = options.camera;
  let frame = 0;
  let paper = false;
  let stopGlide = (): void => {};
  // Kept, not read in every frame: reading it while the page has changed makes the browser lay all of it out at once.
  let size = sizeOf(element);
  const measure = (): void => {
    size = sizeOf(element);
    schedule();
  };

  function draw(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    const { width, height } = size;
    if (!scene || width === 0 || height === 0) return;
    const pixelRatio = window.devicePixelRatio || 1;
    const [columns, rows] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
    // Assigning clears the canvas and its memory, even when nothing changed.
    if (canvas.width !== columns) canvas.width = columns;
    if (canvas.height !== rows) canvas.height = rows;
    drawScene(context, { geometry, paths: pathsOf(geometry), scene: paper ? grounded(scene, LIGHT_GROUND) : scene, emphasis, camera, size, pixelRatio });
    element.dataset.ready ??= 'canvas';
    events.cameraMove?.(camera);
  }
  function schedule(): void {
    frame ||= requestAnimationFrame(draw);
  }
  // Paper is light, and takes the page as it is when the event is over: there is no next frame.
  const print = ({ type }: Event): void => {
    paper = type === 'beforeprint';
    draw();
  };
  window.addEventListener('beforeprint', print);
  window.addEventListener('afterprint', print);
  function look(next: Camera): void {
    camera = {
      lng: Math.min(CENTRE.east, Math.max(CENTRE.west, next.lng)),
      lat: Math.min(CENTRE.north, Math.max(CENTRE.south, next.lat)),
      zoom: clampZoom(next.zoom),
    };
    schedule();
  }
  const rest = (): void => events.cameraRest(camera);
  function moveTo(next: Camera, animate: boolean): void {
    stopGlide();
    if (animate && !prefersReducedMotion()) stopGlide = glide(camera, next, look, rest);
    else {
      look(next);
      rest();
    }
  }
  const areaAt = (at: Point): number | null => (scene ? areaUnder(geometry, scene, camera, size, at) : null);
  const middle = (): Point => [size.width / 2, size.height / 2];

  const stopGestures = listenToGestures(canvas, options.interactive, {
    hover(at) {
      const area = at && areaAt(at);
      canvas.style.cursor = area === null ? '' : 'pointer';
      events.hover(area, at?.[0] ?? 0, at?.[1] ?? 0);
    },
    click: (at) => events.select(areaAt(at), ...at),
    drag([dx, dy]) {
      stopGlide();
      look(panBy(camera, [-dx, -dy]));
    },
    zoom(by, around) {
      stopGlide();
      look(zoomAround(camera, size, around, camera.zoom + by));
    },
    rest,
    ...(events.held && { held: events.held }),
  });
  const stopKeyboard = options.interactive
    ? listenToKeyboard(canvas, {
        pan(by) {
          moveTo(panBy(camera, by), false);
          events.hover(areaAt(middle()), ...middle());
        },
        zoom: (by) => moveTo({ ...camera, zoom: clampZoom(camera.zoom + by) }, true),
        chooseCentre: () => events.select(areaAt(middle()), ...middle()),
      })
    : () => {};
  const watcher = new ResizeObserver(measure);
  watcher.observe(element);

  return {
    setGeometry(next) {
      geometry = next;
      schedule();
    },
    setScene(next: Scene) {
      const first = scene === null;
      scene = next;
      if (first) draw();
      else schedule();
    },
    setEmphasis(next: Emphasis) {
      emphasis = next;
      schedule();
    },
    setCamera: moveTo,
    camera: () => camera,
    areaAt: (x, y) => areaAt([x, y]),
    resize: measure,
    destroy() {
      stopGlide();
      cancelAnimationFrame(frame);
      watcher.disconnect();
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', print);
      stopGestures();
      stopKeyboard();
      canvas.remove();
      if (element.dataset.ready === 'canvas') delete element.dataset.ready;
    },
  };
}
