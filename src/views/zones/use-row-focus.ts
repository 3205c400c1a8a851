import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import type { GridRow } from './grid-rows';

export interface RowFocus {
  readonly grid: RefObject<HTMLTableElement | null>;
  /** Key of the row the focus is in, or was in last. */
  readonly active: string | null;
  readonly setActive: (key: string) => void;
  /** Of the table: where the focus comes to, and that it goes. */
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
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
  // A row that an edit puts under another zone is made anew and loses the focus without a word: React tells of no blur while it changes the page.
  const held = useRef(false);
  const placed = useRef<readonly GridRow[] | null>(null);
  const rowOf = (key: string): HTMLElement | null => grid.current?.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(key)}"]`) ?? null;
  useEffect(() => {
    const moved = placed.current !== rows;
    placed.current = rows;
    if (!moved && wanted.current === null) return;
    // A row that was folded or filtered away is there now; one that changed its group stands elsewhere.
    const goal = wanted.current ?? (held.current ? active : null);
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
    onFocus({ target }) {
      held.current = true;
      const key = target.closest<HTMLElement>('tr[data-row]')?.dataset['row'];
      if (key !== undefined) setActive(key);
    },
    onBlur: () => { held.current = false; },
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
