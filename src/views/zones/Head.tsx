import { useEffect, useRef, type ReactNode } from 'react';
import { ZONES } from '../../i18n/zones-messages';
import { useAtlasContext, useText } from '../context';

/** The editor's title and the way out of it. */
export function Head({ children }: { readonly children?: ReactNode }) {
  const t = useText();
  const { store } = useAtlasContext();
  const heading = useRef<HTMLHeadingElement>(null);
  // The heading before this one may have had the focus when it was taken away (loading → a form → the plan).
  useEffect(() => { if (document.activeElement === document.body) heading.current?.focus(); }, []);
  return (
    <div className="zones-head">
      <h2 id="zones-heading" ref={heading} tabIndex={-1}>{t(ZONES.title)}</h2>
      {children}
      <button type="button" className="icon-button" aria-label={t(ZONES.close)} onClick={() => store.getState().change({ zones: false, camera: null })}>×</button>
    </div>
  );
}
