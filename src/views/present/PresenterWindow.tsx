import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { SCENES, scenesText } from '../../i18n/scenes-messages';
import type { Language } from '../../model/text';
import type { SceneList } from '../../state/scenes/scene-list';
import type { Showing, Step } from '../../state/scenes/showing';
import { useLanguage, useText } from '../context';
import { SceneSight } from './SceneSight';

interface Props {
  readonly popup: Window;
  readonly now: Showing;
  readonly scenes: SceneList;
  readonly onStep: (step: Step) => void;
  readonly onGone: () => void;
}

/**
 * What the speaker alone sees, in a window of its own: the note, the scene that is shown and the next, the time. The window
 * is drawn by the page that presents, so the two can never disagree; it closes with the page.
 */
export function PresenterWindow({ popup, now, scenes, onStep, onGone }: Props) {
  const t = useText();
  const language = useLanguage();
  const scene = scenes[now.at]!;
  const next = scenes[now.at + 1] ?? null;
  const [root] = useState(() => dressed(popup));
  useEffect(() => nameWindow(popup, SCENES.presenter[language], language), [popup, language]);
  useEffect(() => {
    const close = (): void => popup.close();
    // A window tells no one that it is gone when another page is loaded into it; its being closed can be asked for.
    const timer = setInterval(() => { if (popup.closed) onGone(); }, 500);
    window.addEventListener('pagehide', close);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', close);
    };
  }, [popup, onGone]);
  return createPortal(
    <main className="presenter">
      <header><h1>{t(scenesText.scene(now.at, scene.title))} <small>{scenesText.of(now.at, scenes.length)}</small></h1><Clock /></header>
      <section aria-label={t(SCENES.now)}><h2>{t(SCENES.now)}{now.black && ` — ${t(SCENES.blackNow)}`}</h2><SceneSight key={scene.id} scene={scene} /></section>
      <section aria-label={t(SCENES.nextScene)}><h2>{t(SCENES.nextScene)}</h2>{next ? <><SceneSight key={next.id} scene={next} /><p>{next.title}</p></> : <p>{t(SCENES.last)}</p>}</section>
      <section className="presenter-note" aria-label={t(SCENES.notes)}><h2>{t(SCENES.notes)}</h2><p>{scene.note || t(SCENES.noNote)}</p></section>
      <nav>
        <button type="button" className="button" onClick={() => onStep('back')}>{t(SCENES.back)}</button>
        <button type="button" className="button plans-main" onClick={() => onStep('next')}>{t(SCENES.next)}</button>
        <button type="button" className="button" onClick={() => onStep('undo')}>{t(SCENES.undo)}</button>
        <button type="button" className="button" aria-pressed={now.black} onClick={() => onStep('black')}>{t(SCENES.black)}</button>
      </nav>
    </main>,
    root,
  );
}

function nameWindow({ document: page }: Window, title: string, language: Language): void {
  page.title = title;
  page.documentElement.lang = language;
}

/** An empty window in the page's own style sheets: it stands under the page's security policy and may load those alone. */
function dressed(popup: Window): HTMLElement {
  const { document: page } = popup;
  page.head.replaceChildren();
  page.body.replaceChildren();
  // Theme and size of type.
  Object.assign(page.documentElement.dataset, document.documentElement.dataset);
  for (const sheet of document.querySelectorAll<HTMLElement>('link[rel=stylesheet], style')) {
    const copy = page.importNode(sheet, true);
    if (sheet instanceof HTMLLinkElement && copy instanceof popup.window.HTMLLinkElement) copy.href = sheet.href;
    page.head.append(copy);
  }
  const root = page.createElement('div');
  root.className = 'presenter-root';
  page.body.append(root);
  return root;
}

/** The time of day, and how long the window has been open. */
function Clock() {
  const t = useText();
  const [began] = useState(() => Date.now());
  const [now, setNow] = useState(began);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = new Date(now);
  const seconds = Math.floor((now - began) / 1000);
  return <p className="presenter-clock"><span>{t(SCENES.clock)} <b>{two(time.getHours())}:{two(time.getMinutes())}</b></span> <span>{t(SCENES.elapsed)} <b>{two(Math.floor(seconds / 60))}:{two(seconds % 60)}</b></span></p>;
}
