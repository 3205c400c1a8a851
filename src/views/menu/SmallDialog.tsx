import { useEffect, useId, useRef, type ReactNode } from 'react';
import { MESSAGES } from '../../i18n/messages';
import { useText } from '../context';
import './small-dialog.css';

/** A dialog in the middle of the screen; Escape and × close it, and whoever opened it gives the focus back. */
export function SmallDialog({ title, onClose, children }: { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const t = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // StrictMode runs this twice; an open dialog must not be opened again.
    if (!dialog.current!.open) dialog.current!.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="small-dialog" aria-labelledby={id} onClose={onClose}>
      <div className="small-dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon-button" aria-label={t(MESSAGES.close)} onClick={() => dialog.current!.close()}>×</button>
      </div>
      <div className="small-dialog-body">{children}</div>
    </dialog>
  );
}
