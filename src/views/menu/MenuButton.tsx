import { useRef, useState } from 'react';
import { MENU } from '../../i18n/menu-entry-messages';
import { useAtlasContext, useText } from '../context';
import { lazyPart } from '../lazy-part';
import type { MenuDialog } from './entry';

const Menu = lazyPart(() => import('./Menu'));

/** The button of the header that everything without a button of its own stands behind; the menu is loaded when it is first opened. */
export function MenuButton({ onDialog }: { readonly onDialog: (dialog: MenuDialog, opener: HTMLElement) => void }) {
  const t = useText();
  const { store } = useAtlasContext();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <div className="menu-place">
      <button ref={button} type="button" className="button" aria-haspopup="menu" aria-expanded={open} aria-label={t(MENU)} onClick={() => setOpen(!open)} onKeyDown={(event) => { if (event.key === 'ArrowDown' && !open) { event.preventDefault(); setOpen(true); } }}><span className="zones-long">{t(MENU)}</span><span className="zones-short" aria-hidden="true">☰</span></button>
      {open && (
        <Menu
          onLeave={(refocus) => { setOpen(false); if (refocus) button.current!.focus(); }}
          onPick={({ action }) => {
            setOpen(false);
            button.current!.focus();
            if ('dialog' in action) onDialog(action.dialog, button.current!);
            else action.run(store);
          }}
        />
      )}
    </div>
  );
}
