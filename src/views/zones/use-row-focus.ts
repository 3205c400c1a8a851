import { useEffect, useRef, useState, type RefObject } from 'react';
import type { GridRow } from './grid-rows';

export interface RowFocus {
  readonly grid: RefObject<HTMLTableElement | null>;
  /** Key of the row the focus is in, or was in last. */
  readonly active: string | null;
  readonly setActive: (key: string) => void;
  readonly rowOf: (key: string) => HTMLElement | null;
  /** Puts the focus on a row; one that is not there yet is waited for until the rows have changed. @returns whether it was there. */
  readonly goTo: (key: string) => boolean;
  /** Gives the focus back to a row after the next change, also from a field in it. */
  readonly want: (key: string) => void;
}

/** One row of a table has the focus, and keeps it when an edit puts it elsewhere. */
export function useRowFocus(rows: readonly GridRow[]): RowFocus {
  const [active, setActive] = useState<string | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const wanted = useRef<string | null>(null);
  const placed = useRef<readonly GridRow[] | null>(null);
  const rowOf = (key: string): HTMLElement | null => grid.current?.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(key)}"]`) ?? null;
  useEffect(() => {
    const moved = placed.current !== rows;
    placed.current = rows;
    if (!moved && wanted.current === null) return;
    // A row that was folded or filtered away is there now; one that changed its group stands elsewhere.
    const goal = wanted.current ?? (grid.current?.contains(document.activeElement) ? active : null);
    const row = goal === null ? null : rowOf(goal);
    if (!row) return;
    if (wanted.current !== null || !row.contains(document.activeElement)) row.focus();
    wanted.current = null;
    row.scrollIntoView({ block: 'nearest' });
  });
  return {
    grid,
    active,
    setActive,
    rowOf,
    goTo(key) {
      const row = rowOf(key);
      setActive(key);
      if (row) row.focus();
      else wanted.current = key;
      return row !== null;
    },
    want: (key) => { wanted.current = key; },
  };
}
