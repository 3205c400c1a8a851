import type { Padding } from '../map/scene';

/** Gap between a panel and what the map fits, CSS px. */
const MARGIN = 16;

/**
 * The room that the panels on a stage leave, as padding. A panel (`data-edge`) counts for the edge it covers most of:
 * one taller than half the stage takes its side, one wider than half takes top or bottom; small ones float and take nothing.
 */
function freeSpace(stage: HTMLElement): Padding {
  const frame = stage.getBoundingClientRect();
  const padding = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  const columns = { left: 0, right: 0 };
  const widths = { left: 0, right: 0 };
  for (const panel of stage.querySelectorAll<HTMLElement>('[data-edge]')) {
    const box = panel.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    // A panel over everything (the table on a phone) hides the map: nothing to fit beside it.
    if (box.width * box.height > frame.width * frame.height * 0.8) continue;
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

/** Tells the free room now and whenever the stage or one of its panels comes, goes or changes its size. @returns how to stop. */
export function watchFreeSpace(stage: HTMLElement, tell: (padding: Padding) => void): () => void {
  const sizes = new ResizeObserver(() => tell(freeSpace(stage)));
  const observe = (): void => {
    sizes.disconnect();
    for (const element of [stage, ...stage.querySelectorAll('[data-edge]')]) sizes.observe(element);
  };
  const panels = new MutationObserver((changes) => {
    const hasPanel = (nodes: NodeList): boolean => [...nodes].some((node) => node instanceof HTMLElement && (node.matches('[data-edge]') || node.querySelector('[data-edge]') !== null));
    if (!changes.some(({ addedNodes, removedNodes }) => hasPanel(addedNodes) || hasPanel(removedNodes))) return;
    observe();
    tell(freeSpace(stage));
  });
  observe();
  panels.observe(stage, { childList: true, subtree: true });
  tell(freeSpace(stage));
  return () => {
    sizes.disconnect();
    panels.disconnect();
  };
}
