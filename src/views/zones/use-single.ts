import { useRef } from 'react';

/** Work of a button, once at a time: a second press before it is done would do it twice. */
export function useSingle(work: () => Promise<void>): () => void {
  const busy = useRef(false);
  return () => {
    if (busy.current) return;
    busy.current = true;
    void work().finally(() => { busy.current = false; });
  };
}
