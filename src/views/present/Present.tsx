import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { SCENES, scenesText } from '../../i18n/scenes-messages';
import type { SceneList } from '../../state/scenes/scene-list';
import { present, startPresentation, type Step } from '../../state/scenes/showing';
import { useText } from '../context';
import { PointerRing } from './PointerRing';
import { PresenterWindow } from './PresenterWindow';
import { SlideView } from './SlideView';
import { useClickerKeys } from './use-clicker-keys';
import { useFullScreen } from './use-full-screen';
import { useSheetOf } from './use-sheet-of';
import { useSwipe } from './use-swipe';
import './present.css';

/** How long the controls stay after the pointer has moved, ms. */
const CONTROLS_MS = 2500;

/** The scenes, one by one, over everything else: the rest of the page hears neither keys nor pointer. */
export function Present({ scenes, from, onLeave }: { readonly scenes: SceneList; readonly from: number; readonly onLeave: () => void }) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const [presentation, step] = useReducer((state: ReturnType<typeof startPresentation>, one: Step) => present(state, one, scenes.length), from, startPresentation);
  const [notes, setNotes] = useState(false);
  const [popup, setPopup] = useState<Window | null>(null);
  const [blocked, setBlocked] = useState(false);
  const [awake, setAwake] = useState(true);
  // Another tab may have taken scenes away since.
  const now = { ...presentation.now, at: Math.min(presentation.now.at, scenes.length - 1) };
  const scene = scenes[now.at]!;
  const next = scenes[now.at + 1] ?? null;
  const { sheet, failed } = useSheetOf(scene);
  // Drawn up while the one before it is shown.
  useSheetOf(next);
  const full = useFullScreen(frame, onLeave);
  const toggleNotes = useCallback(() => setNotes((open) => !open), []);
  useClickerKeys(popup, { step, leave: onLeave, notes: toggleNotes });
  const swipe = useSwipe(step);
  useOthersInert(frame);
  useEffect(() => frame.current!.focus(), []);
  useEffect(() => {
    if (!awake) return undefined;
    const timer = setTimeout(() => setAwake(false), CONTROLS_MS);
    return () => clearTimeout(timer);
  }, [awake]);
  useEffect(() => () => popup?.close(), [popup]);

  const openWindow = (): void => {
    full.allowExit();
    const opened = window.open('', 'zaitaku-atlas-presenter', 'popup,width=1000,height=680');
    setBlocked(!opened);
    if (opened) setPopup(opened);
    else setNotes(true);
  };
  const said = now.black ? t(SCENES.blackNow) : t(scenesText.said(now.at, scenes.length, scene.title));
  const button = (label: keyof typeof SCENES, act: () => void, pressed?: boolean) => <button type="button" aria-pressed={pressed} onClick={act}>{t(SCENES[label] as { ja: string; en: string })}</button>;
  return (
    <div ref={frame} className="present" role="dialog" aria-modal="true" aria-label={t(SCENES.presenting)} tabIndex={-1} onPointerMove={() => setAwake(true)} onPointerDown={(event) => { setAwake(true); swipe.onPointerDown(event); }} onPointerUp={swipe.onPointerUp}>
      <SlideView key={scene.id} title={scene.title} sheet={sheet} failed={failed} at={now.at} all={scenes.length} />
      {notes && <aside className="present-notes" aria-label={t(SCENES.notes)}><h3>{t(SCENES.notes)}</h3>{blocked && <p className="present-blocked" role="alert">{t(SCENES.blocked)}</p>}<p>{scene.note || t(SCENES.noNote)}</p></aside>}
      {now.black && <div className="present-black" />}
      {now.ring && <PointerRing />}
      <div className={awake ? 'present-controls present-awake' : 'present-controls'} role="toolbar" aria-label={t(SCENES.presenting)}>
        {button('back', () => step('back'))}
        {button('next', () => step('next'))}
        {button('undo', () => step('undo'))}
        {button('black', () => step('black'), now.black)}
        {button('ring', () => step('ring'), now.ring)}
        {button('notes', toggleNotes, notes)}
        {button('presenter', openWindow)}
        {full.possible && button('fullScreen', full.toggle, full.on)}
        {button('leave', onLeave)}
        <p className="present-keys">{t(SCENES.keys)}</p>
      </div>
      <p className="visually-hidden" role="status">{said}</p>
      {popup && <PresenterWindow popup={popup} now={now} scenes={scenes} onStep={step} onGone={() => setPopup(null)} />}
    </div>
  );
}

/** Takes everything else in the page out of reach of keys, pointer and screen readers, as long as this stands. */
function useOthersInert(frame: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const others = [...document.body.children].filter((one): one is HTMLElement => one instanceof HTMLElement && one !== frame.current && !one.inert);
    for (const one of others) one.inert = true;
    return () => { for (const one of others) one.inert = false; };
  }, [frame]);
}
