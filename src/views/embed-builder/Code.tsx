import { useId, useRef, useState } from 'react';
import { BUILDER } from '../../i18n/embed-builder-messages';
import { useText } from '../context';

/** The code in a field one can see and select, and a button that copies it and says whether it did. */
export function Code({ code, base }: { readonly code: string; readonly base: string }) {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // What was said of one code is not true of the next.
  const [told, setTold] = useState<{ readonly code: string; readonly said: 'copied' | 'notCopied' } | null>(null);
  const said = told?.code === code ? told.said : null;
  const copy = (): void => {
    // Not without HTTPS: then there is no clipboard to write to.
    const writing = navigator.clipboard?.writeText(code) ?? Promise.reject(new Error('no clipboard'));
    writing.then(() => setTold({ code, said: 'copied' }), () => {
      setTold({ code, said: 'notCopied' });
      field.current!.focus();
      field.current!.select();
    });
  };
  return (
    <section className="builder-code">
      <div className="builder-code-head">
        <h3><label htmlFor={id}>{t(BUILDER.code)}</label></h3>
        <button type="button" className="button" onClick={copy}>{t(BUILDER.copy)}</button>
        <p role="status">{said ? t(BUILDER[said]) : ''}</p>
      </div>
      <textarea ref={field} id={id} readOnly spellCheck={false} rows={7} value={code} aria-describedby={`${id}w`} />
      <p id={`${id}w`} className="hint">{t(BUILDER.where)}: <span className="code">{base}</span> {t(BUILDER.whereHint)}</p>
    </section>
  );
}
