import type { Padding } from '../map/scene';

/** Gap between a panel and what the map fits, CSS px. */
const MARGIN = 16;

/**
 * The room that the panels on a stage leave, as padding. A panel (`data-edge`) counts for the edge it covers most of:
 * one taller than half the stage takes its side, one wider than half takes top or bottom; small ones float and take nothing.
 */
export function freeSpace(stage: HTMLElement): Padding {
  const frame = stage.getBoundingClientRect();
  const padding = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  const columns = { left: 0, right: 0 };
  const widths = { left: 0, right: 0 };
  for (const panel of stage.querySelectorAll<HTMLElement>('[data-edge]')) {
    const box = panel.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (box.width > frame.width * 0.5) {
      const fromTop = box.top - frame.top < frame.bottom - box.bottom;
      if (fromTop) padding.top = Math.max(padding.top, box.bottom - frame.top + MARGIN);
      else padding.bottom = Math.max(padding.bottom, frame.bottom - box.top + MARGIN);
    } else {
      // Panels stack in columns: a picker above a legend together cover the side.
      const side = box.left - frame.left < frame.right - box.right ? 'left' : 'right';
      columns[side] += box.height;
      widths[side] = Math.max(widths[side], side === 'left' ? box.right - frame.left : frame.right - box.left);
    }
  }
  for (const side of ['left', 'right'] as const) if (columns[side] > frame.height * 0.5) padding[side] = widths[side] + MARGIN;
  return padding;
}
