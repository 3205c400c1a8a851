import { useEffect, useId, useRef, type DragEvent, type ReactNode } from 'react';
import { MESSAGES } from '../../i18n/messages';
import { useText } from '../context';
import './plans.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** What is done next; buttons, the main one last. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** Takes files dropped anywhere on the dialog. */
  readonly onFiles?: (files: readonly File[]) => void;
}

/** A dialog about plans over the map; Escape closes it, and the focus goes back to what opened it. */
export function PlanDialog({ title, onClose, foot, children, wide = false, onFiles }: Props) {
  const t = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // StrictMode runs this twice; an open dialog must not be opened again.
    if (!dialog.current!.open) dialog.current!.showModal();
  }, []);
  const dropping = onFiles && {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => { event.preventDefault(); onFiles([...event.dataTransfer.files]); },
  };
  return (
    <dialog ref={dialog} className={wide ? 'plans plans-wide' : 'plans'} aria-labelledby={id} onClose={onClose} {...dropping}>
      <div className="plans-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon-button" aria-label={t(MESSAGES.close)} onClick={() => dialog.current!.close()}>×</button>
      </div>
      <div className="plans-body">{children}</div>
      {foot && <div className="plans-foot">{foot}</div>}
    </dialog>
  );
}
