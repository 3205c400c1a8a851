import type { Point } from '../mercator';

export interface Gestures {
  /** The pointer is over this position and no button is down; null = it left. */
  hover(at: Point | null): void;
  click(at: Point): void;
  /** The map was dragged by so many CSS px. */
  drag(by: Point): void;
  /** Zoom by so many levels around a position. */
  zoom(by: number, around: Point): void;
  /** A drag or pinch ended. */
  rest(): void;
  /** Present where a wheel without Ctrl or ⌘ and a single finger are the page's; hears when one was held back. */
  readonly held?: (gesture: 'wheel' | 'touch') => void;
}

/** A press that moved less is a click: hands shake, and touch more so. */
const CLICK_PX = 5;
const LINE_PX = 16;

/**
 * Turns pointer and wheel events into map moves.
 * @param movable false for stills and insets: only hover and click are heard, and the page scrolls as usual.
 */
export function listenToGestures(target: HTMLElement, movable: boolean, gestures: Gestures): () => void {
  const { held } = gestures;
  const down = new Map<number, Point>();
  let travelled = 0;

  const at = (event: MouseEvent): Point => {
    const box = target.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const spread = (): number => {
    const [a, b] = [...down.values()];
    return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;
  };
  const middle = (): Point => {
    const points = [...down.values()];
    return [points.reduce((sum, [x]) => sum + x, 0) / points.length, points.reduce((sum, [, y]) => sum + y, 0) / points.length];
  };

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (down.size === 0) travelled = 0;
    down.set(event.pointerId, at(event));
    if (movable) target.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    const before = down.get(event.pointerId);
    if (!before) return gestures.hover(at(event));
    const [oldMiddle, oldSpread] = [middle(), spread()];
    down.set(event.pointerId, at(event));
    const [newMiddle, newSpread] = [middle(), spread()];
    const by: Point = [newMiddle[0] - oldMiddle[0], newMiddle[1] - oldMiddle[1]];
    travelled += Math.hypot(...by) + Math.abs(newSpread - oldSpread);
    if (!movable || travelled < CLICK_PX) return;
    if (held && event.pointerType === 'touch' && down.size === 1) return held('touch');
    gestures.drag(by);
    if (oldSpread > 0 && newSpread > 0) gestures.zoom(Math.log2(newSpread / oldSpread), newMiddle);
  };
  const onUp = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId) || down.size > 0) return;
    if (travelled < CLICK_PX) gestures.click(at(event));
    else if (movable) gestures.rest();
  };
  const onCancel = (event: PointerEvent): void => void down.delete(event.pointerId);
  const onLeave = (): void => gestures.hover(null);
  const onWheel = (event: WheelEvent): void => {
    if (held && !event.ctrlKey && !event.metaKey) return held('wheel');
    event.preventDefault();
    const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1);
    gestures.zoom(-px / 300, at(event));
    gestures.rest();
  };
  // The browser would take two fingers for scrolling too.
  // A scroll of the page that is under way can no longer be stopped.
  const onTouchMove = (event: TouchEvent): void => { if (event.touches.length > 1 && event.cancelable) event.preventDefault(); };
  const onDouble = (event: MouseEvent): void => {
    gestures.zoom(event.shiftKey ? -1 : 1, at(event));
    gestures.rest();
  };

  const listeners = new AbortController();
  const { signal } = listeners;
  target.addEventListener('pointerdown', onDown, { signal });
  target.addEventListener('pointermove', onMove, { signal });
  target.addEventListener('pointerup', onUp, { signal });
  target.addEventListener('pointercancel', onCancel, { signal });
  target.addEventListener('pointerleave', onLeave, { signal });
  if (movable) {
    target.style.touchAction = held ? 'pan-x pan-y' : 'none';
    if (held) target.addEventListener('touchmove', onTouchMove, { signal, passive: false });
    target.addEventListener('wheel', onWheel, { signal, passive: false });
    target.addEventListener('dblclick', onDouble, { signal });
  }
  return () => listeners.abort();
}
