import type { Padding } from '../map/scene';

/** Gap between a panel and what the map fits, CSS px. */
const MARGIN = 16;

/**
 * The room that the panels on a stage leave, as padding. The style sheet says with `--edge` (left, right, top, bottom,
 * none) which edge a panel (`data-edge`) takes in the layout of the moment.
 */
function freeSpace(stage: HTMLElement): Padding {
  const frame = stage.getBoundingClientRect();
  const padding = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  for (const panel of stage.querySelectorAll<HTMLElement>('[data-edge]')) {
    const box = panel.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const taken = { left: box.right - frame.left, right: frame.right - box.left, top: box.bottom - frame.top, bottom: frame.bottom - box.top };
    const edge = getComputedStyle(panel).getPropertyValue('--edge').trim();
    if (edge in taken) {
      const side = edge as keyof typeof taken;
      padding[side] = Math.max(padding[side], taken[side] + MARGIN);
    }
  }
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
