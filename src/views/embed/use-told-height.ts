import { useEffect, type RefObject } from 'react';

/** Tells the height of all there is, CSS px, now and whenever it changes. @param wanted false = the frame has a height of its own. */
export function useToldHeight(root: RefObject<HTMLElement | null>, wanted: boolean, tell: (height: number) => void): void {
  useEffect(() => {
    if (!wanted) return;
    let last = 0;
    const watcher = new ResizeObserver(() => {
      const height = Math.ceil(root.current!.getBoundingClientRect().height);
      if (height !== last) tell(height);
      last = height;
    });
    watcher.observe(root.current!);
    return () => watcher.disconnect();
  }, [root, wanted, tell]);
}
