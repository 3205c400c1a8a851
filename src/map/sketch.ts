import type { Point } from './mercator';
import { OUTLINE_CASING, PREVIEW_LINE } from './zone-look';

/** Lines and words that follow the pointer over the map; nothing of it can be pressed or read aloud. */
export interface Sketch {
  /** A closed line around what it encloses. */
  line(points: readonly Point[]): void;
  /** Words beside the pointer. */
  words(text: string, at: Point): void;
  clear(): void;
}

const SVG = 'http://www.w3.org/2000/svg';

/** @param element the map's, positioned. @returns the sketch, and how to take it away. */
export function createSketch(element: HTMLElement): Sketch & { remove(): void } {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  Object.assign(svg.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' });
  const lines = [['8', OUTLINE_CASING, 'none', ''], ['3', PREVIEW_LINE, 'rgba(11, 42, 138, 0.12)', '8 5']].map(([width, colour, fill, dashes]) => {
    const line = document.createElementNS(SVG, 'path');
    for (const [name, value] of Object.entries({ stroke: colour!, 'stroke-width': width!, fill: fill!, 'fill-rule': 'evenodd', 'stroke-dasharray': dashes!, 'stroke-linejoin': 'round' })) line.setAttribute(name, value);
    svg.append(line);
    return line;
  });
  const ghost = document.createElement('div');
  ghost.className = 'map-ghost';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.hidden = true;
  element.append(svg, ghost);
  return {
    line(points) {
      const path = points.length < 2 ? '' : `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
      for (const line of lines) line.setAttribute('d', path);
    },
    words(text, [x, y]) {
      ghost.hidden = false;
      ghost.textContent = text;
      ghost.style.transform = `translate(${x + 14}px, ${y + 14}px)`;
    },
    clear() {
      ghost.hidden = true;
      for (const line of lines) line.setAttribute('d', '');
    },
    remove() {
      svg.remove();
      ghost.remove();
    },
  };
}
