import { useEffect, type ReactNode } from 'react';
import { keepFocus } from '../keep-focus';
import { MapSpoken } from '../MapSpoken';
import { Tour } from '../tour/Tour';
import type { MenuDialog } from './entry';
import KeysDialog from './KeysDialog';

/** What waits until it is needed, loaded when the map stands: the key for the list of keys, the focus that is not lost, what the map tells, the tour and its offer. */
export default function Attendant({ onDialog }: { readonly onDialog: (dialog: MenuDialog, opener: HTMLElement) => void }): ReactNode {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // By its place: with Alt some keyboards give another letter.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyK' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      onDialog(KeysDialog, event.target instanceof HTMLElement ? event.target : document.body);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  useEffect(keepFocus, []);
  return <><MapSpoken /><Tour /></>;
}
