import { useEffect, useId, useRef, type ReactNode } from 'react';
import { MESSAGES } from '../../i18n/messages';
import { useText } from '../context';
import './small-dialog.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Holds nothing to operate: the text itself takes the focus, so that the keyboard can scroll it. */
  readonly text?: boolean;
  readonly children: ReactNode;
}

/** A dialog in the middle of the screen; Escape and × close it, and whoever opened it gives the focus back. */
export function SmallDialog({ title, onClose, text = false, children }: Props) {
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
      <div className="small-dialog-body" {...(text && { tabIndex: 0, role: 'region', 'aria-labelledby': id })}>{children}</div>
    </dialog>
  );
}
