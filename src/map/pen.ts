import { panBy, zoomAround, type Point } from './mercator';
import type { MapSurface } from './surface';

/** What is drawn over the map with one finger or the pressed pointer; positions are CSS px inside the map. */
export interface Pen {
  readonly down: (at: Point) => void;
  /** Every place the pointer has told of since the last call, in order. */
  readonly move: (path: readonly Point[]) => void;
  readonly up: () => void;
  /** Broken off: a second finger, Escape, another window. */
  readonly cancel: () => void;
}

/**
 * Takes dragging from the map, whichever renderer has it, and gives it to a pen. Wheel and keys stay the map's, and two
 * fingers move it.
 * @returns how to put the pen down.
 */
export function listenToPen(surface: MapSurface, pen: Pen): () => void {
  const { element } = surface;
  /** Fingers and pressed buttons on the map. */
  const down = new Map<number, Point>();
  let drawing: number | null = null;
  let pinched = false;
  const at = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const cancel = (): void => {
    if (drawing === null) return;
    drawing = null;
    pen.cancel();
  };
  const lift = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId)) return;
    event.stopPropagation();
    if (down.size > 0 || !pinched) return;
    pinched = false;
    surface.rest();
  };
  const listeners = new AbortController();
  const { signal } = listeners;
  const on = <K extends keyof HTMLElementEventMap>(kind: K, listener: (event: HTMLElementEventMap[K]) => void): void => element.addEventListener(kind, listener, { capture: true, signal });
  on('pointerdown', (event) => {
    event.stopPropagation();
    if (event.button !== 0) return cancel();
    down.set(event.pointerId, at(event));
    element.setPointerCapture(event.pointerId);
    if (down.size > 1) return cancel();
    drawing = event.pointerId;
    pen.down(at(event));
  });
  on('pointermove', (event) => {
    if (!down.has(event.pointerId)) return;
    event.stopPropagation();
    if (event.pointerId === drawing) {
      const told = event.getCoalescedEvents?.() ?? [];
      pen.move([...told.map(at), at(event)]);
    } else if (down.size > 1) {
      pinched = true;
      pinch(surface, down, event.pointerId, at(event));
    }
    down.set(event.pointerId, at(event));
  });
  on('pointerup', (event) => {
    lift(event);
    if (event.pointerId !== drawing) return;
    drawing = null;
    pen.up();
  });
  on('pointercancel', (event) => {
    if (event.pointerId === drawing) cancel();
    lift(event);
  });
  window.addEventListener('keydown', (event) => { if (event.key === 'Escape') cancel(); }, { signal });
  // MapLibre hears mouse and touch events, not pointers; and a click would assign a second time.
  for (const kind of ['mousedown', 'touchstart', 'click', 'dblclick'] as const) on(kind, (event) => event.stopPropagation());
  return () => {
    listeners.abort();
    cancel();
  };
}

/** One of several fingers has moved: the map follows their middle and their spread. */
function pinch(surface: MapSurface, fingers: ReadonlyMap<number, Point>, moved: number, to: Point): void {
  const before = [...fingers.values()];
  const after = [...fingers].map(([id, point]) => (id === moved ? to : point));
  const [[fromX, fromY], [toX, toY]] = [middle(before), middle(after)];
  const panned = panBy(surface.camera(), [fromX - toX, fromY - toY]);
  const { clientWidth: width, clientHeight: height } = surface.element;
  surface.moveTo(zoomAround(panned, { width, height }, [toX, toY], panned.zoom + Math.log2(spread(after) / spread(before))));
}

function middle(points: readonly Point[]): Point {
  return [points.reduce((sum, [x]) => sum + x, 0) / points.length, points.reduce((sum, [, y]) => sum + y, 0) / points.length];
}

function spread([a, b]: readonly Point[]): number {
  return Math.max(1, Math.hypot(a![0] - b![0], a![1] - b![1]));
}
