/** What a brush tells while it is drawn over the map. */
export interface Brush {
  /** Area indexes the pointer has passed since the last call, the first with its going down. */
  readonly paint: (areas: readonly number[]) => void;
  /** The pointer went up. */
  readonly end: () => void;
  /** The stroke was broken off: a second finger, Escape, another window. */
  readonly cancel: () => void;
}

/** A fast pointer leaves gaps between its events; between them the way is walked in steps no municipality slips through unseen. */
const STEP_PX = 4;

/**
 * Takes dragging from the map, whichever renderer has it, and gives it to a brush. Wheel and keys stay the map's.
 * @param areaAt area index at a CSS px position inside the element.
 * @returns how to give it back.
 */
export function listenToBrush(element: HTMLElement, areaAt: (x: number, y: number) => number | null, brush: Brush): () => void {
  let last: { readonly pointer: number; readonly x: number; readonly y: number } | null = null;
  const place = (event: PointerEvent): readonly [number, number] => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const along = (event: PointerEvent): void => {
    const found = new Set<number>();
    for (const one of event.getCoalescedEvents?.() ?? []) walk(one, found);
    walk(event, found);
    if (found.size > 0) brush.paint([...found]);
  };
  const walk = (event: PointerEvent, found: Set<number>): void => {
    const [x, y] = place(event);
    const from = last!;
    const steps = Math.max(1, Math.ceil(Math.hypot(x - from.x, y - from.y) / STEP_PX));
    for (let step = 1; step <= steps; step++) {
      const area = areaAt(from.x + ((x - from.x) * step) / steps, from.y + ((y - from.y) * step) / steps);
      if (area !== null) found.add(area);
    }
    last = { pointer: from.pointer, x, y };
  };
  const cancel = (): void => {
    if (!last) return;
    last = null;
    brush.cancel();
  };
  const listeners = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(kind: K, listener: (event: HTMLElementEventMap[K]) => void): void => element.addEventListener(kind, listener, { capture: true, signal: listeners.signal });
  on('pointerdown', (event) => {
    event.stopPropagation();
    if (last) return cancel();
    if (event.button !== 0) return;
    const [x, y] = place(event);
    last = { pointer: event.pointerId, x, y };
    element.setPointerCapture(event.pointerId);
    along(event);
  });
  on('pointermove', (event) => {
    if (!last || event.pointerId !== last.pointer) return;
    event.stopPropagation();
    along(event);
  });
  on('pointerup', (event) => {
    if (!last || event.pointerId !== last.pointer) return;
    event.stopPropagation();
    last = null;
    brush.end();
  });
  on('pointercancel', cancel);
  window.addEventListener('keydown', (event) => { if (event.key === 'Escape') cancel(); }, { signal: listeners.signal });
  // MapLibre hears mouse and touch events, not pointers; and a click would assign a second time.
  for (const kind of ['mousedown', 'touchstart', 'click', 'dblclick'] as const) on(kind, (event) => event.stopPropagation());
  return () => {
    listeners.abort();
    cancel();
  };
}
