import { useEffect, useRef } from 'react';
import { MESSAGES } from '../../i18n/messages';
import { PAGE_TITLES, PAGES_SAID } from '../../i18n/pages-messages';
import { PAGES, type PageId } from '../../model/pages';
import { useAtlasContext, useLanguage, useText } from '../context';
import { Accessibility } from './Accessibility';
import { Changelog } from './Changelog';
import { Guide } from './Guide';
import { Sources } from './Sources';
import './pages.css';

const BODIES: Readonly<Record<PageId, () => React.ReactNode>> = { help: Guide, sources: Sources, accessibility: Accessibility, changelog: Changelog };

/** A page of text over the map, with links to the others; Back, Escape and the button return to the map. */
export default function Pages({ page }: { readonly page: PageId }) {
  const t = useText();
  const { store } = useAtlasContext();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { change } = store.getState();
  const Body = BODIES[page];
  useEffect(() => {
    heading.current!.focus();
    return () => document.querySelector<HTMLElement>('.menu-place > button')?.focus();
  }, []);
  useEffect(() => {
    document.title = `${PAGE_TITLES[page][language]}｜${MESSAGES.appName[language]}`;
  }, [page, language]);
  useEffect(() => {
    // Also where a click on the text has left the focus nowhere; a dialog or menu over the page closes itself.
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || (event.target as Element).closest('dialog, header, .tour-card')) return;
      change({ page: null });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [change]);
  return (
    <article className="text-page" aria-labelledby="page-heading">
      <div className="text-page-body">
        <div className="text-page-bar">
          <nav aria-label={t(PAGES_SAID.pages)}>
            <ul>{PAGES.map((id) => <li key={id}><button type="button" className="link" aria-current={id === page ? 'page' : undefined} onClick={() => change({ page: id })}>{t(PAGE_TITLES[id])}</button></li>)}</ul>
          </nav>
          <div className="text-page-actions">
            <button type="button" className="button" onClick={() => window.print()}>{t(PAGES_SAID.print)}</button>
            <button type="button" className="button" onClick={() => change({ page: null })}>{t(PAGES_SAID.close)}</button>
          </div>
        </div>
        <h2 id="page-heading" ref={heading} tabIndex={-1}>{t(PAGE_TITLES[page])}</h2>
        <Body />
      </div>
    </article>
  );
}
