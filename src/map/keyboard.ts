import type { Point } from './mercator';

export interface KeyboardMoves {
  /** Arrows; the area in the middle then counts as hovered, so that the keyboard reads the map as the pointer does. */
  pan(by: Point): void;
  zoom(by: number): void;
  /** Enter: what stands in the middle of the map. */
  chooseCentre(): void;
}

const STEP_PX = 96;
const PANS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, ';': 1, '-': -1, _: -1 };

/** Arrows, plus and minus (the Japanese keyboard has + on ;) and Enter, only while the map itself has the focus. */
export function listenToKeyboard(target: HTMLElement, moves: KeyboardMoves): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== target || event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = PANS[event.key];
    const zoom = ZOOMS[event.key];
    if (pan) moves.pan(pan);
    else if (zoom) moves.zoom(zoom);
    else if (event.key === 'Enter') moves.chooseCentre();
    else return;
    event.preventDefault();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
