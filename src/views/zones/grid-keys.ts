import type { Arrow } from '../../model/plan/walk';

/** What a key means in the table of municipalities. */
export type GridCommand =
  | { readonly kind: 'move'; readonly by: number; readonly extend: boolean }
  | { readonly kind: 'walk'; readonly arrow: Arrow }
  | { readonly kind: 'fold'; readonly open: boolean }
  | { readonly kind: 'digit'; readonly digit: string }
  | { readonly kind: 'toggle' | 'all' | 'clear' | 'unassign' | 'lock' | 'next' | 'choose' };

/** How many rows a page is. */
const PAGE = 10;

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The command of a key, null where the table has no use for it.
 * @param walking whether arrows alone go to neighbours, so that Alt and arrow go from row to row.
 */
export function commandOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Key, walking: boolean): GridCommand | null {
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' && !altKey && !shiftKey ? { kind: 'all' } : null;
  if (key.startsWith('Arrow') && !shiftKey && altKey !== walking) return { kind: 'walk', arrow: key as Arrow };
  if (key === 'ArrowUp' || key === 'ArrowDown') return { kind: 'move', by: key === 'ArrowUp' ? -1 : 1, extend: shiftKey };
  if (altKey) return null;
  switch (key) {
    case 'ArrowLeft': return { kind: 'fold', open: false };
    case 'ArrowRight': return { kind: 'fold', open: true };
    case 'Home': return { kind: 'move', by: -Infinity, extend: shiftKey };
    case 'End': return { kind: 'move', by: Infinity, extend: shiftKey };
    case 'PageUp': return { kind: 'move', by: -PAGE, extend: shiftKey };
    case 'PageDown': return { kind: 'move', by: PAGE, extend: shiftKey };
    case ' ': return { kind: 'toggle' };
    case 'Escape': return { kind: 'clear' };
    case 'Delete':
    case 'Backspace': return { kind: 'unassign' };
    case 'Enter':
    case 'F2': return { kind: 'choose' };
    case 'l':
    case 'L': return { kind: 'lock' };
    case 'n':
    case 'N': return { kind: 'next' };
    default: return /^[0-9]$/.test(key) ? { kind: 'digit', digit: key } : null;
  }
}
