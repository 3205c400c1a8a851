import type { Camera } from '../scene';

const DURATION_MS = 350;

/** Moves from one camera to another over a third of a second. @returns a function that stops it where it is. */
export function glide(from: Camera, to: Camera, show: (camera: Camera) => void, arrived: () => void): () => void {
  const start = performance.now();
  let frame = 0;
  const step = (now: number): void => {
    const time = Math.min(1, Math.max(0, (now - start) / DURATION_MS));
    const eased = 1 - (1 - time) ** 3;
    const between = (a: number, b: number): number => (time === 1 ? b : a + (b - a) * eased);
    show({ lng: between(from.lng, to.lng), lat: between(from.lat, to.lat), zoom: between(from.zoom, to.zoom) });
    if (time < 1) frame = requestAnimationFrame(step);
    else arrived();
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
