import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { RATES } from '../i18n/rates-messages';
import type { DemandId } from '../model/subjects';
import { useText } from './context';
import { lazyPart } from './lazy-part';

const RatesPanel = lazyPart(async () => ({ default: (await import('./RatesPanel')).RatesPanel }));

/** The way to the dialog in which the rates of a reference projection are replaced. */
export function RatesButton({ subject }: { readonly subject: DemandId }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button ref={button} type="button" className="link rates-open" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t(RATES.open)}</button>
      {/* In the page's body: the picker may be folded or scrolled while the dialog stands. */}
      {open && createPortal(<RatesPanel subject={subject} onClose={close} />, document.body)}
    </>
  );
}
