import type { Size } from './mercator';

/** CSS px of an element's inside. */
export function sizeOf({ clientWidth, clientHeight }: HTMLElement): Size {
  return { width: clientWidth, height: clientHeight };
}
